// Text to typed column vectors by a rule. Nothing is dropped in silence: what does not fit becomes missing and an issue.
import { amountOf } from '../values/amount.ts';
import { readDay } from '../values/dates.ts';
import { signIn } from '../values/marks.ts';
import { parseNumber, prepare, quickNumber, simpleNumber } from '../values/number.ts';
import type { Issue, Place } from '../values/issue.ts';
import type { Column, ColumnStats, Field, Vector } from './dataset.ts';
import { FALSE, isPlaceholder, TRUE } from './column-words.ts';
import { bareKey } from './keys.ts';
import { NumberColumn, type PlainNumbers } from './number-column.ts';
import { ReadTexts, type Range, type Reader, type ReadValue } from './read-texts.ts';
import type { NumberRule, Rule } from './rules.ts';
import type { RawColumn } from './raw.ts';
import { readSpelled } from './spellings.ts';
import { pastDay, readPeriod } from './times.ts';
import { narrow, narrowCodes, statsOf } from './vectors.ts';
import { placeIn } from '../values/place-in.ts';
import { scaleOf } from '../values/units.ts';

const EMPTY: ReadValue = {};
const BAD: ReadValue = { bad: true };
/** Other ways to write a sign, as the official ones. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
  ['•', '.'],
  ['·', '.'],
]);

const signOr = (text: string, then: () => ReadValue): ReadValue => {
  if (text === '' || isPlaceholder(text)) return EMPTY;
  const sign = signIn(text);
  return sign === null ? then() : { sign: WRITTEN.get(sign) ?? sign };
};

export const timeValue = ({ seconds, utc }: { seconds: number; utc?: number }): ReadValue => ({
  value: seconds,
  ...(utc !== undefined && { utc }),
});

/** A number with all that may stand around it. */
const numberReader = (rule: NumberRule): Reader => {
  const fillers = new Set(rule.fillers);
  const read = (raw: string): ReadValue => {
    const text = prepare(raw);
    return signOr(text, () => {
      if (fillers.has(text)) return EMPTY;
      const found = amountOf(text);
      if (!found || found.unit === rule.slip || (found.side !== null && rule.hasNoSides)) return BAD;
      let value = parseNumber(found.number, rule.convention);
      if (Number.isNaN(value)) return BAD;
      const isMinus = rule.isAccounting && (found.flag === '()' || found.side === 'S');
      if (isMinus) value = -Math.abs(value);
      if (rule.isScaled) value = Number((value * scaleOf(found.unit).factor).toPrecision(15));
      if (rule.percent && (!rule.isShare || found.unit === '%'))
        value = Number((value / 100).toPrecision(15));
      return { value, ...(found.flag !== null && !(isMinus && found.flag === '()') && { sign: found.flag }) };
    });
  };
  // What counts by its words is not read by digits alone.
  const isPlain = !rule.percent && !rule.isScaled && fillers.size === 0;
  return {
    target: 'number',
    ...(isPlain && { plain: { convention: rule.convention, takes: 'all', except: NONE } }),
    read,
  };
};

const NONE: ReadonlySet<string> = new Set();

/** The value of a text that stands as a plain number. Missing: NaN for all others. */
const plainValue = (raw: string, { convention, takes, except }: PlainNumbers): number => {
  if (takes === 'all' && except.size === 0) return quickNumber(raw, convention);
  const simple = simpleNumber(raw);
  if (!simple || except.has(raw)) return NaN;
  const isDecimal =
    !simple.isGrouped &&
    (simple.shape === convention || simple.shape === (convention === 'de' ? 'comma3' : 'dot3'));
  const isTaken = simple.shape === 'plain' || takes === 'all' || (takes === 'decimal' && isDecimal);
  return isTaken ? quickNumber(raw, convention) : NaN;
};

