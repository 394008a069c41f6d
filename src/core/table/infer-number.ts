// What a column of numbers means as a whole: which way it writes them, in which unit, what brackets, words of scale and fillers say.
import { amountOf } from '../values/amount.ts';
import { issue, warning, type Issue, type Place } from '../values/issue.ts';
import { parseNumber, prepare, type Convention } from '../values/number.ts';
import { CALENDAR_NAME, holdsYears, isCountName, isNumbered } from './column-words.ts';
import { conventionOf, isSlip, type Habits } from './convention.ts';
import type { Role } from './dataset.ts';
import type { NumberRule, Proposal } from './rules.ts';
import { GROUPED_DIGITS, SHORT_FILLER, type Seen } from './seen.ts';
import { sameUnit, scaleOf } from '../values/units.ts';
import { unitOfHeader } from '../values/unit-names.ts';

/** Headers of amounts: brackets around one of these are a minus. */
export const MONEY_NAME =
  /betrag|saldo|ansatz|ergebnis|ertr(a|ä)g|aufw(a|e)nd|zahlung|haushalt|kosten|erl(ö|oe)s|umsatz|gewinn|verlust|soll|haben|kredit|steuer|einnahme|ausgabe|€|eur/i;
const PRICE_NAME = /preis|gebühr|entgelt|strafe|price|fee|cost/i;
/** Headers that only a table of amounts has: brackets in any of its columns are a minus. */
const MONEY_TABLE =
  /betrag|ansatz|rechnung|ertr(a|ä)g|aufw(a|e)nd|auszahlung|einzahlung|kosten|erl(ö|oe)s|umsatz|steuer|einnahme|ausgabe|€|(^|\W)t?eur(\W|$)/i;
export const isEuro = (unit: string | null): boolean => /€|EUR/.test(unit ?? '');
export const isOfMoney = (names: readonly string[]): boolean => names.some((name) => MONEY_TABLE.test(name));

/** What is said of a number without a sign among those of per cent. Unit: `value` as it stands there; `as`: how it was read. */
export const plainAmong = (
  name: string,
  value: number,
  count: number,
  as: 'percent' | 'share',
): Readonly<Record<string, string | number>> => ({ name, value, count, as });

const numberIn = (text: string, convention: Convention): number =>
  parseNumber(amountOf(prepare(text))?.number ?? '', convention);

/** `slip`: a unit of a few cells, whose numbers are none of the column. */
type Units = { unit: string | null; percent: boolean; isScaled: boolean; slip?: string; issues: Issue[] };

/** Whether numbers of a unit are others than those without one, in a column of the unit `own`; null for none. */
const isForeign = (unit: string, own: string | null): boolean => {
  const [one, other] = [scaleOf(sameUnit(unit)), scaleOf(sameUnit(own ?? ''))];
  return own === null ? unit === '%' || unit === '‰' : one.base !== other.base || one.factor !== other.factor;
};
const oddUnit = ({ text, row }: { text: string; row: number }, place: Place): Issue =>
  warning('NOT_A_NUMBER', { ...place, row }, { raw: text.slice(0, 80) });

/** One unit for the column. Missing: null where cells count in different things, which must not be added. */
const unitsOf = (
  name: string,
  seen: Seen,
  convention: Convention,
  numbers: number,
  place: Place,
): Units | null => {
  const units = [...seen.units];
  const none: Units = { unit: null, percent: false, isScaled: false, issues: [] };
  if (units.length === 0) return { ...none, unit: unitOfHeader(name) };
  const [first, second] = units as [(typeof units)[number], (typeof units)[number] | undefined];
  const scales = units.map(([unit]) => scaleOf(unit));
  const { bare } = seen;
  if (second === undefined) {
    const isWhole = bare.count === 0;
    if (!isWhole && scales[0]!.factor !== 1) return null;
    const percent = first[0] === '%' && first[1].count >= numbers * 0.5;
    const own = unitOfHeader(name);
    if (!isWhole && !percent && isForeign(first[0], own))
      return isSlip(first[1].count, numbers)
        ? { ...none, unit: own, slip: first[0], issues: [oddUnit(first[1], place)] }
        : null;
    // `0,14` beside `12 %` is 14 per cent as likely as 0.14.
    if (percent && seen.bareSmall !== null && !seen.isSmall) return null;
    const issues =
      percent && !isWhole
        ? [
            warning(
              'PERCENT_PLAIN',
              { ...place, row: bare.row },
              plainAmong(name, numberIn(bare.text, convention), bare.count, 'percent'),
            ),
          ]
        : [];
    return first[1].count >= numbers * 0.5
      ? { ...none, unit: first[0], percent, issues }
      : { ...none, unit: unitOfHeader(name) };
  }
  // `12,3 Mio. €` beside `850 Tsd. €`: one base, each with its own scale.
  const bases = new Set(scales.map(({ base }) => base));
  if (bases.size !== 1 || bare.count > 0) return null;
  const base = scales[0]!.base;
  return {
    ...none,
    unit: base === '' ? unitOfHeader(name) : base,
    isScaled: true,
    issues: [issue('info', 'UNITS_JOINED', place, { name, a: first[0], b: second[0] })],
  };
};

