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
  /** Along the years instead of the places. */
  isOverTime: boolean;
  /** Each row is a part of what is there at a time. */
  isStock: boolean;
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
    isOverTime: fc.boolean(),
    isStock: fc.boolean(),
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

type Point = Told & { name: string; isLacking: boolean; year: number };
type Told = { value: number | null; rows: number };
/** Of how many rows the values of years are, where that is told: what differs from the number that half of them have. */
const unevenIn = (
  years: readonly (Told & { year: string })[],
  isStock: boolean,
): { usual: number | null; differ: string[]; counts: number[] } | null => {
  const known = years.filter(({ value }) => value !== null);
  const counts = known.map(({ rows }) => rows);
  if (new Set(counts).size < 2) return null;
  const times = (n: number): number => counts.filter((one) => one === n).length;
  const often = Math.max(...counts.map(times));
  const most = Math.max(...counts.filter((n) => times(n) === often));
  const usual = often >= known.length / 2 ? most : null;
  if (usual === null && !isStock) return null;
  return { usual, differ: known.filter(({ rows }) => rows !== usual).map(({ year }) => year), counts };
};
const wordOf = (language: Language, n: number): string => {
  const [one, many] = { de: ['Angabe', 'Angaben'], en: ['entry', 'entries'] }[language];
  return `${n} ${n === 1 ? one! : many!}`;
};
/** The sentence of it. */
const unevenSaid = (
  { usual, differ, counts }: NonNullable<ReturnType<typeof unevenIn>>,
  rowsAt: (year: string) => number,
  language: Language,
): string => {
  const de = language === 'de';
  const [least, most, last] = [Math.min(...counts), Math.max(...counts), counts.at(-1)!];
  if (usual === null)
    return de
      ? `Aus verschieden vielen Angaben: ${least} bis ${most}, zuletzt ${last}.`
      : `From differing numbers of entries: ${least} to ${most}, last ${last}.`;
  const year = differ.at(-1)!;
  const count = rowsAt(year);
  const [of, isFewer] = [wordOf(language, count), count < usual];
  if (differ.length === 1)
    return de
      ? `Im Jahr ${year} ${isFewer ? 'nur ' : ''}aus ${of}, sonst aus ${usual}.`
      : `In ${year} from ${isFewer ? 'only ' : ''}${of}, otherwise from ${usual}.`;
  return de
    ? `In ${differ.length} Jahren aus mehr oder weniger Angaben als sonst (${usual}), zuletzt im Jahr ${year} aus ${of}.`
    : `In ${differ.length} years from more or fewer entries than usual (${usual}), last in ${year} from ${of}.`;
};
/** Newest values that are not of one year. */
const datesSaid = (points: readonly Point[], language: Language): string => {
  const known = points.filter(({ value }) => value !== null);
  const newest = Math.max(...known.map(({ year }) => year));
  const older = known.filter(({ year }) => year < newest);
  const first = older.find(({ year }) => year === Math.min(...older.map((one) => one.year)));
  if (!first) return '';
  const oldest = `${first.name} (${first.year})`;
  if (language === 'de')
    return `Neuester Stand: ${newest}. ${older.length === 1 ? `Älter ist 1 Wert: ${oldest}.` : `Älter sind ${older.length} Werte, am ältesten: ${oldest}.`}`;
  return `Newest as of: ${newest}. ${older.length === 1 ? `1 value is older: ${oldest}.` : `${older.length} values are older, the oldest: ${oldest}.`}`;
};

const END = '(.+?) (?:mit|with) (.+?)(, gleichauf mit anderen|, level with others)?\\.';
const GROUPS: Readonly<Record<Language, RegExp>> = {
  de: new RegExp(
    `^(\\d+) (Gruppen?)\\. (?:(Keine hat einen Wert)\\.|Höchster Wert: ${END})(?: Niedrigster Wert: ${END})?(?: Ohne Wert: (.+?)(?: und (\\d+) weitere)?\\.)?((?: (?:rot: |blau: )?(?:Im Jahr|In \\d+ Jahr|Aus versch|Neuester).*)?)$`,
  ),
  en: new RegExp(
    `^(\\d+) (groups?)\\. (?:(None has a value)\\.|Highest value: ${END})(?: Lowest value: ${END})?(?: Without value: (.+?)(?: and (\\d+) more)?\\.)?((?: (?:rot: |blau: )?(?:In \\d|From differ|Newest).*)?)$`,
  ),
};
/** What is false in the sentences of a grouping. Shape: empty where all of it is true and nothing is left out. */
export const groupingTrouble = (product: Product, one: Grouping): string[] => {
  const { rows, aggregate, isSplit, top, isStock } = one;
  // The newest value of a year is of that year.
  const isOverTime = one.isOverTime && aggregate !== 'last';
  const name = isStock ? 'plaetze' : 'wert';
  const table = tableOf(
    ['ort', name, 'art', 'zeit'],
    rows.map(({ place, value, part, year }) => [place, value, part, String(year)]),
  );
  const spec: GroupSpec = {
    x: isOverTime ? 'zeit' : 'ort',
    y: name,
    aggregate,
    ...(aggregate === 'last' && { time: 'zeit' }),
    ...(isSplit ? { series: 'art' } : top !== null && { top }),
  };
  const fields = table.columns.map(({ field }) => field);
  const answer = product.answerGroups(table, null, fields, spec);
  const labelOf = ({ place, year }: Grouping['rows'][number]): string => (isOverTime ? String(year) : place);
  const places = [...new Set(rows.map(labelOf))].sort();
  const parts: (string | null)[] = isSplit ? [...new Set(rows.map(({ part }) => part))] : [null];
  const pointsOf = (place: string): Point[] =>
    parts.map((part) => {
      const own = rows.filter((row) => labelOf(row) === place && (part === null || row.part === part));
      const found = valueIn(own, aggregate);
      return {
        ...found,
        rows: own.length,
        year: Math.max(...own.map((row) => row.year)),
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
  // Series stand by how many rows they have, equals as they come first.
  const many = (part: string | null): number => rows.filter((row) => row.part === part).length;
  const frequent = [...parts].sort((a, b) => many(b) - many(a));
  const sortedPoints = frequent.flatMap((part) =>
    shown.map((label) => pointsOf(label)[parts.indexOf(part)]!),
  );
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
    const [, count, noun, none, high, highest, highShared, low, lowest, lowShared, named, more, beyond] = m;
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
        : named.split(/, (?=[A-Z\d])/).map((one) => one.replace(/ \((?!rot|blau).*$/, ''));
    const told = names.length + Number(more ?? 0);
    if (told !== lacking.length || names.some((name) => !lacking.includes(name)))
      troubles.push(`lack ${lacking.join()}: ${text}`);
    const uneven =
      isOverTime && (aggregate === 'sum' || aggregate === 'mean')
        ? frequent.flatMap((part, s) => {
            const at = (year: string): Point => pointsOf(year)[parts.indexOf(part)]!;
            const years = [...shown].sort().map((year) => ({ ...at(year), year }));
            const found = unevenIn(years, isStock);
            const said = found && unevenSaid(found, (year) => at(year).rows, language);
            return said === null ? [] : [{ s, said: parts.length > 1 ? `${part}: ${said}` : said }];
          })
        : [];
    const must = [
      ...uneven.map(({ said }) => said),
      aggregate === 'last' ? datesSaid(sortedPoints, language) : '',
    ].filter((said) => said !== '');
    if (beyond!.trim() !== must.join(' ')) troubles.push(`must say ${must.join(' ')}: ${text}`);
  }
  return troubles;
};
