// Areas of a GeoJSON as outlines on a grid: small enough to keep, and the same on both sides of a border, since each point is rounded
// by itself. It converts no coordinates: degrees and metres of one zone are drawn, all else is refused. Source: RFC 7946.
import { digitsAtEnd } from '../../core/values/strip.ts';
import type { Outline, Outlines } from '../../core/compare/outlines.ts';

type Point = readonly [number, number];
type Ring = readonly Point[];
type Feature = { says: [string, string][]; rings: Ring[] };
type Json = Readonly<Record<string, unknown>>;

/** Of all outlines of a dataset together. Unit: characters of paths, about one byte each. */
const BUDGET = 1_000_000;
const MOST_POINTS = 3_000_000;
/** Steps of the longer side, finest first: the first that fits the budget is taken. */
const GRIDS = [2000, 1400, 1000, 700, 500, 350, 250] as const;
/** Properties that are kept to join by, and how long a value may be. */
const MOST_PROPERTIES = 8;
const MOST_CHARS = 100;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Missing: null where a coordinate is no number; a ring that is no area is an empty list. */
const ringOf = (given: unknown): Ring | null => {
  if (!Array.isArray(given)) return null;
  const points: Point[] = [];
  for (const one of given as unknown[]) {
    const [x, y] = Array.isArray(one) ? (one as unknown[]) : [];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
      return null;
    points.push([x, y]);
  }
  return points.length < 4 ? [] : points;
};

/** The rings of a Polygon or MultiPolygon, holes among them. Missing: null for anything else. */
const ringsOf = (geometry: unknown): Ring[] | null => {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return null;
  const coordinates = geometry.coordinates as unknown[];
  const lists = geometry.type === 'Polygon' ? [coordinates] : coordinates;
  if (!lists.every(Array.isArray) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon'))
    return null;
  const rings: Ring[] = [];
  for (const one of lists.flat()) {
    const ring = ringOf(one);
    if (!ring) return null;
    if (ring.length > 0) rings.push(ring);
  }
  return rings.length > 0 ? rings : null;
};

const saysOf = (feature: Json): [string, string][] =>
  [
    ['id', feature.id] as const,
    ...(isObject(feature.properties) ? Object.entries(feature.properties) : []),
  ].flatMap(([name, value]): [string, string][] => {
    const text = typeof value === 'string' || Number.isSafeInteger(value) ? String(value).trim() : '';
    return text === '' || text.length > MOST_CHARS || name.length > MOST_CHARS ? [] : [[name, text]];
  });

type Extent = { left: number; low: number; right: number; high: number };
const extentOf = (features: readonly Feature[]): Extent => {
  const at = { left: Infinity, low: Infinity, right: -Infinity, high: -Infinity };
  for (const { rings } of features)
    for (const ring of rings)
      for (const [x, y] of ring) {
        if (x < at.left) at.left = x;
        if (x > at.right) at.right = x;
        if (y < at.low) at.low = y;
        if (y > at.high) at.high = y;
      }
  return at;
};

/** Metres of the zones that German offices publish in; a plane, so it is drawn as it is. */
const PLANES = new Set(['25832', '25833', '32632', '32633', '4647', '5650', '3857']);
const DEGREES = new Set(['4326', '4258']);

/** How far a step to the right is beside one upwards. Missing: null for coordinates that are not drawn. */
const stretchOf = (json: Json, { left, low, right, high }: Extent): number | null => {
  const crs = isObject(json.crs) && isObject(json.crs.properties) ? json.crs.properties.name : undefined;
  const named = typeof crs === 'string' ? crs : null;
  const code = named !== null && /EPSG/i.test(named) ? digitsAtEnd(named) : '';
  const fitsDegrees = left >= -180 && right <= 180 && low >= -90 && high <= 90;
  // Latitude first, as some programs write it: it would be drawn as a mirror image.
  const isSwapped = left >= 47 && right <= 55.2 && low >= 5.5 && high <= 15.5;
  const fitsZone =
    low >= 5.1e6 && high <= 6.2e6 && ((left >= 1e5 && right <= 1e6) || (left >= 32.1e6 && right <= 34e6));
  if (named !== null ? DEGREES.has(code) || /CRS84$/i.test(named) : fitsDegrees)
    return fitsDegrees && !isSwapped ? Math.cos((((low + high) / 2) * Math.PI) / 180) : null;
  return (named !== null ? PLANES.has(code) && !fitsDegrees : fitsZone) ? 1 : null;
};

type Grid = { of: (point: Point) => Point };
const gridOf = ({ left, low, right, high }: Extent, stretch: number, steps: number): Grid => {
  const scale = steps / Math.max((right - left) * stretch, high - low);
  return {
    of: ([x, y]) => [Math.round((x - left) * stretch * scale), Math.round((high - y) * scale)],
  };
};

/** Points of a ring on the grid, without those that repeat or lie on the way. Missing: null where nothing is left of it. */
const thinned = (ring: Ring, grid: Grid): Point[] | null => {
  const points: Point[] = [];
  for (const one of ring) {
    const [x, y] = grid.of(one);
    const last = points.at(-1);
    if (last && last[0] === x && last[1] === y) continue;
    const before = points.at(-2);
    if (last && before) {
      const [ax, ay] = [last[0] - before[0], last[1] - before[1]];
      const [bx, by] = [x - last[0], y - last[1]];
      if (ax * by === ay * bx && ax * bx + ay * by > 0) points.pop();
    }
    points.push([x, y]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop();
  return points.length >= 3 && surface(points) !== 0 ? points : null;
};

/** Twice the area, signed. */
const surface = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]!;
    return sum + x * ny - nx * y;
  }, 0);

