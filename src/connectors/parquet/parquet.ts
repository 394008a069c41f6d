// Parquet by ranges of bytes: the footer first, then only the row groups and columns of the slice. Written by DuckDB, Spark or Trino,
// read as it is. Source: https://parquet.apache.org/docs/file-format/, hyparquet.
import { parquetMetadataAsync, parquetRead, parquetSchema, type AsyncBuffer } from 'hyparquet';
import { columnsOf, type Slice } from '../../core/catalog/source.ts';
import type { Http, Reply } from '../../core/ports.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Cell, Connector, Whole } from '../connector.ts';
import { PAGE_LIMITS, type PageLimits } from '../pages.ts';
import { PASSING } from '../walk.ts';
import { midnightsAsDays, notJson, oneOffer, shape } from '../wire.ts';
import { cellOf, kindsOf, PARSERS, PLAIN } from './cells.ts';
import { compressors, CODECS, Unpackable } from './codecs.ts';
import { bytesOf, groupsOf, mayHold, testsOf } from './groups.ts';

/** Unit: bytes. */
const FOOTER = 64 * 1024;
const MAX_PART = 60e6;
/** A part of a file is not worth more without a word, where most of the file is moved for it. */
const COSTLY = 20e6;
/** Tries of a range whose line broke. */
const AGAIN = 2;
/** Cells of one row group, which is unpacked as a whole. */
const MAX_CELLS = 50e6;

class Trouble extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super('range');
    this.issues = issues;
  }
}

/** Rows as lists: as objects they would lose a column named `__proto__`. Errors: those of the reader and of the file. */
const rowsBetween = async (
  of: Pick<Parameters<typeof parquetRead>[0], 'file' | 'metadata' | 'columns' | 'rowStart' | 'rowEnd'>,
): Promise<unknown[][]> => {
  let rows: unknown[][] = [];
  await parquetRead({
    ...of,
    compressors,
    parsers: PARSERS,
    rowFormat: 'array',
    onComplete: (found: unknown[][]) => void (rows = found),
  });
  return rows;
};

/** The answer to a range was the whole file. */
export const isWithoutParts = (issues: readonly Issue[]): boolean =>
  issues[0]?.code === 'HTTP_OTHER' && issues[0].params?.status === 200;

/** By which a content is known again, with its length. Missing: null where the host says nothing by which it could be. */
const markOf = ({ etag, lastModified, size }: Reply): string | null =>
  size === undefined || (etag ?? lastModified) === null ? null : `${etag ?? lastModified} ${size}`;
/** Only a strong one is a condition. Source: RFC 9110 13.1.5. */
const conditionOf = ({ etag }: Reply): string | undefined => (etag?.startsWith('"') ? etag : undefined);

/** Asks for ranges of one content. A line that breaks is tried again twice. */
const ranges = (http: Http, address: string, signal: AbortSignal, limits: PageLimits) => {
  const get = async (from: number, to: number, ifRange?: string, again = AGAIN): ReturnType<Http['get']> => {
    const reply = await http.get(address, {
      maxBytes: limits.bytes,
      timeoutMs: limits.timeoutMs,
      range: [from, to],
      ...(ifRange !== undefined && { ifRange }),
      signal,
    });
    return !reply.ok && again > 0 && PASSING.has(reply.issues[0]?.code ?? '')
      ? get(from, to, ifRange, again - 1)
      : reply;
  };
  return get;
};

