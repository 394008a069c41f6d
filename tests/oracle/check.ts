// One case through the product and through the plain reckoning: what differs is a finding. The product is handed in, so that a faulty
// one can be tried.
import type * as Claims from '../../src/core/answers/claims.ts';
import type * as Figure from '../../src/core/answers/figure.ts';
import type * as Evaluate from '../../src/core/indicators/evaluate.ts';
import type * as Status from '../../src/core/indicators/status.ts';
import type * as Headline from '../../src/i18n/chart-headline.ts';
import type * as Sentences from '../../src/i18n/chart-sentences.ts';
import type * as Situation from '../../src/i18n/situation-sentence.ts';
import type * as Tile from '../../src/tiles/indicator/tile.ts';
import type { Table } from '../../src/core/table/dataset.ts';
import {
  asSeen,
  countedIn,
  factsOf,
  happenedIn,
  limitsAt,
  presentOf,
  type Case,
  type Facts,
  type Row,
} from './reckon.ts';
import { headlineTrouble, isBeside, isNumber, sentencesTrouble } from './read.ts';

export type Product = typeof Claims &
  typeof Figure &
  typeof Evaluate &
  typeof Status &
  typeof Headline &
  typeof Sentences &
  typeof Situation &
  typeof Tile;

export const FILES = [
  'core/answers/claims.ts',
  'core/answers/figure.ts',
  'core/indicators/evaluate.ts',
  'core/indicators/status.ts',
  'i18n/chart-headline.ts',
  'i18n/chart-sentences.ts',
  'i18n/situation-sentence.ts',
  'tiles/indicator/tile.ts',
];

const claimsTrouble = (claims: Claims.Claims, facts: Facts, periods: readonly string[]): string[] => {
  const at = (i: number | null): string | undefined => (i === null ? undefined : periods[i]);
  const same = (name: string, one: unknown, other: unknown): string[] =>
    JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [`claim ${name}: ${JSON.stringify(one)}, is ${JSON.stringify(other)}`];
  const { known } = facts;
  return [
    ...same('known', claims.known, known.length),
    ...same('ends', [at(claims.first), at(claims.last)], [known[0]?.period, known.at(-1)?.period]),
    ...same('extremes', [at(claims.lowest), at(claims.highest)], [facts.low?.period, facts.high?.period]),
    ...same('move', claims.move, facts.move),
    ...same(
      'turn',
      claims.turn && [at(claims.turn.at), claims.turn.move],
      facts.turn && [facts.turn.from.period, facts.turn.move],
    ),
    ...same(
      'rated',
      claims.rated && [claims.rated.rating, at(claims.rated.since), claims.rated.isWhole],
      facts.rated && [facts.rated.rating, facts.rated.since, facts.rated.isWhole],
    ),
    ...same(
      'beyond',
      claims.beyond.map(({ rating, count, runs }) => [
        rating,
        count,
        runs.map(({ from, to }) => [at(from), at(to)]),
      ]),
      facts.before.map(({ rating, count, runs }) => [rating, count, runs]),
    ),
    ...same(
      'worse',
      claims.worse.map(({ state, count, last }) => [state, count, at(last)]),
      facts.worse.map(({ state, count, last }) => [state, count, last]),
    ),
    ...same(
      'missing',
      Object.fromEntries(claims.missing.map(({ reason, count }) => [reason, count])),
      facts.missing,
    ),
    ...same(
      'uneven',
      claims.uneven && [
        claims.uneven.usual,
        claims.uneven.least,
        claims.uneven.most,
        // Without a usual number all differ.
        claims.uneven.usual === null ? null : claims.uneven.differ,
        at(claims.uneven.last),
      ],
      facts.uneven && [
        facts.uneven.usual,
        facts.uneven.least,
        facts.uneven.most,
        facts.uneven.usual === null ? null : facts.uneven.differ.length,
        facts.uneven.last,
      ],
    ),
    ...same('gap', claims.gap && [at(claims.gap.from), at(claims.gap.to)], facts.gap),
    ...same(
      'breaks',
      claims.breaks.map(({ period, year, recount = false }) => [period, year, recount]),
      facts.breaks.map(({ year, isRecount }) => [year, year, isRecount]),
    ),
    ...same('target', claims.target?.isReached ?? null, facts.isTargetReached),
    ...same('held', claims.held, facts.held),
  ];
};

