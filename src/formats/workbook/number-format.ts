// What a number format of a workbook says a number is. Only its first section counts, but for what it shows instead of a number.
// Source: ECMA-376 Part 1, 18.8.30 and 18.8.31.
import { scaleOf } from '../../core/values/units.ts';

export type FormatClass = Shown & {
  /** What is shown is the number by this. Missing: 1, or by `steps`. */
  scale?: number;
  /** Scales that depend on the number: from a size on, by what. The first that holds counts; below all of them it is 1. */
  steps?: readonly (readonly [from: number, scale: number])[];
  /** Signs that a person sees of numbers above and below zero, where they are not those of the cell. */
  signs?: readonly [above: 1 | -1, below: 1 | -1];
  /** Its sections, where one of them shows no digit of a number: `;;;`, `"x"`, `[<5]"< 5";0`. */
  masks?: readonly string[];
};
type Shown =
  | { kind: 'general' | 'percent' | 'date' | 'time' }
  | { kind: 'money' | 'number'; unit: string }
  /** Keys shown with leading zeros. Unit: digits. */
  | { kind: 'padded'; width: number };

const PERCENT = new Set([9, 10]);
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
const MONEY = new Set([5, 6, 7, 8, 42, 44]);

const UNIT =
  /^(€|EUR|Euro|T€|TEUR|Tsd\.? ?€|Mio\.? ?€|\$|£|CHF|%|‰|km²|km|m²|m³|ha|kg|t|kWh|MWh|m|h|Std\.?|Min\.?|°C|Einw\.?)$/;

/** A format that every workbook knows by number. Missing: general. */
export const builtInFormat = (id: number): FormatClass => {
  if (PERCENT.has(id)) return { kind: 'percent' };
  if (DATES.has(id)) return { kind: 'date' };
  if (TIMES.has(id)) return { kind: 'time' };
  return MONEY.has(id) ? { kind: 'money', unit: '' } : { kind: 'general' };
};

/** Sections of a code: above zero, below zero, zero, texts. */
const sectionsOf = (code: string): string[] => {
  const sections: string[] = [];
  let quoted = false,
    from = 0;
  for (let i = 0; i < code.length; i++) {
    if (code[i] === '"') quoted = !quoted;
    else if (code[i] === '\\' && !quoted) i++;
    else if (code[i] === ';' && !quoted) {
      sections.push(code.slice(from, i));
      from = i + 1;
    }
  }
  return [...sections, code.slice(from)];
};

/** A section as it is seen, without room and currencies; colours and conditions stay. */
const seenOf = (section: string): string =>
  section
    .replace(/[_*]./g, '')
    .replace(/\[\$[^[\]]*\]/g, '')
    .replace(/\\(.)/g, '"$1"')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/[\u2012\u2013\u2212]/g, '-')
    .trim();
