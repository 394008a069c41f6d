// Units as offices write them, each once: beside a number, in the name of a column, above a table.
import { stripBoth } from './strip.ts';

/**
 * Spellings of one unit, the first of them for all. Where they stand: `c` behind a number in its cell, with their capitals; `u` behind a name without
 * brackets, since no word of a name is called so; `m` money and shares, which are a name of their own; `p` behind `je` and `/`, and `!` nowhere else.
 * `shown`: how they are shown, if not as they are written. `same`: another entry that is the same unit.
 */
const LIST: readonly (readonly [spellings: string, where: string, shown?: string, same?: string])[] = [
  ['%|v. H.|v.H.|Prozent', 'cum', '%'],
  ['‰', 'cum'],
  ['Promille', 'um', '‰'],
  ['€|EUR|Euro', 'cum', '€'],
  ['CHF', 'cum'],
  ['$', 'cum'],
  ['£', 'cum'],
  ['USD', 'um'],
  ['GBP', 'um'],
  ['ct|Cent', 'c'],
  ['m²|m2|qm', 'cup'],
  ['km²|km2|qkm', 'cup'],
  ['m³|m3|cbm', 'cup'],
  ['ha', 'cup'],
  ['km', 'cup'],
  ['kg', 'cup'],
  ['t', 'cup'],
  ['kWh', 'cup'],
  ['MWh', 'cup'],
  ['GWh', 'cu'],
  ['TWh', 'u'],
  ['kWp', 'u'],
  ['kW', 'u'],
  ['MW', 'u'],
  ['cm', 'cu'],
  ['mm', 'cu'],
  ['m', 'c'],
  ['l', 'cp'],
  ['h|Std|Std.|Stunde|Stunden', 'cp'],
  ['min|Minuten', 'c'],
  ['Tage|Tag', 'cp'],
  ['Tagen', '', 'Tage'],
  ['Monaten', '', 'Monate'],
  ['Jahren', '', 'Jahre'],
  ['Woche|Monat|Jahr|Kind|Kopf|Haushalt|Platz|Person|Fall|s|d|a', 'p!'],
  ['Einwohner|Einw|Einw.|EW', 'cp'],
  ['Anzahl|Stück|Stk|Stk.|St.', 'c'],
  ['°C', 'cu'],
  ['Grad', '', 'Grad', '°C'],
  ['DM', ''],
  ['ml', ''],
  ['Personen', ''],
  ['Plätze', ''],
  ['Kinder', ''],
  ['Hektar', ''],
  ['Tonnen', ''],
  ['Liter', ''],
  ['Meter', ''],
  ['Kilometer', ''],
  ['µg', ''],
  ['mg', ''],
  ['g', ''],
  ['ng', ''],
  ['dB', ''],
  ['hPa', ''],
];
type Unit = { text: string; where: string; shown?: string; same: string };
const UNITS: readonly Unit[] = LIST.flatMap(([spellings, where, shown, same]) => {
  const all = spellings.split('|');
  const isEach = where.includes('!');
  return all.map((text) => ({
    text,
    where,
    ...(shown !== undefined && { shown }),
    same: same ?? (isEach ? text : all[0]!),
  }));
});
const BY_TEXT: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.text, unit]));
/** Without regard to capitals. */
const BY_SMALL: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.text.toLowerCase(), unit]));

