// One column as the app reads it: a file of two columns, through the door that every file takes.
import { cellAt, type Column } from '../../src/core/table/dataset.ts';
import { NumberBuilder } from '../../src/core/table/number-builder.ts';
import type { RawColumn } from '../../src/core/table/raw.ts';
import { Dictionary, hashOf } from '../../src/core/table/texts.ts';
import type { Issue } from '../../src/core/values/issue.ts';
import { readSeparated } from '../../src/formats/csv/csv.ts';
import { decodeBytes } from '../../src/formats/encoding.ts';
import { readTables } from '../../src/formats/read.ts';
import { typeTable } from '../../src/formats/text-table.ts';

/** What a column became, with the messages of its file. Missing: null for a cell without a value. */
export type SeenColumn = {
  type: string;
  role: string | null;
  unit: string | null;
  values: unknown[];
  codes: string[];
  rows: (number | undefined)[];
};

const seenOf = (found: Column, issues: readonly Issue[]): SeenColumn => ({
  type: found.field.type,
  role: found.field.role ?? null,
  unit: found.field.unit ?? null,
  values: Array.from({ length: found.length }, (_, i) => {
    const cell = cellAt(found, i);
    return typeof cell === 'object' ? null : cell;
  }),
  codes: issues.map(({ code }) => code),
  rows: issues.map(({ place }) => place?.row),
});

const fileOf = (name: string, cells: readonly string[]): Uint8Array => {
  const quoted = cells.map(
    (cell, i) => `Ort ${String.fromCharCode(65 + (i % 26))};"${cell.replaceAll('"', '""')}"`,
  );
  return new TextEncoder().encode(`Ort;${name}\n${quoted.join('\n')}\n`);
};

/** A column of its own beside a column of names, read as a file. */
export const columnOf = async (name: string, cells: readonly string[]): Promise<SeenColumn> => {
  const read = await readTables(fileOf(name, cells), { name: 'x.csv' });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return seenOf(read.value.tables[0]!.columns[1]!, read.issues);
};

/** The column as one of many different numbers is kept: digits, and the few texts among them. */
const keptAsDigits = (raw: RawColumn): RawColumn => {
  const numbers = new NumberBuilder(),
    others = new Dictionary();
  numbers.reserve(raw.length, raw.length);
  for (let row = 0; row < raw.length; row++) {
    const bytes = new TextEncoder().encode(raw.get(row));
    if (numbers.add(bytes, 0, bytes.length)) continue;
    const hash = hashOf(bytes, 0, bytes.length);
    const code = others.find(bytes, 0, bytes.length, hash);
    numbers.addOther(code >= 0 ? code : others.add(bytes, 0, bytes.length, hash));
  }
  return numbers.finish(others.pool);
};

/** The same, kept as a long column is whose texts do not repeat. */
export const digitColumnOf = (name: string, cells: readonly string[]): SeenColumn => {
  const read = readSeparated(decodeBytes(fileOf(name, cells)).text, 'x', {});
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { table } = read.value;
  const typed = typeTable({ ...table, columns: table.columns.map(keptAsDigits) }, {}, { file: 'x.csv' });
  if (!typed.ok) throw new Error(JSON.stringify(typed.issues));
  return seenOf(typed.value.columns[1]!, typed.issues);
};
