// What the blocks of a session folder show now: asked of the stored columns in one reading transaction, so that all are of one moment.
import { answerGroups } from '../core/answers/groups.ts';
import type { Catalog, Provenance } from '../core/catalog/catalog.ts';
import { compareAreas, type Comparison } from '../core/compare/compare.ts';
import type { ComparisonQuery } from '../core/compare/question.ts';
import { mapOf, type ComparedMap } from '../core/compare/map.ts';
import type { Block } from '../core/folders/folder.ts';
import { MOST_ROWS, type LeftOut, type Picture } from '../core/folders/picture.ts';
import { evaluateFully } from '../core/indicators/evaluate.ts';
import type { Context } from '../core/indicators/measure.ts';
import type { Groups } from '../core/query/group.ts';
import { rowsFor } from '../core/query/rows.ts';
import { recordsProvenance, RECORDED } from '../core/records/table.ts';
import { cellAt, type Field } from '../core/table/dataset.ts';
import { canonicalJson } from '../core/values/canonical.ts';
import type { CockpitDatabase } from '../store/database.ts';
import { sha256Hex } from '../formats/bytes.ts';
import { datasetId, readColumns } from '../store/datasets.ts';
import { recordsSince } from '../store/records.ts';
import { readOwn } from '../store/own-indicators.ts';
import { catalogRecord, subscribedUrl } from '../store/sources.ts';
import {
  contextFor,
  evaluateOver,
  tableForOwn,
  tablesFor,
  type Material,
  type ReadRecords,
} from '../sync/situation.ts';
import { isLocked, keyTo, readVault } from '../store/vault.ts';

/** `json` is canonical and `hash` its SHA-256: the same picture has the same one on every tablet. */
export type Taken = { block: string; hash: string; json: string };

const titleOf = (field: Field | undefined, name: string): string => field?.title ?? field?.name ?? name;

/** What all figures of the catalog among the blocks are made of, read once. Missing: null without a catalog. */
type Read = { catalog: Catalog; material: Material; context: Context };
const readFor = async (
  db: CockpitDatabase,
  blocks: readonly Block[],
  records: ReadRecords,
  now: number,
): Promise<Read | null> => {
  const url = await subscribedUrl(db);
  const catalog = url === null ? null : ((await catalogRecord(db, url))?.catalog ?? null);
  if (!catalog) return null;
  const shown = new Set(blocks.flatMap((one) => (one.kind === 'indicator' ? [one.indicator] : [])));
  if (shown.size === 0) return null;
  const wanted = catalog.indicators.filter(({ id }) => shown.has(id));
  const material = await tablesFor(db, catalog, wanted, now, records);
  return { catalog, material, context: contextFor(catalog, material, now) };
};

const indicatorPicture = async (
  db: CockpitDatabase,
  id: string,
  read: Read | null,
  now: number,
): Promise<Picture> => {
  const own = await readOwn(db, id);
  if (own) {
    const [table, dataset] = [await tableForOwn(db, own), await db.datasets.get(own.dataset)];
    if (!table || !dataset) return { kind: 'gone', what: 'dataset', name: own.definition.title };
    return {
      kind: 'indicator',
      full: evaluateFully(own.definition, () => table, { now }),
      sources: [dataset.provenance],
    };
  }
  const definition = read?.catalog.indicators.find((one) => one.id === id);
  if (!read || !definition) return { kind: 'gone', what: 'indicator', name: id };
  const { catalog, material } = read;
  const full = evaluateOver(material, definition, read.context);
  if (material.isLocked && full.resources.includes(RECORDED))
    return { kind: 'gone', what: 'locked', name: definition.title };
  const sources: Provenance[] = [];
  for (const resource of full.resources) {
    const found =
      resource === RECORDED
        ? recordsProvenance(material.recorded, catalog.municipality?.name ?? null)
        : (await db.datasets.get(datasetId(catalog.url, resource)))?.provenance;
    if (found) sources.push(found);
  }
  return { kind: 'indicator', full, sources };
};

const NAMED = 6;

