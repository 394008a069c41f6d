// Delimiter and line ends of separated text, judged by how whole the records stay. Source: TABLES.md 4.1 of the design notes.

const DELIMITERS = [';', ',', '\t', '|', '~', '^'] as const;
export type Dialect = { delimiter: string; quote: string; from: number };

/** Splits the first records quote-aware; only to compare delimiters. */
const widthsBy = (text: string, delimiter: string, quote: string, most: number): number[] => {
  const widths: number[] = [];
  let width = 1,
    quoted = false,
    some = false,
    fieldStart = true;
  for (let i = 0; i < text.length && widths.length < most; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char === quote) {
        if (text[i + 1] === quote) i++;
        else quoted = false;
      }
      continue;
    }
    if (char === quote && fieldStart) {
      quoted = true;
      some = true;
    } else if (char === delimiter) {
      width++;
      some = true;
      fieldStart = true;
      continue;
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++;
      if (some) widths.push(width);
      width = 1;
      some = false;
      fieldStart = true;
      continue;
    } else some = true;
    fieldStart = fieldStart && char === ' ';
  }
  if (some && widths.length < most) widths.push(width);
  return widths;
};

/** Share of records with the most frequent width above one, and that width. */
const scoreOf = (widths: readonly number[]): { share: number; width: number } => {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let share = 0,
    width = 1;
  for (const [at, count] of counts) {
    if (at < 2) continue;
    if (count > share || (count === share && at > width)) [share, width] = [count, at];
  }
  return { share: widths.length ? share / widths.length : 0, width };
};

/** `1,5` cut in two at a comma: how many such cuts the first lines show. */
const cutNumbers = (sample: string): number =>
  (sample.match(/(^|[;\t|\n"])-?\d{1,3},\d{1,2}(?=[;\t|\n"]|$)/gm) ?? []).length;

/** Cells between single quotes: as many that open behind a delimiter as close before one, and no double quotes that do. */
const quoteOf = (sample: string): string => {
  const many = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  if (many(/(^|[;,\t|~^])"/gm) > 0) return '"';
  const opened = many(/(^|[;,\t|~^])'(?=[^;,\t|~^\n])/gm),
    closed = many(/[^;,\t|~^\n]'(?=[;,\t|~^]|\r?$)/gm);
  const lines = many(/\n/g) + 1;
  return opened >= 2 && opened === closed && opened >= lines / 2 ? "'" : '"';
};

/** Finds the delimiter; a `sep=` line of Excel wins and is passed over. Text in which nothing separates is one column. */
export const dialectOf = (text: string, given: { delimiter?: string; quoteChar?: string } = {}): Dialect => {
  const sep = /^sep=(.)\r?\n/i.exec(text.slice(0, 10));
  const from = sep ? sep[0].length : 0;
  const sample = text.slice(from, from + 200_000);
  const quote = given.quoteChar ?? quoteOf(sample);
  if (given.delimiter !== undefined) return { delimiter: given.delimiter, quote, from };
  if (sep) return { delimiter: sep[1]!, quote, from };
  const cuts = cutNumbers(sample);
  let best: { delimiter: string; value: number } = { delimiter: ';', value: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = widthsBy(sample, delimiter, quote, 200);
    const { share, width } = scoreOf(widths);
    if (width < 2) continue;
    // Rare ones separate only where every record agrees.
    if ((delimiter === '~' || delimiter === '^') && share < 1) continue;
    let value = share * (1 + Math.log2(width) / 8);
    if (delimiter === ',' && cuts > 2) value *= 0.6;
    // All that the comma parts are digits before and behind it: decimals of a single column.
    if (delimiter === ',' && width === 2 && isOneColumn(sample)) continue;
    if (value > best.value + 1e-9) best = { delimiter, value };
  }
  return { delimiter: best.value > 0 ? best.delimiter : ';', quote, from };
};

/** One column of German decimals: each line after the first is a number, and the first has no comma or is one too. */
const isOneColumn = (sample: string): boolean => {
  const lines = sample.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const isNumber = (line: string): boolean =>
    /^\s*[+-]?(\d{1,12}|\d{1,3}(\.\d{3}){1,3})(,\d{1,6})?( ?(€|EUR|%))?\s*$/.test(line);
  const [head = '', ...body] = lines;
  return body.length > 0 && body.every(isNumber) && (!head.includes(',') || isNumber(head));
};
