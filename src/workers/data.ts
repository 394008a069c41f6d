// Reads stored columns and answers questions about them, away from the page's thread. It never fetches and writes nothing but the kept front page.
import type { Provenance } from '../core/table/provenance.ts';
import { countValues } from '../core/query/counts.ts';
import { rowsFor, type RowQuery } from '../core/query/rows.ts';
import { cellText } from '../core/table/cell-text.ts';
import { cellAt, type Table } from '../core/table/dataset.ts';
import { evaluateFully } from '../core/indicators/evaluate.ts';
import { csvParts } from '../formats/write/csv.ts';
import type { Export } from '../formats/write/values.ts';
import type { CockpitDatabase, DatasetRecord } from '../store/tables.ts';
import { readColumns } from '../store/datasets.ts';
import { recordsSince, type HeldRecords } from '../store/records.ts';
import { tableForOwn, type ReadRecords } from '../sync/situation.ts';
import { refreshSnapshot } from '../sync/snapshot.ts';
import { ask, turnedRead, type Reader } from './ask.ts';
import { takePictures } from './pictures.ts';
import { createFinder } from './finder.ts';
import type { WorkerAsk, WorkerRequests } from './protocol.ts';

/** Decoded tables, newest last; reading columns costs ten times more than asking them. */
type Kept = { version: number; table: Table; orders: Map<string, Uint32Array>; turned?: Held };
type Held = { record: DatasetRecord; table: Table; orders: Map<string, Uint32Array> };
const KEEP = 3;

const orderOf = ({ table, orders }: Pick<Held, 'table' | 'orders'>, query: RowQuery): Uint32Array => {
  const key = JSON.stringify(query);
  const found = orders.get(key);
  if (found) return found;
  const rows = rowsFor(table, query);
  if (orders.size > 8) orders.clear();
  orders.set(key, rows);
  return rows;
};

const heldTables = (db: CockpitDatabase) => {
  const kept = new Map<string, Kept>();
  /** Missing: null where the dataset is gone. */
  const wholeOf = async (dataset: string): Promise<(Held & Kept) | null> => {
    const record = await db.datasets.get(dataset);
    if (!record) return null;
    const found = kept.get(dataset);
    if (found?.version === record.version) {
      kept.delete(dataset);
      kept.set(dataset, found);
      return { ...found, record };
    }
    const read = await readColumns(db, dataset);
    if (!read) return null;
    const fresh: Kept = {
      version: read.record.version,
      table: read.table,
      orders: new Map<string, Uint32Array>(),
    };
    kept.set(dataset, fresh);
    const [oldest] = kept.keys();
    if (kept.size > KEEP && oldest !== undefined) kept.delete(oldest);
    return { ...fresh, record: read.record };
  };
  /** `turned`: turned once, and kept as long as the table is. */
  const heldOf = async (dataset: string, turned?: true): Promise<Held | null> => {
    const whole = await wholeOf(dataset);
    if (!whole || !turned) return whole;
    const entry = kept.get(dataset)!;
    entry.turned ??= { ...turnedRead(whole), orders: new Map() };
    return entry.turned;
  };
  const tableOf = async (dataset: string, turned?: true): Promise<Held> => {
    const found = await heldOf(dataset, turned);
    if (!found) throw new Error(`no dataset ${dataset}`);
    return found;
  };

  const rowsOf = async (dataset: string, query: RowQuery) => {
    const held = await tableOf(dataset, query.turned);
    return { table: held.table, rows: orderOf(held, query) };
  };
  return { heldOf, tableOf, rowsOf, forget: () => kept.clear() };
};

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  datapackage: 'application/zip',
} as const;
/** Each loaded only when somebody asks for it. */
const writers = {
  xlsx: async (given: Export) => (await import('../formats/write/xlsx.ts')).toXlsx(given),
  ods: async (given: Export) => (await import('../formats/write/ods.ts')).toOds(given),
  datapackage: async (given: Export, provenance: Provenance) =>
    (await import('../formats/write/package.ts')).toDataPackage({ ...given, provenance }),
};

