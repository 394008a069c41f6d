// Numbers of a workbook as its formats show them, where a word beside them says in what they are shown.
import { scaleOf, wordOfScale } from '../values/units.ts';
import { unitOfHeader } from '../values/unit-names.ts';
import { CellColumn } from './cells.ts';
import type { Layout } from './layout.ts';
import type { RawColumn, RawTable } from './raw.ts';

/** By a unit with a word of scale: as it is shown, or of two units where formats scale otherwise than the word says. */
const shownIn = (column: CellColumn, unit: string): CellColumn => {
  const { factor } = scaleOf(unit);
  const other = [...(column.scales?.values() ?? [])].find((scale) => scale !== factor);
  return other === undefined ? column.asShown() : column.ofUnits(unit, wordOfScale(other));
};

/**
 * The sheet with numbers as people see them, where a format shows thousands or millions (`12,3`) of what the cell holds and the name, the unit or
 * the title says `Mio. €`. Without such a word the cell is right as it is. Missing: the same table where nothing is shown so.
 */
export const asShown = (raw: RawTable, { names, units }: Pick<Layout, 'names' | 'units'>): RawTable => {
  const shown = raw.columns.map((column, i): RawColumn => {
    if (!(column instanceof CellColumn) || column.scales === null || column.unit !== null) return column;
    const unit = unitOfHeader(names[i] ?? '') ?? units[i] ?? '';
    return scaleOf(unit).factor === 1 ? column : shownIn(column, unit);
  });
  return shown.some((column, i) => column !== raw.columns[i]) ? { ...raw, columns: shown } : raw;
};
