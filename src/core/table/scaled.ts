// Numbers without a scale in a column whose formats show thousands or millions of what their cells hold (`12,3` of 12300000): typed as the
// others are shown, or as they are held?
import { sameUnit, scaleOf, wordOfScale } from '../values/units.ts';
import { unitOfHeader } from '../values/unit-names.ts';
import { warning, type Issue, type Place } from '../values/issue.ts';
import { CELL, CellColumn } from './cells.ts';
import type { ColumnCorrection } from './corrections.ts';
import { isPlain } from './number-cells.ts';
import type { RawColumn } from './raw.ts';
import type { Proposal } from './rules.ts';

/** Beyond so many times the largest, or below the smallest by it, a number is of another kind. */
const FAR = 100,
  NEAR = 10;

type Sizes = { factor: number; several: boolean; largest: number; smallest: number };

/** Of the numbers with a scale. Missing: null where there are none. */
const sizesOf = (
  { kinds, values, scales }: CellColumn,
  { from, to }: { from: number; to: number },
): Sizes | null => {
  const factors = new Set<number>();
  let largest = 0,
    smallest = Infinity;
  for (const [row, scale] of scales ?? []) {
    if (scale === 1 || row < from || row >= to || !isPlain(kinds[row] ?? CELL.empty)) continue;
    factors.add(scale);
    const size = Math.abs(values[row]!);
    largest = Math.max(largest, size);
    if (size > 0) smallest = Math.min(smallest, size);
  }
  const [factor] = factors;
  return factor === undefined ? null : { factor, several: factors.size > 1, largest, smallest };
};

/** Whether a number may be meant either way. As cells hold them: one as large as they are is held too. As shown: only one far above them is not. */
const isDoubtful = (value: number, isShown: boolean, { factor, largest, smallest }: Sizes): boolean => {
  const size = Math.abs(value);
  if (size === 0) return false;
  return isShown ? size > largest * NEAR : size * NEAR < smallest || size * factor <= FAR * largest;
};

/**
 * The column with its numbers alike, and what is asked of it. `isMixed`: nothing can be added up. `texts`: how many numbers are written as text.
 * `like`: a column of the same for another year, whose formats scale.
 * Missing: null where all numbers are shown alike.
 */
export const scaledAmong = (
  name: string,
  column: CellColumn,
  range: { from: number; to: number },
  {
    said,
    texts,
    like,
    place,
  }: { said: ColumnCorrection['plain']; texts: number; like: CellColumn | null; place: Place },
): { column: CellColumn; isMixed: boolean; issues: Issue[] } | null => {
  const sizes = sizesOf(column, range) ?? (like && sizesOf(like, range));
  if (!sizes) return null;
  const { scales, kinds, values } = column;
  const isShown = column.isShown || (scales === null && (like?.isShown ?? false));
  const rows: number[] = [];
  for (let row = range.from; row < range.to; row++)
    if (isPlain(kinds[row] ?? CELL.empty) && !scales?.has(row) && isDoubtful(values[row]!, isShown, sizes))
      rows.push(row);
  const { factor, several } = sizes;
  const scale = wordOfScale(factor);
  if ((rows.length > 0 && several) || (texts > 0 && !isShown)) {
    const issues = [warning('UNITS_DIFFER', place, { name, a: scale, b: column.unit ?? '1' })];
    return { column, isMixed: true, issues };
  }
  const [row] = rows;
  if (row === undefined) return null;
  const value = values[row]!;
  const alike = isShown ? value / factor : value * factor;
  const params = { name, value, alike, count: rows.length, scale };
  const doubtful = new Set(rows);
  return {
    column:
      said === 'alike'
        ? column.mapped(
            (_kind, at) => doubtful.has(at),
            (one) => (isShown ? one / factor : one * factor),
          )
        : column,
    isMixed: false,
    issues: [warning('SCALE_PLAIN', { ...place, row }, params)],
  };
};

/** A name without its years: columns of the same for different years have it alike. Missing: null without a year. */
const withoutYear = (name: string): string | null =>
  /\b(?:19|20)\d\d\b/.test(name) ? name.replace(/\b(?:19|20)\d\d\b/g, '').trim() : null;

/** A column of the same for another year whose formats scale, where those of this one do not. Missing: null. */
export const scaledLike = (
  names: readonly string[],
  columns: readonly RawColumn[],
  i: number,
): CellColumn | null => {
  const column = columns[i];
  const rest = withoutYear(names[i] ?? '');
  if (rest === null || !(column instanceof CellColumn) || column.scales !== null) return null;
  for (let at = 0; at < columns.length; at++) {
    const other = columns[at];
    if (other instanceof CellColumn && other.scales !== null && withoutYear(names[at] ?? '') === rest)
      return other;
  }
  return null;
};

/** A name with a scale over cells of another one: `Kosten in Mio. €` over `1,25 €`. `around`: the unit above the table. */
const saysOtherwise = (name: string, around: string, { type, rule, unit }: Proposal): string | null => {
  const said = unitOfHeader(name) ?? around;
  if (type !== 'number' || unit === null || (rule.type === 'number' && rule.isScaled)) return null;
  const [named, inCells] = [scaleOf(sameUnit(said)), scaleOf(sameUnit(unit))];
  const isSame = named.base === '' || sameUnit(named.base) === sameUnit(inCells.base);
  return isSame && named.factor !== 1 && named.factor !== inCells.factor ? said : null;
};

/** The column as text where its name and its cells count otherwise: one of them is wrong, and nobody can say which. */
export const namedAlike = (
  { proposal, raw }: { proposal: Proposal; raw: RawColumn },
  {
    name,
    around,
    column,
    from,
    to,
  }: { name: string; around: string; column: RawColumn; from: number; to: number },
  place: Place,
): { proposal: Proposal; raw: RawColumn } => {
  const said = saysOtherwise(name, around, proposal);
  if (said === null) return { proposal, raw };
  let row = from;
  while (row < to - 1 && !/\d/.test(column.get(row))) row++;
  const text = column.get(row).trim().slice(0, 40);
  const written = /\D$/.test(text) ? text : `${text} ${proposal.unit ?? ''}`;
  const issues = [warning('UNITS_DIFFER', { ...place, row, column: name }, { name, a: said, b: written })];
  return {
    proposal: { type: 'text', rule: { type: 'text' }, role: 'dimension', unit: null, issues },
    raw: column,
  };
};
