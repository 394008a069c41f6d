// A first or last row that adds up all others and that no word calls a total.
import { readDate, readYear } from '../values/dates.ts';
import { agreement, hasLargeSum, isExact, isLarge, range, type Figures } from './adding-up.ts';
import { CALLED, CLEAR, DOUBT, isProven, PROVEN } from './proof.ts';
import type { Label } from './row-labels.ts';
import { WHOLE } from './total-words.ts';

const MONTH = /^(jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]{0,6}\.?$/i;
const WEEKDAY = /^(mo|di|mi|do|fr|sa|so|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)\.?$/i;
const CLOCK = /^\d{1,2}[:.]\d\d( ?[-–] ?\d{1,2}[:.]\d\d)?( ?Uhr)?$/;
/** What kind of time a label is. Missing: null. */
const timeKind = (text: string): string | null => {
  if (readYear(text) !== null) return 'year';
  const date = readDate(text);
  if (date !== null && date.kind !== 'invalid') return date.family;
  return [MONTH, WEEKDAY, CLOCK].find((words) => words.test(text))?.source ?? null;
};
/** Whether rows are days, months or years, each another: the next of them is no total of those before. */
const areTimes = (texts: readonly string[]): boolean => {
  const kinds = new Set(texts.map(timeKind));
  return kinds.size === 1 && !kinds.has(null) && new Set(texts).size === texts.length;
};

/** Longer tables are lists. */
const MOST = 200,
  MOST_PARTS = 60;
/**
 * A last row that adds up all others but those that sums between them add up already: it and these sums. Missing: null where there are none, or
 * its figures say too little. Cost: each row against those before it that are in no sum.
 */
const overSums = (figures: Figures, count: number): number[] | null => {
  if (count > MOST) return null;
  const sums: number[] = [];
  let open: number[] = [];
  for (const at of range(0, count - 1)) {
    const made = range(2, Math.min(open.length, MOST_PARTS) + 1).find((n) =>
      isExact(figures, at, open.slice(-n)),
    );
    if (made !== undefined) {
      sums.push(at);
      open = open.slice(0, -made);
    }
    open.push(at);
  }
  const last = count - 1;
  return sums.length > 0 && isExact(figures, last, open) && isProven(figures, last, open, PROVEN)
    ? [...sums, last]
    : null;
};

/** A row that is called a whole and adds up all above it, with larger ones below it to compare: it and these. Missing: null. */
const overAbove = (figures: Figures, labels: readonly (Label | null)[]): number[] | null => {
  const called = range(0, labels.length).filter((at) => WHOLE.test(labels[at]?.text ?? ''));
  const [at = 0] = called;
  const below = range(at + 1, labels.length);
  const isLarger = (one: number): boolean =>
    range(figures.first, figures.width).every((column) => {
      const values = figures.column(column, 'de');
      return figures.rates.has(column) || !(values[one]! < values[at]!);
    });
  const isWhole =
    called.length === 1 && at > 2 && below.length > 0 && below.length < at && below.every(isLarger);
  return isWhole && isProven(figures, at, range(0, at), CALLED) ? [at, ...below] : null;
};

/**
 * Places of such rows among all. `left`: those that are totals already. `isTold`: whether nothing speaks against a row being one; `isPlain`: no
 * word of the table calls a total what adds up nothing. `firstAt`: the first cell of a row. `doubtful`: those that may be one by chance.
 */
export const wholeRows = (
  figures: Figures,
  labels: readonly (Label | null)[],
  {
    left,
    isTold,
    isPlain,
    firstAt,
  }: {
    left: ReadonlySet<number>;
    isTold: (at: number) => boolean;
    isPlain: boolean;
    firstAt: (at: number) => string;
  },
): { left: readonly number[]; doubtful: readonly number[] } => {
  const found: number[] = [],
    doubtful: number[] = [];
  const last = labels.length - 1;
  const isLeft = (at: number): boolean => left.has(at) || found.includes(at);
  const textAt = (at: number): string => labels[at]?.text ?? '';
  const rest = range(0, labels.length).filter((at) => !left.has(at));
  const isSeries = areTimes(rest.map(textAt)) || areTimes(rest.map(firstAt));
  if (isPlain && !isSeries && labels.length >= 3)
    for (const at of [0, last]) {
      const others = range(0, labels.length).filter((one) => one !== at && !isLeft(one));
      if (isLeft(at) || others.length < 2) continue;
      const { same, other } = agreement(figures, at, others, 'sum');
      const isEnough = same > 1 ? labels.length > 3 || isLarge(figures, at) : labels.length >= 6;
      const isProvenBy = (bits: number): boolean => isProven(figures, at, others, bits);
      if ((isTold(at) && other === 0 && same > 0 && isEnough) || isProvenBy(isTold(at) ? PROVEN : CLEAR))
        found.push(at);
      else if (isTold(at) && isProvenBy(WHOLE.test(textAt(at)) ? CALLED : DOUBT)) doubtful.push(at);
    }
  const isOpen = isPlain && !isSeries && left.size + found.length + doubtful.length === 0;
  if (isOpen) doubtful.push(...(overSums(figures, labels.length) ?? overAbove(figures, labels) ?? []));
  // A last row without a name, where all others have one, that adds them up.
  const hasName = (at: number): boolean => (labels[at]?.column ?? 1) === 0;
  if (left.size + found.length === 0 && !hasName(last) && range(0, last).every(hasName)) {
    const parts = range(0, last);
    const { same, other, within } = agreement(figures, last, parts, 'sum');
    // A density of the whole lies between those of its parts; so do the figures of a part, where no large sum says otherwise.
    const isSum = other === 0 || (other === within && hasLargeSum(figures, last, parts));
    if (same > 0 && isSum) found.push(last);
  }
  return { left: found, doubtful };
};
