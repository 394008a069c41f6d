// A table as an Excel workbook. Loaded only when somebody asks for one.
import { writeXlsx } from 'hucre/xlsx';
import { ABOUT_SHEET, aboutRows } from '../../core/table/about.ts';
import { formatOf, outCell, sheetName, type Export, type OutCell } from './values.ts';

const plain = (cell: OutCell): string | number | boolean | Date | null => {
  switch (cell?.kind) {
    case undefined:
      return null;
    case 'text':
      return cell.text;
    case 'number':
    case 'boolean':
      return cell.value;
    case 'date':
    case 'datetime':
      return new Date(cell.ms);
  }
};

/** The bytes of the workbook: the table, and a sheet that says what it is. Cost: about a hundred bytes of memory a cell. */
export const toXlsx = async ({ title, columns, rows, about }: Export): Promise<Uint8Array> => {
  const name = sheetName(title);
  const fields = columns.map(({ field }) => field);
  return writeXlsx({
    sheets: [
      {
        name: name === ABOUT_SHEET ? `${name} 1` : name,
        columns: fields.map((field) => ({
          header: field.name,
          numFmt: formatOf(field),
          width: Math.min(40, Math.max(10, field.name.length + 2)),
        })),
        rows: [
          fields.map((field) => field.name),
          ...Array.from(rows, (row) => columns.map((column) => plain(outCell(column, row)))),
        ],
        freezePane: { rows: 1 },
      },
      { name: ABOUT_SHEET, rows: aboutRows(about, fields).map((row) => [...row]) },
    ],
  });
};
