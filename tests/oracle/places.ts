// Comparisons of places, generated, reckoned in the plainest way, and held against what the product says of them.
import fc from 'fast-check';
import type * as Comparison from '../../src/core/answers/comparison.ts';
import type * as Groups from '../../src/core/answers/groups.ts';
import type * as Compare from '../../src/core/compare/compare.ts';
import type { ComparisonQuery } from '../../src/core/compare/question.ts';
import type * as ComparisonWords from '../../src/i18n/comparison.ts';
import type * as GroupWords from '../../src/i18n/groups.ts';
import { tableOf } from '../support/tables.ts';
import { betterSaid, isNumber, placeSaid } from './read.ts';

export type Product = typeof Comparison &
  typeof Groups &
  typeof Compare &
  typeof ComparisonWords &
  typeof GroupWords;
export const FILES = [
  'core/answers/comparison.ts',
  'core/answers/groups.ts',
  'core/compare/compare.ts',
  'i18n/comparison.ts',
  'i18n/groups.ts',
];

export type Cell = number | string;
export const numberOf = (cell: Cell): number | null => {
  if (typeof cell === 'number') return cell;
  return cell === '-' ? 0 : null;
};
export const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('.', 'x', '...', '-', '') },
);
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

export type Places = {
  values: { at: number; year: number; value: Cell }[];
  people: { at: number; year: number; number: number }[];
  isPer: boolean;
  better: 'up' | 'down' | null;
};
const YEARS = [2023, 2024, 2025] as const;
const valuesOf = (minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.record({ at: fc.nat({ max: 24 }), year: fc.constantFrom(...YEARS), value: cell }), {
    minLength,
    maxLength,
    selector: ({ at, year }) => `${at} ${year}`,
  });
/** With a number at least: a column without any is none to compare. */
export const comparisons: fc.Arbitrary<Places> = fc
  .record({
    // A few, or so many that not all bars have room.
    values: fc.oneof(valuesOf(1, 8), valuesOf(30, 60)),
    people: fc.uniqueArray(
      fc.record({
        at: fc.nat({ max: 24 }),
        year: fc.constantFrom(...YEARS),
        number: fc.constantFrom(1000, 2000, 4000),
      }),
      { minLength: 20, maxLength: 60, selector: ({ at, year }) => `${at} ${year}` },
    ),
    isPer: fc.boolean(),
    better: fc.constantFrom('up' as const, 'down' as const, null),
  })
  .filter(({ values }) => values.some(({ value }) => typeof value === 'number'));
const keyOf = (at: number): string => `059${String(58_000 + at).padStart(5, '0')}`;
const SIGNS: Readonly<Record<string, string>> = { '.': 'geheim', x: 'nicht erhoben' };