/** What a chart does not show is part of the picture. */
const leftOf = (
  labels: readonly string[],
  series: readonly { lacks: readonly number[] }[],
  { outside, rest, others }: Pick<Groups, 'outside' | 'rest' | 'others'>,
): { left?: LeftOut } => {
  let groups = 0,
    cells = 0;
  labels.forEach((_, i) => {
    const missing = series.reduce((sum, one) => sum + (one.lacks[i] ?? 0), 0);
    if (missing === 0) return;
    groups++;
    cells += missing;
  });
  const left = {
    groups,
    cells,
    outside,
    rest: { count: rest?.labels ?? 0, names: rest?.names.slice(0, NAMED) ?? [] },
    others: { count: others.length, names: others.slice(0, NAMED).map(({ name }) => name) },
  };
  return groups + outside + left.rest.count + left.others.count > 0 ? { left } : {};
};

const chartPicture = async (
  db: CockpitDatabase,
  { query, title }: Extract<Block, { kind: 'chart' }>,
): Promise<Picture> => {
  const wanted = [
    query.x,
    query.y,
    query.series,
    query.time,
    ...(query.filter ?? []).map(({ column }) => column),
  ];
  const found = await readColumns(db, query.dataset, [...new Set(wanted.flatMap((one) => one ?? []))]);
  if (!found) return { kind: 'gone', what: 'dataset', name: title };
  const fieldOf = (name: string): Field | undefined =>
    found.record.fields.find((field) => field.name === name);
  // A question that does not fit any more must not show other figures under the old title.
  if (wanted.some((name) => name !== undefined && name !== '' && !fieldOf(name)))
    return { kind: 'gone', what: 'columns', name: title };
  const { dataset: _dataset, filter, ...spec } = query;
  const rows = filter ? rowsFor(found.table, { filter }) : null;
  const { labels, series, labelKind, unit, x, y, label, ...groups } = answerGroups(
    found.table,
    rows,
    found.record.fields,
    spec,
  );
  return {
    kind: 'chart',
    labels,
    labelKind,
    unit,
    series: series.map(({ name, values, why }) => ({ name, values, ...(why && { why }) })),
    x,
    y,
    ...(label && { label }),
    ...leftOf(labels, series, groups),
    sources: [found.record.provenance],
  };
};

const tablePicture = async (
  db: CockpitDatabase,
  { dataset, query, columns, title }: Extract<Block, { kind: 'table' }>,
): Promise<Picture> => {
  const asked = [
    ...(query.filter ?? []).map(({ column }) => column),
    ...(query.sort ? [query.sort.column] : []),
    ...(columns ?? []),
  ];
  const found = await readColumns(db, dataset, columns ? asked : undefined);
  if (!found) return { kind: 'gone', what: 'dataset', name: title };
  const names = found.record.fields.map(({ name }) => name);
  if (asked.some((name) => !names.includes(name))) return { kind: 'gone', what: 'columns', name: title };
  const shown = found.table.columns.filter(({ field }) => columns?.includes(field.name) ?? true);
  const rows = rowsFor(found.table, query);
  const { around } = found.record;
  const isWhole = (query.filter ?? []).length === 0;
  return {
    kind: 'table',
    fields: shown.map(({ field }) => field),
    rows: Array.from(rows.subarray(0, MOST_ROWS), (row) => shown.map((column) => cellAt(column, row))),
    total: rows.length,
    ...(around && { around: isWhole ? around : { ...around, totals: [] } }),
    sources: [found.record.provenance],
  };
};

/** The outlines that know the most of the compared areas; those of the same dataset before others. */
const comparedMap = async (
  db: CockpitDatabase,
  answer: Comparison,
  dataset: string,
): Promise<ComparedMap | null> => {
  let best: ComparedMap | null = null;
  const ids = (await db.shapes.toCollection().primaryKeys()).sort(
    (one, other) => Number(other === dataset) - Number(one === dataset) || (one < other ? -1 : 1),
  );
  for (const id of ids) {
    const [shapes, record] = [await db.shapes.get(id), await db.datasets.get(id)];
    if (!shapes || !record) continue;
    const map = mapOf(answer, shapes.outlines, record.provenance);
    if (map && (!best || map.areas.length > best.areas.length)) best = map;
  }
  return best;
};

