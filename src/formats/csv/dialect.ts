// Delimiter and line ends of separated text, judged by how whole the records stay. Source: TABLES.md 4.1 of the design notes.

const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Dialect = { delimiter: string; quote: string; from: number };

/** Splits the first records quote-aware; only to compare delimiters. */
const widthsBy = (text: string, delimiter: string, most: number): number[] => {
  const widths: number[] = [];
  let width = 1,
    quoted = false,
    some = false,
    fieldStart = true;
  for (let i = 0; i < text.length && widths.length < most; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char === '"') {
        if (text[i + 1] === '"') i++;
        else quoted = false;
      }
      continue;
    }
    if (char === '"' && fieldStart) {
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

/** Finds the delimiter; a `sep=` line of Excel wins and is passed over. */
export const dialectOf = (text: string, given: { delimiter?: string; quoteChar?: string } = {}): Dialect => {
  const quote = given.quoteChar ?? '"';
  const sep = /^sep=(.)\r?\n/i.exec(text.slice(0, 10));
  const from = sep ? sep[0].length : 0;
  if (given.delimiter !== undefined) return { delimiter: given.delimiter, quote, from };
  if (sep) return { delimiter: sep[1]!, quote, from };
  const sample = text.slice(from, from + 200_000);
  let best: { delimiter: string; value: number } = { delimiter: ';', value: 0 };
  for (const delimiter of DELIMITERS) {
    const { share, width } = scoreOf(widthsBy(sample, delimiter, 200));
    if (width < 2) continue;
    let value = share * (1 + Math.log2(width) / 8);
    if (delimiter === ',' && cutNumbers(sample) > 2) value *= 0.6;
    if (value > best.value + 1e-9) best = { delimiter, value };
  }
  return { delimiter: best.value > 0 ? best.delimiter : sample.includes(';') ? ';' : ',', quote, from };
};