/** A figure that is itself a change carries its sign, also where it is a plus. Without the sign it must have: no number. */
const unsigned = (text: string, value: number, { definition }: Case): string => {
  if (definition.measure.kind !== 'change' || !/[1-9]/.test(text) || value < 0) return text;
  return text.startsWith('+') ? text.slice(1) : `no sign: ${text}`;
};

/** What a person sees of a figure at first: on its tile, above its page, on a slide, on paper. */
export type Seen = { status: string; isOld: boolean; figure: string; line: string };

export const tileTrouble = (
  product: Product,
  full: Evaluate.Evaluation,
  one: Case,
  language: 'de' | 'en',
): string[] => seenTrouble(product.deriveTile(full, one.now, language), one, language);

export const seenTrouble = (tile: Seen, one: Case, language: 'de' | 'en'): string[] => {
  const present = presentOf(one);
  const troubles: string[] = [];
  const rows = happenedIn(one);
  const last = rows.filter((row) => row.value !== null || row.state !== null).at(-1);
  const isLarge = present.large !== 'none';
  if (tile.status !== present.status) troubles.push(`tile is ${tile.status}, must be ${present.status}`);
  if (tile.isOld !== (present.large === 'old'))
    troubles.push('tile: an old value looks like a new one, or the other way round');
  if (isLarge !== (tile.figure !== '–')) troubles.push('tile: shows a value, or a dash, and must not');
  if (
    isLarge &&
    last &&
    !(last.state === null
      ? isBeside(unsigned(tile.figure, last.value!, one), last.value!, limitsAt(one, last), language)
      : tile.figure === last.state)
  )
    troubles.push(`tile: ${tile.figure}, is ${last.value ?? last.state}`);
  const words = {
    de: {
      lastCritical: 'zuletzt kritisch',
      lastWatch: 'zuletzt zu beobachten',
      none: 'Keine aktuellen Daten',
    },
    en: { lastCritical: 'last critical', lastWatch: 'last to be watched', none: 'No current data' },
  }[language];
  if (present.need === 'lastCritical' || present.need === 'lastWatch') {
    if (!tile.line.includes(`${words[present.need]}: `)) troubles.push('tile: does not say what it last was');
    if (!tile.line.includes(words.none)) troubles.push('tile: does not say that there are no current data');
  } else if (/zuletzt (kritisch|zu beob)|last (critical|to be)/.test(tile.line) && present.large === 'now')
    troubles.push('tile: says of a current value what it last was');
  // Of how many parts the newest value is, where the one before or most have another number.
  const counted = countedIn(rows);
  const [made, usual] = [counted.at(-1)?.count, factsOf({ ...one, rows }).uneven?.usual ?? null];
  const before = counted.at(-2)?.count;
  const isOther = made !== undefined && before !== undefined && made !== before;
  const other = isOther ? before : usual;
  const isUneven = counted.length > 1 && other !== null && other !== made && present.large === 'now';
  const said =
    /(nur )?aus (\d+) Angaben?, (davor|sonst) aus (\d+)|from (only )?(\d+) entr(?:y|ies), (before that|usually) from (\d+)/.exec(
      tile.line.replaceAll('\u00a0', ' '),
    );
  if ((said !== null) !== isUneven) troubles.push('tile: says of how many parts it is, or not, and must not');
  if (said && isUneven) {
    const [count, than] = [Number(said[2] ?? said[6]), Number(said[4] ?? said[8])];
    const isBefore = /davor|before/.test(said[3] ?? said[7]!);
    const isOnly = (said[1] ?? said[5]) !== undefined;
    if (count !== made || than !== other || isBefore !== isOther || isOnly !== made! < other)
      troubles.push(`tile: is of ${count} and ${than} parts, is of ${made} and ${other}`);
  }
  // The change to the value before: size and sign.
  const valued = rows.filter((row) => row.value !== null);
  const [base, now] = [valued.at(-2), valued.at(-1)];
  if (present.large === 'now' && base && now && one.definition.kind === 'number') {
    const delta = now.value! - base.value!;
    const m = /(?:^|· )([\d.,]+)\S* (?:\S+ )?(mehr|weniger|more|less) /.exec(
      tile.line.replaceAll('\u00a0', ' '),
    );
    const isSame = /unverändert|unchanged/.test(tile.line);
    if (!m && !isSame) troubles.push('tile: does not say the change');
    if (m && (!isNumber(m[1]!, Math.abs(delta), language) || /mehr|more/.test(m[2]!) !== delta > 0))
      troubles.push(`tile: changes by ${m[1]} ${m[2]}, is ${delta}`);
    if (isSame && Math.abs(delta) > 1e-6) troubles.push('tile: says unchanged');
  }
  return troubles;
};

