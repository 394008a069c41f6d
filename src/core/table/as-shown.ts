// Numbers of a workbook as its formats show them, where a word beside them says in what they are shown.
import { scaleOf } from '../values/amount.ts';
import { unitOfHeader } from '../values/number.ts';
import { CellColumn } from './cells.ts';
import type { Layout } from './layout.ts';
import type { RawColumn, RawTable } from './raw.ts';

/**
 * The sheet with numbers as people see them, where a format shows thousands or millions (`12,3`) of what the cell holds and the name, the unit or
 * the title says `Mio. €`. Without such a word the cell is right as it is. Missing: the same table where nothing is shown so.
 */
export const asShown = (raw: RawTable, { names, units }: Pick<Layout, 'names' | 'units'>): RawTable => {
  const isShown = (column: RawColumn, i: number): column is CellColumn =>
    column instanceof CellColumn &&
    column.scales !== null &&
    column.unit === null &&
    scaleOf(unitOfHeader(names[i] ?? '') ?? units[i] ?? '').factor !== 1;
  return raw.columns.some(isShown)
    ? { ...raw, columns: raw.columns.map((column, i) => (isShown(column, i) ? column.asShown() : column)) }
    : raw;
};
