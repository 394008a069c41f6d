import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PATH, type Outlines } from '../../src/core/compare/outlines.ts';
import { outlinesOf } from '../../src/formats/json/outlines.ts';
import { readTables } from '../../src/formats/read.ts';

type Point = [number, number];
const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const feature = (properties: object, ...rings: unknown[]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
});
const collection = (features: unknown[], crs?: string) => ({
  type: 'FeatureCollection',
  ...(crs !== undefined && { crs: { type: 'name', properties: { name: crs } } }),
  features,
});
const outlines = (json: unknown): Outlines => {
  const found = outlinesOf(json);
  if (!found) throw new Error('no outlines');
  return found;
};
/** Corners of the first ring of a path. */
const corners = (path: string): string[] => {
  const [, start, steps] = /^M([^l]*)l([^z]*)z/.exec(path)!;
  let [x, y] = start!.split(' ').map(Number) as Point;
  const found = [`${x} ${y}`];
  const numbers = steps!.split(' ').map(Number);
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    found.push(`${x} ${y}`);
  }
  return found;
};

describe('outlines', () => {
  test('keep their shape where degrees of longitude are shorter than those of latitude', () => {
    const { areas, trouble } = outlines(collection([feature({ ags: '05999001' }, square(8, 59.5, 1))]));
    expect(trouble).toBeNull();
    // cos(60°) is a half: twice as high as wide.
    expect(areas[0]).toMatchObject({ box: [0, 0, 1000, 2000], says: [['ags', '05999001']] });
    expect(areas[0]!.middle).toEqual({ x: 500, y: 1000, room: 1414 });
  });
  test('are drawn as they are where they are metres of a zone, named or not', () => {
    for (const crs of [
      undefined,
      'urn:ogc:def:crs:EPSG::25832',
      'http://www.opengis.net/def/crs/EPSG/0/25832',
    ])
      expect(outlines(collection([feature({}, square(4e5, 5.7e6, 2000))], crs)).areas[0]!.box).toEqual([
        0, 0, 2000, 2000,
      ]);
  });
  test.each([
    ['a zone that is not drawn', 'EPSG:31467', square(3.4e6, 5.7e6, 1000)],
    ['metres that are no zone', undefined, square(12, 400, 1000)],
    ['degrees under the name of a zone', 'EPSG:25832', square(8, 51, 1)],
    ['metres under the name of degrees', 'urn:ogc:def:crs:OGC:1.3:CRS84', square(4e5, 5.7e6, 1000)],
    ['latitude before longitude', undefined, square(51, 8, 1)],
  ])('are refused for %s', (_what, crs, ring) => {
    expect(outlines(collection([feature({}, ring)], crs))).toEqual({
      trouble: 'projection',
      areas: [],
      skipped: 0,
    });
  });
  test('of neighbours share the corners of their border', () => {
    const border: Point[] = [
      [8.1, 51],
      [8.1003, 51.0311],
      [8.0871, 51.0702],
      [8.1, 51.1],
    ];
    const { areas } = outlines(
      collection([
        feature({}, [[8, 51], ...border, [8, 51.1], [8, 51]]),
        feature({}, [[8.2, 51.1], ...[...border].reverse(), [8.2, 51], [8.2, 51.1]]),
      ]),
    );
    const [left, right] = areas.map(({ path }) => new Set(corners(path)));
    expect([...left!].filter((one) => right!.has(one))).toHaveLength(4);
  });
  test('have holes, several parts, and a mark where they are too small to be seen', () => {
    const { areas } = outlines(
      collection([
        feature({}, square(8, 51, 1), square(8.4, 51.4, 0.2)),
        {
          type: 'Feature',
          properties: {},
          geometry: { type: 'MultiPolygon', coordinates: [[square(9.2, 51, 0.2)], [square(9.6, 51, 0.3)]] },
        },
        feature({}, square(9.5, 51.5, 0.000001)),
      ]),
    );
    expect(areas.map(({ path }) => path.match(/M/g)!.length)).toEqual([2, 2, 1]);
    expect(areas[2]!.box[2] - areas[2]!.box[0]).toBe(2);
    // The middle of an area with a hole in its middle is still inside of its edge.
    expect(areas[0]!.middle).not.toBeNull();
  });
  test('of points and broken features are none, and counted', () => {
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [8, 51] } };
    expect(outlines(collection([point]))).toEqual({ trouble: 'none', areas: [], skipped: 1 });
    const broken = [
      null,
      7,
      { type: 'Feature', geometry: null },
      feature({}, 'x'),
      feature({}, [
        [8, 'y'],
        [8, 51],
        [9, 51],
        [8, 51],
      ]),
      feature({}, [
        [8, 51],
        [9, 51],
      ]),
      { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [1, 2] } },
    ];
    const found = outlines(collection([...broken, feature({}, square(8, 51, 1))]));
    expect([found.areas.length, found.skipped, found.trouble]).toEqual([1, broken.length, null]);
    expect(outlines({ type: 'FeatureCollection', features: 'x' }).trouble).toBe('none');
    expect(outlinesOf([{ a: 1 }])).toBeNull();
  });
  test('keep only what could name an area, keys first', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}`, i]));
    const { areas } = outlines(
      collection([
        feature(
          { ...many, GEN: 'Adorf', long: 'x'.repeat(101), share: 0.5, ags: '05999001' },
          square(8, 51, 1),
        ),
      ]),
    );
    const { says } = areas[0]!;
    expect(says).toHaveLength(8);
    expect(says).toContainEqual(['GEN', 'Adorf']);
    expect(says).toContainEqual(['ags', '05999001']);
    expect(says.map(([name]) => name)).not.toContain('long');
  });
  test('grow coarser until they fit what a tablet keeps', () => {
    const round = (x: number, y: number, n: number): Point[] => {
      const points = Array.from({ length: n }, (_, i): Point => {
        const angle = (i / n) * 2 * Math.PI;
        const r = 0.4 + 0.05 * Math.sin(angle * 200);
        return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
      });
      return [...points, points[0]!];
    };
    const features = Array.from({ length: 200 }, (_, i) =>
      feature({ name: `Ort ${i}` }, round(6 + (i % 14), 47 + Math.floor(i / 14), 2_000)),
    );
    const found = outlines(collection(features));
    expect([found.trouble, found.areas.length]).toEqual([null, 200]);
    expect(found.areas.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThanOrEqual(1_000_000);
  });
  test('never hold anything but whole numbers and the letters of a path', () => {
    const coordinate = fc.tuple(
      fc.double({ min: 6, max: 15, noNaN: true }),
      fc.double({ min: 47, max: 55, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(coordinate, { maxLength: 12 }), { minLength: 1, maxLength: 8 }),
        (rings) => {
          const found = outlines(collection(rings.map((ring) => feature({}, ring))));
          expect(found.areas.length + found.skipped).toBe(
            found.trouble === null ? rings.length : found.skipped,
          );
          for (const { path, box } of found.areas) {
            expect(path).toMatch(PATH);
            expect(path).toMatch(/^(M-?\d+ -?\d+l-?\d+( -?\d+)+z)+$/);
            expect(box.every(Number.isInteger)).toBe(true);
          }
        },
      ),
    );
  });
});

test('a GeoJSON gives its table and its areas, other JSON its table only', async () => {
  const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
  const geo = await readTables(bytes(collection([feature({ name: 'Nord', n: 1 }, square(8, 51, 1))])), {
    name: 'b.geojson',
  });
  if (!geo.ok) throw new Error('reading');
  expect([geo.value.format, geo.value.tables[0]!.rows, geo.value.outlines?.areas.length]).toEqual([
    'geojson',
    1,
    1,
  ]);
  const plain = await readTables(bytes([{ a: 1 }]), { name: 'a.json' });
  expect(plain.ok && 'outlines' in plain.value).toBe(false);
});
