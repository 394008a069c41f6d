// Bytes to raw tables, whatever they are: recognised by content, opened if zipped, decoded, cut into cells. What the cells mean
// is decided in read.ts. Free of DOM and of dynamic imports, so that it runs in a service worker, a worker and Node alike.
import { partsOf, withoutAbout } from '../core/table/parts.ts';
import type { RawTable } from '../core/table/raw.ts';
import { error, issue, warning, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { openArchive } from './archive.ts';
import { contentOf, headOf, type Content } from './content.ts';
import { readSeparated, readSeparatedInTwo } from './csv/csv.ts';
import { decodeBytes, decodeText } from './encoding.ts';
import { TABLET_LIMITS, type LateFormat, type Opened, type ReadOptions } from './format.ts';
import { foreignOf, foreignOle, foreignText, foreignZip, refusalOf } from './foreign.ts';
import { isCube, tableOfCube } from './genesis-cube.ts';
import { gunzip } from './gzip.ts';
import { readJson } from './json/json.ts';
import { rawOfJson } from './json/raw.ts';
import { readOds } from './ods/ods.ts';
import { Refusal } from './refusal.ts';
import { Parts } from './workbook/parts.ts';
import { WORKBOOK_LIMITS } from './workbook/sheet.ts';
import { containerOf } from './xls/container.ts';
import { readXlsx } from './xlsx/xlsx.ts';
import { streamEntry, unzipEntry, zipEntries, type ZipEntry } from './zip/zip.ts';

/** Names that promise a workbook. Text under such a name was exported wrongly: it is read as text only when a person says so. */
const WORKBOOK_NAME = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;

/** Programs that write pages as tables call them so; under the newer names Excel itself opens none. */
const TABLE_PAGE = /\.(xls|html?)$/i;

type Refused = Exclude<Content, 'gzip' | 'zip' | 'text' | 'json' | 'ole2' | 'foreign'>;
const REFUSALS: Readonly<Record<Refused, (name: string) => Issue>> = {
  empty: (name) => error('EMPTY_FILE', { file: name }, { name }),
  pdf: (name) => error('WRONG_TYPE_PDF', { file: name }),
  image: (name) => error('WRONG_TYPE_IMAGE', { file: name }),
  // A page under the name of a workbook is an export, and no login of a network.
  html: (name) =>
    error(
      'WRONG_TYPE_HTML',
      { file: name },
      WORKBOOK_NAME.test(name) || /\.html?$/i.test(name) ? { is: 'export' } : {},
    ),
  xml: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'XML' }),
  lfs: (name) => error('LFS_POINTER', { file: name }),
  sylk: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'SYLK' }),
  dif: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'DIF' }),
  dbf: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'dBASE' }),
  rtf: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'RTF' }),
  spreadsheetml: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'Excel-XML 2003' }),
  fods: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'FODS' }),
  binary: (name) => error('WRONG_TYPE_UNKNOWN', { file: name }),
};

const openText = async (bytes: Uint8Array, options: ReadOptions): Promise<Result<Opened>> => {
  const { name } = options;
  if (WORKBOOK_NAME.test(name) && !options.acceptText)
    return failed(error('WRONG_TYPE_TEXT', { file: name }, { name }));
  const foreign = options.acceptText ? null : foreignText(name);
  if (foreign) return failed(refusalOf(name, foreign));
  const decoded = decodeBytes(bytes, options.encoding);
  const issues: Issue[] = decoded.doubtful
    ? [warning('ENCODING_UNSURE', { file: name }, { encoding: decoded.encoding })]
    : [];
  if (decoded.mixedLine !== undefined)
    issues.push(
      warning(
        'ENCODING_MIXED',
        { file: name, row: decoded.mixedLine },
        { line: decoded.mixedLine, encoding: decoded.encoding },
      ),
    );
  const { half } = options;
  const separated = half
    ? await readSeparatedInTwo(decoded.text, name, { ...options, half })
    : readSeparated(decoded.text, name, options);
  if (!separated.ok) return separated;
  const { delimiter, table } = separated.value;
  const format = delimiter === '\t' ? 'tsv' : 'csv';
  const cube = isCube(table);
  return ok(
    {
      format,
      encoding: decoded.encoding,
      delimiter,
      isNamed: cube,
      tables: cube ? [tableOfCube(table)] : withoutAbout(table),
    },
    [...issues, ...separated.issues],
  );
};

