// Numbers as people and offices write them. Shapes are classified first and decided per column; nothing here guesses.
// Source: TABLES.md section 3 of the design notes.

/** `de`: decimal comma, thousands point. `en`: the other way round. */
export type Convention = 'de' | 'en';
/**
 * What one text says of the convention of its column. `plain` fits both; `dot3` and `comma3` (`1.234`, `1,234`) are the
 * ambiguous ones; `none` is no number.
 */
export type NumberShape = 'plain' | 'de' | 'en' | 'dot3' | 'comma3' | 'none';

const SPACES = /[\u00a0\u202f\u2009\u2007]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\u00ad\ufeff]/g;

/** Text as it is compared: trimmed, one kind of blank, ASCII minus before a digit. Cost: one pass where there is nothing to do. */
export const prepare = (text: string): string => {
  let t = text;
  for (let i = 0; i < t.length; i++)
    if (t.charCodeAt(i) > 126) {
      t = t.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ');
      t = t.trim().replace(/^([(]?)[\u2212\u2013](?=\s?[\d.,])/, '$1-');
      break;
    }
  return t.trim();
};

const PLAIN = /^[+-]?\d+$/;
const GROUPED_BLANK = /^[+-]?\d{1,3}(?:[ '’]\d{3})+([,.]\d+)?$/;

/** Classifies a prepared text without unit or sign characters. */
export const numberShape = (text: string): NumberShape => {
  if (PLAIN.test(text)) return 'plain';
  const blank = GROUPED_BLANK.exec(text);
  if (blank?.[1] !== undefined) return blank[1].startsWith(',') ? 'de' : 'en';
  if (blank) return 'plain';
  const m = /^[+-]?([\d.,]+)(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!m) return 'none';
  const digits = m[1]!;
  if (!/\d/.test(digits)) return 'none';
  const dots = digits.split('.').length - 1,
    commas = digits.split(',').length - 1;
  const exponent = m[2] !== undefined;
  if (dots === 0 && commas === 0) return 'plain';
  if (dots > 0 && commas > 0) {
    if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return 'de';
    return /^\d{1,3}(,\d{3})+\.\d+$/.test(digits) ? 'en' : 'none';
  }
  if (dots > 1) return /^\d{1,3}(\.\d{3})+$/.test(digits) ? 'de' : 'none';
  if (commas > 1) return /^\d{1,3}(,\d{3})+$/.test(digits) ? 'en' : 'none';
  const single = dots === 1 ? ('en' as const) : ('de' as const);
  if (exponent) return single;
  // One separator: `0.123` and `1234.567` cannot be groups of thousands, `1.234` can.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return dots === 1 ? 'dot3' : 'comma3';
  return single;
};

export type SimpleNumber = {
  shape: Exclude<NumberShape, 'none'>;
  digits: number;
  whole: number;
  leadingZero: boolean;
  /** With thousands in groups, and a decimal sign or a second group, so that nothing is ambiguous: `1.234,5`, `1,234,567`. */
  isGrouped?: true;
};

const POWERS = Float64Array.from({ length: 17 }, (_, n) => 10 ** n);
/** More digits than a number holds exactly. */
const MOST_DIGITS = 15;

/**
 * The value of a number whose thousands are parted by `group`, where its convention is beyond doubt. Missing: NaN for everything else.
 * Cost: one pass, no allocation.
 */
const groupedNumber = (text: string, from: number, group: number): number => {
  const { length } = text;
  let i = from,
    value = 0,
    digits = 0,
    groups = 0;
  const isDigit = (code: number): boolean => code >= 48 && code <= 57;
  const take = (most: number): number => {
    const begun = i;
    for (; i < length && i - begun < most; i++) {
      const code = text.charCodeAt(i);
      if (!isDigit(code)) break;
      value = value * 10 + (code - 48);
      digits++;
    }
    return i - begun;
  };
  if (length - from > 24 || text.charCodeAt(from) === 48 || take(3) === 0) return NaN;
  for (; i < length && text.charCodeAt(i) === group; groups++) {
    i++;
    if (take(3) < 3) return NaN;
  }
  let fraction = 0;
  if (i < length) {
    if (text.charCodeAt(i) !== (group === 46 ? 44 : 46)) return NaN;
    i++;
    fraction = take(length);
    if (fraction === 0 || i < length || groups === 0) return NaN;
  } else if (groups < 2) return NaN;
  if (digits > MOST_DIGITS) return NaN;
  const read = value / POWERS[fraction]!;
  return text.charCodeAt(0) === 45 ? -read : read;
};
const groupedShape = (text: string, from: number): SimpleNumber | null => {
  const isIn = (group: number): boolean => !Number.isNaN(groupedNumber(text, from, group));
  const isGerman = isIn(46);
  if (!isGerman && !isIn(44)) return null;
  const shape = isGerman ? 'de' : 'en';
  return { shape, digits: 0, whole: text.length - from, leadingZero: false, isGrouped: true };
};

/**
 * Most cells are digits with a sign and one separator at most: read by a loop instead of patterns.
 * Missing: null for everything else, which numberShape decides. Cost: one pass, no allocation but the answer.
 */
export const simpleNumber = (text: string): SimpleNumber | null => {
  const length = text.length;
  const first = text.charCodeAt(0);
  const from = first === 45 || first === 43 ? 1 : 0;
  if (length === from || length > 25) return null;
  let separator = 0,
    at = -1;
  for (let i = from; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if (code !== 44 && code !== 46) return null;
    if (at >= 0) return groupedShape(text, from);
    separator = code;
    at = i;
  }
  if (length > 17) return null;
  const leadingZero = text.charCodeAt(from) === 48;
  if (at < 0) return { shape: 'plain', digits: length - from, whole: length - from, leadingZero };
  const whole = at - from,
    fraction = length - at - 1;
  if (whole === 0 || fraction === 0) return null;
  const dot = separator === 46;
  const grouped = fraction === 3 && whole <= 3 && !leadingZero;
  const three = dot ? 'dot3' : 'comma3',
    other = dot ? 'en' : 'de';
  return { shape: grouped ? three : other, digits: 0, whole, leadingZero };
};

/**
 * The value of a simple number by a convention, as `simpleNumber` and `parseNumber` would find it. Missing: NaN where it is not simple,
 * or not of that convention. Cost: one pass.
 */
export const quickNumber = (text: string, convention: Convention): number => {
  const length = text.length;
  const first = text.charCodeAt(0);
  const from = first === 45 || first === 43 ? 1 : 0;
  if (length === from || length > 25) return NaN;
  let value = 0,
    separator = 0,
    at = -1;
  for (let i = from; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) value = value * 10 + (code - 48);
    else if (code !== 44 && code !== 46) return NaN;
    else if (at >= 0) return groupedNumber(text, from, convention === 'de' ? 46 : 44);
    else {
      separator = code;
      at = i;
    }
  }
  if (length > 17) return NaN;
  // The platform rounds better then.
  const isLong = length - from > MOST_DIGITS;
  const signed = first === 45 ? -value : value;
  if (at < 0) return isLong ? +text : signed;
  const whole = at - from,
    fraction = length - at - 1;
  if (whole === 0 || fraction === 0) return NaN;
  const isPoint = separator === (convention === 'de' ? 44 : 46);
  // Thousands come in threes, and begin with no zero.
  if (!isPoint && (fraction !== 3 || whole > 3 || text.charCodeAt(from) === 48)) return NaN;
  // Both are exact, so that the division rounds once, as reading the text does.
  if (isLong) return isPoint ? +text.replace(',', '.') : +text.replace(/[.,]/, '');
  const read = isPoint ? value / POWERS[fraction]! : value;
  return first === 45 ? -read : read;
};

/** A prepared text as a number by a convention. Missing: NaN for what does not fit it. `1.234` is 1234 in German, 1.234 in English. */
export const parseNumber = (text: string, convention: Convention): number => {
  if (PLAIN.test(text)) return Number(text);
  const bare = text.replace(/[ '’]/g, '');
  const [group, point] = convention === 'de' ? ['.', ','] : [',', '.'];
  const [mantissa = '', ...exponent] = bare.split(/(?=[eE])/);
  const [whole = '', ...fraction] = mantissa.split(point);
  // Thousands come in threes or not at all, and begin with no zero: `1.234,5` is no English number.
  if (fraction.length > 1 || fraction[0]?.includes(group)) return NaN;
  if (whole.includes(group) && !/^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/.test(whole)) return NaN;
  const plain = whole.replaceAll(group, '') + (fraction.length ? `.${fraction[0]}` : '') + exponent.join('');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/.test(plain) ? Number(plain) : NaN;
};
