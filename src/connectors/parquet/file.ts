// A Parquet file on a host: its parts by ranges, its footer, its rows. What is wanted of it is decided elsewhere.
import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
} from 'hyparquet';
import type { Http, Reply } from '../../core/ports.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import { failed, type Result } from '../../core/values/result.ts';
import type { PageLimits } from '../reading.ts';
import { PASSING } from '../walk.ts';
import type { Whole } from '../connector.ts';
import type { Cell } from '../cell.ts';
import { midnightsAsDays, notJson, shape } from '../wire.ts';
import { kindsOf, PARSERS, type Kind } from './cells.ts';
import { compressors, CODECS, Unpackable } from './codecs.ts';

/** Unit: bytes. */
const FOOTER = 64 * 1024;
export const MAX_PART = 60e6;
/** Tries of a range whose line broke. */
const AGAIN = 2;

class Trouble extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super('range');
    this.issues = issues;
  }
}

type Rows = Pick<Parameters<typeof parquetRead>[0], 'file' | 'metadata' | 'columns' | 'rowStart' | 'rowEnd'>;

/** Rows as lists: as objects they would lose a column named `__proto__`. Errors: those of the reader and of the file. */
export const rowsBetween = async (of: Rows): Promise<unknown[][]> => {
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
export const markOf = ({ etag, lastModified, size }: Reply): string | null =>
  size === undefined || (etag ?? lastModified) === null ? null : `${etag ?? lastModified} ${size}`;
/** Only a strong one is a condition. Source: RFC 9110 13.1.5. */
const conditionOf = ({ etag }: Reply): string | undefined => (etag?.startsWith('"') ? etag : undefined);

/** Asks for ranges of one content. A line that breaks is tried again twice. */
export const ranges = (http: Http, address: string, signal: AbortSignal, limits: PageLimits) => {
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

/** Rows as the reader of tables takes them: what is declared text stays text, days without a time of day are days. */
export const bodyOf = (
  columns: readonly string[],
  kinds: ReadonlyMap<string, Kind>,
  rows: Cell[][],
): Extract<Whole['body'], { kind: 'rows' }> => {
  midnightsAsDays(
    rows,
    columns.flatMap((name, at) => (['wall', 'instant'].includes(kinds.get(name)?.kind ?? '') ? [at] : [])),
  );
  const texts = columns.filter((name) => kinds.get(name)?.kind === 'text');
  return {
    kind: 'rows',
    names: columns,
    rows,
    declared: new Map(texts.map((name) => [name, { isText: true as const }])),
  };
};

export type Opened = {
  file: AsyncBuffer;
  metadata: FileMetaData;
  kinds: ReadonlyMap<string, Kind>;
  /** Columns in the order of the file. */
  names: readonly string[];
  /** The host gives ranges; otherwise the whole is here already. */
  givesParts: boolean;
  mark: string | null;
};

/**
 * Opens a file by its footer and does `job` with it. Errors: what the host says, what is no Parquet file or is packed in a way that
 * is not known here; AbortError where the caller's signal was aborted.
 */
export const withFile = async <T>(
  http: Http,
  address: string,
  signal: AbortSignal,
  limits: PageLimits,
  job: (opened: Opened) => Promise<Result<T>>,
): Promise<Result<T>> => {
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
    const packed = metadata.row_groups
      .flatMap((group) => group.columns.map((one) => one.meta_data?.codec ?? 'UNCOMPRESSED'))
      .find((codec) => !CODECS.has(codec));
    if (packed !== undefined) return failed(error('PARQUET_PACKED', undefined, { format: packed }));
    const kinds = kindsOf(metadata);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    return await job({ file, metadata, kinds, names, givesParts, mark });
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (cause instanceof Trouble) return failed(...cause.issues);
    if (cause instanceof Unpackable) return failed(error('TOO_LARGE', undefined, { max: MAX_PART }));
    // The reader throws where a file is broken or packed in a way that it does not know.
    return shape({ url: address }, String(cause).slice(0, 200));
  }
};
