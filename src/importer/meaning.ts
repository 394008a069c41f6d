// What a cell of the sheet becomes: its value, and all that gives it a meaning.
import { cellAt, type Cell, type Field } from '../core/table/dataset.ts';
import { meltPlace } from '../core/table/melt.ts';
import { recordAt, type RawTable } from '../core/table/raw.ts';
import type { Understood } from '../formats/typing-options.ts';

export type CellMeaning = {
  field: Field;
  value: Cell;
  /** The other columns of its row: what is counted, where and when. */
  by: readonly { field: Field; value: Cell }[];
};

/** `row` and `column` of the sheet as it is. Missing: null where the cell is no part of the data. */
export const meaningOf = (
  sheet: RawTable,
  { table, layout, raw }: Understood,
  row: number,
  column: number,
  melt: Parameters<typeof meltPlace>[0] | null,
): CellMeaning | null => {
  const origin = sheet.origin?.[column] ?? column;
  const place = raw.origin ? raw.origin.indexOf(origin) : origin;
  const record = recordAt(raw, sheet.lines[row] ?? -1);
  const head = layout.headNames[place];
  if (record < layout.from || record >= layout.to || head === undefined) return null;
  const at = record - layout.from;
  const turned = melt && meltPlace(melt, head);
  const name = turned ? turned.value : layout.names[place]!;
  const value = table.columns.find(({ field }) => field.name === name);
  if (!value) return null;
  const times = melt ? table.rows / (layout.to - layout.from) : 1;
  const own = turned ? at * turned.times + turned.at : at * times;
  const isCounted = (field: Field): boolean => field.type === 'number' && field.role === 'measure';
  return {
    field: value.field,
    value: cellAt(value, own),
    by: table.columns
      .filter((one) => one !== value && !isCounted(one.field))
      .slice(0, 8)
      .map((one) => ({ field: one.field, value: cellAt(one, own) })),
  };
};
