// What names of columns that stand side by side are made of: `Plan 2024`, `2022 – männlich`, `Kinder – 2024 – unter 3`.
// A part that differs from column to column is a head, by which columns become rows.
import { prepare } from '../values/number.ts';
import { readDate, readYear } from '../values/dates.ts';
import { own } from '../values/own.ts';
import { knownUnit } from '../values/units.ts';
import { BUDGET_NAME } from './spellings.ts';

export type Label = { kind: string; text: string };

const KINDS: Readonly<Record<string, string>> = {
  month: 'Monat',
  quarter: 'Quartal',
  third: 'Tertial',
  half: 'Halbjahr',
  schoolYear: 'Jahrgang',
  week: 'Woche',
};

/** A header as a period: `2025`, `2025-06`, `31.12.2025` (that day), `Q1/2025`. `name`: as a whole. Missing: null. */
export const periodOf = (text: string, name = text): Label | null => {
  if (readYear(text) !== null) return { kind: 'Jahr', text };
  const date = readDate(prepare(text));
  if (date?.kind === 'day')
    return { kind: 'Datum', text: new Date(date.day * 86_400_000).toISOString().slice(0, 10) };
  if (date?.kind !== 'period' || (date.family === 'schoolYear' && BUDGET_NAME.test(name))) return null;
  return { kind: own(KINDS, date.family) ?? 'Zeitraum', text: date.period };
};

const isCut = (sign: string | undefined): boolean => sign !== undefined && /[\s–_-]/.test(sign);
/** What stands before and behind the last blank, or the first dash where there is no blank. Missing: null. */
export const lastCut = (name: string): readonly [string, string] | null => {
  let blank = name.length - 1;
  while (blank >= 0 && !/\s/.test(name[blank]!)) blank--;
  let from = blank >= 0 ? blank : name.search(/[–_-]/);
  if (from < 0) return null;
  let to = from;
  while (from > 0 && isCut(name[from - 1])) from--;
  while (isCut(name[to])) to++;
  return to < name.length ? [name.slice(0, from), name.slice(to)] : null;
};

const firstCut = (name: string): readonly [string, string] | null => {
  const at = name.search(/[\s–_-]/);
  if (at < 1) return null;
  let to = at;
  while (isCut(name[to])) to++;
  return to < name.length ? [name.slice(0, at), name.slice(to)] : null;
};

const bare = (text: string): string =>
  text
    .replace(/^[([]/, '')
    .replace(/[)\]]$/, '')
    .trim();

/** The most words that a unit has behind a period: `in Mio. EUR`. */
const MOST_WORDS = 3;
/** `Ansatz 2025` of `Ansatz 2025 (T€)` and `Ansatz 2025 in Mio. EUR`: the unit of its figures is no part of what it is about. */
export const beforeUnit = (name: string): string => {
  const words = name.split(' ');
  for (let n = 1; n <= MOST_WORDS && n < words.length; n++) {
    const unit = bare(words.slice(-n).join(' ').replace(/^in /, ''));
    const rest = words.slice(0, -n);
    if (periodOf(bare(rest.at(-1)!), name) && knownUnit(unit) !== null) return rest.join(' ');
  }
  return name;
};

/** The parts of a name: what a dash with blanks parts, and a period at its beginning or end. */
export const partsOf = (name: string): string[] =>
  name
    .split(/\s[–-]\s/)
    .map((part) => beforeUnit(part.trim()))
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (periodOf(bare(part), name)) return [bare(part)];
      const last = lastCut(part);
      if (last && periodOf(bare(last[1]), name)) return [last[0], bare(last[1])];
      const first = firstCut(part);
      return first && periodOf(bare(first[0]), name) ? [bare(first[0]), first[1]] : [part];
    });

/** Parts that differ between columns, and what is the same in all. Shape: `labels[column][head]`. */
export type Heads = { labels: readonly (readonly string[])[]; names: readonly string[]; same: string };

const PLAN =
  /^((finanz|haushalts)?plan(ung)?|soll|ist|(haushalts|plan|fortgeschriebener )?ansatz|(rechnungs|jahres|plan|ist|vorläufiges |vorl\. )?ergebnis|(jahres)?rechnung|re|vj-ist|prognose|hochrechnung|nachtrag|entwurf|budget|actual|forecast|outturn|ve|verpflichtungsermächtigungen)( (des |im )?(haushalts)?jahre?s?| hj\.?)?$/i;
/** What columns of such names tell apart. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(männlich|weiblich|divers|insgesamt|männer|frauen|m|w|d|male|female)$/i, 'Geschlecht'],
  [PLAN, 'Art'],
  [
    /^(unter|über|ab|bis)?\s?\d{1,3}(\s?(-|–|bis)\s?(unter\s)?\d{1,3})?(\s?(jahre|und (mehr|älter)|j\.))?$/i,
    'Alter',
  ],
];

const nameOf = (texts: readonly string[], whole: string): string => {
  const periods = texts.map((text) => periodOf(text, whole));
  const kind = periods[0]?.kind;
  if (kind !== undefined && periods.every((one) => one?.kind === kind)) return kind;
  const named = NAMES.find(([pattern]) => texts.every((text) => pattern.test(text)));
  return named?.[1] ?? 'Merkmal';
};

/** Missing: null where the names have not the same number of parts, or their parts do not tell them apart. */
export const headsOf = (names: readonly string[]): Heads | null => {
  if (names.length < 2) return null;
  const parts = names.map(partsOf);
  const count = parts[0]!.length;
  if (count === 0 || parts.some((one) => one.length !== count)) return null;
  const places = Array.from({ length: count }, (_, i) => i);
  const varying = places.filter((i) => parts.some((one) => one[i] !== parts[0]![i]));
  const labels = parts.map((one) => varying.map((i) => one[i]!));
  if (varying.length === 0 || new Set(labels.map((one) => one.join('\u0000'))).size < labels.length)
    return null;
  const whole = names.join(' ');
  const found = varying.map((_, head) =>
    nameOf(
      labels.map((one) => one[head]!),
      whole,
    ),
  );
  const taken = new Map<string, number>();
  return {
    labels,
    names: found.map((name) => {
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      return times === 1 ? name : `${name} (${times})`;
    }),
    same: places
      .filter((i) => !varying.includes(i))
      .map((i) => parts[0]![i])
      .join(' – '),
  };
};

/** Words of plan and result: side by side they are not added up. */
export const isPlanHead = (labels: readonly string[]): boolean => labels.every((text) => PLAN.test(text));