/** A stroke right before the digits or behind them is a minus; one within a word is none. */
const isMinus = (seen: string): boolean => /^-\s*[#0?]|[#0?]\s*-$/.test(seen.replace(/\[[^[\]]*\]/g, ''));

/** Missing: undefined where a person sees the signs of the cells, by whatever means: a minus, brackets, a colour, a word. */
const signsOf = (sections: readonly string[]): FormatClass['signs'] => {
  const [above = '', below] = sections.map(seenOf);
  if (/\[[<>=]/.test(sections.join(''))) return undefined;
  const isTurned = isMinus(above);
  if (below === undefined || below === '') return isTurned ? [-1, -1] : undefined;
  const isBare = below === above && /[#0?]/.test(below) && !below.includes('[');
  if (!isTurned) return isBare ? [1, 1] : undefined;
  return [-1, isMinus(below) ? -1 : 1];
};

/** A format by its code. */
export const formatClass = (code: string): FormatClass => {
  const sections = sectionsOf(code);
  const [first = ''] = sections;
  const thousands = thousandsIn(first);
  const shown = shownBy(first, thousands > 0);
  if (shown.kind === 'date' || shown.kind === 'time') return shown;
  const signs = signsOf(sections);
  const steps = stepsOf(sections);
  const isScaled = thousands > 0 && shown.kind !== 'percent' && steps.length === 0;
  return {
    ...shown,
    ...(isScaled && { scale: 1e3 ** thousands }),
    ...(steps.some(([, scale]) => scale > 1) && { steps }),
    ...(signs && { signs }),
    ...(code.trim() !== '' && sections.slice(0, 3).some(isMask) && { masks: sections }),
  };
};

/** Whether nothing of a number is seen by a section. */
const isMask = (section: string): boolean =>
  !/General|Standard/i.test(section) && !/[0#?%@dmyhs]/i.test(bareOf(section));
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)\]/;
const holds = (section: string, n: number): boolean | null => {
  const [, sign, text] = CONDITION.exec(section) ?? [];
  if (sign === undefined) return null;
  const bound = Number(text);
  if (n === bound) return sign.includes('=');
  return sign === '<>' || sign.startsWith(n < bound ? '<' : '>');
};
const sectionFor = (sections: readonly string[], n: number): string => {
  const held = sections.slice(0, 3).map((one) => holds(one, n));
  const first = sections[0]!;
  if (held.some((one) => one !== null))
    return sections[held.indexOf(true)] ?? sections[held.indexOf(null)] ?? first;
  if (n < 0) return sections[1] ?? first;
  return (n === 0 ? sections[2] : undefined) ?? first;
};

/**
 * What a person sees instead of a number: the sign of secrecy, a word, nothing. Missing: null where she sees the number, also for a zero that is
 * shown as a dash among others that are shown.
 */
export const seenInstead = ({ masks }: FormatClass, n: number): string | null => {
  if (masks === undefined) return null;
  const section = sectionFor(masks, n);
  if (!isMask(section) || (n === 0 && !isMask(sectionFor(masks, 1)))) return null;
  return seenOf(section)
    .replace(/\[[^[\]]*\]/g, '')
    .trim();
};

const stepsOf = (sections: readonly string[]): NonNullable<FormatClass['steps']> =>
  sections.flatMap((section) => {
    const from = /\[>=?(\d{1,15})\]/.exec(section)?.[1];
    return from === undefined ? [] : [[Number(from), 1e3 ** thousandsIn(section)] as const];
  });

/** By what a number is shown. Missing: undefined where its format scales none. */
export const scaleOfFormat = ({ scale, steps }: FormatClass, n: number): number | undefined =>
  steps ? (steps.find(([from]) => n >= from)?.[1] ?? 1) : scale;

/** A section without texts, room and colours. */
const bareOf = (section: string): string =>
  section
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^[\]]*\]/g, (all) => (/^\[(h+|m+|s+)\]$/i.test(all) ? all : ''))
    .replace(/General|Standard/gi, '');

/** Commas behind the digits: each shows thousands of what the cell holds. */
const thousandsIn = (section: string): number =>
  /[0#?](,{1,4})(?![0#?,])/.exec(bareOf(section))?.[1]?.length ?? 0;

/** `isScaled`: its unit is the one without the word of scale. */
const shownBy = (section: string, isScaled: boolean): Shown => {
  const currency = /\[\$([^[\]-]*)(?:-[0-9a-f]+)?\]/i.exec(section)?.[1]?.trim();
  const literals = [...section.matchAll(/"([^"]*)"/g)].map((found) => found[1]!.trim());
  const bare = bareOf(section);
  // A stroke between hours and minutes makes no month: times have h or s, and nothing of a calendar.
  if (/[dyhs]|m/i.test(bare.replace(/e[+-]/gi, '')))
    return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]|\[m+\]/i.test(bare))
      ? { kind: 'date' }
      : { kind: 'time' };
  if (bare.includes('%')) return { kind: 'percent' };
  const unit = [currency, ...literals, /€|\bEUR\b|\$|£/.exec(bare)?.[0]].find(
    (one) => one !== undefined && UNIT.test(one),
  );
  if (unit !== undefined) {
    const isMoney = /€|EUR|Euro|\$|£|CHF/.test(unit);
    const shown = isScaled ? scaleOf(unit).base : unit;
    return { kind: isMoney ? 'money' : 'number', unit: /^(EUR|Euro)$/.test(shown) ? '€' : shown };
  }
  // A word behind the digits is what is counted: `0 "Plätze"`.
  const [rest, counted, digits] = section.trimEnd().split('"').reverse();
  const said = rest === '' && /[0#?],*$/.test(digits?.trimEnd() ?? '') ? (counted?.trim() ?? '') : '';
  // `12,3M` of a scaled number: the letter is the scale, and no unit of what the cell holds.
  const word = isScaled && /^(k|m|b|t|g|mn|bn|tsd)$/i.test(said) ? '' : said;
  if (word.length <= 20 && /\p{L}/u.test(word))
    return { kind: 'number', unit: isScaled ? scaleOf(word).base : word };
  const zeros = /^0{2,}$/.exec(bare.trim());
  if (zeros) return { kind: 'padded', width: zeros[0].length };
  return { kind: 'general' };
};

/** Days since 1970 of a serial number. Missing: NaN before the year 1900 and for 29 February 1900, which never was. */
export const serialDay = (serial: number, from1904: boolean): number => {
  if (!(serial >= 0 && serial < 2_958_466)) return NaN;
  if (from1904) return serial - 24_107;
  // Excel counts a 29 February 1900: days before it are one off.
  if (serial >= 61) return serial - 25_569;
  return serial < 60 ? serial - 25_568 : NaN;
};
