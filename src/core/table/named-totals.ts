// Totals that name what they add up (`Summe Bauamt`, `Ergebnis 1111`): their rows may stand anywhere. Or that are called as their group is.
import { prepare } from '../values/number.ts';
import type { RawTable } from './raw.ts';

/** Labels stand in one of the first columns. */
const COLUMNS = 6;
const WORDS =
  /(?<!\p{L})(?:(?:zwischen|teil|end|gesamt)?(?:summen?|ergebnis)|insgesamt|gesamt|zusammen|total|subtotal|Σ)(?!\p{L})|[*:()]/giu;
const BEGINS = /^(?:für|der|des|von|in|im) /i;

/** What a total is of, by its name. Missing: empty text. */
const namedBy = (label: string): string => label.replace(WORDS, ' ').trim().replace(BEGINS, '').trim();

/**
 * Records by what stands in them, as places among `rows`; asked for by the label of a total, with those of each column in which its name
 * stands. Cost: a few cells of each record, once.
 */
export const namedRows = (
  table: RawTable,
  rows: readonly number[],
  isPart: (at: number) => boolean,
): ((label: string) => number[][]) => {
  let columns: Map<string, number[]>[] | null = null;
  const known = (): Map<string, number[]>[] =>
    (columns ??= table.columns.slice(0, COLUMNS).map((column) => {
      const found = new Map<string, number[]>();
      rows.forEach((row, at) => {
        const text = isPart(at) ? prepare(column.get(row)).toLowerCase() : '';
        if (text === '') return;
        const held = found.get(text);
        if (held) held.push(at);
        else found.set(text, [at]);
      });
      return found;
    }));
  return (label) => {
    const name = namedBy(label).toLowerCase();
    if (name === '' || name === label.toLowerCase()) return [];
    // `Summe Amt 10` below a column of offices that stand there as numbers.
    const number = / (\d[\d.]*)$/.exec(name)?.[1];
    return known().flatMap((one) => {
      const found = one.get(name) ?? (number === undefined ? undefined : one.get(number));
      return found ? [found] : [];
    });
  };
};

/**
 * Rows that are called as the group is in which they stand (`;Bauamt;300` below `Bauamt;Miete;100` and others), each with the other rows of
 * that group: the first or the last of it, as totals stand. Places among `rows`. `skipped`: columns before all labels. Cost: two cells of each record.
 */
export const groupRows = (
  table: RawTable,
  rows: readonly number[],
  skipped: number,
): ReadonlyMap<number, readonly number[]> => {
  const [groups, names] = table.columns.slice(skipped);
  const found = new Map<number, readonly number[]>();
  if (!groups || !names) return found;
  let start = 0,
    held = '';
  let called: number[] = [];
  const close = (end: number): void => {
    const parts = rows.slice(start, end).flatMap((_, i) => (called.includes(start + i) ? [] : [start + i]));
    const [at] = called;
    if (called.length === 1 && parts.length > 0 && (at === start || at === end - 1)) found.set(at, parts);
  };
  rows.forEach((row, at) => {
    const group = prepare(groups.get(row));
    if (group !== '' && group !== held) {
      close(at);
      [start, held, called] = [at, group, []];
    }
    if (held !== '' && prepare(names.get(row)) === held) called.push(at);
  });
  close(rows.length);
  return found;
};
