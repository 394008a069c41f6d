// What a row has to be at least so that nothing that lists it throws. A row that is less (a damaged disk, a hand in the developer tools)
// is found by nobody, stays where it is, and is named on screen. Never stricter than what the app itself has ever written.
import type { DBCore, DBCoreCursor, Middleware } from 'dexie';
import { isOther } from '../core/records/other.ts';
import type { CockpitDatabase, TableName } from './tables.ts';
import { own } from '../core/values/own.ts';

type Given = Record<string, unknown>;
const isRecord = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
const isText = (given: unknown): given is string => typeof given === 'string';
const isNumber = (given: unknown): given is number => typeof given === 'number' && Number.isFinite(given);
const isListOf = (given: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(given) && given.every(is);
const areTexts = (row: Given, names: readonly string[]): boolean =>
  names.every((name) => isText(own(row, name)));
const isSealed = (row: Given): boolean => row.sealed instanceof Uint8Array && isNumber(row.at);

const isEntry = (row: Given): boolean =>
  areTexts(row, ['id', 'catalog', 'organisation', 'field', 'day', 'unit', 'by', 'reason']) &&
  /^\d{4}-\d{2}-\d{2}$/.test(row.day as string) &&
  isNumber(row.at) &&
  isListOf(row.replaces, isText) &&
  (row.value === null || ['number', 'string', 'boolean'].includes(typeof row.value)) &&
  (row.emptiness === null || isText(row.emptiness)) &&
  (row.telephone === null || (isRecord(row.telephone) && areTexts(row.telephone, ['by', 'at'])));
const isDraft = (row: Given): boolean =>
  areTexts(row, ['key', 'telephoneBy', 'telephoneAt', 'reason']) &&
  isNumber(row.at) &&
  isListOf(row.fields, (one) => isRecord(one) && areTexts(one, ['field', 'text']));
const BLOCKS: Readonly<Record<string, (block: Given) => boolean>> = {
  indicator: (block) => isText(block.indicator),
  chart: (block) => isText(block.title) && isRecord(block.query),
  table: (block) => areTexts(block, ['title', 'dataset']) && isRecord(block.query),
  comparison: (block) => isText(block.title) && isRecord(block.query),
  text: (block) => isText(block.text),
};
const isBlock = (given: unknown): boolean =>
  isRecord(given) && areTexts(given, ['id', 'kind']) && own(BLOCKS, given.kind as string)?.(given) === true;
const isPage = (given: unknown): boolean =>
  isRecord(given) && areTexts(given, ['id', 'item', 'title']) && isListOf(given.blocks, isBlock);
const isFrozen = (given: unknown): boolean =>
  given === null ||
  (isRecord(given) &&
    areTexts(given, ['hash', 'code']) &&
    isRecord(given.pictures) &&
    Object.values(given.pictures).every(isText));
const isFolder = (row: Given): boolean =>
  areTexts(row, ['id', 'catalog', 'municipality', 'name', 'body', 'date']) &&
  isNumber(row.changed) &&
  isListOf(row.pages, isPage) &&
  isFrozen(row.frozen) &&
  isListOf(row.decisions, (one) => isRecord(one) && areTexts(one, ['text', 'code']) && isNumber(one.at)) &&
  isListOf(
    row.events,
    (one) => isRecord(one) && areTexts(one, ['kind', 'code', 'reason']) && isNumber(one.at),
  );
const isDefined = (row: Given): boolean =>
  areTexts(row, ['id', 'dataset']) &&
  isNumber(row.at) &&
  isRecord(row.choice) &&
  isRecord(row.definition) &&
  areTexts(row.definition, ['id', 'title', 'unit', 'kind', 'cadence', 'direction']) &&
  isRecord(row.definition.measure) &&
  (isRecord(row.definition.measure.of) || Array.isArray(row.definition.measure.of));
const isDataset = (row: Given): boolean =>
  areTexts(row, ['id', 'catalog', 'name', 'title']) &&
  isNumber(row.version) &&
  isNumber(row.rows) &&
  isListOf(row.fields, (one) => isRecord(one) && isText(one.name)) &&
  isListOf(row.stats, isRecord) &&
  isListOf(row.segments, isNumber) &&
  isListOf(row.issues, isRecord) &&
  isRecord(row.provenance);

const isItem = (given: unknown): boolean => isRecord(given) && areTexts(given, ['id', 'title']);
const isDefinition = (given: unknown): boolean =>
  isRecord(given) &&
  areTexts(given, ['id', 'title', 'unit', 'kind', 'cadence', 'direction']) &&
  isRecord(given.measure);
const isCatalog = (given: unknown): boolean =>
  isRecord(given) &&
  areTexts(given, ['url', 'title']) &&
  (given.municipality === null || (isRecord(given.municipality) && isText(given.municipality.name))) &&
  [given.areas, given.organisationTypes, given.organisations].every((list) => isListOf(list, isItem)) &&
  isListOf(given.dashboards, (one) => isRecord(one) && isListOf(one.indicators, isText)) &&
  isListOf(given.indicators, isDefinition) &&
  isListOf(given.resources, (one) => isRecord(one) && areTexts(one, ['name', 'title']));
const isNumberOrNull = (given: unknown): boolean => given === null || isNumber(given);
const isAsked = (given: unknown): boolean =>
  isRecord(given) &&
  isText(given.state) &&
  isNumber(given.failures) &&
  isListOf(given.issues, isRecord) &&
  isListOf(given.history, isRecord) &&
  [given.lastChecked, given.lastSuccess, given.lastChanged, given.nextTry].every(isNumberOrNull);
const isSync = (row: Given): boolean =>
  isText(row.catalog) &&
  isRecord(row.asked) &&
  Object.values(row.asked).every(isAsked) &&
  (row.catalogAsked === null || isAsked(row.catalogAsked)) &&
  isNumberOrNull(row.lastSuccess) &&
  (row.lastRun === null || (isRecord(row.lastRun) && isListOf(row.lastRun.issues, isRecord)));

const areLists = (given: unknown, is: (one: unknown) => boolean): boolean =>
  isRecord(given) && Object.values(given).every((list) => isListOf(list, is));
const isMark = (value: unknown): boolean => isRecord(value) && isNumber(value.at) && isNumber(value.entries);
/** Settings by the beginning of their key; what is not named may be anything. A broken `vault` must not look as if there were none. */
const SETTINGS: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ['subscribed', isText],
  [
    'sources',
    (value) => isListOf(value, (one) => isRecord(one) && areTexts(one, ['name', 'title', 'address', 'kind'])),
  ],
  ['leftOut', (value) => isListOf(value, isItem)],
  ['backup', isMark],
  ['handover', isMark],
  ['restored', isNumber],
  ['alarm', (value) => isRecord(value) && isListOf(value.known, isText)],
  ['outbox:', isRecord],
  ['contests:', (value) => areLists(value, (pair) => isListOf(pair, isText))],
  ['collected:', (value) => areLists(value, isText)],
  [
    'undo:',
    (value) =>
      isRecord(value) && (value.before === null || (isRecord(value.before) && isDataset(value.before))),
  ],
];
const isSetting = (row: Given): boolean => {
  const { key, value } = row;
  if (!isText(key)) return false;
  const found = SETTINGS.find(([name]) => (name.endsWith(':') ? key.startsWith(name) : key === name));
  return !found || found[1](value);
};