const differing = (name: string, seen: Seen, place: Place): Issue => {
  const [first, second] = [...seen.units.values()];
  const other = second ?? seen.bareSmall ?? seen.bare;
  return warning(
    'UNITS_DIFFER',
    { ...place, row: other.row },
    { name, a: (first?.text ?? '').slice(0, 40), b: other.text.slice(0, 40) },
  );
};

/** What brackets and debit say: a minus where amounts stand; elsewhere they may mark what is uncertain, as they do in statistics. */
export const bracketsOf = (
  name: string,
  { brackets, sided, official }: Pick<Seen, 'brackets' | 'sided' | 'official'>,
  { isMoney, convention }: { isMoney: boolean; convention: Convention },
  place: Place,
): { isAccounting: boolean; issues: Issue[] } => {
  const isMinus = isMoney || MONEY_NAME.test(name);
  const found = sided.count > 0 ? sided : brackets;
  // Credit alone is none.
  if (found.count === 0 || found.text === '') return { isAccounting: false, issues: [] };
  if (sided.count > 0 || isMinus)
    return {
      isAccounting: true,
      issues: [issue('info', 'BRACKETS_NEGATIVE', place, { name, example: found.text, count: found.count })],
    };
  const value = numberIn(found.text, convention);
  const isUnclear = official === 0 && value > 0;
  const params = { name, example: found.text, count: found.count, value };
  return {
    isAccounting: false,
    issues: isUnclear ? [warning('BRACKETS_UNCLEAR', { ...place, row: brackets.row }, params)] : [],
  };
};

/** Digits before the decimal sign, at most, of all that are no fillers: parted thousands are counted where the convention makes them some. */
const widestOf = (seen: Seen, convention: Convention): number => {
  const { dot3, comma3 } = seen.shapes;
  return (convention === 'de' ? dot3 : comma3).count > 0 ? GROUPED_DIGITS : seen.widest;
};

/** What may be below zero though things are counted: how many more or fewer. */
const CHANGED =
  /veränder|differenz|saldo|zunahme|zuwachs|abnahme|rückgang|abgleich|entwicklung|abweich|bilanz|gegenüber|vorjahr|korrektur|[+±Δ]|change|diff/i;
/** Fillers are asked about where nothing else is below zero, or nearly as large. */
export const fillersOf = (
  name: string,
  seen: Seen,
  convention: Convention,
  place: Place,
): { texts: string[]; issues: Issue[] } => {
  const widest = widestOf(seen, convention);
  const ninesOf = (text: string): number => /^9*/.exec(text)![0].length;
  // Nines among others of their size are one of them.
  const isCount = isCountName(name) && !CHANGED.test(name);
  const isBelowZero = (text: string): boolean =>
    text.startsWith('-') && (isCount || !SHORT_FILLER.test(text));
  const all = [...seen.fillers].filter(([text]) => isBelowZero(text) || ninesOf(text) > widest);
  const [first] = all;
  const isBelow = all.every(([text]) => text.startsWith('-'));
  // Two above zero are rather numbers of their size; below zero each may say why there is no value.
  if (first === undefined || (all.length > 1 && !isBelow)) return { texts: [], issues: [] };
  const [text, { row }] = first;
  const count = all.reduce((n, [, one]) => n + one.count, 0);
  // Above zero only where all others are far below it. One price ends in nines by itself, and one amount is below zero.
  const isLone = count === 1 && (MONEY_NAME.test(name) || PRICE_NAME.test(name));
  const isApart =
    !isLone && (text.startsWith('-') ? count === seen.negatives : widest > 0 && widest + 2 <= ninesOf(text));
  const texts = all.map(([one]) => one);
  return isApart && count < seen.values
    ? { texts, issues: [warning('FILLER_VALUE', { ...place, row }, { name, raw: texts.join(', '), count })] }
    : { texts: [], issues: [] };
};

const notNumbers = (seen: Seen, place: Place): Issue[] =>
  seen.notNumber.map(({ text: raw, row }) =>
    warning('NOT_A_NUMBER', { ...place, row }, { raw: raw.slice(0, 80) }),
  );

