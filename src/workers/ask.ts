// The one place where the stored data are asked: for the pages, for the search, and for session folders inside of one transaction.
import { calcUnit } from '../core/answers/calculated.ts';
import { answerGroups } from '../core/answers/groups.ts';
import type { Answer, Answers, Gone, Question, QuestionOf } from '../core/answers/question.ts';
import { calcFields } from '../core/query/calc.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Provenance } from '../core/table/provenance.ts';
import { compareAreas, type Comparison } from '../core/compare/compare.ts';
import type { ComparisonQuery } from '../core/compare/question.ts';
import { mapOf, type ComparedMap } from '../core/compare/map.ts';
import { evaluateFully } from '../core/indicators/evaluate.ts';
import type { Context } from '../core/indicators/measure.ts';
import { rowsFor, type RowQuery } from '../core/query/rows.ts';
import { recordsProvenance, RECORDED } from '../core/records/table.ts';
import { placeAnswer } from '../core/search/place.ts';
import { cellAt, type Field, type Table } from '../core/table/dataset.ts';
import { turnedTable } from '../core/table/timed.ts';
import type { CockpitDatabase, DatasetRecord } from '../store/tables.ts';
import { datasetId, readColumns } from '../store/datasets.ts';
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

type Read = { record: DatasetRecord; table: Table };
/** How data are read. A reader may keep what it read, and give more columns than the named ones. */
export type Reader = {
  db: CockpitDatabase;
  /** `turned`: with years or months across below each other; no columns at all where none stand across. Missing: null where the dataset is gone. */
  columns: (dataset: string, names?: readonly string[], turned?: true) => Promise<Read | null>;
  rows: (read: Read, query: RowQuery) => Uint32Array;
  records: ReadRecords;
  /** Unit: ms since 1970. */
  now: number;
};

/** What was read, with years or months across below each other. Shape: no columns where none stand across: no question fits it then. */
export const turnedRead = ({ record, table }: Read): Read => {
  const turned = turnedTable(table, record.fields) ?? { ...table, columns: [] };
  return { record: { ...record, fields: turned.columns.map(({ field }) => field) }, table: turned };
};

/** Reads anew what is asked, as it is needed inside of one transaction. */
export const plainReader = (db: CockpitDatabase, records: ReadRecords, now: number): Reader => ({
  db,
  columns: async (dataset, names, turned) => {
    if (!turned) return readColumns(db, dataset, names && [...new Set(names)]);
    const read = await readColumns(db, dataset);
    return read && turnedRead(read);
  },
  rows: ({ table }, query) => rowsFor(table, query),
  records,
  now,
});

const gone = (what: Gone['what'], name: string | null = null): Gone => ({ kind: 'gone', what, name });
const titleOf = (field: Field | undefined, name: string): string => field?.title ?? field?.name ?? name;

/** What figures of the catalog are made of. */
type Town = { catalog: Catalog; material: Material; context: Context };
/** Read once for all figures that are asked for. Missing: null without a catalog. */
const townFor = async (
  { db, records, now }: Reader,
  questions: readonly Question[],
): Promise<Town | null> => {
  const asked = new Set(questions.flatMap((one) => (one.kind === 'indicator' ? [one.indicator] : [])));
  if (asked.size === 0) return null;
  const url = await subscribedUrl(db);
  const catalog = url === null ? null : ((await catalogRecord(db, url))?.catalog ?? null);
  if (!catalog) return null;
  const wanted = catalog.indicators.filter(({ id }) => asked.has(id));
  const material = await tablesFor(db, catalog, wanted, now, records);
  return { catalog, material, context: contextFor(catalog, material, now) };
};

const indicator = async (
  { indicator: id }: QuestionOf<'indicator'>,
  { db, now }: Reader,
  town: Town | null,
): Promise<Answers['indicator'] | Gone> => {
  const own = await readOwn(db, id);
  if (own) {
    const [table, dataset] = [await tableForOwn(db, own), await db.datasets.get(own.dataset)];
    return {
      kind: 'indicator',
      full: evaluateFully(own.definition, () => table, { now }),
      lacks: table && dataset ? null : gone('dataset', own.definition.title),
      sources: dataset ? [dataset.provenance] : [],
    };
  }
  const definition = town?.catalog.indicators.find((one) => one.id === id);
  if (!town || !definition) return gone('indicator', id);
  const { catalog, material } = town;
  const full = evaluateOver(material, definition, town.context);
  const sources: Provenance[] = [];
  for (const resource of full.resources) {
    const found =
      resource === RECORDED
        ? recordsProvenance(material.recorded, catalog.municipality?.name ?? null)
        : (await db.datasets.get(datasetId(catalog.url, resource)))?.provenance;
    if (found) sources.push(found);
  }
  const isShut = material.isLocked && full.resources.includes(RECORDED);
  return { kind: 'indicator', full, lacks: isShut ? gone('locked', definition.title) : null, sources };
};

