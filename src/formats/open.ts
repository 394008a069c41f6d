// Bytes to raw tables, whatever they are: recognised by content, opened if zipped, decoded, cut into cells. What the cells mean
// is decided in read.ts. Free of DOM and of dynamic imports, so that it runs in a service worker, a worker and Node alike.
import { endsAs, promisesWorkbook } from '../core/table/file-formats.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { openArchive } from './archive.ts';
import { contentOf, headOf, type Content } from './content.ts';
import { TABLET_LIMITS, type Opened, type ReadOptions } from './format.ts';
import { foreignOf, foreignZip, refusalOf } from './foreign.ts';
import { gunzip } from './gzip.ts';
import { byParts } from './index.ts';
import { unzipEntry, zipEntries } from './zip/zip.ts';
import { openXlsb, openWorkbook, openLegacy, openLate } from './open-workbook.ts';
import { openText, openJson } from './open-text.ts';

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
      promisesWorkbook(name) || endsAs(name, 'html') ? { is: 'export' } : {},
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
  const said = says && (await unzipEntry(bytes, says, name, 200));
  const names = entries.value.map((entry) => entry.name);
  const foreign = foreignZip(names, said?.ok ? new TextDecoder().decode(said.value) : '');
  if (foreign) return failed(refusalOf(name, foreign));
  const kind = byParts('zip', names);
  if (kind === 'xlsb') return openXlsb(bytes, entries.value, options);
  if (kind !== null) return openWorkbook(bytes, entries.value, kind, options);
  if (inside > 0) return failed(error('UNSUPPORTED_FORMAT', { file: name }, { format: 'ZIP in ZIP' }));
  return openArchive(bytes, entries.value, options, (file, one) => openBytes(file, one, inside + 1));
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
      return options.legacy && endsAs(options.name, 'html')
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
