// Separated text (CSV, TSV and their German kin) to a raw table. What the columns mean is decided in core/table.
import type { RawTable } from '../../core/table/raw.ts';
import { error, issue, warning, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { utf8Of, type Utf8Text } from '../encoding.ts';
import { TABLET_LIMITS, type Bounds, type ReadHalf, type ReadOptions } from '../format.ts';
import { Collector } from './collect.ts';
import { dialectOf, type Dialect } from './dialect.ts';
import { readInTwo } from './halves.ts';
import { tokenize } from './tokenize.ts';

export type SeparatedText = { table: RawTable; delimiter: string };

/** `="0531"` keeps Excel from taking a zero away: what is meant stands between the quotes. */
const withoutTricks = (text: Utf8Text): Utf8Text =>
  text.hasTrick
    ? utf8Of(
        text
          .whole()
          .replace(/(^|[;,\t|])"=""([^"\n;,\t|]{0,200})"""(?=[;,\t|\r\n]|$)/gm, '$1$2')
          .replace(/(^|[;,\t|])="([^"\n;,\t|]{0,200})"(?=[;,\t|\r\n]|$)/gm, '$1$2'),
      )
    : text;

type Options = Pick<ReadOptions, 'dialect' | 'limits' | 'signal' | 'onProgress'>;

const boundsOf = (name: string, { dialect, limits }: Options): Bounds => ({
  name,
  limits: { ...TABLET_LIMITS, ...limits },
  ...(dialect?.commentChar !== undefined && { comment: dialect.commentChar }),
});

type Ready = {
  text: Utf8Text;
  dialect: Dialect;
  bounds: Bounds;
  options: Options;
  mostShared: number | undefined;
};

const readied = (
  given: string | Utf8Text,
  name: string,
  options: Options,
  mostShared: number | undefined,
): Ready => {
  const text = withoutTricks(typeof given === 'string' ? utf8Of(given) : given);
  return {
    text,
    dialect: dialectOf(text.head, options.dialect),
    bounds: boundsOf(name, options),
    options,
    mostShared,
  };
};

const readWhole = ({ text, dialect, bounds, options, mostShared }: Ready): Result<SeparatedText> => {
  const { name } = bounds;
  const place = { file: name };
  const issues: Issue[] = [];
  const read = (quote: string): Collector & { unclosed: number | null; nul: boolean } => {
    const collector = new Collector(bounds, mostShared, (rows) => {
      options.signal?.throwIfAborted();
      if (rows > 0) options.onProgress?.(rows);
    });
    const { onRecord, onPiece } = collector;
    const result = tokenize(text, { ...dialect, quote }, { onRecord, onPiece });
    return Object.assign(collector, { unclosed: result.unclosedQuote, nul: result.nulBytes });
  };

  let found = read(dialect.quote);
  if (found.unclosed !== null && found.stop === null) {
    // A quote that never closes would swallow the rest of the file: read once more with quotes as plain signs.
    issues.push(warning('QUOTE_UNCLOSED', { ...place, row: found.unclosed }, { line: found.unclosed }));
    found = read('');
  }
  const { builder, stop, nul } = found;
  if (stop) return failed(stop);
  if (nul) issues.push(issue('info', 'NUL_REMOVED', place));
  if (builder.rows === 0) return failed(error('EMPTY_FILE', place, { name }));
  return ok(
    { table: { ...builder.finish(name), separator: dialect.delimiter }, delimiter: dialect.delimiter },
    issues,
  );
};

/**
 * Reads separated text. `mostShared`: see ColumnBuilder. Errors: too many rows or columns, an open quote; cancelling throws AbortError.
 * Memory: the columns; the bytes are not needed afterwards.
 */
export const readSeparated = (
  given: string | Utf8Text,
  name: string,
  options: Options,
  mostShared?: number,
): Result<SeparatedText> => readWhole(readied(given, name, options, mostShared));

/** The same, with `half` for a long text: two cores read it at once. */
export const readSeparatedInTwo = async (
  given: Utf8Text,
  name: string,
  options: Options & { half: ReadHalf; least?: number },
  mostShared?: number,
): Promise<Result<SeparatedText>> => {
  const ready = readied(given, name, options, mostShared);
  const builder = await readInTwo({ ...ready, options });
  return builder && builder.rows > 0
    ? ok({
        table: { ...builder.finish(name), separator: ready.dialect.delimiter },
        delimiter: ready.dialect.delimiter,
      })
    : readWhole(ready);
};
