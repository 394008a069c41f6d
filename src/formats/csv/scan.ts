// Bytes of UTF-8 to records: one loop finds where cells begin and end, quoted cells too, without making a string of any. It works on a piece
// that it may change, so that a doubled quote is written as one where it stands.
import type { Cells } from '../../core/table/record-cells.ts';

const LF = 10;
const CR = 13;
/** Unit: bytes. */
const PIECE = 1 << 18;

/** Line ends: LF, CRLF, CR, mixed. `separator`, `quote`: codes of ASCII, -1 where there is none. */
export type Scan = {
  separator: number;
  quote: number;
  cells: Cells;
  /** Takes the record of `cells`, which begins in this row of the text (from 1). `false` ends the reading. */
  onRecord: (line: number) => boolean;
  /** All cells must be taken now: their bytes change. */
  onPiece: (read: number) => void;
};

/** Where the loop stopped: `left` at the record that it does not know, `unclosed` at a quote without an end; `line` begins there, from 1. */
export type Stopped = { kind: 'end' | 'left' | 'unclosed'; at: number; line: number };

/** Cuts records. */
export const scan = (
  text: Uint8Array,
  from: number,
  { separator, quote: given, cells, onRecord, onPiece }: Scan,
): Stopped => {
  const isEnd = new Uint8Array(256);
  isEnd[LF] = isEnd[CR] = 1;
  if (separator >= 0) isEnd[separator] = 1;
  // What ends a cell quotes none.
  const quote = given >= 0 && isEnd[given] === 0 ? given : -1;
  let piece = new Uint8Array(Math.min(PIECE, text.length - from) + 1);
  let line = 1,
    /** Where the record begins in the text. */
    base = from;
  for (;;) {
    // A piece begins with a record; behind it stands a line end that is none of its own.
    const end = Math.min(piece.length - 1, text.length - base);
    const isLast = base + end === text.length;
    piece.set(text.subarray(base, base + end));
    piece[end] = LF;
    cells.bytes = piece;
    let { starts, ends, first } = cells;
    let at = first,
      record = 0,
      start = 0,
      /** Line breaks inside the record. */
      inner = 0,
      i = 0;
    pieces: for (;;) {
      let code = 0;
      if (at === starts.length) {
        cells.grow();
        ({ starts, ends } = cells);
      }
      if (piece[i] === quote && i < end) {
        // A quoted cell: to its closing quote, two quotes being one of the text, a line break one line break.
        const begun = i + 1;
        let to = begun;
        for (i = begun; i < end; i++, to++) {
          code = piece[i]!;
          if (code === quote) {
            if (piece[i + 1] !== quote || i + 1 === end) break;
            i++;
          } else if (code === CR) {
            if (piece[i + 1] === LF && i + 1 < end) i++;
            code = LF;
            inner++;
          } else if (code === LF) inner++;
          piece[to] = code;
        }
        if (i >= end) {
          if (!isLast) break pieces;
          return { kind: 'unclosed', at: base + record, line };
        }
        // What stands behind the quote must be known, too.
        if (i + 1 === end && !isLast) break pieces;
        code = piece[++i]!;
        if (i < end && isEnd[code] === 0) return { kind: 'left', at: base + record, line };
        starts[at] = begun;
        ends[at++] = to;
      } else {
        while (isEnd[piece[i]!] === 0) i++;
        if (i >= end && !isLast) break pieces;
        code = piece[i]!;
        // Behind the last line end there is no record.
        if (i >= end && start === end && at === first) return { kind: 'end', at: text.length, line };
        starts[at] = start;
        ends[at++] = i;
      }
      if (code === separator && i < end) {
        start = ++i;
        continue;
      }
      if (code === CR) {
        // A line feed may follow in the next piece.
        if (i + 1 === end && !isLast) break pieces;
        if (piece[i + 1] === LF && i + 1 < end) i++;
      }
      const isOver = i >= end;
      cells.count = at - first;
      const goesOn = onRecord(line);
      line += 1 + inner;
      if (!goesOn || isOver) return { kind: 'end', at: base + Math.min(i + 1, end), line };
      at = first = cells.first;
      cells.count = 0;
      inner = 0;
      start = record = ++i;
    }
    cells.count = 0;
    base += record;
    onPiece(base);
    // One record longer than the piece: take more at once.
    if (record === 0) piece = new Uint8Array(Math.min(piece.length * 2, text.length - base + 1));
  }
};
