// A long text read in two halves at once, on two cores: a line end behind its middle is tried as the place where records part. Where the first
// half does not end there with a record, nothing of it counts.
import type { TableBuilder } from '../../core/table/build.ts';
import { Cells } from '../../core/table/record-cells.ts';
import type { Utf8Text } from '../encoding.ts';
import type { Bounds, HalfAsk, ReadHalf, ReadOptions } from '../format.ts';
import { Collector } from './collect.ts';
import type { Dialect } from './dialect.ts';
import { scan } from './scan.ts';
import { beginOf, codesOf } from './tokenize.ts';

/** Reads a half. Missing: null where it does not end with a record, or one is beyond the limits: the whole must be read then. */
export const readHalf = (
  { bytes, codes, bounds, mostShared }: HalfAsk,
  onRows: (rows: number) => void = () => {},
): { builder: TableBuilder; cells: Cells; lines: number } | null => {
  const collector = new Collector(bounds, mostShared, onRows);
  const { builder } = collector;
  const cells = new Cells();
  const stopped = scan(bytes, 0, {
    ...codes,
    cells,
    onRecord: (line) => collector.onRecord(cells, line),
    onPiece: (read) => collector.onPiece(cells, read / bytes.length),
  });
  cells.count = 0;
  return stopped.kind === 'end' && collector.stop === null
    ? { builder, cells, lines: stopped.line - 1 }
    : null;
};

/** A shorter text is read sooner by one alone. Unit: bytes. */
export const WORTH = 4e6;
const LF = 10;

/** Where the second half of a text begins: behind the first line end after its middle. Missing: -1 where there is none. */
const middleOf = (bytes: Uint8Array): number => {
  const at = bytes.indexOf(LF, bytes.length >> 1);
  return at < 0 || at + 1 === bytes.length ? -1 : at + 1;
};

/** A worker that broke without a word is not waited for: so many times what the first half took, and at least as many ms. */
const TIMES = 5,
  LEAST_WAIT = 5_000;
const patience = (took: number): Promise<null> =>
  new Promise((resolve) => void setTimeout(() => resolve(null), Math.max(LEAST_WAIT, took * TIMES)));

/**
 * Reads a long text in two halves at once, the second one elsewhere. Missing: null for what must be read as a whole: a text that is short, or
 * whose middle lies within a record. The result is that of reading it as a whole.
 */
export const readInTwo = async ({
  text,
  dialect,
  bounds,
  options,
  mostShared,
}: {
  text: Utf8Text;
  dialect: Dialect;
  bounds: Bounds;
  options: Pick<ReadOptions, 'signal' | 'onProgress'> & { half: ReadHalf; least?: number };
  mostShared: number | undefined;
}): Promise<TableBuilder | null> => {
  const { half, least = WORTH } = options;
  const codes = text.hasNul || text.bytes.length < least ? null : codesOf(text, dialect);
  const from = beginOf(text, dialect);
  const middle = codes ? middleOf(text.bytes.subarray(from)) + from : -1;
  if (!codes || middle <= from) return null;
  const ask = { codes, bounds, ...(mostShared !== undefined && { mostShared }) };
  // The other core first: from here on this one does not look up.
  const second = await half({ ...ask, bytes: text.bytes.slice(middle) });
  if (!second) return null;
  const begun = performance.now();
  const first = readHalf({ ...ask, bytes: text.bytes.subarray(from, middle) }, (rows) => {
    options.signal?.throwIfAborted();
    if (rows > 0) options.onProgress?.(rows * 2);
  });
  const part = await Promise.race([second.part, patience(performance.now() - begun)]);
  if (!first || !part || first.builder.rows + part.rows > bounds.limits.rows) return null;
  first.builder.append(part, first.lines + 1, first.cells);
  return first.builder;
};