const openJson = (bytes: Uint8Array, options: ReadOptions): Result<Opened> => {
  const decoded = decodeText(bytes, options.encoding);
  const json = readJson(decoded.text, options.name, options.limits);
  if (!json.ok) return json;
  return ok(
    {
      format: json.value.format,
      encoding: decoded.encoding,
      delimiter: null,
      isNamed: true,
      tables: [rawOfJson(json.value, options.name)],
      ...(json.value.outlines && { outlines: json.value.outlines }),
    },
    json.issues,
  );
};

type Workbook = 'xlsx' | 'ods';
/** Bounds of what a reader gets that cannot count for itself. Unit: bytes. */
const BINARY_BYTES = 120e6;
/** What a zip is by the names of its parts. Missing: null for an archive of files. */
const workbookOf = (entries: readonly ZipEntry[]): Workbook | 'xlsb' | null => {
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name));
  if (has(/^[/\\]?xl[/\\]workbook\.bin$/i)) return 'xlsb';
  if (has(/^[/\\]?\[Content_Types\]\.xml$/i)) return 'xlsx';
  return has(/^content\.xml$/) ? 'ods' : null;
};

const openWorkbook = (
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  kind: Workbook,
  options: ReadOptions,
): Result<Opened> => {
  const { name } = options;
  const limits = { ...TABLET_LIMITS, ...options.limits };
  const parts = new Parts(bytes, entries, limits.unpackedBytes, () => options.signal?.throwIfAborted());
  try {
    const read = kind === 'xlsx' ? readXlsx : readOds;
    const cells = {
      ...WORKBOOK_LIMITS,
      rows: Math.min(WORKBOOK_LIMITS.rows, limits.rows),
      ...(options.onProgress && { onRows: options.onProgress }),
    };
    return ok({ format: kind, encoding: null, delimiter: null, isNamed: false, tables: read(parts, cells) });
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(name));
    throw cause;
  }
};

/** One file, packed alone. Errors: TRUNCATED, CORRUPT, TOO_BIG_UNPACKED, those of what is in it. */
const openGzip = async (bytes: Uint8Array, options: ReadOptions, inside: number): Promise<Result<Opened>> => {
  const { name } = options;
  if (inside > 0) return failed(error('UNSUPPORTED_FORMAT', { file: name }, { format: 'GZIP' }));
  const { unpackedBytes } = { ...TABLET_LIMITS, ...options.limits };
  const whole = gunzip(bytes, name, unpackedBytes);
  if (!whole.ok) return whole;
  const opened = await openBytes(whole.value, { ...options, name: name.replace(/\.gz$/i, '') }, inside + 1);
  return opened.ok ? ok({ ...opened.value, format: `gzip/${opened.value.format}` }, opened.issues) : opened;
};

const openZip = async (bytes: Uint8Array, options: ReadOptions, inside: number): Promise<Result<Opened>> => {
  const { name } = options;
  const entries = zipEntries(bytes, name);
  if (!entries.ok) return entries;
  const says = entries.value.find((entry) => entry.name === 'mimetype' && entry.size < 200);
  const said = says && unzipEntry(bytes, says, name, 200);
  const foreign = foreignZip(
    entries.value.map((entry) => entry.name),
    said?.ok ? new TextDecoder().decode(said.value) : '',
  );
  if (foreign) return failed(refusalOf(name, foreign));
  const kind = workbookOf(entries.value);
  if (kind === 'xlsb') return openXlsb(bytes, entries.value, options);
  if (kind !== null) return openWorkbook(bytes, entries.value, kind, options);
  if (inside > 0) return failed(error('UNSUPPORTED_FORMAT', { file: name }, { format: 'ZIP in ZIP' }));
  return openArchive(bytes, entries.value, options, (file, one) => openBytes(file, one, inside + 1));
};

/** A workbook of binary parts: all of them are unpacked and counted here before another reader does so without counting. */
const openXlsb = async (
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  options: ReadOptions,
): Promise<Result<Opened>> => {
  const { name } = options;
  if (!options.legacy) return failed(error('UNSUPPORTED_FORMAT', { file: name }, { format: 'XLSB' }));
  const max = Math.min(BINARY_BYTES, { ...TABLET_LIMITS, ...options.limits }.unpackedBytes);
  let left = max;
  try {
    for (const entry of entries) {
      options.signal?.throwIfAborted();
      streamEntry(bytes, entry, left, (piece) => {
        left -= piece.length;
        if (left < 0) throw new Refusal('TOO_BIG_UNPACKED', { max });
      });
    }
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(name));
    throw cause;
  }
  return openLate(bytes, 'xlsb', options);
};

