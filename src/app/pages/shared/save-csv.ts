import { csvLines } from '../../../core/table/write-csv.ts';
import { fileName, saveBlob } from '../../save.ts';

/** Gives rows out as a file by a title. */
export const saveCsv = (title: string, ...[fields, rows]: Parameters<typeof csvLines>): void =>
  saveBlob(new Blob([...csvLines(fields, rows)], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'));
