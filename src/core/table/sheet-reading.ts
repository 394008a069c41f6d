// The role of each line of a sheet: by evidence, with the plain rule as a second opinion, and with what a person said above both.
import { settleBelow } from './below-head.ts';
import { takeAmounts, takeCounted, takeNumbered } from './counted-head.ts';
import { cellsOf, sampleOf, type Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { linesOf, type Lines } from './lines.ts';
import { recordFrom, type RawTable } from './raw.ts';
import { LIKELY, SURE } from './reading-version.ts';
import { takeGroups } from './group-lines.ts';
import { takeHeads } from './same-head.ts';
import { leaveTitles } from './titles-above.ts';
import { areInTwoLines } from './two-lines.ts';
import { isPlainList, RULE_ERRS, secondOpinion } from './second-opinion.ts';
import { best, scoresOf, sureOf, tempered, type Constraint, type Weights } from './reading.ts';
import { ANY, B, bits, D, G, H, NOTE, S, T, U } from './states.ts';
import { weightsOf } from './weighing.ts';
import { WEIGHTS } from './weights.ts';

/** What a line is for, as a person says it. */
export type LineRole = 'title' | 'note' | 'header' | 'group' | 'data' | 'total' | 'out';
const ROLE_BITS: Readonly<Record<LineRole, number>> = {
  title: bits(T, U),
  note: bits(NOTE, T, U),
  header: bits(H, B),
  group: bits(G),
  data: bits(D),
  total: bits(S),
  out: bits(T, U, NOTE),
};
/** Where no consistent reading has the role. */
const PLAIN_STATE: Readonly<Record<LineRole, number>> = {
  title: T,
  note: NOTE,
  header: H,
  group: G,
  data: D,
  total: S,
  out: NOTE,
};

/** Unit: rows of the file, from 1; `to` is inclusive. */
export type GivenLines = {
  header?: boolean;
  headerRows?: readonly number[];
  lines?: readonly { line: number; to?: number; as: LineRole }[];
};

export type SheetReading = {
  /** State of each record, by the numbers of reading.ts. */
  states: Uint8Array;
  /** Probability of the reading as a whole, 0 to 1. */
  p: number;
  /** The record that the reading is least sure of. Missing: -1. */
  doubt: number;
};

let weights: Weights | null = null;
const known = (): Weights => (weights ??= weightsOf(WEIGHTS));

/** The record of a row of the file: the first that begins there or after. Missing: -1. */
export const recordOf = (table: RawTable, line: number): number => {
  const row = recordFrom(table, line);
  return row < table.rows ? row : -1;
};

type Span = { from: number; to: number; as: LineRole };
/** Records that a person gave a role. Shape: `to` is exclusive; none where no record begins in these rows. */
export const spansOf = (table: RawTable, { lines = [] }: GivenLines): Span[] =>
  lines.flatMap(({ line, to, as }) => {
    const span = { from: recordFrom(table, line), to: recordFrom(table, Math.max(line, to ?? line) + 1), as };
    return span.to > span.from ? [span] : [];
  });

const isGiven = ({ header, headerRows, lines }: GivenLines): boolean =>
  header === false || (headerRows?.length ?? 0) > 0 || (lines?.length ?? 0) > 0;
/** That a row counts or not says nothing of the layout. */
const saysOfLayout = ({ as }: { as: LineRole }): boolean => as !== 'data' && as !== 'total';
const isLayoutGiven = ({ lines = [], ...given }: GivenLines): boolean =>
  isGiven({ ...given, lines: lines.filter(saysOfLayout) });

/** Records that a person spoke of, and what that leaves for each line of the sample. */
const constraintOf = (table: RawTable, rows: Uint32Array, given: GivenLines): Constraint => {
  const all = new Map<number, number>();
  const heads = new Set(
    (given.headerRows ?? []).map((line) => recordOf(table, line)).filter((row) => row >= 0),
  );
  if (given.header === false) rows.forEach((_, i) => all.set(i, bits(T, U, D, G, S, NOTE)));
  else if (heads.size > 0) {
    const first = Math.min(...heads),
      last = Math.max(...heads);
    const left = (row: number): number => {
      if (heads.has(row)) return bits(H);
      if (row < first) return bits(T, U);
      return row < last ? bits(U) : bits(D, G, S, NOTE);
    };
    rows.forEach((row, i) => all.set(i, left(row)));
  }
  const spans = spansOf(table, given);
  if (spans.length > 0)
    rows.forEach((row, i) => {
      const span = spans.findLast(({ from, to }) => row >= from && row < to);
      if (span) all.set(i, ROLE_BITS[span.as]);
    });
  return all;
};

const withGiven = (table: RawTable, rows: Uint32Array, given: GivenLines): Uint32Array => {
  const more = [
    ...(given.headerRows ?? []).map((line) => recordOf(table, line)).filter((row) => row >= 0),
    ...spansOf(table, given).flatMap(({ from, to }) => [from, to - 1]),
  ];
  return more.length === 0 ? rows : Uint32Array.from(new Set([...rows, ...more])).sort();
};

/** A head before any figure is the first; lines without a figure between two parts of a head belong to it. */
const joinHeads = (states: Uint8Array, { figures }: Lines): void => {
  let from = -1,
    hasData = false;
  for (let i = 0; i < states.length; i++) {
    const state = states[i]!;
    if (state === H || state === B) {
      if (from >= 0)
        for (let at = from; at <= i; at++) if (states[at] !== U && states[at] !== T) states[at] = H;
      // Below figures it is the head of another table, or the same once more.
      states[i] = hasData ? B : H;
      from = states[i] === H ? i : -1;
    } else if (state !== T && state !== U && state !== NOTE) {
      if (figures[i] === 1) from = -1;
      hasData ||= figures[i] === 1 || state === S;
    }
  }
};

/**
 * A line that fills every column below lines with figures is one of the table, where it follows such a line without a gap and no line above
 * reads the same: were it left out, its cells would be lost.
 */
const keepFullLines = (
  states: Uint8Array,
  { rows, width, kinds, texts, gaps }: Cells,
  given: Constraint,
): void => {
  if (width < 2) return;
  const seen = new Set<string>();
  let wasData = false;
  rows.forEach((_, i) => {
    const from = i * width,
      to = from + width;
    const isFull = kinds.subarray(from, to).every((kind) => kind !== KIND.empty);
    const text = texts.slice(from, to).join('\u0000');
    if (isFull && wasData && gaps[i] === 0 && !given.has(i) && !seen.has(text) && states[i] !== S)
      states[i] = D;
    wasData = isFull && (states[i] === D || states[i] === S);
    seen.add(text);
  });
};

/** A line of figures below others is no head of another table: that has a word in it, or years. */
const keepFigureLines = (states: Uint8Array, { width, kinds }: Cells, given: Constraint): void =>
  states.forEach((state, i) => {
    if (state !== B || given.has(i)) return;
    const isNamed = kinds
      .subarray(i * width, (i + 1) * width)
      .some((kind) => kind === KIND.text || kind === KIND.year || kind === KIND.key);
    if (!isNamed) states[i] = D;
  });

/**
 * Lines of one cell behind the last record of figures are no records, where every record is written out to its last column: the rest of a
 * record would be missing, and its first column would be a column of sentences.
 */
const leaveRemarks = (table: RawTable, { rows }: Cells, states: Uint8Array, { figures }: Lines): void => {
  const last = figures.lastIndexOf(1);
  if (table.isGrid || last < 0) return;
  const width = table.widths[rows[last]!]!;
  const isWritten = states.every(
    (state, i) => i > last || state !== D || figures[i] === 0 || table.widths[rows[i]!] === width,
  );
  if (width < 3 || !isWritten) return;
  for (let i = last + 1; i < states.length; i++)
    if (states[i] === D && table.widths[rows[i]!] === 1) states[i] = NOTE;
};

/** Readings that nobody gave anything to, by their sheet: the search for several tables and the layout ask for the same one. */
const read = new WeakMap<RawTable, SheetReading>();

/**
 * Reads the lines of a sheet. `looked`: the records that are looked at. Missing: a sample of some 450 of a long sheet.
 * Cost: these, and one pass over a few columns of a longer sheet.
 */
export const readSheet = (table: RawTable, given: GivenLines = {}, looked?: Uint32Array): SheetReading => {
  if (isGiven(given) || looked) return readAnew(table, given, looked);
  let found = read.get(table);
  if (!found) read.set(table, (found = readAnew(table, given)));
  return found;
};

/** What a person said holds, whatever the reading makes of the lines around it. */
const obey = (states: Uint8Array, spans: readonly Span[]): void => {
  for (const { from, to, as } of spans)
    for (let row = from; row < to; row++)
      if ((ROLE_BITS[as] & (1 << states[row]!)) === 0) states[row] = PLAIN_STATE[as];
};

/** A head that a person names first is the head of the table, and no second one below lines that she did not call data. */
const asFirstHead = (
  rows: Uint32Array,
  found: Uint8Array,
  given: Constraint,
): ReadonlyMap<number, number> | null => {
  const heads = [...given].flatMap(([i, allowed]) => (allowed === ROLE_BITS.header ? [i] : []));
  const first = Math.min(...heads);
  if (heads.length === 0 || found[first] !== B || found.subarray(0, first).includes(H)) return null;
  for (let i = 0; i < first; i++) if (given.get(i) === ROLE_BITS.data) return null;
  const outside = rows.subarray(0, first).map((_, i) => given.get(i) ?? bits(T, U));
  return new Map([...given, ...[...outside].map((allowed, i) => [i, allowed] as const), [first, bits(H)]]);
};

const readAnew = (table: RawTable, given: GivenLines, looked = sampleOf(table)): SheetReading => {
  const rows = withGiven(table, looked, given);
  if (rows.length === 0) return { states: new Uint8Array(0), p: 1, doubt: -1 };
  const cells = cellsOf(table, rows);
  const lines = linesOf(cells);
  const constraint = constraintOf(table, rows, given);
  let scores = scoresOf(lines, known(), constraint);
  let found = best(scores);
  const again = asFirstHead(rows, found, constraint);
  if (again) found = best((scores = scoresOf(lines, known(), again)));
  let sure = sureOf(tempered(scores), found, lines.figures);
  // What was said fits no sheet as a whole: each line of it holds by itself.
  if (!Number.isFinite(sure.p)) {
    scores = scoresOf(lines, known());
    found = best(scores);
    sure = sureOf(tempered(scores), found, lines.figures);
  }
  let { p } = sure;
  // What the file itself shows is as settled as what a person says.
  const settled: Constraint = new Map([
    // That it is no group leaves all else open.
    ...[...lines.may].flatMap((may, i) => ((may | bits(G)) === ANY ? [] : [[i, may] as const])),
    ...constraint,
  ]);
  takeCounted(cells, found, settled);
  takeNumbered(cells, found, settled);
  joinHeads(found, lines);
  keepFullLines(found, cells, settled);
  keepFigureLines(found, cells, settled);
  takeHeads(found, cells, settled);
  takeGroups(found, cells, lines, settled);
  settleBelow(found, cells, lines, settled);
  leaveTitles(found, cells, lines, settled);
  const isAnswered = isLayoutGiven(given);
  if (!isAnswered) leaveRemarks(table, cells, found, lines);
  if (!isAnswered && secondOpinion(table, cells, found, lines, p)) p = Math.min(p, SURE - 0.01);
  // Two opinions that do not know of each other err together as seldom as the product says.
  else if (p < SURE && !isAnswered && isPlainList(table, found, lines.figures)) p = 1 - (1 - p) * RULE_ERRS;
  if (!isAnswered && takeAmounts(found, cells, constraint)) p = Math.min(p, SURE - 0.01);
  // Every second record would be added to one of another meaning.
  if (!isAnswered && areInTwoLines(cells, found, constraint)) p = Math.min(p, LIKELY - 0.01);
  let least = 0;
  for (let i = 1; i < rows.length; i++) if (sure.lines[i]! < sure.lines[least]!) least = i;
  // The worst that can happen is a record that is taken for a name: a head with numbers in it is shown to a person.
  const odd = found.findIndex((state, i) => (state === H || state === B) && lines.numbers[i] === 1);
  if (odd >= 0 && p >= SURE && !isAnswered) [p, least] = [SURE - 0.01, odd];
  const states = new Uint8Array(table.rows).fill(D);
  rows.forEach((row, i) => (states[row] = found[i]!));
  obey(states, spansOf(table, given));
  return { states, p: Number.isNaN(p) ? 0 : p, doubt: p >= SURE ? -1 : rows[least]! };
};
