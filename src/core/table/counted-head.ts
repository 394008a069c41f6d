// A row that numbers the columns ends a head: what stands between the names and it belongs to the head too.
import { isColumnNumber } from './column-numbers.ts';
import { amountOf } from '../values/amount.ts';
import { prepare } from '../values/number.ts';
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { type Constraint } from './reading.ts';
import { D, G, H, S, T, U } from './states.ts';
import { isColumnNumbers } from './usual.ts';

/** So many numbers without a word are no record by chance. */
const LEAST = 5,
  LEAST_BELOW_A_LIST = 8;
const LOOK = 40;

const textsOf = ({ texts, width }: Cells, line: number): string[] =>
  texts.slice(line * width, (line + 1) * width).map((text) => text.trim());
const numbersIn = (texts: readonly string[]): number[] =>
  texts.filter(isColumnNumber).map((text) => Number(/\d+/.exec(text)![0]));

/** A list of names above, and records that count on: `1;2;3` is the first of them. */
const isRecord = (cells: Cells, line: number, head: number): boolean => {
  const texts = textsOf(cells, line);
  const numbers = numbersIn(texts);
  const below = line + 1 < cells.rows.length ? numbersIn(textsOf(cells, line + 1)) : [];
  if (below.length > 0 && below[0] === numbers.at(-1)! + 1) return true;
  const hasWord = texts.some((text) => text !== '' && !isColumnNumber(text));
  const isList = !cells.isGrid && head === 0 && line === 1;
  return !hasWord && numbers.length < (isList ? LEAST_BELOW_A_LIST : LEAST);
};

/** Names alone, more than one of them. */
const isNames = ({ kinds, width }: Cells, line: number): boolean => {
  const filled = kinds.subarray(line * width, (line + 1) * width).filter((kind) => kind !== KIND.empty);
  return filled.length > 1 && filled.every((kind) => kind === KIND.text);
};

/** So many names by numbers are none by chance. */
const LEAST_NAMES = 3;

/**
 * `5 6 7 8` in the line right below a head, under one name that reaches over all of them and with no label of its own: classes, months, districts
 * that are called by their numbers.
 */
export const takeNumbered = (cells: Cells, states: Uint8Array, given: Constraint): void => {
  const first = states.indexOf(H);
  let line = first;
  while (line >= 0 && line < states.length && states[line] === H) line++;
  if (line < 1 || line + 1 >= states.length || given.has(line) || states[line + 1] !== D) return;
  const [above, own, below] = [line - 1, line, line + 1].map((i) => textsOf(cells, i));
  const isOwn = (c: number): boolean => own![c] !== '' && own![c] !== above![c];
  const places = own!.flatMap((_, c) => (isOwn(c) ? [c] : []));
  const numbers = places.map((c) => (/^\d{1,3}$/.test(own![c]!) ? Number(own![c]) : NaN));
  const step = numbers[1]! - numbers[0]!;
  const isSeries = numbers.every((n, i) => (i === 0 ? n >= 0 : n - numbers[i - 1]! === step)) && step > 0;
  // Merged cells repeat their name, cells of separated text leave it blank.
  const isGroup = places.every((c, i) =>
    i === 0 ? above![c] !== '' : ['', above![places[0]!]].includes(above![c]),
  );
  if (places.length >= LEAST_NAMES && places[0]! > 0 && below![0] !== '' && isSeries && isGroup)
    states[line] = H;
};

/**
 * Takes the lines down to the row of numbers into the head: names, and what has no label of its own (blank, or merged with the one in the
 * head).
 */
export const takeCounted = (cells: Cells, states: Uint8Array, given: Constraint): void => {
  const { width, kinds } = cells;
  const line = states.findIndex((_, i) => i > 0 && i < LOOK && isColumnNumbers(cells, i));
  if (line < 0) return;
  const labels = new Set(
    [...states.keys()].slice(0, line).flatMap((i) => (states[i] === H ? [textsOf(cells, i)[0]!] : [])),
  );
  const belongs = (i: number): boolean =>
    kinds[i * width] === KIND.empty || labels.has(textsOf(cells, i)[0]!) || isNames(cells, i);
  let from = line;
  while (from > 0 && states[from - 1] !== H && belongs(from - 1)) from--;
  const isUnder = from > 0 && states[from - 1] === H;
  // Without a head above only the names right above the numbers are one.
  if (!isUnder) for (from = line; from > 0 && isNames(cells, from - 1);) from--;
  if ((!isUnder && from === line) || isRecord(cells, line, isUnder ? from - 1 : from)) return;
  if (states.subarray(0, from).some((state) => state === D || state === S || state === G)) return;
  // Lines of names right above it, that were taken for titles.
  const isMerged = (i: number): boolean => textsOf(cells, i)[0] === textsOf(cells, i - 1)[0];
  const isOutside = (i: number): boolean => states[i] === T || states[i] === U;
  const isWide = (i: number): boolean => textsOf(cells, i).filter((text) => text !== '').length > 1;
  const top = states.subarray(0, from).findLastIndex((state) => state !== H) + 1;
  let first = isUnder ? top : from;
  while (
    first > 0 &&
    cells.gaps[first] === 0 &&
    isOutside(first - 1) &&
    isWide(first - 1) &&
    (belongs(first - 1) || (first > 1 && isMerged(first - 1)))
  )
    first--;
  for (let i = first; i < top; i++) if (!given.has(i)) states[i] = H;
  for (let i = from; i <= line; i++) if (!given.has(i)) states[i] = H;
};

const unitAt = ({ texts, width }: Cells, line: number, c: number): string | null =>
  amountOf(prepare(texts[line * width + c]!))?.unit ?? null;
/**
 * A first line of amounts with units (`25 Std.`, `35 Std.`; `60 l`, `120 l`) above numbers without any names the columns. Whether one was taken:
 * it is shown to a person.
 */
export const takeAmounts = (states: Uint8Array, cells: Cells, given: Constraint): boolean => {
  const { width, kinds } = cells;
  const first = states.indexOf(D);
  if (states.includes(H) || first < 0 || given.has(first) || states[first + 1] !== D) return false;
  let named = 0;
  for (let c = 1; c < width; c++) {
    const unit = unitAt(cells, first, c);
    let below = 0;
    for (let i = first + 1; i < Math.min(states.length, first + LOOK); i++) {
      if (states[i] !== D || kinds[i * width + c] !== KIND.number) continue;
      if (unitAt(cells, i, c) !== '') return false;
      below++;
    }
    if (below === 0) continue;
    if (unit === null || unit === '') return false;
    named++;
  }
  if (named < 2) return false;
  states[first] = H;
  return true;
};
