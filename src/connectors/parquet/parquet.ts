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
import { cell, shape } from '../wire.ts';

/** Unit: bytes. */
const FOOTER = 64 * 1024;
const MAX_PART = 60e6;

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

const read = async (
  http: Http,
  address: string,
  slice: Slice,
  signal: AbortSignal,
): Promise<Result<Whole>> => {
  const get = (from: number, to: number): ReturnType<Http['get']> =>
    http.get(address, { maxBytes: MAX_PART, timeoutMs: PAGE_LIMITS.timeoutMs, range: [from, to], signal });
  // The first answer tells how long the file is.
  const first = await get(0, 3);
  if (!first.ok) return first;
  const { size } = first.value;
  if (size === undefined) return shape({ url: address }, 'Content-Range');
  if (new TextDecoder('latin1').decode(first.value.bytes) !== 'PAR1') return shape({ url: address }, 'PAR1');
  const file: AsyncBuffer = {
    byteLength: size,
    slice: async (from, to = size) => {
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
    const rows: Cell[][] = [];
    let start = 0;
    for (const [group, { num_rows }] of metadata.row_groups.entries()) {
      signal.throwIfAborted();
      const end = start + Number(num_rows);
      if (mayHold(metadata, group, slice)) {
        const objects = await parquetReadObjects({ file, metadata, columns, rowStart: start, rowEnd: end });
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
    const host = new URL(address).host;
    return ok({
      title,
      publisher: host,
      offers: [
        {
          title,
          description: null,
          address,
          kind: 'parquet',
          format: 'Parquet',
          bytes: null,
          asOf: null,
          licence: null,
          publisher: host,
          attribution: null,
          regions: [],
        },
      ],
      next: null,
    });
  },
  plan: (address) => ok({ url: address, offered: null, expected: null }),
  page: (answer) => shape(answer, 'read by ranges'),
  read,
};