/** Which of the named columns a dataset does not have. A question that does not fit any more must not show other figures. */
const lacksAny = ({ record }: Read, names: readonly string[]): boolean =>
  names.some((name) => name !== '' && !record.fields.some((field) => field.name === name));

const groups = async ({ query }: QuestionOf<'groups'>, reader: Reader): Promise<Answers['groups'] | Gone> => {
  const { dataset, filter, turned, ...spec } = query;
  const wanted = [
    spec.x,
    spec.y,
    spec.series,
    spec.time,
    ...calcFields(spec.calc),
    ...(filter ?? []).map(({ column }) => column),
  ].flatMap((one) => one ?? []);
  const found = await reader.columns(dataset, wanted, turned);
  if (!found) return gone('dataset');
  const { calc } = spec;
  const isMixed = calc !== undefined && calcUnit({ ...spec, calc }, found.record.fields) === null;
  if (lacksAny(found, wanted) || isMixed) return gone('columns');
  const rows = filter ? reader.rows(found, { filter }) : null;
  return {
    kind: 'groups',
    groups: answerGroups(found.table, rows, found.record.fields, spec, filter),
    sources: [found.record.provenance],
  };
};

const rows = async (
  { dataset, query, columns, most }: QuestionOf<'rows'>,
  reader: Reader,
): Promise<Answers['rows'] | Gone> => {
  const asked = [
    ...(query.filter ?? []).map(({ column }) => column),
    ...(query.sort ? [query.sort.column] : []),
    ...(columns ?? []),
  ];
  const found = await reader.columns(dataset, columns ? asked : undefined, query.turned);
  if (!found) return gone('dataset');
  if (lacksAny(found, asked) || found.table.columns.length === 0) return gone('columns');
  const shown = found.table.columns.filter(({ field }) => columns?.includes(field.name) ?? true);
  const all = reader.rows(found, query);
  const { around } = found.record;
  const isWhole = (query.filter ?? []).length === 0;
  return {
    kind: 'rows',
    fields: shown.map(({ field }) => field),
    rows: Array.from(all.subarray(0, most), (row) => shown.map((column) => cellAt(column, row))),
    total: all.length,
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

const comparison = async (
  { query }: QuestionOf<'comparison'>,
  reader: Reader,
): Promise<Answers['comparison'] | Gone> => {
  const columns = comparedColumns(query);
  const size = query.per ?? query.size;
  type Found = Awaited<ReturnType<Reader['columns']>>;
  const baseOf = async (found: Found): Promise<Found> => {
    if (!size) return null;
    return size.dataset === query.dataset ? found : reader.columns(size.dataset, columns.base);
  };
  const compared = async (own: readonly string[] | undefined) => {
    const found = await reader.columns(query.dataset, own);
    const base = await baseOf(found);
    if (!found || (size && !base)) return null;
    return { found, base, answer: compareAreas(query, found.table, base?.table ?? null) };
  };
  let taken = await compared(columns.own);
  // Which columns could tell several values apart is asked of all of them.
  if (taken && 'kind' in taken.answer && taken.answer.kind === 'several') taken = await compared(undefined);
  if (!taken) return gone('dataset');
  const { found, base, answer } = taken;
  if ('kind' in answer)
    return answer.kind === 'several' ? { ...gone('several'), columns: answer.columns } : gone('columns');
  const measure = found.record.fields.find((field) => field.name === query.measure);
  return {
    kind: 'comparison',
    answer,
    measure: titleOf(measure, query.measure),
    unit: measure?.unit ?? '',
    map: await comparedMap(reader.db, answer, query.dataset),
    sources: [
      found.record.provenance,
      ...(base && base.record.id !== found.record.id ? [base.record.provenance] : []),
    ],
  };
};

const place = async (
  { place: asked }: QuestionOf<'place'>,
  reader: Reader,
): Promise<Answers['place'] | Gone> => {
  const found = await reader.columns(asked.dataset);
  if (!found) return gone('dataset');
  return { kind: 'place', place: placeAnswer(found.table, asked, found.record.stats) };
};

const answerTo = (question: Question, reader: Reader, town: Town | null): Promise<Answer> => {
  switch (question.kind) {
    case 'indicator':
      return indicator(question, reader, town);
    case 'groups':
      return groups(question, reader);
    case 'rows':
      return rows(question, reader);
    case 'comparison':
      return comparison(question, reader);
    case 'place':
      return place(question, reader);
  }
};

/** Shape: an answer for each question, in their order. Cost: reads the columns they ask for; figures share what they are made of. */
export const ask = async (questions: readonly Question[], reader: Reader): Promise<Answer[]> => {
  const town = await townFor(reader, questions);
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await answerTo(question, reader, town));
  return answers;
};
