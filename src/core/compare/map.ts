// The areas of a comparison on their outlines: which outline is which area, and classes of values. Nothing is joined by guess:
// equal keys, or names that are there once on both sides. What has no partner is named.
import type { Provenance } from '../table/provenance.ts';
import { regionKey } from '../values/ags.ts';
import type { Comparison } from './compare.ts';
import type { Outline, Outlines } from './outlines.ts';

/** Bounds are values that occur, so that each value stands in one class only. */
export type MapClass = { from: number; to: number; count: number };
type MapArea = {
  key: string;
  path: string;
  middle: Outline['middle'];
  /** Missing: null where the area has no value that can be compared. */
  class: number | null;
};
export type ComparedMap = {
  source: Provenance;
  /** Left, top, width, height. */
  box: readonly [number, number, number, number];
  /** Smallest values first. */
  classes: readonly MapClass[];
  areas: readonly MapArea[];
  /** Outlines beside them that are not part of the comparison. */
  around: readonly { name: string; path: string }[];
  /** Names of areas that have no outline. */
  lacking: readonly string[];
};

export const MOST_CLASSES = 5;
/** More than this cannot be told apart on a tablet, nor drawn at once. */
export const MOST_AREAS = 3_000;
export const MOST_AROUND = 500;
const LEAST_AREAS = 3;

/** Classes of about as many areas each; equal values are never parted. Shape: at most five, ascending. */
export const classesOf = (values: readonly number[]): MapClass[] => {
  const sorted = [...values].sort((one, other) => one - other);
  const wanted = Math.min(MOST_CLASSES, sorted.length);
  const classes: (MapClass & { slot: number })[] = [];
  let slot = 0;
  sorted.forEach((value, i) => {
    if (i === 0 || value !== sorted[i - 1]) slot = Math.floor((i * wanted) / sorted.length);
    const last = classes.at(-1);
    if (last?.slot === slot) Object.assign(last, { to: value, count: last.count + 1 });
    else classes.push({ slot, from: value, to: value, count: 1 });
  });
  return classes.map(({ from, to, count }) => ({ from, to, count }));
};

export const classAt = (classes: readonly MapClass[], value: number): number =>
  classes.findIndex(({ from, to }) => value >= from && value <= to);

const plainName = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('de');

type Asked = { key: string; name: string };
const grouped = <Item>(items: readonly Item[], of: (item: Item) => string | null): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  items.forEach((item, i) => {
    const key = of(item);
    if (key !== null && key !== '') found.set(key, [...(found.get(key) ?? []), i]);
  });
  return found;
};

/** Outlines of each area, by the property that joins the most; keys go before names. Shape: number of the area -> of its outlines. */
export const joinAreas = (areas: readonly Outline[], asked: readonly Asked[]): Map<number, number[]> => {
  const properties = new Set(areas.flatMap(({ says }) => says.map(([name]) => name)));
  const valueOf = (outline: Outline, property: string): string | null =>
    outline.says.find(([name]) => name === property)?.[1] ?? null;
  let best = new Map<number, number[]>();
  const offer = (
    mine: ReadonlyMap<string, readonly number[]>,
    theirs: ReadonlyMap<string, number[]>,
    isName: boolean,
  ): void => {
    const joined = new Map<number, number[]>();
    for (const [key, [i, ...more]] of mine) {
      const found = theirs.get(key);
      // The same name twice may be two places; the same key twice are two parts of one.
      if (!found || more.length > 0 || (isName && found.length > 1)) continue;
      joined.set(i!, found);
    }
    if (joined.size > best.size) best = joined;
  };
  const keys = grouped(asked, ({ key }) => regionKey(key));
  const names = grouped(asked, ({ name }) => plainName(name));
  for (const property of properties)
    // Postcodes have five digits too, and some are the keys of districts elsewhere.
    if (!/plz|postleit|zip|post.?code/i.test(property))
      offer(
        keys,
        grouped(areas, (one) => regionKey(valueOf(one, property) ?? '')),
        false,
      );
  for (const property of properties)
    offer(
      names,
      grouped(areas, (one) => plainName(valueOf(one, property) ?? '')),
      true,
    );
  return best;
};

/** What an outline is called: its longest text that has letters. */
const calledOf = ({ says }: Outline): string =>
  says
    .map(([, value]) => value)
    .filter((value) => /\p{L}{2}/u.test(value))
    .reduce((longest, value) => (value.length > longest.length ? value : longest), '') ||
  (says[0]?.[1] ?? '–');

type Box = readonly [number, number, number, number];
const around = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];
const touches = (one: Box, other: Box): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** The map of an answer. Missing: null where fewer than three areas, or fewer than half of them, have an outline, or too many. */
export const mapOf = (answer: Comparison, outlines: Outlines, source: Provenance): ComparedMap | null => {
  const asked: Asked[] = [...answer.areas, ...answer.uncompared];
  const joined = joinAreas(outlines.areas, asked);
  if (joined.size < LEAST_AREAS || joined.size * 2 < asked.length || joined.size > MOST_AREAS) return null;
  const classes = classesOf(answer.areas.flatMap(({ value }, i) => (joined.has(i) ? [value] : [])));
  const used = new Set([...joined.values()].flat());
  const inner = [...used].map((i) => outlines.areas[i]!.box).reduce(around);
  const beside = outlines.areas.flatMap((one, i) => (used.has(i) || !touches(one.box, inner) ? [] : [one]));
  const margin = Math.max(4, Math.round(Math.max(inner[2] - inner[0], inner[3] - inner[1]) * 0.02));
  return {
    source,
    box: [
      inner[0] - margin,
      inner[1] - margin,
      inner[2] - inner[0] + 2 * margin,
      inner[3] - inner[1] + 2 * margin,
    ],
    classes,
    areas: asked.flatMap(({ key }, i) => {
      const parts = (joined.get(i) ?? []).map((at) => outlines.areas[at]!);
      if (parts.length === 0) return [];
      const value = answer.areas[i]?.value;
      return [
        {
          key,
          path: parts.map(({ path }) => path).join(''),
          middle: parts.reduce((best, one) =>
            (one.middle?.room ?? 0) > (best.middle?.room ?? 0) ? one : best,
          ).middle,
          class: value === undefined ? null : classAt(classes, value),
        },
      ];
    }),
    around: beside.length > MOST_AROUND ? [] : beside.map((one) => ({ name: calledOf(one), path: one.path })),
    lacking: asked.flatMap(({ name }, i) => (joined.has(i) ? [] : [name])),
  };
};
