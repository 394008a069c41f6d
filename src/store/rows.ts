// What a row has to be at least so that nothing that lists it throws. A row that is less (a damaged disk, a hand in the developer tools)
// is left out of every list, stays where it is, and is named on screen. Never stricter than what the app itself has ever written.
import { isOther } from '../core/records/entry.ts';
import type { CockpitDatabase } from './database.ts';
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

/** Tables whose rows pages list. `pictures` and `columns` are checked where they are read. */
const SHAPES = {
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
} satisfies Record<string, (row: Given) => boolean>;
export type ListedTable = keyof typeof SHAPES;
export const LISTED = Object.keys(SHAPES) as ListedTable[];

const isWhole = (table: ListedTable, row: unknown): boolean => isRecord(row) && SHAPES[table](row);
/** Rows that can be shown. Shape: the same array where all can. */
export const wholeRows = <Row>(table: ListedTable, rows: Row[]): Row[] =>
  rows.every((row) => isWhole(table, row)) ? rows : rows.filter((row) => isWhole(table, row));

export type Broken = { table: ListedTable; count: number };
/** How many rows of which table are left out. Shape: empty where all are whole. Cost: reads all of them, one at a time. */
export const brokenRows = async (db: CockpitDatabase): Promise<Broken[]> => {
  const found: Broken[] = [];
  for (const table of LISTED) {
    let count = 0;
    await db.table(table).each((row: unknown) => {
      if (!isWhole(table, row)) count++;
    });
    if (count > 0) found.push({ table, count });
  }
  return found;
};
