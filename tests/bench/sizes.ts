// How much JavaScript comes before what: read from the build itself.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';

const gzipOf = (folder: string, names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);

/** Static imports of a chunk and of all it imports. */
const reach = (folder: string, name: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = readFileSync(join(folder, name), 'utf8');
  for (const found of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    reach(folder, found[1]!, seen);
  return seen;
};

/** JavaScript that must be there for the first tile, with the database, and for the first chart; goals of MEASURES.md. Unit: bytes, gzip. */
export const sizesOf = (dist: string): Row[] => {
  const folder = join(dist, 'assets');
  const names = readdirSync(folder);
  const name = (prefix: string): string =>
    names.find((one) => one.startsWith(prefix) && one.endsWith('.js'))!;
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const entry = /src="\.\/assets\/([\w.-]+\.js)"/.exec(html)![1]!;
  // Words are loaded by what says them, in one language: here in German.
  const spoken = (set: Set<string>): Set<string> => {
    for (const one of [...set])
      for (const [, pack] of readFileSync(join(folder, one), 'utf8').matchAll(
        /\(["'`](\w+)["'`],["'`]\w+["'`]\)/g,
      )) {
        const found = name(`words-de-${pack}-`);
        if (found) reach(folder, found, set);
      }
    return set;
  };
  const first = spoken(reach(folder, name('words-de-index-'), reach(folder, entry)));
  const live = spoken(reach(folder, name('live-'), new Set(first)));
  // The first picture of a chart needs no library: that comes when it is there (charts/ChartFigure.tsx).
  const chart = spoken(reach(folder, name('Figure-'), new Set(live)));
  const row = (measure: string, set: Set<string>, goal: number): Row => ({
    measure,
    value: gzipOf(folder, set),
    reference: goal,
    goal: `<= ${goal / 1000} k`,
    unit: 'B gzip',
  });
  return [
    row('JavaScript to the first tile', first, 31_000),
    row('JavaScript with the database', live, 74_700),
    row('JavaScript to the first chart', chart, 111_800),
  ];
};
