// Lines that name what follows (`Männlich`, `davon:`) and labels that are written once and meant for the rows below: both become columns.
import type { AddedColumn, MadeColumn } from './body.ts';
import { unitOfHeader } from '../values/unit-names.ts';
import { isCountName, isSumName, KEY_NAME } from './column-words.ts';
import { MONEY_NAME } from './infer-number.ts';
import type { Head } from './names.ts';
import type { Block } from './parent-blocks.ts';
import type { RawColumn, RawTable } from './raw.ts';
import { G } from './states.ts';
import { isFigure, kindOf, KIND } from './kinds.ts';
import { PART_WORD, TOTAL_WORD } from './words.ts';

const labelOf = (table: RawTable, row: number): { text: string; indent: number } => {
  const parts: string[] = [];
  let indent = -1;
  for (let i = 0; i < table.columns.length; i++) {
    const text = table.columns[i]!.get(row);
    if (text.trim() === '') continue;
    const shown = 2 * (table.indents?.get(table.lines[row]!) ?? 0);
    if (indent < 0) indent = i * 4 + shown + (/^\s*/.exec(text)?.[0].length ?? 0);
    if (!parts.includes(text.trim())) parts.push(text.trim());
  }
  return { text: parts.join(' ').replace(/\s+/g, ' ').replace(/ ?:$/, ''), indent: Math.max(0, indent) };
};

/** Labels of the rows that a record is part of, outermost first. Those that are called totals tell nothing. */
const pathsOf = (
  blocks: readonly Block[],
): { paths: ReadonlyMap<number, readonly string[]>; count: number } => {
  const paths = new Map<number, string[]>();
  let count = 0;
  const byReach = [...blocks].sort((one, other) => other.all.length - one.all.length);
  for (const { how, label, all } of byReach) {
    if (how === 'some' || TOTAL_WORD.test(label)) continue;
    count++;
    const text = label.replace(/ ?:$/, '');
    for (const row of all) paths.set(row, [...(paths.get(row) ?? []), text]);
  }
  return { paths, count };
};

/** The group that each record stands under. Missing: empty text above the first group. */
const groupColumn = (
  table: RawTable,
  states: Uint8Array,
  data: Uint32Array,
  blocks: readonly Block[],
): AddedColumn | null => {
  const wanted = new Set(data);
  const { paths, count: parents } = pathsOf(blocks);
  /** First parts: a word above them says no more than that they are some. */
  const opened = new Set(blocks.map(({ parts }) => parts[0]!));
  const stack: { text: string; indent: number }[] = [];
  const texts: string[] = [];
  let count = parents,
    before = -1;
  for (let row = 0; row < table.rows; row++) {
    if (states[row] === G) {
      const label = labelOf(table, row);
      const isPart = PART_WORD.test(label.text);
      // Two names in a row: the second stands under the first.
      const isUnder =
        before === row - 1 &&
        row > 0 &&
        states[row - 1] === G &&
        table.lines[row]! - table.lines[row - 1]! === 1;
      if (isPart) {
        while (stack.length > 0 && stack.at(-1)!.indent >= 1_000) stack.pop();
        const parent =
          row > 0 && wanted.has(row - 1) ? labelOf(table, row - 1).text.split(/ [\d.,–-]/, 1)[0]! : '';
        if (!opened.has(row + 1))
          stack.push({ text: [parent, label.text].filter((part) => part !== '').join(' – '), indent: 1_000 });
      } else {
        while (
          stack.length > 0 &&
          (isUnder ? stack.at(-1)!.indent > label.indent : stack.at(-1)!.indent >= label.indent)
        )
          stack.pop();
        stack.push(label);
      }
      before = row;
      if (!isPart || !opened.has(row + 1)) count++;
    }
    if (wanted.has(row))
      texts.push([...stack.map(({ text }) => text), ...(paths.get(row) ?? [])].join(' – '));
  }
  return count === 0 ? null : { name: '', at: null, texts, count, how: 'groups' };
};

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/**
 * Whether the columns from `i` on are labels of which each is written once, the inner ones within the outer, up to one that calls every row: a text,
 * or a number under the name of a key.
 */
const isNested = (table: RawTable, data: Uint32Array, i: number, names: readonly string[]): boolean => {
  const isFull = (column: number): boolean => data.every((row) => !isBlank(table.columns[column]!.get(row)));
  let last = i + 1;
  while (last < Math.min(LABEL_COLUMNS + 1, table.columns.length) && !isFull(last)) last++;
  const calls = table.columns[last];
  if (!calls) return false;
  const isCalled = (row: number): boolean => {
    const kind = kindOf(calls.get(row), calls.typed?.(row));
    return kind !== KIND.empty && (!isFigure(kind) || KEY_NAME.test(names[last] ?? ''));
  };
  const isWithin = (row: number): boolean => {
    const first = table.columns.slice(i, last).findIndex((column) => !isBlank(column.get(row)));
    return first < 0 || table.columns.slice(i + first, last).every((column) => !isBlank(column.get(row)));
  };
  return data.every((row) => isCalled(row) && isWithin(row));
};
const LABEL_COLUMNS = 3;

const isAmount = (name: string): boolean =>
  isCountName(name) || isSumName(name) || MONEY_NAME.test(name) || unitOfHeader(name) !== null;