/** Words that count in thousands and more. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ...['tsd', 'tausend', '1000', 'thousand', 'thousands'].map((word) => [word, 1e3] as const),
  ['100', 1e2],
  ...['zehntausend', '10000'].map((word) => [word, 1e4] as const),
  ...['hunderttausend', '100000'].map((word) => [word, 1e5] as const),
  ...['mio', 'mill', 'million', 'millionen', 'millions'].map((word) => [word, 1e6] as const),
  ...['mrd', 'milliarde', 'milliarden'].map((word) => [word, 1e9] as const),
]);
const SHORT: ReadonlyMap<string, number> = new Map([
  ...['t', 'k', '000', 'thousand'].map((word) => [word, 1e3] as const),
  ...['m', 'mn', 'million'].map((word) => [word, 1e6] as const),
  ...['bn', 'billion'].map((word) => [word, 1e9] as const),
]);

/** `Mio. €`: the word of scale and what is counted in it. Missing: null. */
const scaledOf = (text: string): { factor: number; base: string } | null => {
  // With a blank `M` and `K` are sizes and tariffs.
  const before = /^([TkM])(€|EUR|Euro|CHF|DM|\$|£)$/i.exec(text) ?? /^(T) (€|EUR|Euro)$/.exec(text);
  const behind = before
    ? null
    : /^([€$£]) ?['’]?(000s?|k|mn?|bn|thousands?|millions?|billions?)$/i.exec(text);
  const short = before?.[1] ?? behind?.[2];
  if (short !== undefined)
    return {
      factor: SHORT.get(short.toLowerCase().replace(/(?<=[dn0])s$/, ''))!,
      base: BY_SMALL.get((before?.[2] ?? behind![1]!).toLowerCase())!.same,
    };
  if (/^['’]?000s?$/.test(text)) return { factor: 1e3, base: '' };
  const found = /^(\d[\d. ]{2,8}|\p{L}{3,14}\.?)(?: ?([^\d\s].{0,12}))?$/u.exec(text);
  const factor = found && SCALES.get(found[1]!.toLowerCase().replace(/[. ]/g, ''));
  if (factor === null || factor === undefined) return null;
  if (found![2] === undefined) return { factor, base: '' };
  const base = BY_SMALL.get(found![2].toLowerCase());
  const isCount = /^\d/.test(found![1]!);
  const isSize = isCount && (SIZES.has(base?.same ?? '') || (factor !== 1e3 && !base?.where.includes('m')));
  return base && !isSize && !base.where.includes('!') ? { factor, base: base.same } : null;
};
/** A number before one of these says how long, heavy or strong something is. */
const SIZES: ReadonlySet<string> = new Set(['m', 'cm', 'mm', 'kg', 'l', 'h', 'min', 'kW', 'kWp', 'MW']);

/** What a unit counts in: `Mio. €` is a million of `€`. */
export const scaleOf = (unit: string): { factor: number; base: string } =>
  scaledOf(unit.trim()) ?? { factor: 1, base: unit };

/** A unit as each of its synonyms is written. Missing: as given. */
export const sameUnit = (unit: string): string => BY_SMALL.get(unit.trim().toLowerCase())?.same ?? unit;

/** A factor as people write it. Missing: the factor as a number. */
export const wordOfScale = (factor: number): string =>
  ({ 1e3: 'Tsd.', 1e6: 'Mio.', 1e9: 'Mrd.' })[factor] ?? String(factor);

const NUMBER = /^[+-]?\(?[\d.,' ’]*\d\)?-?(?:[eE][+-]?\d+)?/;
const BEFORE = /^(?:€|EUR|\$|£|CHF)/;
/** More signs are no number that a person wrote. */
const LONGEST = 100;
/** `-€ 5,00`: the sign stands before the currency. */
const SIGN_BEFORE = /^([+-]) ?(€|EUR|\$|£|CHF) ?(?=\d)/;
/** `€ 5 Mio.`, `£1.2m`: the scale stands behind, the currency in front. Missing: null where both say something else. */
const bothSides = (before: string, behind: string): string | null => {
  if (before === '' || behind === '' || BY_TEXT.get(before)?.same === BY_TEXT.get(behind)?.same)
    return behind === '' ? before : behind;
  const short = `${before}${behind}`;
  if (scaledOf(short) !== null) return short;
  return scaledOf(behind)?.base === '' ? `${behind} ${before}` : null;
};

/** Splits a prepared text into number text and unit. Missing: null where it is neither. */
export const splitUnit = (given: string): { number: string; unit: string } | null => {
  if (given.length > LONGEST) return null;
  const text = given.replace(SIGN_BEFORE, '$2 $1');
  const before = BEFORE.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length).trimStart();
  const number = NUMBER.exec(rest)?.[0];
  if (number === undefined) return null;
  const behind = rest.slice(number.length).trim();
  const isCounted =
    behind === '' ||
    BY_TEXT.get(behind)?.where.includes('c') ||
    scaledOf(behind) !== null ||
    (behind.includes('/') && knownUnit(behind) !== null);
  const unit = isCounted || before !== '' ? bothSides(before, behind) : null;
  return unit === null ? null : { number: number.trim(), unit: BY_TEXT.get(unit)?.shown ?? unit };
};

/** A unit, alone or in thousands, as it is shown. Missing: null. */
const measureOf = (text: string): string | null => {
  const unit = BY_SMALL.get(text.toLowerCase());
  if (unit) return unit.where.includes('!') ? null : (unit.shown ?? text);
  const scaled = scaledOf(text);
  if (!scaled) return null;
  const { factor, base } = scaled;
  const isWritten = /^[TM](?:€|EUR)$/i.test(text) && !/^M€$/i.test(text);
  return isWritten || wordOfScale(factor) === String(factor) ? text : `${wordOfScale(factor)} ${base}`.trim();
};

const SAYS_IN = /^(?:in|Angaben in|Werte in) /i;
/**
 * The unit that a text is, as it is shown: `€/m²`, `Mio. €`; `Fälle je` is none. `isSaid`: a word says that it is one, without which `(1000)` is the
 * number of an account. Missing: null where it is none that we know.
 */
export const knownUnit = (text: string, isSaid = SAYS_IN.test(text.trim())): string | null => {
  const unit = text.trim().replace(SAYS_IN, '');
  if (unit === '' || unit.length > 24 || (!isSaid && /^[\d. ]+$/.test(unit))) return null;
  for (const word of ['/', ' je ', ' pro ']) {
    const at = unit.toLowerCase().indexOf(word);
    if (at <= 0) continue;
    const per = BY_SMALL.get(
      unit
        .slice(at + word.length)
        .trim()
        .toLowerCase(),
    );
    return per?.where.includes('p') && measureOf(unit.slice(0, at).trim()) !== null ? unit : null;
  }
  return measureOf(unit);
};

/** `1000` alone is a number of something. */
const isScale = (text: string): boolean => {
  const scaled = scaledOf(text);
  return scaled !== null && (scaled.base !== '' || /\p{L}/u.test(text));
};
/** Money, shares and what counts in thousands; `umsatz_eur` in a file of a program. */
export const isName = (text: string): boolean =>
  (BY_TEXT.get(text) ?? BY_TEXT.get(text.toUpperCase()))?.where.includes('m') === true || isScale(text);

/** Whether no word of a name is called so, with its capitals. */
export const isUnmistakable = (text: string): boolean =>
  BY_TEXT.get(text)?.where.includes('u') === true ||
  isName(text) ||
  /[%€°²³]/.test(text) ||
  (/^(?:eur|euro|cent|ct|[tk]?g|kwh)\//i.test(text) && knownUnit(text) !== null);
/** Units that nobody takes for a name, where they stand beside names in a row of the head. */
export const isUnitAlone = (text: string): boolean => {
  const bare = stripBoth(text.trim(), '()[]').trim().replace(/^in /i, '');
  return isName(bare) || /^(?:km²|qkm|ha|m²|qm|m³|cbm|kWh|MWh|GWh)$/i.test(bare);
};
