import type { Sentence } from '../../../issue-say.ts';
import type { tables as german } from '../../de/issues/tables.ts';
import { LONG } from './phrases.ts';
import { own } from '../../../../core/values/own.ts';

export const tables: Readonly<Record<keyof typeof german, Sentence>> = {
  ENCODING_UNSURE: ({ p }) =>
    `Some characters look wrong; read as ${p('encoding')}. The source itself may be damaged.`,
  ENCODING_MIXED: ({ p }) =>
    `The file mixes encodings: from line ${p('line')} on it is written differently (otherwise ${p('encoding')}). Each line was read by its own; please check the special letters there.`,
  QUOTE_UNCLOSED: ({ p }) =>
    `A closing quote is missing in row ${p('line')}. The file was read without quotes; please check.`,
  RAGGED_ROWS: ({ p }) =>
    `${p('count')} rows have another number of columns than the header (first row ${p('line')}: ${p('cells')} instead of ${p('expected')}).`,
  HEADER_DUPLICATE: ({ column }) => `The column “${column}” stands there more than once and was renamed.`,
  HEADER_EMPTY: ({ p }) => `A column has no name and is called “${p('name')}” here.`,
  HEADER_REPEATED: ({ p }) =>
    p('count') === '1'
      ? `Row ${p('row')} repeats the header. It is not part of the data.`
      : `From row ${p('row')} on the header is repeated ${p('count')} times. These rows are not part of the data.`,
  LAYOUT_UNSURE: ({ p }) =>
    p('count') === '0'
      ? `No header row was found. Please check whether row ${p('row')} is one.`
      : `Row ${p('heads')} is taken for the header. Row ${p('row')} is the least certain: please look at it.`,
  LAYOUT_UNKNOWN: ({ p }) =>
    p('count') === '0'
      ? `It is not clear where the table begins. No header row was found; row ${p('row')} is the most doubtful. Please choose the header row.`
      : `It is not clear where the table begins. Row ${p('heads')} is presumably the header; row ${p('row')} is the most doubtful. Please choose the header row.`,
  LAYOUT_HELD: () =>
    'It is not certain where the table begins in the published file, so it was not taken over; what is on the device stays. The publisher can declare the columns in a schema.',
  VALUES_HELD: () =>
    'The figures of the published file can be read in two ways, so they were not taken over; what is on the device stays. The publisher can write them clearly or declare the columns in a schema.',
  GROUPS_TO_COLUMN: ({ p }) =>
    p('count') === '1'
      ? `One heading inside the table became the column “${p('name')}”.`
      : `${p('count')} headings inside the table became the column “${p('name')}”.`,
  FILLED_DOWN: ({ p }) =>
    `Column “${p('name')}”: the entry also holds for the empty cells below it (${p('count')} filled).`,
  AMOUNT_MERGED: ({ p }) =>
    p('count') === '1'
      ? `Column “${p('name')}”: one number stands over several rows together. It counts once, in the first of them.`
      : `Column “${p('name')}”: ${p('count')} numbers each stand over several rows together. Each counts once, in the first of them.`,
  CELLS_CHANGED: ({ p }) =>
    p('count') === '1'
      ? `You changed one cell (row ${p('rows')}).`
      : `You changed ${p('count')} cells (row ${p('rows')}).`,
  MELT_NOT_NUMBER: ({ p }) =>
    `The column “${p('name')}” holds no numbers, the others do. Take it out, or set its kind to number; the file stays as it is.`,
  MELT_UNITS: ({ p }) =>
    `Columns with different units (“${p('a')}” and “${p('b')}”) cannot stand below each other. Keep this part as columns, or choose columns of one unit only.`,
  RECIPE_MISFIT: ({ p }) =>
    `Of what you said of the last file, this does not fit here: ${p('what')}. It was not applied; please look at the sheet.`,
  RECIPE_EXTENDED: ({ p }) => `New since the last file, and read the same way: ${p('what')}.`,
  TABLES_BESIDE: ({ p }) =>
    `There are ${p('count')} tables on the sheet, several of them side by side. Their rows have nothing to do with each other; they are listed one by one. If the rows do belong together, choose “${p('sheet')}” under “Sheet” in the import.`,
  NOTES_BESIDE: ({ p }) =>
    `At the right of the table stands something that is no column: ${p('text')}. It was kept as a note. If it belongs to the rows, choose “${p('sheet')}” under “Sheet” when you import.`,
  TABLES_PAIRED: ({ p }) =>
    `There seem to be ${p('count')} tables side by side here. If so, what stands in one row does not belong together, and each table is taken over by itself.`,
  TABLES_SPLIT: ({ p }) =>
    `The sheet holds ${p('count')} tables below each other. They are listed one by one.`,
  SHEETS_ALIKE: ({ p }) =>
    `Several sheets have the same columns. Under “Sheet” you can choose “${p('sheet')}”: all of them together, ${p('rows')} rows, with the name of the sheet as a column.`,
  NUMBER_AMBIGUOUS: ({ column, p }) =>
    `Column “${column}”: “${p('example')}” may hold a thousands separator or decimals. It was read as ${p('as') === 'decimals' ? 'decimals' : 'thousands'}.`,
  NUMBER_MIXED: ({ column, p }) =>
    `Column “${column}” mixes notations (“${p('a')}” and “${p('b')}”) and therefore stays text.`,
  NUMBER_SLIP: ({ at, p }) =>
    `${at}“${p('odd')}” does not fit “${p('example')}”. If it is a typing slip, the others are thousands; all were read with decimals. Please check.`,
  UNITS_JOINED: ({ column, p }) =>
    `Column “${column}” counts in “${p('a')}” and “${p('b')}”. All values were converted to the same unit.`,
  UNITS_DIFFER: ({ column, p }) =>
    `Column “${column}” mixes units (“${p('a')}” and “${p('b')}”). It stays text, so that nothing is added up that does not belong together.`,
  PERCENT_PLAIN: ({ column, p }) =>
    `Column “${column}” is in per cent, but ${p('value')} has no per cent sign (${p('count')} times). It was read as ${p('as') === 'percent' ? 'per cent' : 'a part of 1'}.`,
  SCALE_PLAIN: ({ column, p }) =>
    `Column “${column}” shows numbers in ${p('scale')}, but ${p('value')} stands in its cell as it is (${p('count')} times). If it is meant like the others, it is ${p('alike')}.`,
  BRACKETS_NEGATIVE: ({ column, p }) =>
    `Column “${column}”: “${p('example')}” was read as a negative amount.`,
  BRACKETS_UNCLEAR: ({ column, p }) =>
    `Column “${column}”: “${p('example')}” stands in brackets (${p('count')} times). That may be a minus or an uncertain value. It is read without a minus.`,
  FILLER_VALUE: ({ column, p }) =>
    `Column “${column}”: “${p('raw')}” probably stands for “no value” (${p('count')} times) and is not counted.`,
  ALMOST_NUMBERS: ({ column, p }) =>
    `Column “${column}” holds almost only numbers, but also “${p('raw')}”. It therefore stays text. Choose “Number” if these are numbers: what is none is then named and missing.`,
  NOT_A_NUMBER: ({ at, p }) => `${at}“${p('raw')}” is not a number and counts as missing.`,
  NOT_A_DATE: ({ at, p }) => `${at}“${p('raw')}” is not a date and counts as missing.`,
  DATE_INVALID: ({ at, p }) => `${at}The day “${p('raw')}” does not exist; it counts as missing.`,
  DATE_ALIKE: ({ column, p }) =>
    `Column “${column}”: “${p('raw')}” was read as ${p('as')}, because another column of the table settles whether the day or the month comes first.`,
  DATE_AMBIGUOUS: ({ column, p }) =>
    `Column “${column}”: day and month cannot be told apart (for example “${p('raw')}”).`,
  DATE_SERIAL: ({ column, p }) =>
    `Column “${column}” holds numbers such as ${p('example')}. They are probably days as Excel counts them. Choose the kind “Date” then.`,
  DAYS_ARE_PERIODS: ({ column, p }) =>
    `Column “${column}”: the days are each the first of a period and are taken as ${own(LONG, p('kind')) ?? p('kind')}.`,
  TIMES_JOINED: ({ p }) =>
    `The columns “${p('year')}” and “${p('part')}” are one time together: column “${p('name')}”.`,
  NOT_A_BOOLEAN: ({ at, p }) => `${at}“${p('raw')}” is neither yes nor no and counts as missing.`,
  MEMO_APART: ({ at, p }) =>
    `${at}The content lies in another file (.dbt or .fpt) and is not read; ${p('count')} values of “${p('name')}” are missing so.`,
  CELL_ERROR: ({ at, p }) => `${at}The cell holds ${p('err')}; the value counts as missing.`,
  FORMULA_NO_VALUE: ({ p }) =>
    `${p('count')} formulas hold no saved value. Open and save the file in Excel or LibreOffice.`,
  TEXT_NUMBER: ({ at, p }) =>
    `${at}${p('count') === '1' ? 'One number is saved as text and was' : `${p('count')} numbers are saved as text and were`} converted.`,
  KEY_LOST_ZERO: ({ column, p }) =>
    `Column “${column}”: leading zeros are missing; ${p('count')} keys were completed.`,
  KEY_SHORT: ({ column, p }) =>
    `Column “${column}”: ${p('count')} keys have ${Number(p('length') || 8) - 1} digits instead of ${p('length') || 8}. The leading 0 is probably missing.`,
  KEY_DUPLICATE: ({ p }) => `The key “${p('raw')}” stands there more than once.`,
  TOTAL_MISMATCH: ({ p }) =>
    `Row ${p('row')} (“${p('label')}”) says ${p('a')} for “${p('name')}”, its rows add up to ${p('b')}. Please check whether a row is missing or too much.`,
  TITLE_ROWS: ({ p }) => `Above the table stands: “${p('text')}”`,
  FOOTNOTE_ROWS: ({ p }) => `Below the table stands: “${p('text')}”`,
  TOTAL_ROWS: ({ p }) =>
    p('count') === '1'
      ? `One totals row is not part of the data: row ${p('rows')}.`
      : `${p('count')} totals rows are not part of the data: row ${p('rows')}.`,
  TOTAL_CATEGORY: ({ p }) =>
    `In the column “${p('name')}” “${p('label') || '(blank)'}” adds up the others (${p('count')} times). These rows are not part of the data, else everything would count twice.`,
  TOTAL_CATEGORY_KEPT: ({ p }) =>
    `In the column “${p('name')}” “${p('label') || '(blank)'}” adds up the others (${p('count')} times) and is among the data. A sum over this column counts twice.`,
  TOTAL_KEPT: ({ p }) =>
    `Row ${p('row')} looks like a total (“${p('name')}”) and is among the data. Please check whether it belongs there.`,
  LEVELS_KEPT: ({ p }) =>
    p('count') === '1'
      ? `Row ${p('rows')} is the sum of other rows and is among the data. A sum over all rows counts twice.`
      : `${p('count')} rows are sums of other rows and are among the data: row ${p('rows')}${Number(p('more')) > 0 ? ' and more' : ''}. A sum over all rows counts several times.`,
  PARTS_LEFT: ({ p }) =>
    `Row ${p('row')} (“${p('label')}”) holds already what is named as a part of it (row ${p('rows')}). These parts are not among the data, else everything would count twice.`,
  PARTS_UNSURE: ({ p }) =>
    p('count') === '0'
      ? `The parts of row ${p('row')} (“${p('label')}”) begin below it, but it cannot be seen which rows these are. Please check what belongs to the data.`
      : `Row ${p('rows')} looks like parts of row ${p('row')} (“${p('label')}”), but does not add up to it. Please check: what another row holds must not count once more.`,
  DAYS_AMONG: ({ at, p }) =>
    `${at}“${p('raw')}” is a date (${p('count')} times), other cells of the column “${p('name')}” are none. Spreadsheets make a date of “3-6”. The column stays text. Please check the cells in the file.`,
  HEAD_DAYS: ({ at, p }) =>
    `${at}The name of a column, “${p('raw')}”, is a date (${p('count')} times), others are ranges. Spreadsheets make a date of “3-5”. Please check the names.`,
  TIME_UNREAD: ({ p }) =>
    `The column “${p('name')}” should name a time, but entries such as “${p('raw')}” cannot be read as one. It stays text. Please check the spelling in the file.`,
  KEY_GUESSED: ({ p }) =>
    `The column “${p('name')}” stands before the label and looks like keys (for example ${p('raw')}). It is not added up. If these are values, choose the meaning “Value” for it.`,
  PLACEHOLDER: ({ at, p }) => `${at}“${p('raw')}” counts as missing (this or alike ${p('count')} times).`,
};
