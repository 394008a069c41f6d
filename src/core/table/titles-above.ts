// Lines above the names of columns that were read as names, and are titles.
import type { Cells } from './evidence.ts';
import { FirstHead, filledIn } from './first-head.ts';
import { KIND } from './kinds.ts';
import { type Constraint } from './reading.ts';
import type { Lines } from './lines.ts';
import { D, H, T, U } from './states.ts';

/** The first and the last line of the first head. Missing: -1 twice. */
const headIn = (states: Uint8Array): readonly [number, number] => {
  const first = states.indexOf(H);
  let last = first;
  while (first >= 0 && states[last + 1] === H) last++;
  return [first, last];
};

/** A text of its own over each column up to the last that the line fills, and over more than one. */
const namesAll = (cells: Cells, line: number): boolean => {
  const { width, kinds, texts } = cells;
  const at = filledIn(cells, line);
  const areTexts = at.every((c, i) => c === i && kinds[line * width + c] === KIND.text);
  return (
    at.length > 1 && areTexts && new Set(at.map((c) => texts[line * width + c]!.trim())).size === at.length
  );
};

/** The number of a table, at the right above it. */
const NUMBER_OF_TABLE = /^(?:t|tab\.?|tabelle|abb\.?|blatt)? *\d{1,3}(?:[.-]\d{1,3}){0,5}[a-z]?$/i;
/** What the labels of records are called. */
const LABEL = /^[^\d:]{2,40}$/;

/**
 * From the first line down: the number of a table at the right, what is too long for the name of the labels or a year alone at their side, and a
 * first word of the sheet over names of its own are titles.
 */
const leaveNumber = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const { width, kinds, texts } = cells;
  const head = new FirstHead(states, cells);
  if (head.last <= head.first) return;
  const labels = head.below.findIndex((all) => all.length > 0);
  const textIn = (line: number, c: number): string => texts[line * width + c]!.trim();
  const isNumber = (line: number, c: number): boolean =>
    c >= head.right && kinds[line * width + c] !== KIND.year && NUMBER_OF_TABLE.test(textIn(line, c));
  const isTitle = (line: number): boolean => {
    const at = filledIn(cells, line).filter((c) => !isNumber(line, c));
    const [left] = at;
    if (left === undefined) return true;
    if (at.length > 1 || left > labels) return false;
    const isFirst = line === 0 && filledIn(cells, 1)[0] === left;
    return isFirst || !LABEL.test(textIn(line, left));
  };
  for (let line = head.first; line < head.last; line++) {
    if (states[line] !== H) continue;
    if (given.has(line) || !isTitle(line)) return;
    states[line] = T;
  }
};

/** Shorter ones are names of columns. */
const LEAST_TITLE = 15;
/** The columns that one text is merged over, beside the first one. Missing: empty. */
const spanOf = ({ width, texts }: Cells, line: number): string => {
  const own = texts.slice(line * width + 1, (line + 1) * width);
  const said = new Set(own.filter((text) => text.trim() !== ''));
  const at = own.flatMap((text, c) => (text.trim() === '' ? [] : [c]));
  const [text = ''] = said;
  return said.size === 1 && at.length > 1 && text.trim().length > LEAST_TITLE ? `${at[0]} ${at.at(-1)}` : '';
};

/**
 * The first lines of a sheet, each with one text over the same columns and a sender, a number or a page beside it, are the head of a letter. A name
 * of labels stands beside one of them alone.
 */
const leaveLetterhead = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const { width, kinds } = cells;
  const span = spanOf(cells, 0);
  let end = 0;
  while (span !== '' && end < states.length && !given.has(end) && spanOf(cells, end) === span) end++;
  const beside = Array.from({ length: end }, (_, i) => kinds[i * width]!).filter(
    (kind) => kind !== KIND.empty,
  );
  const hasNames = states.subarray(end).includes(H);
  if (end > 1 && (end > 2 || beside.length > 1) && hasNames) states.fill(T, 0, end);
};

/**
 * Lines of one cell above names or years of every column, the first of them too, are titles and no names of that column; so is what stands alone
 * above these, at an end of the sheet, and what has nothing over figures.
 */
const leaveTitle = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const head = new FirstHead(states, cells);
  const { first } = head;
  if (cells.width < 3 || head.last <= first) return;
  const names = head.namedFrom(head.last);
  const above = [...states.keys()].filter((i) => i < names && states[i] === H);
  const areTitles = above.every((line, n) => {
    const at = filledIn(cells, line);
    const isParted = cells.gaps[above[n + 1] ?? names]! > 0;
    const isAtEnd = line === first && above.length > 1 && at.length === 1;
    return (
      !given.has(line) &&
      (isAtEnd || ((at.length === 1 || isParted) && at.every((c) => head.isOverNoFigures(c))))
    );
  });
  if (areTitles) for (const line of above) states[line] = T;
};

/**
 * Lines that say one thing above the names of columns, with an empty line between them and these, are titles and no names: `Männlich` over a
 * table of men, once at the left, below another title or on each of its printed pages. What stands once over a later column may be the name of some of them.
 */
