// Groupings, generated, reckoned in the plainest way, and held against the sentences that the product says of them.
import fc from 'fast-check';
import type { GroupSpec } from '../../src/core/query/group.ts';
import { tableOf } from '../support/tables.ts';
import { cell, numberOf, plain, type Cell, type Product } from './places.ts';
import { isNumber, type Language } from './read.ts';

export type Grouping = {
  rows: { place: string; value: Cell; part: string; year: number }[];
  aggregate: GroupSpec['aggregate'];
  isSplit: boolean;
  top: number | null;
};
/** With a number at least: a column without any is none to add up. */
export const groupings: fc.Arbitrary<Grouping> = fc
  .record({
    rows: fc.array(
      fc.record({
        place: fc.constantFrom('Au', 'Berg', 'Cella', 'Dorf', 'Ebern', 'Furt'),
        value: cell,
        part: fc.constantFrom('rot', 'blau'),
        year: fc.integer({ min: 2023, max: 2025 }),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    aggregate: fc.constantFrom('sum', 'mean', 'min', 'max', 'count', 'last'),
    isSplit: fc.boolean(),
    top: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  })
  .filter(({ rows }) => rows.some(({ value }) => typeof value === 'number'));

/** One value out of the cells of a group. `isLacking`: it has rows, and no value can be made of them that may be told. */
const valueIn = (
  rows: Grouping['rows'],
  aggregate: GroupSpec['aggregate'],
): { value: number | null; isLacking: boolean } => {
  const asked =
    aggregate === 'last'
      ? rows.filter(({ year }) => year === Math.max(...rows.map((one) => one.year)))
      : rows;
  const known = asked.flatMap(({ value }) => numberOf(value) ?? []);
  const isWhole = known.length === asked.length;
  if (aggregate === 'count') return { value: rows.length === 0 ? null : rows.length, isLacking: false };
  if (aggregate === 'sum' || aggregate === 'mean') {
    if (!isWhole || asked.length === 0) return { value: null, isLacking: !isWhole };
    const sum = known.reduce((a, b) => a + b, 0);
    return { value: aggregate === 'sum' ? sum : sum / known.length, isLacking: false };
  }
  if (aggregate === 'last' && asked.length > 1) return { value: null, isLacking: true };
  if (known.length === 0) return { value: null, isLacking: false };
  return { value: aggregate === 'min' ? Math.min(...known) : Math.max(...known), isLacking: false };
};

type Point = { name: string; value: number | null; isLacking: boolean };
const END = '(.+?) (?:mit|with) (.+?)(, gleichauf mit anderen|, level with others)?\\.';
const GROUPS: Readonly<Record<Language, RegExp>> = {
  de: new RegExp(
    `^(\\d+) (Gruppen?)\\. (?:(Keine hat einen Wert)\\.|Höchster Wert: ${END})(?: Niedrigster Wert: ${END})?(?: Ohne Wert: (.+?)(?: und (\\d+) weitere)?\\.)?$`,
  ),
  en: new RegExp(
    `^(\\d+) (groups?)\\. (?:(None has a value)\\.|Highest value: ${END})(?: Lowest value: ${END})?(?: Without value: (.+?)(?: and (\\d+) more)?\\.)?$`,
  ),
};
/** What is false in the sentences of a grouping. Shape: empty where all of it is true and nothing is left out. */
export const groupingTrouble = (product: Product, { rows, aggregate, isSplit, top }: Grouping): string[] => {
  const table = tableOf(
    ['ort', 'wert', 'art', 'jahr'],
    rows.map(({ place, value, part, year }) => [place, value, part, year]),
  );
  const spec: GroupSpec = {
    x: 'ort',
    y: 'wert',
    aggregate,
    ...(aggregate === 'last' && { time: 'jahr' }),
    ...(isSplit ? { series: 'art' } : top !== null && { top }),
  };
  const fields = table.columns.map(({ field }) => field);
  const answer = product.answerGroups(table, null, fields, spec);
  const places = [...new Set(rows.map(({ place }) => place))].sort();
  const parts = isSplit ? [...new Set(rows.map(({ part }) => part))] : [null];
  const pointsOf = (place: string): Point[] =>
    parts.map((part) => {
      const own = rows.filter((row) => row.place === place && (part === null || row.part === part));
      const found = valueIn(own, aggregate);
      return {
        ...found,
        name: parts.length > 1 ? `${place} (${part})` : place,
        // Among several series only what has rows there lacks a value.
        isLacking: found.isLacking || (found.value === null && (parts.length === 1 || own.length > 0)),
      };
    });
  const worth = (place: string): number => pointsOf(place)[0]!.value ?? -Infinity;
  // The largest first, equals as they stand.
  const isCut = !isSplit && top !== null;
  const shown = isCut ? [...places].sort((a, b) => worth(b) - worth(a)).slice(0, top) : places;
  const troubles: string[] = [];
  if (JSON.stringify(answer.labels) !== JSON.stringify(shown))
    return [`shows ${answer.labels.join()}, are ${shown.join()}`];
  if (isCut && (answer.rest?.labels ?? 0) !== places.length - shown.length)
    troubles.push('counts otherwise what is left out');
  const points = shown.flatMap(pointsOf);
  const known = points.flatMap(({ value }) => value ?? []);
  const lacking = points.filter((one) => one.isLacking).map(({ name }) => name);
  const [most, least] = [Math.max(...known), Math.min(...known)];
  for (const language of ['de', 'en'] as const) {
    const text = plain(product.groupSentences(answer, spec, language));
    const m = GROUPS[language].exec(text);
    if (!m) {
      troubles.push(`nobody knows: ${text}`);
      continue;
    }
    const [, count, noun, none, high, highest, highShared, low, lowest, lowShared, named, more] = m;
    const end = (
      kind: string,
      name: string | undefined,
      value: string | undefined,
      shared: string | undefined,
      is: number | null,
    ): void => {
      if ((name !== undefined) !== (is !== null)) troubles.push(`${kind} is said, or not, and must not`);
      if (name === undefined || is === null) return;
      const as = points.filter((one) => one.value === is);
      if (!as.some((one) => one.name === name)) troubles.push(`${kind} is another: ${text}`);
      if (!isNumber(value!, is, language)) troubles.push(`${kind} is ${is}: ${text}`);
      if ((shared !== undefined) !== as.length > 1) troubles.push(`${kind} is shared, or not: ${text}`);
    };
    if (Number(count) !== shown.length || /^(Gruppe|group)$/.test(noun!) !== (shown.length === 1))
      troubles.push(`counts ${count}`);
    if ((none !== undefined) !== (known.length === 0)) troubles.push('has values, or none');
    end('highest', high, highest, highShared, known.length > 0 ? most : null);
    end('lowest', low, lowest, lowShared, known.length > 0 && least < most ? least : null);
    const names =
      named === undefined
        ? []
        : named.split(/, (?=[A-Z])/).map((one) => one.replace(/ \((?!rot|blau).*$/, ''));
    const told = names.length + Number(more ?? 0);
    if (told !== lacking.length || names.some((name) => !lacking.includes(name)))
      troubles.push(`lack ${lacking.join()}: ${text}`);
  }
  return troubles;
};