const isInside = (points: readonly Point[], x: number, y: number): boolean => {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [ax, ay] = points[i]!;
    const [bx, by] = points[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};

const middleOf = (points: readonly Point[]): Outline['middle'] => {
  const twice = surface(points);
  let x = 0,
    y = 0;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!;
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  [x, y] = [x / (3 * twice), y / (3 * twice)];
  if (!isInside(points, x, y)) return null;
  return { x: Math.round(x), y: Math.round(y), room: Math.round(Math.sqrt(Math.abs(twice) / 2)) };
};

const pathOf = (points: readonly Point[]): string => {
  const [first, ...rest] = points as [Point, ...Point[]];
  let [px, py] = first;
  const steps = rest.map(([x, y]) => {
    const step = `${x - px} ${y - py}`;
    [px, py] = [x, y];
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(' ')}z`;
};

const outlineOf = ({ says, rings }: Feature, grid: Grid): Outline => {
  const drawn = rings.flatMap((ring) => {
    const points = thinned(ring, grid);
    return points ? [points] : [];
  });
  // Too small for the grid is still there: a small mark instead of nothing.
  if (drawn.length === 0) {
    const [x, y] = grid.of(rings[0]![0]!);
    drawn.push([
      [x - 1, y],
      [x, y - 1],
      [x + 1, y],
      [x, y + 1],
    ]);
  }
  const all = drawn.flat();
  const largest = drawn.reduce((best, one) =>
    Math.abs(surface(one)) > Math.abs(surface(best)) ? one : best,
  );
  const reach = (axis: 0 | 1, pick: (a: number, b: number) => number): number =>
    all.reduce((found, point) => pick(found, point[axis]), all[0]![axis]);
  return {
    says,
    path: drawn.map(pathOf).join(''),
    box: [reach(0, Math.min), reach(1, Math.min), reach(0, Math.max), reach(1, Math.max)],
    middle: middleOf(largest),
  };
};

/** Keys of regions first, then names, then numbers of rows; those that tell more areas apart before the others. */
const joinable = (features: readonly Feature[]): ReadonlySet<string> => {
  const found = new Map<string, Set<string>>();
  for (const { says } of features)
    for (const [name, value] of says) {
      const values = found.get(name) ?? new Set<string>();
      values.add(value);
      found.set(name, values);
    }
  const rank = (values: ReadonlySet<string>): number => {
    const all = [...values].slice(0, 50);
    if (all.every((one) => /^(\d{5}|\d{8}|\d{9}|\d{12})$/.test(one))) return 0;
    return all.some((one) => /\p{L}{2}/u.test(one) && !/^[0-9a-f-]{20,}$/i.test(one)) ? 1 : 2;
  };
  return new Set(
    [...found]
      .map(([name, values]) => ({ name, rank: rank(values), size: values.size }))
      .sort((one, other) => one.rank - other.rank || other.size - one.size)
      .slice(0, MOST_PROPERTIES)
      .map(({ name }) => name),
  );
};

const NONE: Outlines = { trouble: 'none', areas: [], skipped: 0 };

/** Outlines of a FeatureCollection. Missing: null for other JSON. Cost: a pass over the points for each grid tried. */
export const outlinesOf = (json: unknown): Outlines | null => {
  if (!isObject(json) || json.type !== 'FeatureCollection') return null;
  if (!Array.isArray(json.features)) return NONE;
  const features: Feature[] = [];
  let skipped = 0,
    points = 0;
  for (const one of json.features as unknown[]) {
    const rings = isObject(one) ? ringsOf(one.geometry) : null;
    if (!isObject(one) || !rings) {
      skipped++;
      continue;
    }
    points += rings.reduce((sum, ring) => sum + ring.length, 0);
    features.push({ says: saysOf(one), rings });
  }
  if (features.length === 0) return { ...NONE, skipped };
  if (points > MOST_POINTS) return { trouble: 'tooLarge', areas: [], skipped };
  const extent = extentOf(features);
  const stretch = stretchOf(json, extent);
  if (stretch === null) return { trouble: 'projection', areas: [], skipped };
  if (extent.right <= extent.left || extent.high <= extent.low) return { ...NONE, skipped };
  const names = joinable(features);
  const kept = features.map(({ says, rings }) => ({
    says: says.filter(([name]) => names.has(name)),
    rings,
  }));
  for (const steps of GRIDS) {
    const grid = gridOf(extent, stretch, steps);
    const areas: Outline[] = [];
    let size = 0;
    for (const feature of kept) {
      const outline = outlineOf(feature, grid);
      size += outline.path.length;
      if (size > BUDGET) break;
      areas.push(outline);
    }
    if (areas.length === kept.length) return { trouble: null, areas, skipped };
  }
  return { trouble: 'tooLarge', areas: [], skipped };
};
