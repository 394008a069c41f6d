// What can be said of each line of a sheet in plain yes or no: the evidence that the reading weighs. Pure; no line is judged here.
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { isColumnNumbers, usualOf, type Usual } from './usual.ts';
import { UNIT_CELL } from './words.ts';
import { upTo, far } from './line-words.ts';
import { featureOf, paired } from './features.ts';
import { lineFeatures } from './line-features.ts';
import { markedLines } from './marked-lines.ts';
import { ruledOut } from './ruled-out.ts';
import { ANY } from './states.ts';

/** Whether two lines are alike in a way that says something of the step from one to the next. */
export const STEPS = [
  'always',
  'blank between',
  'same places',
  'same kinds',
  'deeper',
  'shallower',
  'other places',
] as const;

export type Lines = {
  /** Features of each line. */
  features: readonly (readonly number[])[];
  /** Steps from line i - 1 to line i. Shape: bits by the order of STEPS; the first is 0. */
  steps: Uint16Array;
  /** Whether a merged range goes from line i - 1 into line i. */
  joined: Uint8Array;
  /** States that each line may have, as bits (markedLines). */
  may: Uint8Array;
  /** Whether a line holds a figure outside of what labels it. */
  figures: Uint8Array;
  /** Whether a line holds a number that neither counts columns nor is part of a unit: a head seldom does. */
  numbers: Uint8Array;
};

const indentOf = (cells: Cells, line: number): number => {
  for (let c = 0; c < cells.width; c++) {
    const text = cells.texts[line * cells.width + c]!;
    if (text.trim() !== '') return c * 4 + (/^\s*/.exec(text)?.[0].length ?? 0);
  }
  return 0;
};

const placeOf = (sheet: Usual, line: number, n: number): string[] => {
  const out: string[] = [];
  if (sheet.first < 0) out.push('no figures');
  else if (line < sheet.first) out.push('above figures', `above figures by ${far(sheet.first - line)}`);
  else if (line > sheet.last) out.push('below figures', `below figures by ${far(line - sheet.last)}`);
  else out.push(line === sheet.first ? 'first figures' : 'among figures');
  out.push(`from top ${far(line)}`, `from bottom ${far(n - 1 - line)}`);
  return out;
};

const stepBits = (cells: Cells, line: number, depth: readonly number[]): number => {
  const { width, kinds } = cells;
  let places = true,
    alike = true;
  for (let c = 0; c < width; c++) {
    const a = kinds[(line - 1) * width + c]!,
      b = kinds[line * width + c]!;
    if ((a === KIND.empty) !== (b === KIND.empty)) places = false;
    if (a !== b) alike = false;
  }
  const deeper = depth[line]! - depth[line - 1]!;
  return (
    1 |
    (cells.gaps[line]! > 0 ? 2 : 0) |
    (places ? 4 : 0) |
    (alike ? 8 : 0) |
    (deeper > 0 ? 16 : 0) |
    (deeper < 0 ? 32 : 0) |
    (places ? 0 : 64)
  );
};

/** The features of all lines of a sheet or of its sample. Cost: each cell a few times. */
export const linesOf = (cells: Cells): Lines => {
  const n = cells.rows.length;
  const sheet = usualOf(cells);
  const found = Array.from({ length: n }, (_, line) => lineFeatures(cells, sheet, line));
  const depth = Array.from({ length: n }, (_, line) => indentOf(cells, line));
  const seen = new Map<string, number>();
  const neighbours = [
    [-1, featureOf('line above')],
    [1, featureOf('line below')],
    [2, featureOf('second below')],
    [-2, featureOf('second above')],
  ] as const;
  let firstText = '';
  const features = found.map(({ own, main }, line) => {
    const all = [...own, featureOf('any')];
    const places = placeOf(sheet, line, n).map(featureOf);
    all.push(...places);
    for (const id of own) all.push(paired(places[0]!, id));
    for (const id of main) {
      all.push(paired(places[1]!, id));
      if (line === 0) all.push(paired(featureOf('from top 0'), id));
    }
    for (const [by, prefix] of neighbours) {
      const other = found[line + by];
      if (!other) all.push(paired(prefix, featureOf('missing')));
      else for (const id of other.main) all.push(paired(prefix, id));
    }
    const above = featureOf(`blank above ${upTo(cells.gaps[line]!, 2)}`);
    all.push(above, paired(places[0]!, above));
    const below =
      line + 1 < n ? featureOf(`blank below ${upTo(cells.gaps[line + 1]!, 2)}`) : featureOf('last line');
    all.push(below, paired(places[0]!, below));
    const kind = featureOf(cells.isGrid ? 'workbook' : 'separated');
    all.push(kind, paired(kind, places.at(-2)!));
    if (line === 0) for (const id of own) all.push(paired(kind, paired(featureOf('from top 0'), id)));
    // Exports one behind the other begin each with a mark of their encoding.
    const text = cells.texts
      .slice(line * cells.width, (line + 1) * cells.width)
      .join('\u0001')
      .replaceAll('\ufeff', '');
    if (line > 0 && text === firstText) all.push(featureOf('repeats the first line'));
    if (line === 0) firstText = text;
    if (seen.has(text)) all.push(featureOf('repeated'), paired(featureOf('repeated'), places[0]!));
    else seen.set(text, line);
    if (line > 0 && depth[line]! > depth[line - 1]!) all.push(featureOf('indented deeper'));
    if (line + 1 < n && depth[line + 1]! > depth[line]!) all.push(featureOf('next is deeper'));
    return all;
  });
  const steps = Uint16Array.from({ length: n }, (_, line) => (line === 0 ? 0 : stepBits(cells, line, depth)));
  const figures = Uint8Array.from({ length: n }, (_, line) => {
    for (let c = 0; c < cells.width; c++) if (cells.kinds[line * cells.width + c] === KIND.number) return 1;
    return 0;
  });
  const numbers = figures.map((_, line) => {
    if (isColumnNumbers(cells, line)) return 0;
    const from = line * cells.width;
    return Number(
      cells.texts.slice(from, from + cells.width).some((text, c) => {
        const kind = cells.kinds[from + c];
        return (
          (kind === KIND.number && !UNIT_CELL.test(text.trim())) ||
          (kind === KIND.mark && /^\s*\(/.test(text))
        );
      }),
    );
  });
  const marked = markedLines(cells, sheet, numbers),
    ruled = ruledOut(cells, sheet, numbers);
  return {
    features,
    steps,
    joined: cells.joined,
    // Two marks that contradict each other say nothing.
    may: marked.map((may, line) => may & ruled[line]! || ANY),
    figures,
    numbers,
  };
};