/** The reader of an inferred rule. */
export const readerOf = (rule: Rule): Reader => {
  switch (rule.type) {
    case 'text':
      return { target: 'text', read: (raw) => ({ text: rule.bare ? bareKey(raw) : raw }) };
    case 'number':
      return numberReader(rule);
    case 'date':
    case 'datetime':
      return {
        target: 'number',
        read: (raw) => {
          const text = prepare(raw);
          return signOr(text, () => {
            const spelled = rule.type === 'date' ? rule.spelled : undefined;
            const date = (spelled && readSpelled(text, spelled)) ?? readDay(text);
            if (date?.kind === 'day') {
              const isShort = date.family === 'de2' || date.family === 'slash2';
              const last = rule.type === 'date' && isShort ? rule.past : undefined;
              const day = last === undefined ? date.day : pastDay(date.day, last);
              return { value: rule.type === 'date' ? day : day * 86_400 };
            }
            return date?.kind === 'time' ? timeValue(date) : BAD;
          });
        },
      };
    case 'epoch':
      return {
        target: 'number',
        read: (raw) => {
          const text = raw.trim();
          if (text === '') return EMPTY;
          return /^\d+$/.test(text) ? { value: Number(text) / (text.length > 10 ? 1000 : 1) } : BAD;
        },
      };
    case 'period':
      return {
        target: 'text',
        read: (raw) => {
          const text = prepare(raw);
          return signOr(text, () => {
            const period = readPeriod(text, rule);
            return period ? { text: period } : BAD;
          });
        },
      };
    case 'year':
      return {
        target: 'text',
        read: (raw) =>
          signOr(prepare(raw), () => (/^\d{4}$/.test(prepare(raw)) ? { text: prepare(raw) } : BAD)),
      };
    case 'boolean':
      return {
        target: 'number',
        read: (raw) => {
          const text = prepare(raw);
          return signOr(text, () =>
            TRUE.test(text) || FALSE.test(text) ? { value: Number(TRUE.test(text)) } : BAD,
          );
        },
      };
  }
};

const MIDNIGHT = /T00:00(?::00)?$/;
/** Times of a column that are all midnights are days, as workbooks write them; beside other times a midnight is one. Changes both. */
const midnightsToDays = (dict: string[], codes: Float64Array): void => {
  const times = dict.filter((text) => text.includes('T') && text.includes(':'));
  if (times.length === 0 || !times.every((text) => MIDNIGHT.test(text))) return;
  const days: string[] = [];
  const at = new Map<string, number>();
  const to = dict.map((text) => placeIn(days, at, MIDNIGHT.test(text) ? text.slice(0, 10) : text));
  dict.splice(0, dict.length, ...days);
  for (let row = 0; row < codes.length; row++) codes[row] = to[codes[row]!] ?? 0;
};

export type TypedColumn = { column: Column; stats: ColumnStats; issues: Issue[] };

/** Whether each time of a column names its zone: one that does not could be any of two hours. */
const areInstants = (
  raw: RawColumn,
  instants: ReadonlyMap<string, number>,
  values: Float64Array,
  from: number,
): boolean => {
  if (instants.size === 0) return false;
  for (let i = 0; i < values.length; i++)
    if (!Number.isNaN(values[i]!) && !instants.has(raw.get(from + i))) return false;
  return true;
};

/**
 * Rows `from` to `to` of a raw column as a typed one. `lineOf` gives the row of the file for issues. `scratch`: room for as many numbers
 * as the column has rows, for one column after the other. Cost: each different text is read once.
 */
export const typeColumn = (
  raw: RawColumn,
  given: Field,
  reader: Reader,
  range: Range,
  place: Place = {},
  scratch: Float64Array = new Float64Array(raw.length),
): TypedColumn => {
  const { from, to } = range;
  const length = to - from;
  const texts = new ReadTexts(reader);
  const values = scratch.subarray(0, raw.length);
  const { plain } = reader;
  /** Rows that are no plain numbers. Missing: any may be one. */
  const odd = plain && raw instanceof NumberColumn ? raw.values(values, plain, texts.valueOf) : null;
  if (!odd)
    raw.map(values, (text) => {
      const value = plain ? plainValue(text, plain) : NaN;
      return value === value ? value : texts.valueOf(text);
    });
  if (given.type === 'period' && reader.target === 'text') midnightsToDays(texts.dict, values);
  const cut = values.subarray(from, to);
  const isInstant = given.type === 'datetime' && areInstants(raw, texts.instants, cut, from);
  if (isInstant) for (let i = 0; i < length; i++) cut[i] = texts.instants.get(raw.get(from + i)) ?? NaN;
  const field: Field = isInstant ? { ...given, instant: true } : given;
  const { marks, signed } = texts.marksIn(raw, from, to, odd);
  const issues = texts.unreadIn(raw, field, values, range, place);
  const narrowed = reader.target === 'number' ? narrow(cut) : narrowCodes(cut, texts.dict);
  // What could not be narrowed must not stay in the scratch.
  const vector: Vector =
    narrowed.kind === 'number' && narrowed.data === cut ? { ...narrowed, data: cut.slice() } : narrowed;
  const stats = statsOf(field, vector, reader.target === 'number' ? cut : null, marks, signed);
  return { column: { field, length, vector, marks }, stats, issues };
};