/** The columns that a comparison reads of the compared dataset, and of the one with the inhabitants. */
const comparedColumns = (query: ComparisonQuery): { own: string[]; base: string[] } => {
  const size = query.per ?? query.size;
  const base = [size?.column, size?.area, size?.time].flatMap((one) => one ?? []);
  const own = [query.measure, query.area, query.name, query.time].flatMap((one) => one ?? []);
  return {
    own: [
      ...own,
      ...query.filter.map(({ column }) => column),
      ...(size?.dataset === query.dataset ? base : []),
    ],
    base,
  };
};

const comparisonPicture = async (
  db: CockpitDatabase,
  { query, title }: Extract<Block, { kind: 'comparison' }>,
): Promise<Picture> => {
  const columns = comparedColumns(query);
  const size = query.per ?? query.size;
  const compared = async (own: readonly string[] | undefined) => {
    const found = await readColumns(db, query.dataset, own);
    const base = !size
      ? null
      : size.dataset === query.dataset
        ? found
        : await readColumns(db, size.dataset, columns.base);
    if (!found || (size && !base)) return null;
    return { found, base, answer: compareAreas(query, found.table, base?.table ?? null) };
  };
  let taken = await compared(columns.own);
  // Which columns could tell several values apart is asked of all of them.
  if (taken && 'kind' in taken.answer && taken.answer.kind === 'several') taken = await compared(undefined);
  if (!taken) return { kind: 'gone', what: 'dataset', name: title };
  const { found, base, answer } = taken;
  if ('kind' in answer)
    return answer.kind === 'several'
      ? { kind: 'gone', what: 'several', name: title, columns: answer.columns }
      : { kind: 'gone', what: 'columns', name: title };
  const measure = found.record.fields.find((field) => field.name === query.measure);
  const map = await comparedMap(db, answer, query.dataset);
  return {
    kind: 'comparison',
    answer,
    measure: titleOf(measure, query.measure),
    unit: measure?.unit ?? '',
    each: query.per?.each ?? null,
    ...(map && { map }),
    sources: [
      found.record.provenance,
      ...(base && base.record.id !== found.record.id ? [base.record.provenance] : []),
    ],
  };
};

const pictureOf = (
  db: CockpitDatabase,
  block: Block,
  read: Read | null,
  now: number,
): Promise<Picture> | null => {
  switch (block.kind) {
    case 'indicator':
      return indicatorPicture(db, block.indicator, read, now);
    case 'chart':
      return chartPicture(db, block);
    case 'table':
      return tablePicture(db, block);
    case 'comparison':
      return comparisonPicture(db, block);
    case 'text':
      return null;
  }
};

/** No transaction outlives the wait for a passphrase: whether it is known is asked before. */
const readerOf = async (db: CockpitDatabase): Promise<ReadRecords> => {
  const vault = await readVault(db);
  try {
    if (vault) await keyTo(vault);
    return (catalog) => recordsSince(db, catalog, null);
  } catch (cause) {
    if (!isLocked(cause)) throw cause;
    return () => Promise.reject(cause);
  }
};

/** The pictures of all blocks that show figures. Cost: reads the columns they ask for; writers wait so long. */
export const takePictures = async (
  db: CockpitDatabase,
  blocks: readonly Block[],
  now = Date.now(),
): Promise<Taken[]> => {
  const records = await readerOf(db);
  const taken = await db.transaction(
    'r',
    [
      db.catalogs,
      db.datasets,
      db.columns,
      db.shapes,
      db.sync,
      db.settings,
      db.indicators,
      db.records,
      db.outbox,
    ],
    async () => {
      const found: { block: string; json: string }[] = [];
      const read = await readFor(db, blocks, records, now);
      for (const block of blocks) {
        const picture = await pictureOf(db, block, read, now);
        if (picture) found.push({ block: block.id, json: canonicalJson(picture) });
      }
      return found;
    },
  );
  return Promise.all(
    taken.map(async (one) => ({ ...one, hash: await sha256Hex(new TextEncoder().encode(one.json)) })),
  );
};