const read = async (
  http: Http,
  address: string,
  slice: Slice,
  signal: AbortSignal,
  given: Partial<PageLimits> & { isWorthIt?: boolean } = {},
): Promise<Result<Whole>> => {
  const limits = { ...PAGE_LIMITS, bytes: MAX_PART, ...given };
  const get = ranges(http, address, signal, limits);
  // The first answer tells how long the file is. A host that gives no parts, or hides how long they are, is asked for the whole.
  const first = await get(0, 3);
  const givesParts = first.ok && first.value.size !== undefined;
  if (!first.ok && !isWithoutParts(first.issues)) return first;
  const opening = givesParts
    ? first
    : await http.get(address, { maxBytes: limits.bytes, timeoutMs: limits.timeoutMs, signal });
  if (!opening.ok) return opening;
  const head = opening.value.bytes;
  const size = (givesParts ? opening.value.size : undefined) ?? head.length;
  if (new TextDecoder('latin1').decode(head.subarray(0, 4)) !== 'PAR1') {
    // Four bytes do not say what it is instead.
    const more = givesParts && size > head.length ? await get(0, Math.min(size, 4000) - 1) : opening;
    const start = more.ok ? more.value.bytes : head;
    return notJson(new TextDecoder().decode(start.subarray(0, 4000)), address);
  }
  const mark = markOf(opening.value);
  const condition = conditionOf(opening.value);
  const file: AsyncBuffer = {
    byteLength: size,
    slice: async (from, to = size) => {
      if (!givesParts) return head.slice(from, to).buffer;
      if (to - from > limits.bytes) throw new Trouble([error('TOO_LARGE', undefined, { max: limits.bytes })]);
      const reply = await get(from, to - 1, condition);
      // The whole instead of a part: the condition does not hold any more.
      if (!reply.ok)
        throw new Trouble(
          isWithoutParts(reply.issues) ? [error('INTERRUPTED', undefined, { address })] : reply.issues,
        );
      const isOther = markOf(reply.value) !== mark || reply.value.size !== size;
      if (reply.value.bytes.length !== to - from || isOther)
        throw new Trouble([error('INTERRUPTED', undefined, { address })]);
      return reply.value.bytes.slice().buffer;
    },
  };
  try {
    const metadata = await parquetMetadataAsync(file, { initialFetchSize: FOOTER });
    const kinds = kindsOf(metadata);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const columns = columnsOf(slice)?.filter((name) => names.includes(name)) ?? names;
    const offered = Number(metadata.num_rows);
    const packed = metadata.row_groups
      .flatMap((group) => group.columns.map((one) => one.meta_data?.codec ?? 'UNCOMPRESSED'))
      .find((codec) => !CODECS.has(codec));
    if (packed !== undefined) return failed(error('PARQUET_PACKED', undefined, { format: packed }));
    const tests = testsOf(slice, kinds);
    const all = groupsOf(metadata);
    const groups = all.filter(({ group }) => mayHold(group, tests));
    // Known from the footer, before anything of it is moved.
    const moved = groups.reduce((sum, { group }) => sum + bytesOf(group, columns), 0);
    if (givesParts && moved > limits.bytes)
      return failed(error('TOO_LARGE', undefined, { max: limits.bytes, size: moved }));
    // A slice whose rows lie all over the file costs most of it.
    const isSpread = tests.length > 0 && groups.length > 1 && groups.length * 2 > all.length;
    if (givesParts && isSpread && moved > COSTLY && !given.isWorthIt)
      return failed(error('SOURCE_COSTLY', undefined, { size: moved, name: tests[0]!.column }));
    const rows: Cell[][] = [];
    for (const { start, end } of groups) {
      signal.throwIfAborted();
      if ((end - start) * columns.length > MAX_CELLS)
        return failed(error('SOURCE_TOO_LARGE', undefined, { max: limits.rows }));
      const found = await rowsBetween({ file, metadata, columns, rowStart: start, rowEnd: end });
      for (const row of found) {
        const cells = columns.map((name, i) => cellOf(row[i], kinds.get(name) ?? PLAIN));
        const holds = tests.every(({ column, keeps }) => {
          const at = columns.indexOf(column);
          return at < 0 || keeps(String(cells[at] ?? ''));
        });
        if (holds) rows.push(cells);
      }
      if (rows.length > limits.rows)
        return failed(error('SOURCE_TOO_LARGE', undefined, { max: limits.rows }));
    }
    midnightsAsDays(
      rows,
      columns.flatMap((name, at) => (['wall', 'instant'].includes(kinds.get(name)?.kind ?? '') ? [at] : [])),
    );
    const total = metadata.row_groups.reduce((sum, { num_rows }) => sum + Number(num_rows), 0);
    return ok({
      body: {
        kind: 'rows',
        names: columns,
        rows,
        declared: new Map(
          columns.flatMap((name) =>
            kinds.get(name)?.kind === 'text' ? [[name, { isText: true as const }]] : [],
          ),
        ),
      },
      offered,
      asOf: null,
      isCounted: total === offered,
      ...(givesParts && mark !== null && { mark }),
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
  mark: async (http, address, signal) => {
    const reply = await ranges(http, address, signal, PAGE_LIMITS)(0, 3);
    return reply.ok ? markOf(reply.value) : null;
  },
};
