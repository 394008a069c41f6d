// Bytes to typed tables, whatever they are: recognised by content, opened if zipped, decoded, cut, understood.
// Free of DOM and of dynamic imports, so that it runs in a service worker, a worker and Node alike.
import { error, issue, warning, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { contentOf, type Content } from './content.ts';
import { readSeparated } from './csv/csv.ts';
import { decodeText } from './encoding.ts';
import { TABLET_LIMITS, type Reading, type ReadOptions, type ReadTable, type ReadTables } from './format.ts';
import { readJson } from './json/json.ts';
import { directColumn, rawOfJson } from './json/typed.ts';
import { typeTable } from './text-table.ts';
import { unzipEntry, zipEntries } from './zip/zip.ts';

type Refused = Exclude<Content, 'zip' | 'text' | 'json'>;
const REFUSALS: Readonly<Record<Refused, (name: string) => Issue>> = {
  empty: (name) => error('EMPTY_FILE', { file: name }, { name }),
  ole2: (name) => error('LEGACY_XLS', { file: name }),
  pdf: (name) => error('WRONG_TYPE_PDF', { file: name }),
  image: (name) => error('WRONG_TYPE_IMAGE', { file: name }),
  html: (name) => error('WRONG_TYPE_HTML', { file: name }),
  xml: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'XML' }),
  lfs: (name) => error('LFS_POINTER', { file: name }),
  gzip: (name) => error('UNSUPPORTED_FORMAT', { file: name }, { format: 'GZIP' }),
  binary: (name) => error('WRONG_TYPE_UNKNOWN', { file: name }),
};

const readText = (bytes: Uint8Array, options: ReadOptions, isJson: boolean): Result<Reading> => {
  const { name } = options;
  const decoded = decodeText(bytes, options.encoding);
  const issues: Issue[] = decoded.doubtful
    ? [warning('ENCODING_UNSURE', { file: name }, { encoding: decoded.encoding })]
    : [];
  if (isJson) return readJsonTable(decoded.text, decoded.encoding, options, issues);
  const separated = readSeparated(decoded.text, name, options);
  if (!separated.ok) return separated;
  const table = typeTable(separated.value.table, options, { file: name });
  if (!table.ok) return table;
  const { delimiter } = separated.value;
  return ok(
    {
      format: delimiter === '\t' ? 'tsv' : 'csv',
      encoding: decoded.encoding,
      delimiter,
      tables: [table.value],
    },
    [...issues, ...separated.issues, ...table.issues],
  );
};

const readJsonTable = (
  text: string,
  encoding: string,
  options: ReadOptions,
  issues: Issue[],
): Result<Reading> => {
  const json = readJson(text, options.name, options.limits);
  if (!json.ok) return json;
  const schema = options.schema && {
    ...options.schema,
    fields: options.schema.fields.map((field) => ({ ...field, decimalChar: '.', groupChar: '' })),
  };
  const typed = typeTable(
    rawOfJson(json.value, options.name),
    { ...(schema && { schema }), dialect: { headerRows: [1] } },
    { file: options.name },
  );
  if (!typed.ok) return typed;
  let table: ReadTable = typed.value;
  if (!schema) {
    const direct = json.value.names.map((_, i) => directColumn(json.value, i));
    table = {
      ...table,
      columns: table.columns.map((column, i) => {
        const found = direct[i]?.column;
        return found
          ? {
              ...found,
              field: {
                ...found.field,
                ...(column.field.role !== null &&
                  column.field.type === found.field.type && { role: column.field.role }),
              },
            }
          : column;
      }),
      stats: table.stats.map((stats, i) => direct[i]?.stats ?? stats),
    };
  }
  const found = typed.issues.filter((one) => one.code !== 'NUMBER_AMBIGUOUS');
  return ok({ format: json.value.format, encoding, delimiter: null, tables: [table] }, [
    ...issues,
    ...json.issues,
    ...found,
  ]);
};