const leaveSubtitles = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const { width, kinds, texts, gaps } = cells;
  const first = states.indexOf(H);
  if (first < 0) return;
  // Where titles stand alone that nobody doubts.
  const above = new Set(
    Array.from({ length: first }, (_, i) => filledIn(cells, i)).flatMap((at) => (at.length === 1 ? at : [])),
  );
  const isTitle = (i: number): boolean => {
    const at = filledIn(cells, i);
    const said = new Set(at.map((c) => texts[i * width + c]!.trim()));
    const isOnPages = at.length > 1 && at.every((c, n) => n === 0 || c > at[n - 1]! + 1);
    const isText = at.every((c) => kinds[i * width + c] === KIND.text);
    const isAtLeft = at.length === 1 && (at[0] === 0 || above.has(at[0]!));
    return !given.has(i) && isText && said.size === 1 && (isOnPages || isAtLeft);
  };
  let end = first;
  for (let i = first; states[i] === H && isTitle(i); i++)
    if ((gaps[i + 1] ?? 0) > 0 && states[i + 1] === H) end = i + 1;
  // Names of columns are left.
  if (end > first && filledIn(cells, end).length > 1) states.fill(T, first, end);
};

/** What programs say of a print above their tables. */
const PARAMETER =
  /:$|^(?:mandant|benutzer|nutzer|bearbeiter|sachbearbeiter|ersteller|erstellt|druckdatum|gedruckt|zeitraum|berichtszeitraum|auswertung|auswertungszeitraum|buchungskreis|haushaltsjahr|geschäftsjahr|wirtschaftsjahr|stichtag|stand|variante|währung|seite|dienststelle|user|company|period|printed|created|client|report)(?: (?:am|von|vom|bis|um))?$/i;
/**
 * Lines of a word and its values above a line that names every column by itself are parameters of a print, and no names:
 * `Zeitraum;01.01.2024;bis;31.12.2024`, `Benutzer;MUELLER`.
 */
const leaveParameters = (states: Uint8Array, { width, kinds, texts }: Cells, given: Constraint): void => {
  const [first, last] = headIn(states);
  if (last === first || width < 2) return;
  const textsIn = (i: number): string[] =>
    texts.slice(i * width, (i + 1) * width).map((text) => text.trim().toLowerCase());
  const kindsIn = (i: number): Uint8Array => kinds.subarray(i * width, (i + 1) * width);
  const isName = (kind: number, c: number): boolean => kind === KIND.text || (kind === KIND.year && c > 0);
  // Parameters may be more cells than the table has columns.
  const columns = kindsIn(last).findLastIndex((kind) => kind !== KIND.empty) + 1;
  const isNamed = kindsIn(last).subarray(0, columns).every(isName) && columns > 1;
  if (!isNamed || new Set(textsIn(last).slice(0, columns)).size < columns) return;
  const isParameter = (i: number): boolean => {
    const own = kindsIn(i),
      [word, value] = textsIn(i);
    const filled = own.findLastIndex((kind) => kind !== KIND.empty) + 1;
    if (given.has(i) || own[0] !== KIND.text || value === '' || filled < 2) return false;
    // Years may stand above names, days and other numbers are values of a word.
    const isValue =
      own[1] === KIND.key || own[1] === KIND.number || /\d{1,2}\.\d{1,2}\.\d{2}|\d{4}-\d\d-\d\d/.test(value!);
    return PARAMETER.test(word!) ? isValue || filled < columns : isValue && columns === width && width > 2;
  };
  let end = first;
  while (end < last && isParameter(end)) end++;
  states.fill(T, first, end);
};

/**
 * Lines that were read as names above titles, a blank line, and a line that names every column by itself: what is said of the whole, a word and
 * its value each.
 */
const leaveFacts = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const first = states.indexOf(H);
  let end = first;
  while (first >= 0 && states[end] === H && !given.has(end)) end++;
  const next = states.indexOf(H, end);
  const areParted = end > first && next > end && states.subarray(end, next).every((state) => state === T);
  if (areParted && cells.gaps[next] !== 0 && namesAll(cells, next)) states.fill(T, first, end);
};

/** One text above everything, a blank line, and texts over more columns: the title of a table without figures, and its names. */
const leaveName = (states: Uint8Array, cells: Cells, { figures }: Lines, given: Constraint): void => {
  const [line, next] = [states.indexOf(H), states.indexOf(H) + 1];
  if (line < 0 || states.lastIndexOf(H) > line || given.has(line) || given.has(next) || states[next] !== D)
    return;
  if (figures.includes(1) || filledIn(cells, line).join() !== '0' || (cells.gaps[next] ?? 0) === 0) return;
  if (namesAll(cells, next)) [states[line], states[next]] = [T, H];
};

/**
 * A line right above a head without a name of its labels that names them (`Alter`, `Bestand am 31. Dezember`): it belongs to the head, whatever
 * else it says.
 */
const takeLabel = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const { width, kinds, texts, gaps } = cells;
  const [first, last] = headIn(states);
  const above = first - 1;
  if (above < 0 || given.has(above) || gaps[first] !== 0 || (states[above] !== T && states[above] !== U))
    return;
  for (let i = first; i <= last; i++) if (kinds[i * width] !== KIND.empty) return;
  const at = filledIn(cells, above);
  const areTexts = at.every((c) => kinds[above * width + c] === KIND.text);
  const isLabel = LABEL.test(texts[above * width]!.trim());
  if (at.length > 1 && at[0] === 0 && areTexts && isLabel) states[above] = H;
};

/** What is given by a person stays as it is. */
export const leaveTitles = (states: Uint8Array, cells: Cells, lines: Lines, given: Constraint): void => {
  leaveFacts(states, cells, given);
  leaveName(states, cells, lines, given);
  leaveParameters(states, cells, given);
  leaveLetterhead(states, cells, given);
  leaveNumber(states, cells, given);
  leaveTitle(states, cells, given);
  leaveSubtitles(states, cells, given);
  takeLabel(states, cells, given);
};
