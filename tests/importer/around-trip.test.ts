// What stood around a table goes with it: into the dataset, out in each file that has a place for it, and in again; and into a frozen folder.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isPicture } from '../../src/core/folders/read.ts';
import type { Around } from '../../src/core/table/dataset.ts';
import { aroundRows } from '../../src/core/table/about.ts';
import { sha256Hex } from '../../src/formats/bytes.ts';
import { csvParts } from '../../src/formats/write/csv.ts';
import { toDataPackage } from '../../src/formats/write/package.ts';
import { toOds } from '../../src/formats/write/ods.ts';
import type { Export } from '../../src/formats/write/values.ts';
import { toXlsx } from '../../src/formats/write/xlsx.ts';
import { createImport } from '../../src/importer/session.ts';
import { error } from '../../src/core/values/issue.ts';
import { failed } from '../../src/core/values/result.ts';
import { openDatabase } from '../../src/store/database.ts';
import { readColumns } from '../../src/store/datasets.ts';
import type { Corrections } from '../../src/core/table/corrections.ts';

let n = 0;
/** A file taken over on a device of its own, as it is held there. */
const taken = async (bytes: Uint8Array, name: string, corrections: Corrections | null = null) => {
  const db = openDatabase(`trip-${n++}`);
  const session = createImport({
    db,
    now: () => Date.UTC(2026, 5, 1),
    sha256: sha256Hex,
    room: () => Promise.resolve(Infinity),
    legacy: (_bytes, file) => Promise.resolve(failed(error('LEGACY_XLS', { file }))),
  });
  const opened = await session.open(bytes, name, {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const view = await session.understand(opened.value.chosen, corrections);
  if (!view.ok) throw new Error(JSON.stringify(view.issues));
  const done = await session.commit({ mode: 'new' }, view.value.meta);
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  const read = (await readColumns(db, done.value.dataset))!;
  return { record: read.record, columns: read.table.columns, rows: read.record.rows };
};
type Taken = Awaited<ReturnType<typeof taken>>;

const SHEETS: Readonly<Record<string, { text: string; corrections?: Corrections }>> = {
  'a total, a title, a unit, a Stand': {
    text: 'Plätze in Tagesstätten\nAngaben in Tsd. EUR\nStand: 31.12.2025\n\nOrt;Plätze;Kosten\nNord;10;5\nSüd;20;7\nOst;30;9\nInsgesamt;60;21\n\nQuelle: Jugendamt\n1) vorläufig\n',
  },
  'some of a row': {
    text: 'Position;Betrag\nErträge;300\nAufwand;500\ndarunter Personal;150\ndarunter Zinsen;20\nRücklage;90\n',
  },
  'strokes in names and cells, a number in front of the label': {
    text: 'Nr;Ort | Teil;Plätze\n1;Nord \\ a | b;10\n2;Süd;20\n3;Ost;30\n4;Summe | alle;60\n',
  },
  'a cell that a person changed': {
    text: 'Ort;Plätze\nNord;1O\nSüd;20\nOst;30\n',
    corrections: { cells: [{ line: 2, column: 1, was: '1O', text: '10' }] },
  },
};
const FORMATS: Readonly<Record<string, (given: Export, of: Taken) => Promise<Uint8Array> | Uint8Array>> = {
  xlsx: (given) => toXlsx(given),
  ods: (given) => toOds(given),
  csv: ({ columns, rows, about }) => new TextEncoder().encode(csvParts(columns, rows, about).join('')),
  zip: (given, { record }) => toDataPackage({ ...given, provenance: record.provenance }),
};
/** How sure the reading was, and whether the total agreed, is said of the file that was read. */
const kept = (around: Around | undefined) =>
  around && {
    ...around,
    confidence: null,
    totals: around.totals.map(({ check: _check, ...one }) => one),
  };
const first = async (kind: string): Promise<Taken> =>
  taken(
    new TextEncoder().encode(SHEETS[kind]!.text),
    'Betriebe und Orte.csv',
    SHEETS[kind]!.corrections ?? null,
  );

test.each(
  Object.keys(SHEETS).flatMap((kind) => Object.keys(FORMATS).map((format) => [kind, format] as const)),
)('%s: out as %s and in again', async (kind, format) => {
  const before = await first(kind);
  expect(before.record.around).toBeDefined();
  const bytes = await FORMATS[format]!(
    {
      title: before.record.title,
      columns: before.columns,
      rows: Uint32Array.from({ length: before.rows }, (_, row) => row),
      about: [
        [before.record.title, ''],
        ...(before.record.provenance.asOf ? [['Stand', '31.12.2025'] as const] : []),
        ...aroundRows(before.record.around),
      ],
    },
    before,
  );
  const after = await taken(bytes, `wieder.${format}`);
  expect(kept(after.record.around)).toEqual(kept(before.record.around));
  expect(after.rows).toBe(before.rows);
  expect([after.record.title, after.record.provenance.asOf]).toEqual([
    before.record.title,
    before.record.provenance.asOf,
  ]);
  expect(after.record.fields.map(({ name, unit }) => [name, unit])).toEqual(
    before.record.fields.map(({ name, unit }) => [name, unit]),
  );
});

const frozen = ({ record }: Taken): unknown =>
  JSON.parse(
    JSON.stringify({
      kind: 'table',
      fields: record.fields,
      rows: [],
      total: record.rows,
      around: record.around,
      sources: [record.provenance],
    }),
  );

test.each(Object.keys(SHEETS))('%s: frozen and read again', async (kind) => {
  const before = await first(kind);
  const picture = frozen(before);
  expect(isPicture(picture)).toBe(true);
  expect((picture as { around: unknown }).around).toEqual(before.record.around);
});

test('what is long around a table is cut, so that a folder with it can be read', async () => {
  const long = 'sehr lang '.repeat(300);
  const text = `Ort;Plätze\nNord;${long}\nSüd;20\nOst;30\nWest;40\n`;
  const before = await taken(new TextEncoder().encode(text), 'lang.csv', {
    cells: [{ line: 2, column: 1, was: long, text: '10' }],
  });
  expect(before.record.around?.changes?.[0]?.was.length).toBe(600);
  expect(isPicture(frozen(before))).toBe(true);
});