const csvBlob = (table: Table, rows: Uint32Array, about: Export['about']): Blob =>
  new Blob(csvParts(table.columns, rows, about), { type: 'text/csv;charset=utf-8' });

const MOST_VALUES = 300;

type Answerer = (request: WorkerAsk) => Promise<WorkerRequests[WorkerAsk['op']]['answer']>;

/** What the data worker answers, over a database. It knows no worker: tests ask it in their own thread. */
export const createData = (db: CockpitDatabase): Answerer => {
  const { heldOf, tableOf, rowsOf, forget } = heldTables(db);
  const finder = createFinder(db);
  /** What was recorded, as it was read last. */
  let recorded: HeldRecords | null = null;
  const records: ReadRecords = async (catalog) => (recorded = await recordsSince(db, catalog, recorded));
  /** Asks of the tables that are held, whole. */
  const reader = (): Reader => ({
    db,
    columns: (dataset, _names, turned) => heldOf(dataset, turned),
    rows: (read, query) => orderOf(read as Held, query),
    records,
    now: Date.now(),
  });
  return async (request) => {
    switch (request.op) {
      case 'open': {
        const { rows } = await rowsOf(request.ask.dataset, request.ask.query);
        return { rows: rows.length };
      }
      case 'slice': {
        const { table, rows } = await rowsOf(request.ask.dataset, request.ask.query);
        return Array.from(rows.subarray(request.ask.from, request.ask.from + request.ask.count), (row) =>
          table.columns.map((column) => cellAt(column, row)),
        );
      }
      case 'ask': {
        const [found] = await ask([request.ask], reader());
        return found!;
      }
      case 'counts': {
        const { dataset, column, filter, turned } = request.ask;
        const { table, rows } = await rowsOf(dataset, { filter, ...(turned && { turned }) });
        return countValues(table, rows, column, MOST_VALUES);
      }
      case 'search':
        return finder.find(request.ask.words, request.ask.today, request.ask.pages);
      case 'export': {
        const { dataset, query, format, about } = request.ask;
        const { table, rows } = await rowsOf(dataset, query);
        const record = (await db.datasets.get(dataset))!;
        // A file that any program reads stays bare where nothing stood around the table.
        if (format === 'csv') return csvBlob(table, rows, record.around ? about : []);
        const given = { title: record.title, columns: table.columns, rows, about };
        const part = await writers[format](given, record.provenance);
        return new Blob([part as Uint8Array<ArrayBuffer>], { type: MEDIA_TYPES[format] });
      }
      case 'try': {
        const table = await tableForOwn(db, request.ask);
        return evaluateFully(request.ask.definition, () => table, { now: Date.now() });
      }
      case 'values': {
        const { table } = await tableOf(request.ask.dataset);
        const column = table.columns.find(({ field }) => field.name === request.ask.column);
        if (!column) return [];
        const seen = new Set<string>();
        for (let row = 0; row < column.length && seen.size < MOST_VALUES; row++) {
          const text = cellText(column, row);
          if (text !== '') seen.add(text);
        }
        return [...seen].sort((one, other) => one.localeCompare(other, 'de', { numeric: true }));
      }
      case 'pictures':
        return takePictures(db, request.ask.blocks);
      case 'packFolder': {
        const { writeFolder } = await import('../files/folder.ts');
        const bytes = await writeFolder(request.ask.file, request.ask.html, request.ask.now);
        return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
      }
      case 'openFolder': {
        const { readFolder } = await import('../files/folder.ts');
        return readFolder(request.ask.bytes, request.ask.name);
      }
      case 'evaluate':
        await refreshSnapshot(db, Date.now(), records);
        return null;
      case 'forget':
        forget();
        recorded = null;
        return null;
    }
  };
};
