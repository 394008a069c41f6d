// What a row of each table has to look like so that every page can show it after a restore. Bounds of size are not meant: what one's own
// device holds is taken back however large it is.
import { PATH } from '../core/compare/outlines.ts';
import { isDefinition, isPicture, isStoredFolder } from '../core/folders/read.ts';
import { parseVault, VAULT_KEY } from './vault.ts';

type Given = Record<string, unknown>;
export const isRecord = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && Object.getPrototypeOf(given) === Object.prototype;
export const isText = (given: unknown): given is string => typeof given === 'string';
const isCount = (given: unknown): given is number => Number.isSafeInteger(given) && (given as number) >= 0;
const isListOf = (given: unknown, is: (one: unknown) => boolean): given is unknown[] =>
  Array.isArray(given) && given.every(is);
const isTextOrNull = (given: unknown): boolean => given === null || isText(given);

const isDraft = (row: Given): boolean =>
  isListOf(
    row.fields,
    (one) =>
      isRecord(one) &&
      isText(one.field) &&
      isText(one.text) &&
      (one.none === null || one.none === 'notReported' || one.none === 'notCollected'),
  ) &&
  isText(row.telephoneBy) &&
  isText(row.telephoneAt) &&
  isText(row.reason) &&
  isCount(row.at);

const isDataset = (row: Given): boolean =>
  isText(row.catalog) &&
  isText(row.name) &&
  isText(row.title) &&
  isTextOrNull(row.description) &&
  isCount(row.version) &&
  isCount(row.rows) &&
  isCount(row.bytes) &&
  isCount(row.stored) &&
  isText(row.recipe) &&
  isListOf(row.fields, (one) => isRecord(one) && isText(one.name) && isText(one.type)) &&
  isListOf(row.stats, isRecord) &&
  row.stats.length === row.fields.length &&
  isListOf(row.segments, isCount) &&
  (row.segments as number[]).reduce((sum, n) => sum + n, 0) === row.rows &&
  isRecord(row.provenance) &&
  isListOf(row.issues, isRecord);

const INTEGERS = [Int8Array, Int16Array, Int32Array] as const;
const CODES = [Uint8Array, Uint16Array, Uint32Array] as const;

const isColumn = (row: Given): boolean => {
  if (!isCount(row.version) || !isCount(row.column) || !isCount(row.segment)) return false;
  const { data, marks } = row as { data?: unknown; marks?: unknown };
  if (row.kind === 'number') {
    if (!(data instanceof Float64Array) && !INTEGERS.some((one) => data instanceof one)) return false;
    if (row.scale !== undefined && !Number.isSafeInteger(row.scale)) return false;
  } else if (row.kind !== 'codes' || !CODES.some((one) => data instanceof one)) return false;
  if (row.dict !== undefined && !isListOf(row.dict, isText)) return false;
  if (marks === undefined) return true;
  return (
    isRecord(marks) &&
    marks.rows instanceof Uint32Array &&
    marks.signs instanceof Uint8Array &&
    marks.rows.length === marks.signs.length &&
    isListOf(marks.alphabet, isText)
  );
};

const isMiddle = (given: unknown): boolean =>
  given === null ||
  (isRecord(given) && [given.x, given.y, given.room].every((one) => Number.isSafeInteger(one)));
const isOutline = (given: unknown): boolean =>
  isRecord(given) &&
  isText(given.path) &&
  PATH.test(given.path) &&
  isListOf(given.box, Number.isSafeInteger) &&
  given.box.length === 4 &&
  isListOf(given.says, (pair) => isListOf(pair, isText) && pair.length === 2) &&
  isMiddle(given.middle);

const isCountOrNull = (given: unknown): boolean => given === null || isCount(given);
const isIssue = (given: unknown): boolean =>
  isRecord(given) && isText(given.code) && ['error', 'warning', 'info'].includes(given.severity as string);
