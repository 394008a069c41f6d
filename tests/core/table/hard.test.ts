// Hard sheets of every kind, made up by hand: each is read as it is meant, or what is doubtful is said.
import { describe, expect, test } from 'vitest';
import { inspection } from '../../../src/cli/publishing/inspect.ts';
import { readTables } from '../../../src/formats/read.ts';
import { hardBytes } from './hard/all.ts';
import { BODIES } from './hard/bodies.ts';
import { HEADS } from './hard/heads.ts';
import type { Facts, Hard } from './hard/kinds.ts';
import { OFFICES } from './hard/offices.ts';
import { PARTS } from './hard/parts.ts';
import { SPELLED } from './hard/spelled.ts';
import { TIMES } from './hard/times.ts';
import { VALUES } from './hard/values.ts';

const ASKS: ReadonlySet<string> = new Set(['LAYOUT_UNSURE', 'LAYOUT_UNKNOWN', 'PARTS_UNSURE']);

/** What was found of what is expected, in its shape. */
const found = async (sheet: Hard): Promise<Facts> => {
  const { file, is } = sheet;
  const reading = await readTables(hardBytes(sheet), { name: file, dropCategories: true });
  const document = inspection(file, 0, reading, 1_000);
  const table = document.tables[0]!;
  const by = <T>(names: object | undefined, of: (at: number) => T): Record<string, T> | undefined =>
    names &&
    Object.fromEntries(
      Object.keys(names).map((name) => [name, of(table.columns.findIndex((one) => one.name === name))]),
    );
  const all: { [K in keyof Facts]-?: () => unknown } = {
    heads: () => table.headerRows,
    names: () => table.columns.map(({ name }) => name),
    rows: () => table.rows,
    sums: () => by(is.sums, (at) => Number(table.columns[at]?.sum?.toFixed(6))),
    units: () => by(is.units, (at) => table.columns[at]?.unit),
    roles: () => by(is.roles, (at) => table.columns[at]?.role),
    types: () => by(is.types, (at) => table.columns[at]?.type),
    cells: () => by(is.cells, (at) => table.head.map((row) => row[at])),
    totals: () => table.totals.map(({ row }) => row),
    tables: () => document.tables.map(({ name }) => name),
    says: () => is.says?.filter((code) => document.messages.some((one) => one.code === code)),
    warns: () => document.messages.flatMap(({ level, code }) => (level === 'warning' ? [code] : [])),
    asks: () => document.messages.some(({ code }) => ASKS.has(code)),
    asOf: () => table.asOf,
    title: () => table.title,
  };
  return Object.fromEntries(Object.keys(is).map((key) => [key, all[key as keyof Facts]()]));
};

for (const [name, sheets] of Object.entries({
  heads: HEADS,
  bodies: BODIES,
  parts: PARTS,
  offices: OFFICES,
  times: TIMES,
  spelled: SPELLED,
  values: VALUES,
}))
  describe(name, () => {
    test.each(sheets)('$kind', async (sheet) => expect(await found(sheet)).toEqual(sheet.is));
  });
