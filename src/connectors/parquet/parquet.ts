// Parquet by ranges of bytes: the footer first, then only the row groups and columns of the slice. Written by DuckDB, Spark or Trino,
// read as it is. Source: https://parquet.apache.org/docs/file-format/, hyparquet.
import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
} from 'hyparquet';
import { choicesOf, columnsOf, type Slice } from '../../core/catalog/source.ts';
import type { Http } from '../../core/ports.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Cell, Connector, Whole } from '../connector.ts';
import { PAGE_LIMITS } from '../pages.ts';
import { cell, notJson, oneOffer, shape } from '../wire.ts';
import { compressors, CODECS, Unpackable } from './codecs.ts';

/** Unit: bytes. */
const FOOTER = 64 * 1024;
const MAX_PART = 60e6;
/** Cells of one row group, which is unpacked as a whole. */
const MAX_CELLS = 50e6;

class Trouble extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super('range');
    this.issues = issues;
  }
}

/** Dates stay days, moments ISO; whole numbers beyond 2^53 stay text: they are keys and not amounts. */
const cellOf = (value: unknown): Cell => {
  if (typeof value === 'bigint')
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  if (typeof value === 'object' && value !== null)
    return JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'bigint' ? String(inner) : inner,
    );
  return cell(value);
};

/** Whether a row group can hold a wanted row, by the least and the greatest value that its statistics name. */
const mayHold = (metadata: FileMetaData, group: number, slice: Slice): boolean =>
  choicesOf(slice).every(({ column, oneOf }) => {
    const found = metadata.row_groups[group]?.columns.find(
      (one) => one.meta_data?.path_in_schema.join('.') === column,
    );
    const least = found?.meta_data?.statistics?.min_value,
      greatest = found?.meta_data?.statistics?.max_value;
    return (
      typeof least !== 'string' ||
      typeof greatest !== 'string' ||
      oneOf.some((one) => one >= least && one <= greatest)
    );
  });

/** The answer to a range was the whole file. */
export const isWithoutParts = (issues: readonly Issue[]): boolean =>
  issues[0]?.code === 'HTTP_OTHER' && issues[0].params?.status === 200;

const read = async (
  http: Http,
  address: string,
  slice: Slice,
  signal: AbortSignal,
): Promise<Result<Whole>> => {
  const get = (from: number, to: number): ReturnType<Http['get']> =>
    http.get(address, { maxBytes: MAX_PART, timeoutMs: PAGE_LIMITS.timeoutMs, range: [from, to], signal });
  // The first answer tells how long the file is. A host that gives no parts, or hides how long they are, is asked for the whole.
  const first = await get(0, 3);
  const givesParts = first.ok && first.value.size !== undefined;
  if (!first.ok && !isWithoutParts(first.issues)) return first;
  const opening = givesParts
    ? first
    : await http.get(address, { maxBytes: MAX_PART, timeoutMs: PAGE_LIMITS.timeoutMs, signal });
  if (!opening.ok) return opening;
  const head = opening.value.bytes;
  const size = (givesParts ? opening.value.size : undefined) ?? head.length;
  if (new TextDecoder('latin1').decode(head.subarray(0, 4)) !== 'PAR1')
    return notJson(new TextDecoder().decode(head.subarray(0, 4000)), address);
  const file: AsyncBuffer = {
    byteLength: size,
    slice: async (from, to = size) => {
      if (!givesParts) return head.slice(from, to).buffer;
      if (to - from > MAX_PART) throw new Trouble([error('TOO_LARGE', undefined, { max: MAX_PART })]);
      const reply = await get(from, to - 1);
      if (!reply.ok) throw new Trouble(reply.issues);
      if (reply.value.bytes.length !== to - from || reply.value.size !== size)
        throw new Trouble([error('INTERRUPTED', undefined, { address })]);
      return reply.value.bytes.slice().buffer;
    },
  };
  try {
    const metadata = await parquetMetadataAsync(file, { initialFetchSize: FOOTER });
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const columns = columnsOf(slice)?.filter((name) => names.includes(name)) ?? names;
    const offered = Number(metadata.num_rows);
    const packed = metadata.row_groups
      .flatMap((group) => group.columns.map((one) => one.meta_data?.codec ?? 'UNCOMPRESSED'))
      .find((codec) => !CODECS.has(codec));
    if (packed !== undefined) return failed(error('PARQUET_PACKED', undefined, { format: packed }));
    const rows: Cell[][] = [];
    let start = 0;
    for (const [group, { num_rows }] of metadata.row_groups.entries()) {
      signal.throwIfAborted();
      const end = start + Number(num_rows);
      if (mayHold(metadata, group, slice)) {
        if ((end - start) * columns.length > MAX_CELLS)
          return failed(error('SOURCE_TOO_LARGE', undefined, { max: PAGE_LIMITS.rows }));
        const objects = await parquetReadObjects({
          file,
          metadata,
          columns,
          rowStart: start,
          rowEnd: end,
          compressors,
        });
        for (const row of objects) {
          const cells = columns.map((name) => cellOf(row[name]));
          const holds = choicesOf(slice).every(({ column, oneOf }) => {
            const at = columns.indexOf(column);
            return at < 0 || oneOf.includes(String(cells[at] ?? ''));
          });
          if (holds) rows.push(cells);
        }
        if (rows.length > PAGE_LIMITS.rows)
          return failed(error('SOURCE_TOO_LARGE', undefined, { max: PAGE_LIMITS.rows }));
      }
      start = end;
    }
    return ok({
      body: { kind: 'rows', names: columns, rows },
      offered,
      asOf: null,
      units: new Map(),
      isCounted: start === offered,
    });
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (cause instanceof Trouble) return failed(...cause.issues);
    if (cause instanceof Unpackable) return failed(error('TOO_LARGE', undefined, { max: MAX_PART }));
    // The reader throws where a file is broken or packed in a way that it does not know.
    return shape({ url: address }, String(cause).slice(0, 200));
  }
};

export const parquet: Connector = {
  kind: 'parquet',
  recognise: ({ pathname }) => /\.parquet$/i.test(pathname),
  about: () => null,
  describe: (_answer, address) => {
    const title = decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? address);
    return oneOffer({ title, address, kind: 'parquet', format: 'Parquet', publisher: new URL(address).host });
  },
  plan: (address) => ok({ url: address, offered: null, expected: null }),
  page: (answer) => shape(answer, 'read by ranges'),
  read,
};
