// Outlines of the made-up municipalities as GeoJSON: they lie in the open sea, so that nobody takes them for real ones.
import { round, seeded } from './numbers.ts';

type Point = readonly [number, number];
const ACROSS = 7,
  DOWN = 6;
/** South-west corner and size of a cell. Unit: degrees. */
const WEST = 5.4,
  SOUTH = 54.6,
  WIDE = 0.11,
  HIGH = 0.07;

const moved = (name: string, x: number, y: number, by: number): Point => {
  const random = seeded(`umriss ${name}`);
  return [
    round(WEST + (x + by * (random() - 0.5)) * WIDE, 4),
    round(SOUTH + (y + by * (random() - 0.5)) * HIGH, 4),
  ];
};
const corner = (x: number, y: number): Point => moved(`${x} ${y}`, x, y, 0.5);
/** Points of the border between two corners, the same from both sides. */
const border = (x: number, y: number, toX: number, toY: number): Point[] => {
  const isBack = toX < x || toY < y;
  const [ax, ay, bx, by] = isBack ? [toX, toY, x, y] : [x, y, toX, toY];
  const points = [0.33, 0.67].map((t) =>
    moved(`${ax} ${ay} ${bx} ${by} ${t}`, ax + (bx - ax) * t, ay + (by - ay) * t, 0.22),
  );
  return isBack ? points.reverse() : points;
};
const cell = (x: number, y: number): Point[] => {
  const corners: readonly Point[] = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
  const ring = corners
    .slice(0, 4)
    .flatMap(([ax, ay], i) => [corner(ax, ay), ...border(ax, ay, ...corners[i + 1]!)]);
  return [...ring, ring[0]!];
};

/** One's own lies in the middle. Errors: throws for more municipalities than there is room for. */
export const outlinesFor = (areas: readonly { ags: string; gemeinde: string }[], own: string): unknown => {
  const middle = Math.floor((ACROSS * DOWN) / 2) - Math.floor(ACROSS / 2) - 1;
  const others = areas.filter(({ ags }) => ags !== own);
  const placed = [
    ...others.slice(0, middle),
    ...areas.filter(({ ags }) => ags === own),
    ...others.slice(middle),
  ];
  if (placed.length > ACROSS * DOWN) throw new Error('no room for the outlines');
  return {
    type: 'FeatureCollection',
    features: placed.map((properties, i) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [cell(i % ACROSS, Math.floor(i / ACROSS))] },
    })),
  };
};
