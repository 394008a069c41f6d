// What is shown of a large Parquet file before a part of it is chosen: its footer, and as much of each column as the first rows take.
import { columnsOf, type Slice } from '../../core/table/slice-wanted.ts';
import type { Http } from '../../core/ports.ts';
import { error } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Glance } from '../connector.ts';
import type { Cell } from '../cell.ts';
import { PAGE_LIMITS } from '../pages.ts';
import { cellOf, PLAIN } from './cells.ts';
import { bodyOf, MAX_PART, rowsBetween, withFile, type Opened } from './file.ts';
import { barrierOf, columnIn, daysOf, wantedOf, type Group } from './groups.ts';

/** Up to here it is read like any other source. Unit: bytes. */
const SMALL = 2e6;
const LIMITS = { ...PAGE_LIMITS, bytes: MAX_PART };
/** Rows that tell what a column is, and columns that are looked at. */
const SAMPLE = 500;
const COLUMNS = 40;
/** Of a column at first, of the header of a page, of all columns together. Unit: bytes. */
const FIRST = 64 * 1024;
const HEADER = 4 * 1024;
const BUDGET = 16e6;
const DAY = 86_400_000;

/**
 * Where a page ends of which the header begins at `at`: its type and its two sizes come first, as Thrift writes whole numbers.
 * Missing: null where no header stands there, or not enough of it.
 */
const pageEndAt = (bytes: Uint8Array, at: number): number | null => {
  let offset = at;
  let size = 0;
  for (let field = 0; field < 3; field++) {
    if (bytes[offset++] !== 0x15) return null;
    size = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[offset++];
      if (byte === undefined) return null;
      size += (byte & 0x7f) * shift;
      if (byte < 0x80) break;
    }
  }
  // Sizes are doubled, to have room for a sign.
  return offset + size / 2 + HEADER;
};

/**
 * The first rows of a column by the beginning of its chunk: as much of it as its first page takes, and more where those are too few.
 * `spend` says whether so many bytes may still be asked for. Missing: null where they may not.
 */
const beginningOf = async (
  { file, metadata }: Opened,
  { group }: Group,
  column: string,
  rows: number,
  spend: (bytes: number) => boolean,
): Promise<readonly unknown[] | null> => {
  const chunk = group.columns.find((one) => one.meta_data?.path_in_schema[0] === column);
  const data = chunk?.meta_data;
  if (!data) return null;
  const start = Number(data.dictionary_page_offset || data.data_page_offset);
  const values = Number(data.data_page_offset) - start;
  const whole = Number(data.total_compressed_size);
  let bytes = new Uint8Array(0);
  for (let length = Math.min(FIRST, whole); ;) {
    if (!spend(length - bytes.length)) return null;
    const more = await file.slice(start + bytes.length, start + length);
    const now = new Uint8Array(length);
    now.set(bytes);
    now.set(new Uint8Array(more), bytes.length);
    bytes = now;
    const cut = { ...data, total_compressed_size: BigInt(length) };
    const short = { ...group, num_rows: BigInt(rows), columns: [{ ...chunk, meta_data: cut }] };
    try {
      const found = await rowsBetween({
        file: { ...file, slice: (from, to) => now.slice(from - start, (to ?? from) - start).buffer },
        metadata: { ...metadata, row_groups: [short] },
        columns: [column],
        rowStart: 0,
        rowEnd: rows,
      });
      const cells = found.map((row) => row[0]);
      // Pages that end where the part ends leave the rows behind them open.
      if (length === whole || !cells.includes(undefined)) return cells;
    } catch (cause) {
      // A page that is cut off cannot be read; more of it can.
      if (length === whole) throw cause;
    }
    const end = values < length ? pageEndAt(bytes, values) : values + HEADER;
    length = Math.min(whole, end !== null && end > length ? end : length * 2);
  }
};

const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** First and last day of a column by its statistics. Missing: null where a group has none that is a time. */
const spanOf = (groups: readonly Group[], column: string): { from: string; to: string } | null => {
  const ends = groups.map(({ group }) => {
    const told = columnIn(group, column)?.statistics;
    return [daysOf(told?.min_value ?? told?.min)?.[0], daysOf(told?.max_value ?? told?.max)?.[1]] as const;
  });
  if (ends.length === 0 || ends.some(([from, to]) => from === undefined || to === undefined)) return null;
  const from = ends.reduce((least, [day]) => Math.min(least, day!), Infinity);
  const to = ends.reduce((most, [, day]) => Math.max(most, day!), -Infinity);
  return { from: dayText(from), to: dayText(to) };
};

/** Texts that the statistics name whole. */
const textsOf = (groups: readonly Group[], column: string): readonly string[] => {
  const texts = groups.flatMap(({ group }) => {
    const told = columnIn(group, column)?.statistics;
    return [
      told?.is_min_value_exact === false ? undefined : told?.min_value,
      told?.is_max_value_exact === false ? undefined : told?.max_value,
    ];
  });
  return [...new Set(texts.filter((one) => typeof one === 'string'))];
};

const glanced = async (opened: Opened, slice: Slice): Promise<Result<Glance | null>> => {
  const { metadata, kinds, names, givesParts } = opened;
  const columns = columnsOf(slice)?.filter((name) => names.includes(name)) ?? names;
  const wanted = wantedOf(metadata, slice, kinds, columns);
  const { groups, tests, bytes } = wanted;
  const [first] = groups;
  if (!givesParts || bytes <= SMALL || first === undefined) return ok(null);
  const most = groups.reduce((sum, { start, end }) => sum + end - start, 0);
  let left = BUDGET;
  const spend = (asked: number): boolean => (left -= asked) >= 0;
  const rows = Math.min(SAMPLE, first.end - first.start);
  // What a row must hold comes first, lists and groups of values never: they have no cell.
  const must = tests.map(({ column }) => column);
  const order = [...new Set([...must, ...columns])].filter((name) => kinds.has(name)).slice(0, COLUMNS);
  const found = await Promise.all(order.map((name) => beginningOf(opened, first, name, rows, spend)));
  const had = new Map(order.flatMap((name, i) => (found[i] ? [[name, found[i]] as const] : [])));
  const shown = columns.filter((name) => had.has(name));
  if (shown.length === 0) return failed(error('TOO_LARGE', undefined, { max: BUDGET, size: bytes }));
  const cells = Array.from({ length: rows }, (_, row) =>
    shown.map((name): Cell => cellOf(had.get(name)?.[row], kinds.get(name) ?? PLAIN)),
  );
  const isTooMany = tests.length === 0 && most > LIMITS.rows;
  return ok({
    body: bodyOf(shown, kinds, cells),
    offered: Number(metadata.num_rows),
    most,
    bytes,
    names: columns,
    times: new Map(
      shown.flatMap((name) => {
        const span = spanOf(groups, name);
        return span ? [[name, span]] : [];
      }),
    ),
    known: new Map(shown.map((name) => [name, textsOf(groups, name)])),
    barrier:
      barrierOf(wanted, LIMITS.bytes) ??
      (isTooMany ? error('SOURCE_TOO_LARGE', undefined, { max: LIMITS.rows }) : null),
  });
};

export const glance = (
  http: Http,
  address: string,
  slice: Slice,
  signal: AbortSignal,
): Promise<Result<Glance | null>> =>
  withFile(http, address, signal, LIMITS, (opened) => glanced(opened, slice));
