// Workbooks: today's, those of binary parts, and those of yesterday, whose readers are loaded when one is opened.
import { error } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { TABLET_LIMITS, type LateFormat, type Opened, type ReadOptions } from './format.ts';
import { foreignOle, refusalOf } from './foreign.ts';
import { byParts } from './index.ts';
import { readOds } from './ods/ods.ts';
import { Refusal } from './refusal.ts';
import { Parts } from './workbook/parts.ts';
import { WORKBOOK_LIMITS } from './workbook/sheet.ts';
import { containerOf } from './xls/container.ts';
import { readXlsx } from './xlsx/xlsx.ts';
import { streamEntry, type ZipEntry } from './zip/zip.ts';

type Workbook = 'xlsx' | 'ods';

/** Bounds of what a reader gets that cannot count for itself. Unit: bytes. */
const BINARY_BYTES = 120e6;

export const openWorkbook = async (
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  kind: Workbook,
  options: ReadOptions,
): Promise<Result<Opened>> => {
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
    return ok({
      format: kind,
      encoding: null,
      delimiter: null,
      isNamed: false,
      tables: await read(parts, cells),
    });
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(name));
    throw cause;
  }
};

/** A workbook of binary parts: all of them are unpacked and counted here before another reader does so without counting. */
export const openXlsb = async (
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
      await streamEntry(bytes, entry, left, (piece) => {
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
export const openLate = async (
  bytes: Uint8Array,
  format: LateFormat,
  options: ReadOptions,
): Promise<Result<Opened>> => {
  const tables = await options.legacy!(bytes, options.name, format);
  return tables.ok
    ? ok({ format, encoding: null, delimiter: null, isNamed: false, tables: tables.value }, tables.issues)
    : tables;
};

export const openLegacy = async (bytes: Uint8Array, options: ReadOptions): Promise<Result<Opened>> => {
  const { name } = options;
  const container = containerOf(bytes);
  if (!container) return failed(error('CORRUPT', { file: name }, { part: 'OLE2' }));
  // An encrypted workbook of today hides in the container of yesterday.
  if (container.names.has('EncryptedPackage') || container.names.has('EncryptionInfo'))
    return failed(error('ENCRYPTED', { file: name }));
  if (byParts('ole2', container.names) === null) return failed(refusalOf(name, foreignOle(container.names)));
  if (!options.legacy) return failed(error('LEGACY_XLS', { file: name }));
  if (!container.isWhole) return failed(error('CORRUPT', { file: name }, { part: 'OLE2' }));
  return openLate(bytes, 'xls', options);
};