/** What is false in the comparison of places, of which the first is one's own. Shape: as above. */
export const comparisonTrouble = (product: Product, { values, people, isPer, better }: Places): string[] => {
  const query: ComparisonQuery = {
    dataset: 'd',
    measure: 'wert',
    area: 'ort',
    name: null,
    time: 'jahr',
    filter: [],
    per: isPer ? { dataset: 'e', column: 'zahl', area: 'ort', time: 'jahr', each: 1000 } : null,
    size: null,
    period: null,
    who: { kind: 'all' },
    own: keyOf(0),
  };
  const answer = product.compareAreas(
    query,
    tableOf(
      ['ort', 'jahr', 'wert'],
      values.map(({ at, year, value }) => [keyOf(at), year, value]),
    ),
    tableOf(
      ['ort', 'jahr', 'zahl'],
      people.map(({ at, year, number }) => [keyOf(at), year, number]),
    ),
  );
  if ('kind' in answer) return [`is refused: ${answer.kind}`];
  const all = [...new Set(values.map(({ at }) => at))];
  const headsOf = (at: number, year: number): number | null =>
    people.find((one) => one.at === at && one.year === year)?.number ?? null;
  const comparedAt = (at: number, year: number): number | null => {
    const found = values.find((one) => one.at === at && one.year === year);
    const number = found ? numberOf(found.value) : null;
    if (number === null || !isPer) return number;
    const heads = headsOf(at, year);
    return heads === null ? null : (number / heads) * 1000;
  };
  const years = [...new Set(values.map(({ year }) => year))].sort();
  const isGood = (year: number): boolean =>
    all.includes(0)
      ? comparedAt(0, year) !== null
      : all.filter((at) => comparedAt(at, year) !== null).length * 2 >= all.length;
  const year = years.filter(isGood).at(-1) ?? years.at(-1)!;
  const there = all.flatMap((at) => {
    const value = comparedAt(at, year);
    return value === null ? [] : [{ at, value }];
  });
  const mine = there.find(({ at }) => at === 0);
  const sorted = there.map(({ value }) => value).sort((a, b) => a - b);
  const middle =
    (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  const lacking = all.filter((at) => comparedAt(at, year) === null);
  const troubles: string[] = [];
  if (answer.period !== String(year)) return [`is of ${answer.period}, the newest is ${year}`];
  if (answer.areas.some(({ value }, i) => i > 0 && answer.areas[i - 1]!.value < value))
    troubles.push('is not in order');
  if (answer.areas.length !== there.length) troubles.push('compares others');
  for (const { key, value } of answer.areas)
    if (!there.some((one) => keyOf(one.at) === key && Math.abs(one.value - value) < 1e-9))
      troubles.push(`${key} is not ${value}`);
  // One's own bar is always in sight, and what is left out between is a gap.
  const bars = product.excerpt(answer.areas, answer.own, 7);
  if (mine && !bars.some((one) => one?.key === keyOf(0))) troubles.push("one's own bar is out of sight");
  const left = bars.filter((one) => one !== null).length < answer.areas.length;
  if (left !== bars.includes(null)) troubles.push('leaves out without a gap');
  for (const one of answer.history)
    one.values.forEach((value, i) => {
      const is = comparedAt(Number(one.key.slice(3)) - 58_000, years[i]!);
      if ((value === null) !== (is === null) || (is !== null && Math.abs(value! - is) > 1e-9))
        troubles.push(`${one.key} was ${is} in ${years[i]}, not ${value}`);
    });
  const picture = {
    kind: 'comparison' as const,
    answer,
    measure: 'M',
    unit: '',
    each: isPer ? 1000 : null,
    sources: [],
  };
  for (const language of ['de', 'en'] as const) {
    const text = plain(product.comparisonSentence(picture, language, better));
    const fail = (what: string) => troubles.push(`${what}: ${text}`);
    if (mine) {
      const m = (
        language === 'de'
          ? /^\d+ \((\d+)\): (.*?)(niedrigster|höchster) Wert von (\d+)(, gleichauf mit anderen)?(?: \((niedriger|höher) ist besser\))?, (.+?)\. In/
          : /^\d+ \((\d+)\): (?:(\d+)(?:st|nd|rd|th) )?(lowest|highest) value of (\d+)(, level with others)?(?: \((lower|higher) is better\))?, (.+?)\. In/
      ).exec(text);
      if (!m) {
        fail('nobody knows');
        continue;
      }
      const place = placeSaid(m[2] ?? '', language);
      const isLow = /niedrig|lowest/.test(m[3]!);
      const beyond = there.filter(({ value }) => (isLow ? value < mine.value : value > mine.value)).length;
      const other = there.filter(({ value }) => (isLow ? value > mine.value : value < mine.value)).length;
      if (m[1] !== String(year)) fail('is of another year');
      if (place !== beyond + 1 || beyond > other) fail(`is place ${beyond + 1}`);
      if (Number(m[4]) !== there.length) fail(`are ${there.length}`);
      if ((m[5] !== undefined) !== there.filter(({ value }) => value === mine.value).length > 1)
        fail('is shared, or not');
      if (betterSaid(m[6]) !== better) fail('says that the other is better');
      if (!isNumber(m[7]!, mine.value, language)) fail(`is ${mine.value}`);
    } else {
      const m =
        /^(?:(\d+) \((\d+)\): (?:nicht verglichen|not compared), (.+?)\. )?(\d+) (Gebiete?|areas?) .*\((\d+)\)\./.exec(
          text,
        );
      if (!m || Number(m[4]) !== there.length || m[6] !== String(year))
        fail(`compares ${there.length} of ${year}`);
      // One's own area, where the data know it, by name and with its reason.
      const isKnown = values.some(({ at }) => at === 0);
      if ((m?.[1] !== undefined) !== isKnown) fail('names the own area, or not');
      const own = values.find((one) => one.at === 0 && one.year === year)?.value;
      const why =
        typeof own === 'number' || own === '-'
          ? 'ohne Einwohnerzahl für dasselbe Jahr'
          : (SIGNS[String(own)] ?? 'nicht gemeldet');
      if (isKnown && (m?.[1] !== keyOf(0) || m[2] !== String(year))) fail('names another as the own area');
      if (isKnown && language === 'de' && m?.[3] !== why) fail(`the own area is ${why}`);
    }
    const median = /(?:Median|median)\): (.+?)\.(?: |$)/.exec(text);
    if ((median !== null) !== sorted.length > 0) fail('says a middle, or none');
    if (median && !isNumber(median[1]!, middle, language)) fail(`has its middle at ${middle}`);
    const without = (
      language === 'de' ? /nicht verglichen: (.+?)\./ : /Not compared for this period: (.+?)\./
    ).exec(text);
    const counted = (without?.[1] ?? '')
      .split(', ')
      .reduce((sum, part) => sum + (Number.parseInt(part, 10) || 0), 0);
    if (counted !== lacking.length) fail(`${lacking.length} are not compared`);
    if (language === 'de')
      for (const [sign, name] of Object.entries(SIGNS)) {
        const is = lacking.filter(
          (at) => values.find((one) => one.at === at && one.year === year)?.value === sign,
        ).length;
        const told = Number(new RegExp(`(\\d+) ${name}`).exec(without?.[1] ?? '')?.[1] ?? 0);
        if (is !== told) fail(`${is} are ${name}`);
      }
  }
  return troubles;
};
