// Datasets in the database: put whole or not at all, read only the columns asked for.
import type { Outlines } from '../core/compare/outlines.ts';
import type { Provenance } from '../core/table/provenance.ts';
import type { Around, Table, ColumnStats } from '../core/table/dataset.ts';
import { READING_VERSION } from '../core/table/reading-version.ts';
import type { Issue } from '../core/values/issue.ts';
import { momentOf } from '../core/values/starts.ts';
import { bytesOf, columnOf, recordsOf, segmentsOf, SEGMENT_ROWS } from './columns.ts';
import type { CockpitDatabase, DatasetRecord } from './tables.ts';

export type NewDataset = {
  id: string;
  catalog: string;
  name: string;
  title: string;
  description: string | null;
  table: Table & { stats: readonly ColumnStats[]; around?: Around };
  provenance: Provenance;
  /** Hash of how the catalog says to read the bytes. */
  recipe: string;
  issues: readonly Issue[];
  /** Of GeoJSON: its areas. Missing: the dataset has none, and those that it had go; `keep` leaves them as they are. */
  outlines?: Outlines | 'keep';
  /** The content before stays beside the new one, for undoImport; `version` is at least this then. */
  keepBefore?: { version: number };
};

const TEXTS = 40,
  TOTALS = 200;

/** What is kept of the sheet around a table, within bounds. */
const aroundOf = (around: Around | undefined): { around?: Around } => {
  if (!around) return {};
  const { titles, notes, totals, confidence, names, changes = [] } = around;
  if (titles.length + notes.length + totals.length + changes.length === 0) return {};
  const short = (text: string): string => text.slice(0, 600);
  return {
    around: {
      titles: titles.slice(0, TEXTS).map(short),
      notes: notes.slice(0, TEXTS).map(short),
      totals: totals.slice(0, TOTALS).map((one) => ({
        row: one.row,
        label: short(one.label),
        cells: one.cells.slice(0, TOTALS).map((cell) => cell.slice(0, 80)),
        ...(one.isPart && { isPart: true as const }),
        ...(one.check && {
          check: {
            ...one.check,
            differs: one.check.differs.slice(0, TEXTS).map((each) => ({ ...each, name: short(each.name) })),
          },
        }),
      })),
      ...(names && { names: names.slice(0, TOTALS).map(short) }),
      ...(changes.length > 0 && {
        changes: changes.slice(0, TOTALS).map(({ row, column, was, text }) => ({
          row,
          column: short(column),
          was: short(was),
          text: short(text),
        })),
      }),
      confidence,
    },
  };
};

/** A list sorts after every number, so `[id, []]` ends the records of a dataset. */
const rangeOf = (db: CockpitDatabase, id: string, version?: number) => {
  const from = version === undefined ? [id] : [id, version];
  return db.columns.where('[dataset+version+column+segment]').between(from, [...from, []]);
};

/**
 * Puts new content in place of the old in one transaction: whoever reads sees the old dataset or the new one, whole.
 * Errors: rejects with the database's trouble (see isQuota); the old dataset is untouched then.
 */
export const putDataset = async (
  db: CockpitDatabase,
  dataset: NewDataset,
  now: number,
  size = SEGMENT_ROWS,
): Promise<DatasetRecord> =>
  db.transaction('rw', db.datasets, db.columns, db.shapes, async () => {
    const before = await db.datasets.get(dataset.id);
    const version = Math.max((before?.version ?? 0) + 1, dataset.keepBefore?.version ?? 1);
    let bytes = 0;
    for (const [i, column] of dataset.table.columns.entries()) {
      const records = recordsOf(column, { dataset: dataset.id, version, column: i }, size);
      bytes += bytesOf(records);
      await db.columns.bulkAdd(records);
    }
    const record: DatasetRecord = {
      id: dataset.id,
      catalog: dataset.catalog,
      name: dataset.name,
      version,
      title: dataset.title,
      description: dataset.description,
      rows: dataset.table.rows,
      bytes,
      fields: dataset.table.columns.map(({ field }) => field),
      stats: dataset.table.stats,
      segments: segmentsOf(dataset.table.rows, size),
      provenance: dataset.provenance,
      recipe: dataset.recipe,
      reading: READING_VERSION,
      ...aroundOf(dataset.table.around),
      issues: dataset.issues,
      stored: now,
      schemaVersion: 1,
    };
    await db.datasets.put(record);
    if (dataset.outlines === undefined) await db.shapes.delete(dataset.id);
    else if (dataset.outlines !== 'keep')
      await db.shapes.put({ dataset: dataset.id, outlines: dataset.outlines });
    // All older contents but the one that a person may want back.
    const last = dataset.keepBefore && before ? before.version : version;
    await db.columns
      .where('[dataset+version+column+segment]')
      .between([dataset.id], [dataset.id, last], true, false)
      .delete();
    return record;
  });

/** The dataset with the named columns (all where none are named). Missing: null where there is no such dataset; unknown names are left out. */
export const readColumns = async (
  db: CockpitDatabase,
  id: string,
  names?: readonly string[],
): Promise<{ record: DatasetRecord; table: Table } | null> =>
  db.transaction('r', db.datasets, db.columns, async () => {
    const record = await db.datasets.get(id);
    if (!record) return null;
    const wanted = record.fields.flatMap((field, i) =>
      !names || names.includes(field.name) ? [{ field, i }] : [],
    );
    const keys = wanted.flatMap(({ i }) =>
      record.segments.map((_, segment): [string, number, number, number] => [id, record.version, i, segment]),
    );
    const found = await db.columns.bulkGet(keys);
    const columns = wanted.map(({ field }, w) => {
      const records = found.slice(w * record.segments.length, (w + 1) * record.segments.length);
      return columnOf(
        field,
        records.flatMap((one) => (one ? [one] : [])),
        record.rows,
      );
    });
    const { fetched, asOf, isStandTold } = record.provenance;
    const fetchedAt = Date.parse(fetched);
    const stand = isStandTold ? momentOf(asOf ?? '') : NaN;
    return {
      record,
      table: {
        name: record.name,
        hidden: false,
        headerRows: [],
        rows: record.rows,
        columns,
        ...(!Number.isNaN(fetchedAt) && { fetchedAt }),
        ...(!Number.isNaN(stand) && { stand }),
      },
    };
  });

/** Removes a dataset with its columns, whole or not at all. */
export const removeDataset = (db: CockpitDatabase, id: string): Promise<void> =>
  db.transaction('rw', db.datasets, db.columns, db.shapes, async () => {
    await db.datasets.delete(id);
    await db.shapes.delete(id);
    await rangeOf(db, id).delete();
  });

/** Name of a resource as an identity that can stand in an address: same catalog and name, same id, on every tablet. */
export const datasetId = (catalog: string, resource: string): string => {
  let hash = 0x811c9dc5;
  for (const char of `${catalog}\n${resource}`)
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  const slug = resource
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${slug || 'daten'}-${hash.toString(36)}`;
};
