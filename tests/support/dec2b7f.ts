// What commit dec2b7f wrote, from tests/fixtures/dec2b7f: files as bytes, a device as a database of that version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, SCHEMA } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';

export const FOLDER = join(import.meta.dirname, '../fixtures/dec2b7f');
/** When it was written. Unit: ms. */
export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const CATALOG = 'https://testdorf.example/datapackage.json';
export const PASSPHRASE = 'ein Kennwort von damals';

export const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(FOLDER, name)));
export const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

const ARRAYS = new Map(
  [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float64Array].map((one) => [
    one.name,
    one,
  ]),
);
const revive = (_key: string, value: unknown): unknown => {
  const { $array, base64, $number } = (value ?? {}) as Record<string, string | undefined>;
  if ($number !== undefined) return Number($number);
  if ($array === undefined) return value;
  const Kind = ARRAYS.get($array)!;
  return new Kind(new Uint8Array(Buffer.from(base64!, 'base64')).buffer);
};

type Dump = { schema: number; tables: Readonly<Record<string, readonly object[]>> };
export const dumpOf = (name: 'geraet' | 'geraet-kennwort'): Dump =>
  JSON.parse(textOf(`${name}.json`), revive) as Dump;

/** A device as it was then, closed: whoever opens it next brings it to the newest shape. Shape: its name. */
export const deviceOf = async (name: 'geraet' | 'geraet-kennwort'): Promise<string> => {
  const { schema, tables } = dumpOf(name);
  const database = `dec2b7f-${crypto.randomUUID()}`;
  const db: CockpitDatabase = openDatabase(
    database,
    SCHEMA.filter((one) => one.version <= schema),
  );
  for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkPut(rows);
  db.close();
  return database;
};