const WORKBOOKS: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/i, 'XLSX'],
  [/^content\.xml$/, 'ODS'],
  [/^Index\/.*\.iwa$/, 'Numbers'],
];
/** Beside the data in archives that people and offices make. */
const ASIDE =
  /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$|\.(pdf|txt|md|html?|docx?|xml|png|jpe?g|rtf)$/i;

const readZip = (bytes: Uint8Array, options: ReadOptions, inside: number): Result<Reading> => {
  const { name } = options;
  const limits = { ...TABLET_LIMITS, ...options.limits };
  const entries = zipEntries(bytes, name);
  if (!entries.ok) return entries;
  for (const [pattern, format] of WORKBOOKS)
    if (entries.value.some((entry) => pattern.test(entry.name)))
      return failed(error('UNSUPPORTED_FORMAT', { file: name }, { format }));
  const candidates = entries.value.filter((entry) => !ASIDE.test(entry.name) && entry.size > 0);
  const data =
    candidates.length > 0
      ? candidates
      : entries.value.filter((entry) => /\.txt$/i.test(entry.name) && entry.size > 0);
  if (data.length === 0) return failed(error('NOT_A_WORKBOOK', { file: name }));
  if (data.length > 50) return failed(error('ZIP_MANY_FILES', { file: name }, { count: data.length }));
  if (data.reduce((sum, entry) => sum + entry.size, 0) > limits.unpackedBytes)
    return failed(error('TOO_BIG_UNPACKED', { file: name }, { max: limits.unpackedBytes }));
  const tables: ReadTable[] = [];
  const issues: Issue[] =
    data.length > 1 ? [issue('info', 'ZIP_MANY_FILES', { file: name }, { count: data.length })] : [];
  let first: Reading | null = null;
  for (const entry of data) {
    options.signal?.throwIfAborted();
    const unpacked = unzipEntry(bytes, entry, name, limits.unpackedBytes);
    if (!unpacked.ok) return unpacked;
    const own = entry.name.split('/').at(-1) ?? entry.name;
    const reading = readBytes(
      unpacked.value,
      data.length > 1 ? { ...options, name: own } : options,
      inside + 1,
    );
    if (!reading.ok) {
      if (data.length === 1) return reading;
      issues.push(...reading.issues.map((one) => ({ ...one, severity: 'warning' as const })));
      continue;
    }
    first ??= reading.value;
    tables.push(...reading.value.tables.map((table) => (data.length > 1 ? { ...table, name: own } : table)));
    issues.push(...reading.issues);
  }
  if (!first) return failed(...issues.map((one) => ({ ...one, severity: 'error' as const })));
  return ok({ ...first, format: `zip/${first.format}`, tables }, issues);
};

const readBytes = (bytes: Uint8Array, options: ReadOptions, inside: number): Result<Reading> => {
  const content = contentOf(bytes);
  switch (content) {
    case 'zip':
      return inside > 0
        ? failed(error('UNSUPPORTED_FORMAT', { file: options.name }, { format: 'ZIP in ZIP' }))
        : readZip(bytes, options, inside);
    case 'text':
      return readText(bytes, options, false);
    case 'json':
      return readText(bytes, options, true);
    case 'empty':
    case 'ole2':
    case 'pdf':
    case 'image':
    case 'html':
    case 'xml':
    case 'lfs':
    case 'gzip':
    case 'binary':
      return failed(REFUSALS[content](options.name));
  }
};

/** See ReadTables. Errors: an issue per reason; cancelling rejects with AbortError. */
export const readTables: ReadTables = (bytes, options) => {
  const limits = { ...TABLET_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes)
    return Promise.resolve(
      failed(
        error(
          'TOO_LARGE',
          { file: options.name },
          { name: options.name, size: bytes.length, max: limits.fileBytes },
        ),
      ),
    );
  return new Promise((resolve, reject) => {
    try {
      options.signal?.throwIfAborted();
      resolve(readBytes(bytes, options, 0));
    } catch (cause) {
      reject(cause as Error);
    }
  });
};