/** For each row the value of the same period a year before. Missing: null where there is none at all, and for words. */
const yearBeforeIn = (rows: readonly Row[], isState: boolean): (number | null)[] | null => {
  const earlier = (period: string): string => {
    const year = Number(period.slice(0, 4)) - 1;
    return period.includes('/')
      ? `${year}/${String((year + 1) % 100).padStart(2, '0')}`
      : `${year}${period.slice(4)}`;
  };
  const found = rows.map(({ period }) => rows.find((one) => one.period === earlier(period))?.value ?? null);
  return isState || found.every((value) => value === null) ? null : found;
};

/** Every finding in one case. Shape: empty where the product says all that must be said, and nothing false. */
export const troubleIn = (product: Product, one: Case, table: Table): string[] => {
  const { definition, now } = one;
  const full = product.evaluateFully(definition, () => table, {
    ...(one.knowsNow && { now }),
    ...(one.population && { population: { years: one.population, single: null } }),
  });
  const seen = asSeen(one);
  const facts = factsOf(seen);
  const present = presentOf(one);
  const troubles: string[] = [];
  const periods = full.series.periods as readonly string[];
  if (JSON.stringify(periods) !== JSON.stringify(seen.rows.map((row) => row.period)))
    return ['other periods'];
  const effective = product.effectiveAt(full, now);
  if (effective.status !== present.status) troubles.push(`status ${effective.status}, is ${present.status}`);
  const need = product.needAt(full, now);
  if (need !== present.need) troubles.push(`need ${need}, is ${present.need}`);
  if (product.isCriticalAt(full, now) !== present.isCritical) troubles.push('is counted otherwise');
  const figure = product.figureOf(full, 'all', now);
  const claims = product.claimsOf(figure.series, definition, figure.beyond);
  troubles.push(...claimsTrouble(claims, facts, periods));
  const outlook = claims.outlook && {
    last: figure.beyond.outlook!.periods[claims.outlook.last],
    ends: [claims.outlook.lowest, claims.outlook.highest].map((i) =>
      i === null ? null : figure.beyond.outlook!.periods[i],
    ),
    foretold: claims.outlook.foretold,
  };
  const expected = facts.outlook && {
    last: facts.outlook.last.period,
    ends: [facts.outlook.lowest, facts.outlook.highest].map((one) => one && one.period),
    foretold: facts.outlook.foretold,
  };
  if (JSON.stringify(outlook) !== JSON.stringify(expected))
    troubles.push(`outlook ${JSON.stringify(outlook)}, is ${JSON.stringify(expected)}`);
  const before = product.yearBeforeOf(figure);
  const is = yearBeforeIn(seen.rows, definition.kind === 'state');
  const rounded = (all: readonly (number | null)[] | null) =>
    JSON.stringify(all?.map((value) => (value === null ? null : Number(value.toFixed(6)) + 0)) ?? null);
  if (rounded(before) !== rounded(is))
    troubles.push(`year before ${JSON.stringify(before)}, is ${JSON.stringify(is)}`);
  const isOld = effective.shown === null;
  for (const language of ['de', 'en'] as const) {
    const headline = product.figureHeadline(figure, language);
    const ask = { facts, definition, language, isOld };
    const trouble = headlineTrouble(headline, ask);
    if (trouble !== null) troubles.push(`„${headline}“ ${trouble}`);
    const sentences = product.figureSentences(figure, language);
    troubles.push(...sentencesTrouble(sentences, ask).map((text) => `„${sentences}“ ${text}`));
    troubles.push(...tileTrouble(product, full, one, language));
    const situation = product.situationSentence(product.countsAt([full], now), language);
    const isSaid = /kritisch|critical/.test(situation);
    if (isSaid !== present.isCritical) troubles.push(`„${situation}“ on what is ${present.need}`);
  }
  return troubles;
};
