// All texts of a column looked at, once, before anything is decided of it (infer.ts).
import { amountOf, isAboutNumber, isSlipped } from '../values/amount.ts';
import { readDate, readYear, type DateFamily, type ReadDate } from '../values/dates.ts';
import { signIn } from '../values/marks.ts';
import { numberShape, prepare, simpleNumber, type SimpleNumber } from '../values/number.ts';
import { FALSE, isPlaceholder, TRUE } from './column-words.ts';
import { lookNumbers } from './infer-digits.ts';
import {
  addCompact,
  addFiller,
  addFirst,
  addMonth,
  addPoint,
  addThird,
  emptySeen,
  FILLER,
  GROUPED_DIGITS,
  type Seen,
  type Texts,
} from './seen.ts';

const familyOf = (date: ReadDate | null): DateFamily | 'none' | 'invalid' => {
  if (date === null) return 'none';
  return date.kind === 'invalid' ? 'invalid' : date.family;
};

const DASH = /^[-\u2013\u2014]$/;
/** Between 0 and 1. */
const SMALL = /^[+-]?0[.,]\d{0,20}[1-9]/;

const add = <K>(map: Map<K, number>, key: K, n: number): void => void map.set(key, (map.get(key) ?? 0) + n);

/** One text after the other, each with how often it stands in the column and where first. */
class Look {
  readonly seen = emptySeen();
  /** Texts that are no date whatever else they are. */
  private undated = 0;
  private hasSlashDay = false;

  readonly see = (raw: string, count: number, row: number): void => {
    const simple = simpleNumber(raw);
    if (simple) this.seeSimple(simple, raw, count, row);
    else this.seeText(raw, count, row);
  };

  /** `undated`: of texts that were seen in another way. */
  end(undated: number): Seen {
    const { seen } = this;
    if (this.undated + undated > 0) add(seen.dates, 'none', this.undated + undated);
    if (this.hasSlashDay) seen.slashed = null;
    seen.isDayFirst = this.hasSlashDay;
    return seen;
  }

  private seeSimple(simple: SimpleNumber, raw: string, count: number, row: number): void {
    const { seen } = this;
    seen.values += count;
    seen.distinct++;
    const { shape, digits, leadingZero } = simple;
    if (simple.isGrouped) seen.firsts = null;
    addFirst(seen.bare, raw, row, count);
    if (leadingZero && SMALL.test(raw)) seen.bareSmall ??= { text: raw, row };
    if (raw.charCodeAt(0) === 45) seen.negatives += count;
    if (simple.whole <= 6 && FILLER.test(raw)) addFiller(seen, raw, count, row);
    else seen.widest = Math.max(seen.widest, simple.isGrouped ? GROUPED_DIGITS : simple.whole);
    if (digits === 6 || digits === 8 || leadingZero || simple.whole <= 2) addCompact(seen, raw, count);
    addFirst(seen.shapes[shape], raw, row, count);
    if (shape === 'de' || shape === 'en') addThird(seen, raw, count);
    this.undated += count;
    // `01.01` is the number of a product or a chapter: no number begins with a zero before other digits.
    if (leadingZero && simple.whole > 1) seen.leadingZero = true;
    if (shape !== 'plain') return addPoint(seen, raw, count);
    if (digits >= 4) seen.plainBig = true;
    if (digits !== raw.length) return;
    add(seen.digits, digits, count);
    if (digits > 15) seen.longDigits = true;
    if (digits === 4 && readYear(raw) !== null) seen.years += count;
  }

  private seeText(raw: string, count: number, row: number): void {
    const { seen } = this;
    const text = prepare(raw);
    if (text === '') return void (seen.empty += count);
    const sign = signIn(text);
    if (sign !== null) {
      seen.signs += count;
      if (!DASH.test(sign)) seen.official += count;
      return;
    }
    if (isPlaceholder(text)) return addFirst(seen.placeholders, raw, row, count);
    seen.values += count;
    seen.distinct++;
    // `1E05` is the number of a file: no program writes an exponent so.
    if ((/^0\d/.test(text) && readDate(text) === null) || /^\d+E0\d+$/i.test(text)) seen.leadingZero = true;
    const quoted = /^'(\d{3,})$/.exec(text);
    if (quoted) add(seen.wrapped, quoted[1]!.length, count);
    seen.widest = Math.max(seen.widest, text.length);
    if (/^\d+$/.test(text)) {
      add(seen.digits, text.length, count);
      if (text.length > 15) seen.longDigits = true;
    }
    if (readYear(text) !== null) seen.years += count;
    if (TRUE.test(text) || FALSE.test(text)) seen.booleans += count;
    this.seeAmount(text, raw, count, row);
    this.seeDate(text, raw, count, row);
  }

  private seeAmount(text: string, raw: string, count: number, row: number): void {
    const { seen } = this;
    const found = amountOf(text);
    const shape = found ? numberShape(found.number) : 'none';
    if (!found || shape === 'none') {
      if (isAboutNumber(text) || isSlipped(text)) seen.notes += count;
      seen.notNumberCount += count;
      if (seen.notNumber.length < 20) seen.notNumber.push({ text: raw, row });
      return;
    }
    addFirst(seen.shapes[shape], text, row, count);
    addThird(seen, found.number, count);
    if (shape === 'plain' && /\d{4,}/.test(found.number)) seen.plainBig = true;
    if (found.unit !== '' && SMALL.test(found.number)) seen.isSmall = true;
    const unit = found.unit === '' ? seen.bare : seen.units.get(found.unit);
    if (unit === undefined) seen.units.set(found.unit, { count, text: raw, row });
    else addFirst(unit, raw, row, count);
    if (found.number.startsWith('-')) seen.negatives += count;
    if (found.flag === '()') addFirst(seen.brackets, raw, row, count);
    if (found.side !== null) {
      if (seen.sided.text === '' || (found.side === 'S' && !seen.sided.letters.has('S')))
        Object.assign(seen.sided, { text: raw, row });
      seen.sided.letters.add(found.side);
      seen.sided.count += count;
    }
    if (found.flag !== null) seen.flagged += count;
  }

  private seeDate(text: string, raw: string, count: number, row: number): void {
    const { seen } = this;
    const date = readDate(text);
    if (date?.kind === 'day' && (date.family === 'slash' || date.family === 'slash2')) {
      if (Number.parseInt(text, 10) > 12) this.hasSlashDay = true;
      const [first, second] = text.split('/');
      // `02/02/2024` is the same either way.
      if (Number(first) !== Number(second)) seen.slashed ??= { text: raw, row };
    }
    if (date?.kind === 'period' && date.family === 'slashMonth') addMonth(seen, date.period);
    const kind = familyOf(date);
    add(seen.dates, kind, count);
    if (kind === 'invalid' && !seen.badDate) seen.badDate = { text: raw, row };
    if (date?.kind !== 'day' || new Date(date.day * 86_400_000).getUTCDate() !== 1) seen.firsts = null;
    else seen.firsts?.add(date.day);
  }
}

const known = new WeakMap<Texts, Seen>();

/** Looks at all texts of a column, once however often it is asked. */
export const look = (texts: Texts): Seen => {
  const before = known.get(texts);
  if (before) return before;
  const one = new Look();
  let undated = 0;
  if (texts.numbers) undated = lookNumbers(one.seen, texts.numbers, one.see);
  else texts(one.see);
  const seen = one.end(undated);
  known.set(texts, seen);
  return seen;
};
