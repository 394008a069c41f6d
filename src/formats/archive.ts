// An archive of files: each that holds a table is read, each other one is named.
import type { RawTable } from '../core/table/raw.ts';
import { error, issue, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { TABLET_LIMITS, type Opened, type ReadOptions } from './format.ts';
import { unzipEntry, type ZipEntry } from './zip/zip.ts';

/** What systems leave in archives. */
const LEFT = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;
/** Beside the data in archives that people and offices make. */
const ASIDE = /\.(pdf|txt|md|html?|docx?|xml|png|jpe?g|rtf)$/i;
const TEXT = /\.txt$/i;
const MOST_FILES = 50;
const MOST_NAMED = 10;

const fileOf = (entry: ZipEntry): string => entry.name.split('/').at(-1) ?? entry.name;

type Open = (bytes: Uint8Array, options: ReadOptions) => Promise<Result<Opened>>;

/** `open`: opens one file of it. Errors: NOT_A_WORKBOOK without a table, ZIP_MANY_FILES, TOO_BIG_UNPACKED, those of a file alone in it. */
export const openArchive = async (
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  options: ReadOptions,
  open: Open,
): Promise<Result<Opened>> => {
  const { name } = options;
  const limits = { ...TABLET_LIMITS, ...options.limits };
  const isDescription = (entry: ZipEntry): boolean => /(^|\/)datapackage\.json$/i.test(entry.name);
  const described = entries.find((entry) => isDescription(entry) && entry.size < 5e6);
  const there = entries.filter(
    (entry) => !LEFT.test(entry.name) && entry.size > 0 && !(described && isDescription(entry)),
  );
  const candidates = there.filter((entry) => !ASIDE.test(entry.name));
  const texts = there.filter((entry) => TEXT.test(entry.name));
  // A text beside tables may be a list of keys: it is named, and no table of theirs.
  const data = candidates.length > 0 ? candidates : texts;
  if (data.length === 0) return failed(error('NOT_A_WORKBOOK', { file: name }));
  if (data.length > MOST_FILES)
    return failed(error('ZIP_MANY_FILES', { file: name }, { count: data.length }));
  if (data.reduce((sum, entry) => sum + entry.size, 0) > limits.unpackedBytes)
    return failed(error('TOO_BIG_UNPACKED', { file: name }, { max: limits.unpackedBytes }));
  const tables: RawTable[] = [];
  const issues: Issue[] =
    data.length > 1 ? [issue('info', 'ZIP_MANY_FILES', { file: name }, { count: data.length })] : [];
  const aside = there.filter((entry) => !data.includes(entry)).map(fileOf);
  if (aside.length > 0)
    issues.push(
      issue(
        'info',
        'ZIP_ASIDE',
        { file: name },
        { count: aside.length, names: aside.slice(0, MOST_NAMED).join(', ') },
      ),
    );
  let first: Opened | null = null;
  for (const entry of data) {
    options.signal?.throwIfAborted();
    const unpacked = await unzipEntry(bytes, entry, name, limits.unpackedBytes);
    if (!unpacked.ok) return unpacked;
    const isAlone = data.every((one) => one === entry || fileOf(one) !== fileOf(entry));
    const own = isAlone ? fileOf(entry) : entry.name;
    const opened = await open(unpacked.value, data.length > 1 ? { ...options, name: own } : options);
    if (!opened.ok) {
      if (data.length === 1) return opened;
      issues.push(...opened.issues.map((one) => ({ ...one, severity: 'warning' as const })));
      continue;
    }
    first ??= opened.value;
    const several = opened.value.tables.length > 1;
    tables.push(
      ...opened.value.tables.map((table) =>
        data.length > 1 ? { ...table, name: several ? `${own}: ${table.name}` : own } : table,
      ),
    );
    issues.push(...opened.issues);
  }
  if (!first) return failed(...issues.map((one) => ({ ...one, severity: 'error' as const })));
  const text = described && (await unzipEntry(bytes, described, name, limits.unpackedBytes));
  const description = text?.ok ? { description: new TextDecoder().decode(text.value) } : {};
  const { outlines, ...rest } = first;
  return ok(
    {
      ...rest,
      format: `zip/${first.format}`,
      tables,
      // Of several files nobody could say which table they belong to.
      ...(outlines && data.length === 1 && { outlines }),
      ...description,
    },
    issues,
  );
};
