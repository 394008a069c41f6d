// A cell of a page that says its number beside what is shown of it (`x:num` of Excel, `sdval` of LibreOffice).
import { parseNumber, prepare, type Convention } from '../../core/values/number.ts';
import { formatClass, type FormatClass } from '../workbook/number-format.ts';

const CONVENTIONS: readonly Convention[] = ['de', 'en'];
const MOST_THOUSANDS = 3;

/** By how many thousands a number is shown smaller than it is. Missing: -1 where the digits show something else. */
const thousandsOf = (digits: string, n: number): number => {
  for (let thousands = 0; thousands <= MOST_THOUSANDS; thousands++)
    for (const convention of CONVENTIONS) {
      const shown = parseNumber(digits, convention);
      const decimals = digits.split(convention === 'de' ? ',' : '.')[1]?.length ?? 0;
      const rounding = 0.5 * 10 ** -decimals * (1 + 1e-9);
      if (Math.abs(Math.abs(n) / 1e3 ** thousands - shown) <= rounding) return thousands;
    }
  return -1;
};

/**
 * The format by which a number looks like the text beside it, with its unit, scale and sign. Missing: null where the text shows something else
 * than this number: a day, a time, a share, a key with zeros in front; then the text counts.
 */
export const shownFormat = (text: string, n: number): FormatClass | null => {
  const shown = prepare(text).replace(/[\u2012\u2013\u2212]/g, '-');
  // A column too narrow shows only these.
  if (/^#*$/.test(shown) || /^[-+]?\d[\d.,]*E[-+]?\d+$/i.test(shown)) return { kind: 'general' };
  const parts = /^([^\d]{0,20}?)(\d[\d.,' ]{0,40})([^\d]{0,30})$/.exec(shown);
  if (!parts || shown.includes('%')) return null;
  const [, before = '', middle = '', behind = ''] = parts;
  const digits = middle.trim();
  if (/^0\d/.test(digits)) return null;
  const thousands = thousandsOf(digits, n);
  if (thousands < 0) return null;
  // A minus that is shown of a number below zero is its own.
  const words = [before, behind].map((one) => `"${n < 0 ? one.replace('-', '') : one}"`);
  return formatClass(`${words[0]}#,##0${','.repeat(thousands)}${words[1]}`.replaceAll('""', ''));
};