/** A few texts among numbers, other than signs. What stands for a number (`< 5`, `ca. 500`) leaves a column one of numbers. */
const isMostlyNumbers = (seen: Seen, numbers: number): boolean => {
  const others = seen.notNumberCount;
  return (
    others === 0 ||
    (seen.values >= 20 && numbers / seen.values >= 0.95) ||
    (seen.notes === others && numbers >= others)
  );
};

/**
 * Whether `S` and `H` beside numbers are debit and credit: amounts have cents, a unit or a name of money. Lines, halls and pay groups are called so too,
 * and nobody books a whole number without a word of money.
 */
const isSidedMoney = (name: string, { sided, shapes, units }: Seen): boolean =>
  sided.count === 0 ||
  MONEY_NAME.test(name) ||
  BOOKED_NAME.test(name.trim()) ||
  [...units.keys()].some(isEuro) ||
  shapes.de.count + shapes.en.count > 0;
/** Columns of a balance of accounts: its years, and what was there at their ends. */
const BOOKED_NAME = /bestand|kumul|vorjahr|(^|[\s-])wert(\W|$)|(^|[\s-]|konto|kassen)stand(\W|$)|^\d{4}$/i;
/** What carries such a letter is no number then. */
const withoutSides = (seen: Seen): Seen => ({
  ...seen,
  notNumberCount: seen.notNumberCount + seen.sided.count,
  notNumber: [...seen.notNumber, { text: seen.sided.text, row: seen.sided.row }],
  sided: { ...seen.sided, count: 0, text: '' },
});

const roleOf = (isTime: boolean, isNamed: boolean): Role => {
  if (isTime) return 'time';
  return isNamed ? 'key' : 'measure';
};

/** A column of numbers, or why it stays text. `isAmong`: it stands in a table of amounts. Missing: null where it is none. */
export const numberProposal = (
  name: string,
  looked: Seen,
  habits: Habits,
  place: Place,
  allDigits: boolean,
  isAmong: boolean,
): Proposal | null => {
  const areSides = isSidedMoney(name, looked);
  const seen = areSides ? looked : withoutSides(looked);
  const numbers = seen.values - seen.notNumberCount;
  if (numbers === 0 || !isMostlyNumbers(seen, numbers)) return null;
  const text = (issues: Issue[]): Proposal => ({
    type: 'text',
    rule: { type: 'text' },
    role: 'dimension',
    unit: null,
    issues,
  });
  const { convention, issues } = conventionOf(seen, habits, place);
  if (convention === null) return text(issues);
  const units = unitsOf(name, seen, convention, numbers, place);
  if (!units) return text([...issues, differing(name, seen, place)]);
  const isMoney = isAmong || isEuro(units.unit);
  const negative = bracketsOf(name, seen, { isMoney, convention }, place);
  // Precincts and offices have numbers as names, as workbooks hold them: nobody adds them up, and 9999 is one of them.
  const isNamed = allDigits && isNumbered(name);
  const fillers = isNamed ? { texts: [], issues: [] } : fillersOf(name, seen, convention, place);
  const isYears = seen.years === seen.values && holdsYears(name);
  const rule: NumberRule = {
    type: 'number',
    convention,
    percent: units.percent,
    flags: seen.flagged > 0,
    ...(negative.isAccounting && { isAccounting: true }),
    ...(units.isScaled && { isScaled: true }),
    ...(units.slip !== undefined && { slip: units.slip }),
    ...(!areSides && { hasNoSides: true }),
    ...(fillers.texts.length > 0 && { fillers: fillers.texts }),
  };
  return {
    type: 'number',
    rule,
    role: roleOf(isYears || (CALENDAR_NAME.test(name.trim()) && allDigits), isNamed),
    unit: units.unit,
    issues: [...issues, ...units.issues, ...negative.issues, ...fillers.issues, ...notNumbers(seen, place)],
  };
};

/** A short column of numbers in which some texts stand: it stays text, and the first of them is named. */
export const almostNumbers = (name: string, seen: Seen, place: Place): Issue[] => {
  const numbers = seen.values - seen.notNumberCount;
  const odd = seen.notNumber[0];
  return odd !== undefined && numbers >= 2 && numbers >= 2 * seen.notNumberCount && numbers > seen.dates.size
    ? [
        warning(
          'ALMOST_NUMBERS',
          { ...place, row: odd.row },
          { name, raw: odd.text.slice(0, 40), count: seen.notNumberCount },
        ),
      ]
    : [];
};
