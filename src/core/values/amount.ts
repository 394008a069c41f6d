// A number as it stands in a cell: with its unit, a minus before, behind or as brackets, a sign of quality, a word for thousands.
// What brackets and words of scale mean is decided by the whole column (core/table/infer.ts).
import { splitUnit } from './units.ts';

/**
 * `flag`: a sign beside the number: `()` in brackets, `p` provisional, `r`, `s`, `e`, a superscript or a footnote sign. `side`: debit (S, Soll)
 * or credit (H, Haben). Unit: `unit` as published, but for the euro.
 */
type Amount = { number: string; unit: string; flag: string | null; side: 'S' | 'H' | null };

const FLAG = /^(.*\d)\s?([prse])$/;
/** `2345¹`, `2345 1)`, `2345*`, `2345 a)`: a sign for a note, never a digit of the number. */
const NOTE =
  /^(.*\d(?: ?(?:€|%))?)(?: ?([¹²³⁰⁴-⁹]{1,2}(?:,[¹²³⁰⁴-⁹]{1,2})?[⁾)]?|\*{1,3}\)?|[†‡]{1,2}|[a-z]\)|\[(?:\d{1,2}|[a-z]|note ?\d{1,2})\])| (\d{1,2}\)(?: ?\d{1,2}\))?))$/;
/** `**1.234,00`: the same in front, or what keeps digits from being added. `*1980` is a year of birth. */
const STARRED = /^\*{1,6}\)? ?(?![12]\d{3}$)(?=[-+(€]? ?\d)/;
const SIDE = /^(.*\d(?: ?€| ?EUR)?) ?(S|H|Soll|Haben)$/;
/** In front only of amounts with cents or the euro: `S 4` names a pay group. */
const SIDE_BEFORE = /^(S|H|Soll|Haben) ?(\d[\d.,]*(?:[.,]\d\d| ?€| ?EUR))$/;
/** `1.234,-`, `250,--`, `1.234,— €`: no cents. */
const NO_CENTS = /^(.*\d),[-\u2013\u2014]{1,2}( ?(?:€|EUR|Euro))?$/;
/** `7,00 –`: a long minus behind. */
const LONG_MINUS = /^(.*\d ?(?:€|EUR|Euro|%)?) ?\u2013$/;
const HYPHENS = /[\u2010\u2011\u2012\u2212]/g;

/** A mark behind the unit: `13,9 Mio. €*`, `47,9 EUR²`, `124 km p`, `83,88 EUR 1)`. */
const BEHIND_UNIT =
  /(?: ?([¹²³⁰⁴-⁹]{1,2}[⁾)]?|\*{1,3}\)?|[†‡]{1,2}|\[(?:\d{1,2}|[a-z])\])| (\d{1,2}\)|[a-z]\)|[prse]))$/;
/** The longest of them. */
const MARK_LENGTH = 5;
/** `€ –340,00`: the sign stands between the currency and the number. */
const SIGN_BETWEEN = /^(€|EUR|\$|£|CHF) ?[-\u2013] ?(?=\d)/;

/** `±0,0 %` is none of two numbers. */
const NO_CHANGE = /^(?:±|\+\/-) ?(?=0(?:[.,]0{1,3})?(?: ?%)?$)/;

/** A prepared text as an amount. Missing: null where it is none. Cost: a few patterns; plain numbers never come here. */
export const amountOf = (prepared: string): Amount | null => {
  const found = bareAmount(prepared);
  if (found !== null) return found;
  const mark = prepared.length > 60 ? null : BEHIND_UNIT.exec(prepared.slice(-MARK_LENGTH));
  const amount = mark && bareAmount(prepared.slice(0, prepared.length - mark[0].length));
  return amount?.flag === null ? { ...amount, flag: mark![1] ?? mark![2]! } : null;
};

const bareAmount = (prepared: string): Amount | null => {
  let text =
    prepared.length > 60
      ? ''
      : prepared.replace(HYPHENS, '-').replace(SIGN_BETWEEN, '-$1 ').replace(NO_CHANGE, '');
  if (text === '' || !/\d/.test(text)) return null;
  let flag: string | null = null,
    side: Amount['side'] = null,
    isNegative = false;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(text);
    if (found) text = found[1]!.trim();
    return found;
  };
  const starred = STARRED.exec(text)?.[0];
  if (starred !== undefined) text = text.slice(starred.length);
  const flagged = take(FLAG) ?? take(NOTE);
  if (flagged || starred !== undefined) flag = flagged?.[2] ?? flagged?.[3] ?? starred!.trim();
  const sided = take(SIDE);
  const before = sided ? null : SIDE_BEFORE.exec(text);
  if (before) text = before[2]!;
  if (sided || before) side = (sided?.[2] ?? before![1]!).startsWith('S') ? 'S' : 'H';
  const long = LONG_MINUS.exec(text);
  if (long) text = `${long[1]!.trim()}-`;
  const open = text.indexOf('('),
    close = text.lastIndexOf(')');
  const [outside, after] = [text.slice(0, Math.max(0, open)).trim(), text.slice(close + 1).trim()];
  if (open >= 0 && close > open && /^€?$/.test(outside) && after.length <= 12 && !/[\d()]/.test(after)) {
    text = `${text.slice(open + 1, close)}${outside}${after === '' ? '' : ` ${after}`}`;
    flag = '()';
  }
  const whole = NO_CENTS.exec(text);
  if (whole) text = `${whole[1]!}${whole[2] ?? ''}`;
  if (/\d ?(?:€|EUR|Euro|%|T€|TEUR)? ?-$/.test(text)) {
    text = text.slice(0, -1).trim();
    isNegative = true;
  } else if (/^[-+] +[\d.,]/.test(text)) text = `${text[0]!}${text.slice(1).trim()}`;
  const split = splitUnit(text);
  if (!split) return null;
  const trailing = /^(.*\d)-$/.exec(split.number);
  const number = trailing ? `-${trailing[1]!}` : split.number;
  if (isNegative && /^[-+]/.test(number)) return null;
  return { number: isNegative ? `-${number}` : number, unit: split.unit, flag, side };
};

/** What stands where a number is known only about or not at all: `< 5`, `ca. 500`, `± 0`, `#DIV/0!`. */
const NOTE_NUMBER =
  /^(?:(?:[<>≤≥~≈±]|[<>]=|(?:ca|rd|mind|max)\.?|rund|etwa|unter|über|bis zu|mindestens|höchstens|mehr als|weniger als) ?[\d.,]+|#(?:DIV\/0!|WERT!|VALUE!|BEZUG!|REF!|NAME\?|ZAHL!|NUM!|NULL!|#{1,20})|Err:\d{3})$/i;

/** Whether a prepared text stands in place of a number: it is named, and no value. */
export const isAboutNumber = (text: string): boolean => text.length <= 24 && NOTE_NUMBER.test(text);

const SLIPPED =
  /^[+-]?\d{1,3}(?:[.,]\d{1,3}){0,4}(?:[.,]{2}\d{1,3}|,\d{3},\d{1,2}|[oOlI]\d{1,3}|[.,]\d?[oOlI]\d{1,2}|\d[oO]{1,2}|\.\d{3}[.,]| ?[½¼¾])$/;
/** Whether a prepared text was to be a number and holds a slip: `1,234,5`, `12..5`, `1.2o4`, `1½`. Points alone number products. */
export const isSlipped = (text: string): boolean => text.length <= 24 && SLIPPED.test(text);