/** Every table of the schema has one here. */
const SHAPES: Readonly<Record<TableName, (row: Given) => boolean>> = {
  // One of a later version is kept and given on, and is no damage.
  records: (row) => isSealed(row) || isEntry(row) || isOther(row),
  drafts: (row) => isSealed(row) || isDraft(row),
  folders: isFolder,
  indicators: isDefined,
  datasets: isDataset,
  notes: (row) => areTexts(row, ['id', 'place', 'title', 'text']) && isNumber(row.at),
  questions: (row) =>
    areTexts(row, ['id', 'text', 'item']) && isNumber(row.at) && (row.done === null || isNumber(row.done)),
  outbox: (row) =>
    areTexts(row, ['id', 'catalog', 'name']) &&
    row.bytes instanceof Uint8Array &&
    isListOf(row.entries, isText) &&
    isNumber(row.made),
  catalogs: (row) =>
    areTexts(row, ['url', 'sha256']) &&
    isNumber(row.fetched) &&
    isCatalog(row.catalog) &&
    isListOf(row.warnings, isRecord),
  sync: isSync,
  settings: isSetting,
  recipes: (row) =>
    areTexts(row, ['fingerprint', 'title', 'publisher', 'licence', 'dataset']) &&
    isRecord(row.corrections) &&
    isNumber(row.used),
  checks: (row) =>
    areTexts(row, ['address', 'reach']) &&
    isNumber(row.checkedAt) &&
    (row.issue === null || isRecord(row.issue)),
  shapes: (row) =>
    isText(row.dataset) &&
    isRecord(row.outlines) &&
    isNumber(row.outlines.skipped) &&
    isListOf(
      row.outlines.areas,
      (one) => isRecord(one) && isText(one.path) && isListOf(one.box, isNumber) && Array.isArray(one.says),
    ),
  partial: (row) => isText(row.dataset) && isNumber(row.at) && row.progress !== undefined,
  pictures: (row) => areTexts(row, ['hash', 'json']),
  columns: (row) =>
    isText(row.dataset) &&
    [row.version, row.column, row.segment].every(isNumber) &&
    (row.kind === 'number' || row.kind === 'codes') &&
    ArrayBuffer.isView(row.data) &&
    (row.dict === undefined || isListOf(row.dict, isText)),
};
export const TABLES = Object.keys(SHAPES) as TableName[];

