// What plain rules say where the evidence is weak, or where both find the same without knowing of each other.
import type { Cells } from './evidence.ts';
import { ruleFor } from './header-rule.ts';
import { KIND } from './kinds.ts';
import type { Lines } from './lines.ts';
import type { RawTable } from './raw.ts';
import { B, D, H, S, T } from './states.ts';
import { LIKELY, SURE } from './reading-version.ts';

/** `Haushaltsjahr;2024` above a gap and a line that names every column: what is written in pairs is no part of the head. */
const takeTitles = ({ width, kinds, gaps }: Cells, states: Uint8Array, heads: readonly number[]): boolean => {
  const last = heads.at(-1) ?? -1;
  const line = (i: number): Uint8Array => kinds.subarray(i * width, (i + 1) * width);
  const isPair = (i: number): boolean => {
    const [name, value, ...rest] = line(i);
    const isValue = value === KIND.number || value === KIND.year;
    return name === KIND.text && isValue && rest.every((kind) => kind === KIND.empty);
  };
  const above = heads.slice(0, -1);
  if (above.length === 0 || last !== above.length || gaps[last] === 0) return false;
  if (!line(last).every((kind) => kind === KIND.text) || !above.every(isPair)) return false;
  for (const i of above) states[i] = T;
  return true;
};

/** The first record has a different text for each column. */
const namesEveryColumn = ({ columns }: RawTable): boolean => {
  const names = columns.map((column) => column.get(0).trim());
  return !names.includes('') && new Set(names).size === names.length;
};

/**
 * A flat list whose first line names every column: where the rule finds no other head, a full line below with a number or a key in it is
 * a record. Taken for a head it would be lost.
 */
const isRecordBelow = (
  table: RawTable,
  { width, kinds, texts }: Cells,
  heads: readonly number[],
  numbers: Uint8Array,
): boolean => {
  if (table.isGrid || heads.length < 2 || heads.some((head, i) => head !== i)) return false;
  if (!namesEveryColumn(table) || numbers[0] === 1) return false;
  /** A label of it stands in the same column of a line below the head. */
  const isAgain = (i: number): boolean => {
    for (let c = 0; c < width; c++)
      if (kinds[i * width + c] === KIND.text)
        for (let below = heads.length; below * width < kinds.length; below++)
          if (texts[below * width + c] === texts[i * width + c]) return true;
    return false;
  };
  const isRecord = (i: number): boolean => {
    const line = kinds.subarray(i * width, (i + 1) * width);
    if (line.includes(KIND.empty)) return false;
    return numbers[i] === 1 || line.includes(KIND.key) || (line.includes(KIND.year) && isAgain(i));
  };
  const rule = ruleFor(table);
  return rule.headers.length === 1 && rule.headers[0] === 0 && heads.slice(1).every(isRecord);
};

/** Where the evidence is weak and the rule finds a plain list: its word, as a doubt all the same. */
export const secondOpinion = (
  table: RawTable,
  cells: Cells,
  states: Uint8Array,
  { figures, numbers }: Pick<Lines, 'figures' | 'numbers'>,
  p: number,
): boolean => {
  const { rows } = cells;
  if (p >= SURE) return false;
  const heads = [...states.keys()].filter((i) => states[i] === H || states[i] === B);
  const rule = ruleFor(table);
  // A list of words only: nothing but its first line is a head.
  const isWords = figures.every((figure) => figure === 0);
  if (isWords && p < LIKELY && heads.length > 1 && heads.at(-1) === heads.length - 1) {
    for (const i of heads.slice(1)) states[i] = D;
    return true;
  }
  if (takeTitles(cells, states, heads)) return true;
  if (isRecordBelow(table, cells, heads, numbers)) {
    for (const i of heads.slice(1)) states[i] = D;
    return true;
  }
  const isTop = heads.every((i) => i < 2) && states.every((state) => state !== T || p < 0.2);
  if (!isTop) return false;
  if (rule.headers.length === 0 && rule.from === rule.start && heads.every((i) => figures[i] === 1)) {
    for (const i of heads) states[i] = D;
    return heads.length > 0;
  }
  // A list of words only: nothing but its first line can be a head.
  if (
    heads.length === 0 &&
    rule.headers.length === 1 &&
    rule.headers[0] === 0 &&
    rows[0] === 0 &&
    rows.length > 1
  ) {
    states[0] = H;
    return true;
  }
  return false;
};

/** How often the rule errs on a plain list, at most. */
export const RULE_ERRS = 0.05;

/** One line of different names, and below it records of the same width to the end: the rule finds the same, without knowing of the evidence. */
export const isPlainList = (table: RawTable, states: Uint8Array, figures: Uint8Array): boolean => {
  if (table.isGrid || table.rows < 3 || states[0] !== H || figures[0] === 1) return false;
  if (!states.every((state, i) => i === 0 || state === D || state === S)) return false;
  if (!namesEveryColumn(table)) return false;
  const rule = ruleFor(table);
  return rule.headers.length === 1 && rule.headers[0] === 0 && rule.end === table.rows;
};
