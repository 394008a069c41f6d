// A data interchange file (DIF): rows of numbers and texts, two lines a cell. Source: "DIF: A Format for Data Exchange" of Software Arts.
import { CELL } from '../../core/table/cells.ts';
import { decodeText } from '../encoding.ts';
import { refuse } from '../refusal.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader } from '../workbook/sheet.ts';

export const readDif: SheetReader = (bytes, limits, name) => {
  const lines = decodeText(bytes).text.split(/\r?\n|\r/);
  const data = lines.indexOf('DATA');
  if (data < 0) refuse('CORRUPT', { part: 'DIF' });
  const pool = new TextPool();
  const sheet = new SheetBuilder(name.replace(/\.\w+$/, ''), false, new Budget(limits), limits);
  let row = -1,
    column = 0,
    isWhole = false;
  for (let at = data + 3; at + 1 < lines.length; at += 2) {
    const head = lines[at]!;
    const comma = head.indexOf(',');
    // A German office writes `0,12,5`: what stands behind the first comma is the number, with whatever parts its decimals.
    const [kind, number] = [head.slice(0, comma).trim(), head.slice(comma + 1).replace(',', '.')];
    const word = lines[at + 1]!;
    if (kind === '-1') {
      if (word === 'EOD') {
        isWhole = true;
        break;
      }
      row++;
      column = 0;
      continue;
    }
    if (row < 0) refuse('CORRUPT', { part: 'DIF' });
    if (kind === '1') sheet.text(row, column, word.replace(/^"|"$/g, '').replaceAll('""', '"'), pool);
    else if (word === 'TRUE' || word === 'FALSE')
      sheet.cell(row, column, CELL.boolean, word === 'TRUE' ? 1 : 0);
    else if (word === 'NA' || word === 'ERROR') sheet.cell(row, column, CELL.error, pool.index('#N/A'));
    else if (number.trim() !== '' && !Number.isNaN(Number(number)))
      sheet.cell(row, column, CELL.number, Number(number));
    // `0,1.234,50`: nothing is dropped that is written otherwise.
    else if (number.trim() !== '') sheet.text(row, column, head.slice(comma + 1).trim(), pool);
    column++;
  }
  // Only its last line says that a file is whole.
  if (!isWhole) refuse('TRUNCATED', { part: 'DIF' });
  return [sheet.finish(pool)];
};