/** Ranges of one column that are merged over several records. Shape: places among the records. */
const mergedDown = (
  table: RawTable,
  data: Uint32Array,
  i: number,
): { from: number; covered: readonly number[] }[] => {
  const column = table.columns[i]!;
  const merges = (table.merges ?? []).filter(
    ([top, left, bottom, right]) => left === i && right === i && bottom > top,
  );
  if (merges.length === 0) return [];
  const lines = new Map(Array.from(data, (row, at) => [table.lines[row]!, at]));
  return merges.flatMap(([top, , bottom]) => {
    const from = lines.get(top);
    if (from === undefined) return [];
    const below = Array.from({ length: bottom - top }, (_, at) => lines.get(top + 1 + at));
    const covered = below.filter((at) => at !== undefined && isBlank(column.get(data[at]!)));
    return isBlank(column.get(data[from]!)) || covered.length === 0
      ? []
      : [{ from, covered: covered as number[] }];
  });
};
/** An amount that is merged over several rows is of all of them together: it stands in the first, and counts once. */
export const mergedAmounts = (table: RawTable, data: Uint32Array, names: readonly string[]): MadeColumn[] =>
  (table.merges?.length ? names : []).flatMap((name, i): MadeColumn[] => {
    const column = table.columns[i];
    if (!column || !isAmount(name)) return [];
    const isNumber = (row: number): boolean => {
      const kind = kindOf(column.get(row), column.typed?.(row));
      return isFigure(kind) || kind === KIND.year;
    };
    const count = mergedDown(table, data, i).filter(({ from }) => isNumber(data[from]!)).length;
    return count === 0 ? [] : [{ name, count, how: 'once' }];
  });

/** A label that is written once for the rows below it: merged over them, or left blank under it. */
const filledColumn = (
  table: RawTable,
  data: Uint32Array,
  i: number,
  names: readonly string[],
): AddedColumn | null => {
  // An amount is a label of nothing.
  if (isAmount(names[i] ?? '')) return null;
  const column = table.columns[i]!;
  const blank = new Uint8Array(table.rows).fill(1);
  column.map(blank, (text) => (isBlank(text) ? 1 : 0));
  if (!blank.includes(1) || !data.some((row) => blank[row] === 1)) return null;
  const raw = Array.from(data, (row) => column.get(row));
  const texts = [...raw];
  let count = 0;
  for (const { from, covered } of mergedDown(table, data, i)) {
    for (const at of covered) texts[at] = raw[from]!;
    count += covered.length;
  }
  if (count > 0) return { name: '', at: i, texts, count, how: 'filled' };
  const blanks = raw.filter(isBlank).length;
  if (blanks === 0 || isBlank(raw[0]) || raw.length < 3) return null;
  const labels = raw.filter((text) => !isBlank(text));
  const inOrder = new Set(labels).size === labels.length;
  const isLabel =
    labels.every((text) => kindOf(text) !== KIND.sign && text.length <= 60) &&
    // One year for all rows stands in the first of them.
    (labels.length > 1 || kindOf(labels[0]!) === KIND.year);
  if (!inOrder || !isLabel || blanks / raw.length < 0.25 || !isNested(table, data, i, names)) return null;
  let held = '';
  raw.forEach((text, at) => {
    if (isBlank(text)) {
      texts[at] = held;
      count++;
    } else held = text;
  });
  return { name: '', at: i, texts, count, how: 'filled' };
};

/** The records with each blank one in place of the last before it that is not. Missing: null where none is blank. */
const carriedRows = (column: RawColumn, data: Uint32Array): { rows: Uint32Array; count: number } | null => {
  let held = -1,
    count = 0;
  const rows = Uint32Array.from(data, (row) => {
    const isBlank = column.get(row).trim() === '' && column.typed?.(row) !== true;
    if (!isBlank || held < 0) {
      if (!isBlank) held = row;
      return row;
    }
    count++;
    return held;
  });
  return count === 0 ? null : { rows, count };
};

/**
 * Columns that the body gets: groups in front, labels filled down in their place. `fills`: what a person said of columns by name; `blocks`: rows
 * that others are parts of.
 * Cost: one look at each record.
 */
export const groupsOf = (
  table: RawTable,
  states: Uint8Array,
  data: Uint32Array,
  head: Head,
  {
    fills = new Map(),
    blocks,
  }: { fills?: ReadonlyMap<string, boolean> | undefined; blocks: readonly Block[] },
): AddedColumn[] => {
  if (data.length === 0) return [];
  const added: AddedColumn[] = [];
  const taken = new Set(head.names);
  const groups = states.includes(G) || blocks.length > 0 ? groupColumn(table, states, data, blocks) : null;
  if (groups) {
    const areYears = groups.texts.every((text) => kindOf(text) === KIND.year);
    const called = areYears ? 'Jahr' : 'Gruppe';
    let name = called;
    for (let n = 2; taken.has(name); n++) name = `${called} (${n})`;
    added.push({ ...groups, name });
  }
  for (let i = 0; i < Math.min(LABEL_COLUMNS, table.columns.length - 1); i++) {
    const filled = fills.has(head.names[i] ?? '') ? null : filledColumn(table, data, i, head.names);
    if (filled) added.push({ ...filled, name: head.names[i] ?? '' });
    else if (!table.merges || table.merges.length === 0) break;
  }
  head.names.forEach((name, at) => {
    const carried = fills.get(name) === true ? carriedRows(table.columns[at]!, data) : null;
    if (carried) added.push({ name, at, texts: [], ...carried, how: 'filled' });
  });
  return added;
};
