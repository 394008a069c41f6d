// Sheets whose every cell people have labelled, and small files that went wrong: none of them is learned from.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/table/dataset.ts';
import { answersTo } from '../../src/core/table/questions.ts';
import type { Issue } from '../../src/core/values/issue.ts';
import type { ReadTable } from '../../src/formats/format.ts';
import { readTables } from '../../src/formats/read.ts';
import { openTables } from '../../src/formats/open.ts';
import { readXls } from '../../src/formats/xls/xls.ts';
import { CORPUS, corpusBytes, corpusJson, hasCorpus } from '../support/corpus.ts';

const legacy = (bytes: Uint8Array, name: string) => Promise.resolve(readXls(bytes, name));
type Labelled = { file: string; cells: readonly string[] };

/** The label that most cells of a line have; `.` where nothing stands. */
const labelOf = (line: string): string => {
  const counts = new Map<string, number>();
  for (const one of line) if (one !== '.') counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '.';
};

const key = (value: number): string => value.toPrecision(9);
const count = (into: Map<string, number>, value: number): void =>
  void into.set(key(value), (into.get(key(value)) ?? 0) + 1);
const both = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
  [...a].reduce((sum, [value, n]) => sum + Math.min(n, b.get(value) ?? 0), 0);
const all = (a: ReadonlyMap<string, number>): number => [...a.values()].reduce((sum, n) => sum + n, 0);

/** Every number that the app took from a table. */
const numbersOf = (table: ReadTable): Map<string, number> => {
  const found = new Map<string, number>();
  for (const column of table.columns)
    for (let row = 0; row < table.rows; row++) {
      const cell = cellAt(column, row);
      if (typeof cell === 'number') count(found, cell);
      else if (typeof cell === 'string') {
        const isTime = column.field.type === 'date' || column.field.type === 'period';
        const value = Number(isTime ? cell.slice(0, 4) : cell);
        if (cell.trim() !== '' && !Number.isNaN(value)) count(found, value);
      }
    }
  return found;
};

const judge = async ({ file, cells }: Labelled) => {
  const bytes = corpusBytes(`saus/${file}`);
  const opened = await openTables(bytes, { name: file, legacy });
  const reading = await readTables(bytes, { name: file, legacy });
  if (!opened.ok || !reading.ok) throw new Error(file);
  const raw = opened.value.tables[0]!;
  const table = reading.value.tables[0]!;
  const data = new Map<string, number>(),
    other = new Map<string, number>();
  const filled = new Set<number>();
  for (let row = 0; row < raw.rows; row++)
    raw.columns.forEach((column, c) => {
      const text = column.get(row);
      if (text.trim() === '') return;
      filled.add(raw.lines[row]!);
      const label = cells[raw.lines[row]! - 1]?.[c] ?? '.';
      const value = Number(text);
      if (Number.isNaN(value) || !'dea'.includes(label)) return;
      count(label === 'd' && column.typed?.(row) === true ? data : other, value);
    });
  const gold = cells.flatMap((line, i) => (labelOf(line) === 'h' ? [i + 1] : []));
  const found = numbersOf(table);
  const either = new Map(data);
  for (const [value, n] of other) either.set(value, (either.get(value) ?? 0) + n);
  return {
    file,
    confidence: table.around?.confidence ?? 0,
    isHead: table.headerRows.filter((row) => filled.has(row)).join() === gold.join(),
    hit: both(found, data),
    data: all(data),
    right: both(found, either),
    found: all(found),
  };
};

if (!hasCorpus) test('ran without the corpus, it is not here', () => expect(hasCorpus).toBe(false));
else {
  describe('103 statistical sheets labelled cell by cell', async () => {
    const files = readdirSync(join(CORPUS, 'saus')).filter((name) => name.endsWith('.json'));
    const judged = await Promise.all(files.map((name) => judge(corpusJson<Labelled>(`saus/${name}`))));
    const sum = (of: (one: (typeof judged)[number]) => number): number =>
      judged.reduce((total, one) => total + of(one), 0);
    const isWhole = (one: (typeof judged)[number]): boolean =>
      one.isHead && one.hit >= 0.999 * one.data && one.right >= 0.999 * one.found;
    test('the head is exact in nine of ten', () =>
      expect(sum((one) => Number(one.isHead)) / judged.length).toBeGreaterThanOrEqual(HEADS));
    test('nearly nine of ten are wholly right', () =>
      expect(sum((one) => Number(isWhole(one))) / judged.length).toBeGreaterThanOrEqual(WHOLE));
    test('no figure is lost, and none is taken that is none', () => {
      expect(sum((one) => one.hit) / sum((one) => one.data)).toBeGreaterThanOrEqual(0.999);
      expect(sum((one) => one.right) / sum((one) => one.found)).toBeGreaterThanOrEqual(0.998);
    });
    test('what is read without a question is right', () =>
      expect(judged.filter((one) => one.confidence >= 0.95 && !isWhole(one)).map(({ file }) => file)).toEqual(
        [],
      ));
  });

  const csv = (folder: string, isFlat: (name: string) => boolean = () => true): string[] =>
    readdirSync(join(CORPUS, folder))
      .filter((name) => /\.(csv|tsv)$/i.test(name) && isFlat(name))
      .map((name) => `${folder}/${name}`);
  const askedBy = async (names: readonly string[], asks: (issue: Issue) => boolean): Promise<string[]> => {
    const asked: string[] = [];
    for (const name of names) {
      const { issues } = await readTables(corpusBytes(name), { name });
      const codes = issues.filter(asks).map(({ code, place }) => `${code} ${place?.column ?? ''}`);
      if (codes.length > 0) asked.push(`${name}: ${codes.join(', ')}`);
    }
    return asked;
  };
  const asksOfLayout = ({ code }: Issue): boolean => code === 'LAYOUT_UNSURE' || code === 'LAYOUT_UNKNOWN';
  const asksOfValues = (issue: Issue): boolean => answersTo(issue).length > 0;

  test('flat published files ask nothing, neither about their layout nor about a value', async () => {
    const flat = [
      ...['koeln', 'muenster', 'genesis', 'rki-amelag'].flatMap((folder) => csv(folder)),
      // One line of names and records below it; the others are prints with heads of several lines.
      ...csv('published', (name) => !/classic|cube|itnrw/.test(name)),
      ...csv('wide/csv', (name) => name.startsWith('german-budget')),
    ];
    expect(flat.length).toBeGreaterThan(25);
    const asked = await askedBy(flat, (issue) => asksOfLayout(issue) || asksOfValues(issue));
    expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(flat.length * 0.02);
  });

  test('text files of all kinds ask about a value in two of a hundred at most', async () => {
    // `round2/import` is made of what has to be asked.
    const folders = [
      'csv-spectrum/csvs',
      'koeln',
      'muenster',
      'genesis',
      'rki-amelag',
      'published',
      'wide/csv',
    ];
    const files = folders.flatMap((folder) => csv(folder));
    expect(files.length).toBeGreaterThan(140);
    const asked = await askedBy(files, asksOfValues);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(files.length * 0.02);
  });
}
const HEADS = 0.9,
  WHOLE = 0.88;