/** A table that has no shape yet holds objects. */
const isWhole = (table: string, row: unknown): boolean =>
  isRecord(row) && (!Object.hasOwn(SHAPES, table) || SHAPES[table as TableName](row));

/** Laid over a database: whoever reads it finds whole rows alone, in every table. What counts, removes or copies rows sees all of them. */
export const wholeRows: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'whole rows',
  create: (down) => ({
    ...down,
    table: (name) => {
      const table = down.table(name);
      const wholeOnly = (row: unknown): unknown => (isWhole(name, row) ? row : undefined);
      return {
        ...table,
        // No `await`: it would leave the transaction that Dexie keeps track of.
        get: (asked) => table.get(asked).then(wholeOnly),
        getMany: (asked) => table.getMany(asked).then((rows) => rows.map(wholeOnly)),
        query: (asked) =>
          table
            .query(asked)
            .then((found) =>
              asked.values ? { ...found, result: found.result.filter((row) => isWhole(name, row)) } : found,
            ),
        openCursor: (asked) =>
          table.openCursor(asked).then((cursor) => {
            if (!cursor || asked.values === false) return cursor;
            // The cursor itself is the browser's: one made over it would not be taken by it.
            const start = cursor.start.bind(cursor) as DBCoreCursor['start'];
            cursor.start = (onNext) =>
              start(() => (isWhole(name, cursor.value) ? onNext() : cursor.continue()));
            return cursor;
          }),
      };
    },
  }),
};

export type Broken = { table: TableName; count: number };
/** Columns are looked at as long as they are no more than this. Unit: bytes. */
const MOST_COLUMNS = 20e6;

/**
 * How many rows of which table are left out. Shape: empty where all are whole. Cost: reads all of them, one at a time; columns of large
 * datasets are looked at where they are read.
 */
export const brokenRows = async (db: CockpitDatabase): Promise<Broken[]> => {
  await db.open();
  const found: Broken[] = [];
  const bytes = (await db.datasets.toArray()).reduce((sum, one) => sum + one.bytes, 0);
  for (const table of TABLES) {
    if (table === 'columns' && bytes > MOST_COLUMNS) continue;
    const count = await new Promise<number>((resolve, reject) => {
      let broken = 0;
      const asking = db.backendDB().transaction(table).objectStore(table).openCursor();
      asking.onerror = () => reject(asking.error ?? new Error(`${table}: not read`));
      asking.onsuccess = () => {
        const cursor = asking.result;
        if (!cursor) return resolve(broken);
        if (!isWhole(table, cursor.value)) broken++;
        cursor.continue();
      };
    });
    if (count > 0) found.push({ table, count });
  }
  return found;
};
