// What was said of one file, carried over to the next of its shape: lines are found by what stands in them, columns by their names.
// What does not fit is named and never guessed.
import { issue, warning, type Issue, type Place } from '../values/issue.ts';
import { columnAt } from './changed-cells.ts';
import type { ColumnCorrection, Corrections, LineMark } from './corrections.ts';
import { headsOf } from './heads.ts';
import type { Melt } from './melt.ts';
import { recordAt, recordFrom, type RawTable } from './raw.ts';

/** Names without case, signs and the digits of years and days: next year's column is the same column. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\d{1,4}/g, '#')
    .replace(/[^\p{L}#%€]+/gu, ' ')
    .trim();

/** Share of the names that both have, 0 to 1; years count alike. */
export const likeness = (one: readonly string[], other: readonly string[]): number => {
  const a = one.map(plainName),
    b = other.map(plainName);
  const counts = new Map<string, number>();
  for (const name of a) counts.set(name, (counts.get(name) ?? 0) + 1);
  let both = 0;
  for (const name of b) {
    const left = counts.get(name) ?? 0;
    if (left === 0) continue;
    counts.set(name, left - 1);
    both++;
  }
  return both === 0 ? 0 : both / Math.max(a.length, b.length);
};

/** Less than this is another table. */
export const LIKE = 0.6;

const TEXT = 120;
/** What stands in a line, for finding it again. Shape: its cells joined, at most 120 signs. */
export const textOfLine = (table: RawTable, row: number): string => {
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; i < table.columns.length && length < TEXT; i++) {
    const text = table.columns[i]!.get(row).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join(';').slice(0, TEXT);
};

/** The label of a line: its text without figures, which differ from file to file. */
const plainLine = (text: string): string => plainName(text.replaceAll(';', ' '));

const FAR = 5_000;
/** The line of the next file that a line of the last one was. Missing: null. */
const lineLike = (table: RawTable, line: number, text: string | undefined): number | null => {
  const here = recordAt(table, line);
  if (text === undefined) return here >= 0 ? line : null;
  const wanted = plainLine(text);
  const fits = (row: number): boolean =>
    textOfLine(table, row) === text || (wanted !== '' && plainLine(textOfLine(table, row)) === wanted);
  if (here >= 0 && fits(here)) return line;
  const from = recordFrom(table, line);
  for (let far = 1; far <= FAR && (from - far >= 0 || from + far - 1 < table.rows); far++)
    for (const row of [from - far, from + far - 1])
      if (row >= 0 && row < table.rows && fits(row)) return table.lines[row]!;
  return null;
};

export type Fitted = { corrections: Corrections; misfits: readonly string[] };

const lineName = ({ line, text }: { line: number; text?: string }): string =>
  text === undefined || text === '' ? `Zeile ${line}` : `Zeile ${line} „${text.slice(0, 40)}“`;

/** What was said of lines, cells and tables of a sheet, for another sheet. */
export const fitLines = (said: Corrections, sheet: RawTable): Fitted => {
  const { lines, cells, cut, ...rest } = said;
  const misfits: string[] = [];
  const moved = (lines ?? []).flatMap((mark): LineMark[] => {
    const line = lineLike(sheet, mark.line, mark.text);
    if (line === null) {
      misfits.push(lineName(mark));
      return [];
    }
    return [{ ...mark, line, ...(mark.to !== undefined && { to: mark.to + line - mark.line }) }];
  });
  const starts = (cut?.starts ?? []).flatMap((start) => {
    const line = lineLike(sheet, start.line, start.text);
    if (line === null) misfits.push(lineName(start));
    return line === null ? [] : [{ line, text: start.text }];
  });
  // A corrected cell is of its file alone, unless the same is wrong there again.
  const same = (cells ?? []).filter(({ line, column, was }) => {
    const row = recordAt(sheet, line),
      at = columnAt(sheet, column);
    return row >= 0 && at >= 0 && sheet.columns[at]!.get(row) === was;
  });
  return {
    corrections: {
      ...rest,
      ...(moved.length > 0 && { lines: moved }),
      ...(same.length > 0 && { cells: same }),
      ...(cut && starts.length === cut.starts.length && { cut: { starts, part: cut.part } }),
    },
    misfits,
  };
};

/** Each old name with the new one that it is: the same, or the only one not `known` before that differs by digits and signs. */
const namesLike = (
  names: readonly string[],
  known: ReadonlySet<string>,
): ((name: string) => string | null) => {
  const exact = new Set(names);
  const plain = new Map<string, string[]>();
  for (const name of names)
    if (!known.has(name)) plain.set(plainName(name), [...(plain.get(plainName(name)) ?? []), name]);
  return (name) => {
    if (exact.has(name)) return name;
    const alike = plain.get(plainName(name));
    return alike?.length === 1 ? alike[0]! : null;
  };
};

const fitMelt = (
  melt: Melt,
  names: readonly string[],
  known: readonly string[],
): { melt: Melt | null; misfits: string[]; fresh: string[] } => {
  const plain = new Set(melt.columns.map(plainName));
  const others = new Set(known.filter((name) => !melt.columns.includes(name)));
  const columns = names.filter(
    (name) => melt.columns.includes(name) || (plain.has(plainName(name)) && !others.has(name)),
  );
  const gone = melt.columns.filter((name) => !columns.some((one) => plainName(one) === plainName(name)));
  const heads = melt.heads ? headsOf(columns)?.names.length : 1;
  if (columns.length < 2 || heads !== (melt.heads?.length ?? 1))
    return { melt: null, misfits: [melt.columns.slice(0, 3).join(', ')], fresh: [] };
  return {
    melt: { ...melt, columns },
    misfits: gone,
    fresh: columns.filter((name) => !melt.columns.includes(name)),
  };
};

/**
 * What was said of columns, for a sheet with these names. `known`: those of the file it was said of; missing: empty.
 * Shape: `fresh` are columns that became rows with the others.
 */
export const fitColumns = (
  said: Corrections,
  names: readonly string[],
  known: readonly string[],
): Fitted & { fresh: readonly string[] } => {
  const { columns, melt, ...rest } = said;
  const like = namesLike(names, new Set(known));
  const misfits: string[] = [];
  const fitted = (columns ?? []).flatMap((one): ColumnCorrection[] => {
    const name = like(one.name);
    if (name === null) misfits.push(one.name);
    return name === null ? [] : [{ ...one, name }];
  });
  const turned = melt ? fitMelt(melt, names, known) : null;
  return {
    corrections: {
      ...rest,
      ...(columns && { columns: fitted }),
      ...(melt === null && { melt }),
      ...(turned?.melt && { melt: turned.melt }),
    },
    misfits: [...misfits, ...(turned?.misfits ?? [])],
    fresh: turned?.fresh ?? [],
  };
};

/** What is said of a recipe that was carried over. */
export const recipeIssues = (
  { misfits, fresh }: { misfits: readonly string[]; fresh: readonly string[] },
  place: Place,
): Issue[] => [
  ...misfits.slice(0, 20).map((what) => warning('RECIPE_MISFIT', place, { what })),
  ...(fresh.length > 0
    ? [issue('info', 'RECIPE_EXTENDED', place, { what: fresh.slice(0, 20).join(', ') })]
    : []),
];
