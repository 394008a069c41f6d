// Between columns in memory and records in IndexedDB. It knows no transaction; datasets.ts does.
import type { CodeArray, Column, Field, IntArray, Marks, Vector } from '../core/table/dataset.ts';
import type { ColumnRecord } from './tables.ts';

/** Rows in one record at most: a filter can skip segments, and a record stays below the sizes that browsers choke on. */
export const SEGMENT_ROWS = 2 ** 20;

type AnyArray = ColumnRecord['data'];

/** Structured clone copies the whole buffer below a view: cut it to what is meant. */
const cut = <A extends AnyArray | Uint32Array>(data: A, from: number, to: number): A =>
  (from === 0 && to === data.length && data.buffer.byteLength === data.byteLength
    ? data
    : data.slice(from, to)) as A;

const marksIn = (marks: Marks | null, from: number, to: number): ColumnRecord['marks'] => {
  if (!marks) return undefined;
  let low = 0,
    high = 0;
  while (low < marks.rows.length && marks.rows[low]! < from) low++;
  high = low;
  while (high < marks.rows.length && marks.rows[high]! < to) high++;
  return high === low
    ? undefined
    : {
        rows: marks.rows.slice(low, high),
        signs: marks.signs.slice(low, high),
        alphabet: [...marks.alphabet],
      };
};

/** How many rows each segment of a table has. */
export const segmentsOf = (rows: number, size = SEGMENT_ROWS): number[] => {
  const all: number[] = [];
  for (let at = 0; at < rows; at += size) all.push(Math.min(size, rows - at));
  return all;
};

/** The records of one column. Rows of marks stay numbered over the whole table. */
export const recordsOf = (
  column: Column,
  key: { dataset: string; version: number; column: number },
  size = SEGMENT_ROWS,
): ColumnRecord[] =>
  segmentsOf(column.length, size).map((rows, segment) => {
    const from = segment * size,
      to = from + rows;
    const { vector } = column;
    const marks = marksIn(column.marks, from, to);
    return {
      ...key,
      segment,
      kind: vector.kind,
      data: cut(vector.data, from, to),
      ...(vector.kind === 'number' && { scale: vector.scale }),
      ...(vector.kind !== 'number' && segment === 0 && { dict: [...vector.dict] }),
      ...(marks && { marks }),
    };
  });

export const bytesOf = (records: readonly ColumnRecord[]): number =>
  records.reduce(
    (sum, { data, dict, marks }) =>
      sum +
      data.byteLength +
      (dict?.reduce((n, text) => n + 2 * text.length + 8, 0) ?? 0) +
      (marks ? marks.rows.byteLength + marks.signs.byteLength : 0),
    0,
  );

const joined = <A extends AnyArray>(parts: readonly A[]): A => {
  const first = parts[0]!;
  if (parts.length === 1) return first;
  const all = new (first.constructor as new (length: number) => A)(
    parts.reduce((n, part) => n + part.length, 0),
  );
  let at = 0;
  for (const part of parts) {
    all.set(part as never, at);
    at += part.length;
  }
  return all;
};

const joinedMarks = (parts: readonly ColumnRecord[]): Marks | null => {
  const marked = parts.flatMap(({ marks }) => (marks ? [marks] : []));
  if (marked.length === 0) return null;
  return {
    rows: joined(marked.map(({ rows }) => rows)),
    signs: joined(marked.map(({ signs }) => signs)),
    alphabet: marked[0]!.alphabet,
  };
};

/** Rows of a column are damaged or missing: what is left of it must not be taken for the whole. */
export class BrokenColumn extends Error {
  override name = 'BrokenColumn';
}

/** The column whose records these are, in order of segment. Errors: BrokenColumn. */
export const columnOf = (field: Field, records: readonly ColumnRecord[], rows: number): Column => {
  const first = records[0];
  const length = records.reduce((n, { data }) => n + data.length, 0);
  if (length !== rows) throw new BrokenColumn(`column ${field.name}: ${length} of ${rows} rows stored`);
  if (!first)
    return { field, length: 0, vector: { kind: 'codes', data: new Uint8Array(0), dict: [''] }, marks: null };
  const data = joined(records.map((record) => record.data));
  const vector: Vector =
    first.kind === 'number'
      ? { kind: 'number', data: data as IntArray | Float64Array, scale: first.scale ?? 0 }
      : { kind: 'codes', data: data as CodeArray, dict: first.dict ?? [''] };
  return { field, length, vector, marks: joinedMarks(records) };
};
