// Separated text (CSV, TSV and their German kin) to a raw table. What the columns mean is decided in core/table.
import { TableBuilder } from '../../core/table/build.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { error, issue, warning, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { utf8Of, type Utf8Text } from '../encoding.ts';
import { TABLET_LIMITS, type Limits, type ReadOptions } from '../format.ts';
import { dialectOf } from './dialect.ts';
import { tokenize } from './tokenize.ts';

export type SeparatedText = { table: RawTable; delimiter: string };

/** How often reading looks whether it was cancelled. Unit: records. */
const LOOK = 20_000;

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

/**
 * Reads separated text. `mostShared`: see ColumnBuilder. Errors: too many rows or columns, an open quote; cancelling throws AbortError.
 * Memory: the columns; the bytes are not needed afterwards.
 */
export const readSeparated = (
  given: string | Utf8Text,
  name: string,
  options: Pick<ReadOptions, 'dialect' | 'limits' | 'signal' | 'onProgress'>,
  mostShared?: number,
): Result<SeparatedText> => {
  const text = withoutTricks(typeof given === 'string' ? utf8Of(given) : given);
  const limits: Limits = { ...TABLET_LIMITS, ...options.limits };
  const place = { file: name };
  const issues: Issue[] = [];
  const dialect = dialectOf(text.head, options.dialect);
  const comment = options.dialect?.commentChar;

  const read = (
    quote: string,
  ): { builder: TableBuilder; stop: Issue | null; unclosed: number | null; nul: boolean } => {
    const builder = new TableBuilder(limits.columns, mostShared);
    let stop: Issue | null = null;
    const result = tokenize(
      text,
      { ...dialect, quote },
      {
        onRecord: (cells, line) => {
          if (builder.rows % LOOK === 0) {
            options.signal?.throwIfAborted();
            if (builder.rows > 0) options.onProgress?.(builder.rows);
          }
          if (comment !== undefined && comment !== '' && cells.get(0).startsWith(comment)) return true;
          if (cells.count === 1 && cells.isEmpty(0)) return true;
          if (builder.rows >= limits.rows)
            stop = error('TOO_MANY_ROWS', place, { max: limits.rows, sheet: name });
          else if (cells.hasLonger(limits.cellChars))
            stop = error('TOO_LARGE', { ...place, row: line }, { name, max: limits.cellChars });
          else if (!builder.pushCells(cells, line))
            stop = error('TOO_MANY_COLUMNS', { ...place, row: line }, { max: limits.columns, sheet: name });
          return stop === null;
        },
        onPiece: (cells, share) => {
          builder.take(cells);
          if (builder.expected === 0) builder.expected = Math.ceil((builder.rows / share) * 1.02);
        },
      },
    );
    return { builder, stop, unclosed: result.unclosedQuote, nul: result.nulBytes };
  };

  let { builder, stop, unclosed, nul } = read(dialect.quote);
  if (unclosed !== null && stop === null) {
    // A quote that never closes would swallow the rest of the file: read once more with quotes as plain signs.
    issues.push(warning('QUOTE_UNCLOSED', { ...place, row: unclosed }, { line: unclosed }));
    ({ builder, stop, nul } = read(''));
  }
  if (stop) return failed(stop);
  if (nul) issues.push(issue('info', 'NUL_REMOVED', place));
  if (builder.rows === 0) return failed(error('EMPTY_FILE', place, { name }));
  return ok({ table: builder.finish(name), delimiter: dialect.delimiter }, issues);
};