const isIssueOrNull = (given: unknown): boolean => given === null || isIssue(given);
const isAsked = (given: unknown): boolean =>
  isRecord(given) &&
  isText(given.state) &&
  isListOf(given.issues, isIssue) &&
  isListOf(given.history, (one) => isRecord(one) && isCount(one.at) && isText(one.outcome)) &&
  isCount(given.failures) &&
  [given.lastChecked, given.lastSuccess, given.lastChanged, given.nextTry].every(isCountOrNull);

const isNamed = (given: unknown): boolean => isRecord(given) && isText(given.id) && isText(given.title);
const isCatalog = (given: Given): boolean =>
  isText(given.title) &&
  (given.municipality === null || (isRecord(given.municipality) && isText(given.municipality.name))) &&
  [given.areas, given.organisationTypes, given.organisations].every((list) => isListOf(list, isNamed)) &&
  isListOf(given.dashboards, (one) => isRecord(one) && isListOf(one.indicators, isText)) &&
  isListOf(given.indicators, (one) => {
    if (!isRecord(one)) return false;
    const { template: _template, ...definition } = one;
    return isDefinition(definition);
  }) &&
  isListOf(given.resources, (one) => isRecord(one) && isText(one.name) && isText(one.title));

const isPictureRow = (row: Given): boolean => {
  if (!isText(row.json)) return false;
  try {
    return isPicture(JSON.parse(row.json));
  } catch {
    // No JSON.
    return false;
  }
};

/** Under a passphrase: what is inside is looked at by who has it. */
export const isSealedRow = (row: Given, names: number): boolean =>
  row.sealed instanceof Uint8Array && isCount(row.at) && Object.keys(row).length === names;

/** What is told apart by its own shape; every other table must hold plain objects with a key. */
export const SHAPES: Readonly<Record<string, (row: Given) => boolean>> = {
  drafts: isDraft,
  datasets: isDataset,
  columns: isColumn,
  catalogs: (row) =>
    isRecord(row.catalog) &&
    isCatalog(row.catalog) &&
    row.catalog.url === row.url &&
    isListOf(row.warnings, isIssue),
  sync: (row) =>
    isRecord(row.asked) &&
    Object.values(row.asked).every(isAsked) &&
    (row.catalogAsked === null || isAsked(row.catalogAsked)) &&
    isCountOrNull(row.lastSuccess) &&
    (row.lastRun === null || (isRecord(row.lastRun) && isListOf(row.lastRun.issues, isIssue))),
  settings: (row) =>
    row.key === 'sources'
      ? isListOf(row.value, (one) => isRecord(one) && isText(one.name) && isText(one.address))
      : row.key !== VAULT_KEY || parseVault(row.value) !== null,
  indicators: (row) =>
    isDefinition(row.definition) && isRecord(row.choice) && isText(row.dataset) && isCount(row.at),
  pictures: isPictureRow,
  notes: (row) => [row.id, row.place, row.title, row.text].every(isText) && isCount(row.at),
  questions: (row) =>
    [row.id, row.text, row.item].every(isText) &&
    isTextOrNull(row.folder) &&
    isCount(row.at) &&
    isCountOrNull(row.done),
  outbox: (row) =>
    [row.catalog, row.name].every(isText) &&
    isListOf(row.entries, isText) &&
    row.bytes instanceof Uint8Array &&
    isCount(row.made) &&
    isCountOrNull(row.sentAt) &&
    isCount(row.tries) &&
    isCount(row.nextTry) &&
    isTextOrNull(row.problem),
  recipes: (row) =>
    isRecord(row.corrections) &&
    [row.title, row.publisher, row.licence, row.dataset].every(isText) &&
    isCount(row.used),
  checks: (row) => isCount(row.checkedAt) && isText(row.reach) && isIssueOrNull(row.issue),
  shapes: (row) =>
    isRecord(row.outlines) && isListOf(row.outlines.areas, isOutline) && isCount(row.outlines.skipped),
  folders: isStoredFolder,
};