/** A format whose reader is loaded now. */
const openLate = async (
  bytes: Uint8Array,
  format: LateFormat,
  options: ReadOptions,
): Promise<Result<Opened>> => {
  const tables = await options.legacy!(bytes, options.name, format);
  return tables.ok
    ? ok({ format, encoding: null, delimiter: null, isNamed: false, tables: tables.value }, tables.issues)
    : tables;
};

const openLegacy = async (bytes: Uint8Array, options: ReadOptions): Promise<Result<Opened>> => {
  const { name } = options;
  const container = containerOf(bytes);
  if (!container) return failed(error('CORRUPT', { file: name }, { part: 'OLE2' }));
  // An encrypted workbook of today hides in the container of yesterday.
  if (container.names.has('EncryptedPackage') || container.names.has('EncryptionInfo'))
    return failed(error('ENCRYPTED', { file: name }));
  if (!container.names.has('Workbook') && !container.names.has('Book'))
    return failed(refusalOf(name, foreignOle(container.names)));
  if (!options.legacy) return failed(error('LEGACY_XLS', { file: name }));
  if (!container.isWhole) return failed(error('CORRUPT', { file: name }, { part: 'OLE2' }));
  return openLate(bytes, 'xls', options);
};

const openBytes = async (
  bytes: Uint8Array,
  options: ReadOptions,
  inside: number,
): Promise<Result<Opened>> => {
  const content = contentOf(bytes);
  switch (content) {
    case 'zip':
      return openZip(bytes, options, inside);
    case 'ole2':
      return openLegacy(bytes, options);
    case 'text':
      return openText(bytes, options);
    case 'json':
      return openJson(bytes, options);
    case 'gzip':
      return openGzip(bytes, options, inside);
    case 'sylk':
    case 'dif':
    case 'dbf':
    case 'spreadsheetml':
    case 'fods':
      return options.legacy ? openLate(bytes, content, options) : failed(REFUSALS[content](options.name));
    case 'html':
      // A page is a table only where its name promises one: anything else is a login, or an error in clothes.
      return options.legacy && TABLE_PAGE.test(options.name)
        ? openLate(bytes, content, options)
        : failed(REFUSALS[content](options.name));
    case 'foreign':
      return failed(refusalOf(options.name, foreignOf(bytes, headOf(bytes).trimStart())!));
    case 'empty':
    case 'pdf':
    case 'image':
    case 'xml':
    case 'lfs':
    case 'rtf':
    case 'binary':
      return failed(REFUSALS[content](options.name));
  }
};

/** Raw tables of a file. Errors: an issue per reason; cancelling rejects with AbortError. */
export const openTables = async (bytes: Uint8Array, options: ReadOptions): Promise<Result<Opened>> => {
  const { fileBytes } = { ...TABLET_LIMITS, ...options.limits };
  options.signal?.throwIfAborted();
  if (bytes.length > fileBytes)
    return failed(
      error('TOO_LARGE', { file: options.name }, { name: options.name, size: bytes.length, max: fileBytes }),
    );
  return openBytes(bytes, options, 0);
};

/** `wholes`: sheets whose tables stand side by side, as one table, in case that their rows belong together after all. */
export type Separate = { tables: readonly RawTable[]; wholes: readonly RawTable[]; issues: Issue[] };

/**
 * The same with each table of a sheet by itself, and a word on it. What is named or described by its file stays as it is; what a title above
 * all of them holds together comes first as a whole, and asks.
 */
export const withParts = (opened: Opened, file: string): Separate => {
  if (opened.isNamed || opened.description !== undefined)
    return { tables: opened.tables, wholes: [], issues: [] };
  const several = opened.tables.length > 1;
  const issues: Issue[] = [];
  const wholes: RawTable[] = [];
  const tables = opened.tables.flatMap((sheet) => {
    if (sheet.rows === 0) return [sheet];
    const { tables: parts, beside, whole, isHeld, aside } = partsOf(sheet);
    const place = { file, ...(several && { sheet: sheet.name }) };
    const count = parts.length;
    if (whole && aside.length > 0) {
      const params = { count: aside.length, text: aside.join(' · ').slice(0, 600), sheet: whole.name };
      issues.push(issue('info', 'NOTES_BESIDE', place, params));
    }
    if (whole && isHeld) return [whole, ...parts];
    if (whole) wholes.push(whole);
    if (beside > 1 && whole) issues.push(issue('info', 'TABLES_BESIDE', place, { count, sheet: whole.name }));
    else if (count > 1) issues.push(issue('info', 'TABLES_SPLIT', place, { count }));
    return parts;
  });
  return { tables, wholes, issues };
};
