// Workbooks of many writers: every cell that an independent reader found, by its reference, and every file that must be refused.
import { describe, expect, test } from 'vitest';
import { CELL, CellColumn, secondsToClock } from '../../src/core/table/cells.ts';
import type { RawTable } from '../../src/core/table/raw.ts';
import { openTables } from '../../src/formats/open.ts';
import { secondsOfDuration } from '../../src/formats/ods/duration.ts';
import { readXls } from '../../src/formats/xls/xls.ts';
import { columnOfRef } from '../../src/formats/xlsx/sheet.ts';
import { corpusBytes, corpusJson, hasCorpus } from '../support/corpus.ts';

type Expected =
  | string
  | number
  | boolean
  | { date: string }
  | { time: string }
  | { durationSeconds: number }
  | { textPrefix: string; length: number }
  | { error: string };
type Sheet = {
  name: string;
  state: string;
  nonEmptyCells?: number;
  cells?: Record<string, Expected>;
  kind?: string;
};
type Entry = {
  file: string;
  format: string;
  expect: {
    reject: boolean | null;
    code?: string;
    sheets?: Sheet[];
    agreed?: boolean;
    allowReject?: unknown;
  };
};

const legacy = (bytes: Uint8Array, name: string) => Promise.resolve(readXls(bytes, name));

/**
 * Where the manifest is wrong: the file holds `_x005F_x000D_`, which is how `_x000D_` is written as text (ECMA-376 Part 1,
 * 22.4.2.4); the manifest resolved it twice. And a cell formatted `[h]:mm:ss` is a duration, which its reader gave as a day of 1900.
 */
const WRONG_FACTS = new Set(['xlsx/readxl__new_line_errors.xlsx A3']);

/** What we have at a reference, in the words of the manifest. */
const at = (table: RawTable, ref: string): unknown => {
  const row = table.lines.indexOf(Number(/\d+$/.exec(ref)![0]));
  const column = table.columns[columnOfRef(ref)];
  if (row < 0 || !(column instanceof CellColumn)) return undefined;
  const value = column.values[row]!;
  switch (column.kinds[row]) {
    case CELL.number:
    case CELL.percent:
    case CELL.money:
      return value;
    case CELL.boolean:
      return value === 1;
    case CELL.error:
      return column.pool[value];
    default:
      return column.get(row);
  }
};

/** Whether two say the same. Days without a time may carry midnight; times may be days of 1899. */
const same = (found: unknown, expected: Expected): boolean => {
  if (typeof expected === 'number')
    return typeof found === 'number'
      ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : found === String(expected);
  if (typeof expected === 'boolean') return found === expected || found === (expected ? 1 : 0);
  if (typeof expected === 'string') return found === expected || String(found) === expected;
  if ('date' in expected) {
    const [day, time = '00:00:00'] = expected.date.split('T');
    const text = String(found);
    const hours = /^(\d+):(\d\d:\d\d)$/.exec(text);
    const from = day!.startsWith('1904') ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
    if (hours && Number(day!.slice(0, 4)) < 1905)
      return (
        Date.parse(`${expected.date}Z`) - from ===
        Number(hours[1]) * 3600e3 + Date.parse(`1970-01-01T00:${hours[2]!}Z`)
      );
    return text === day || text.slice(0, 16) === `${day}T${time.slice(0, 5)}`;
  }
  if ('time' in expected) return found === secondsToClock(secondsOfDuration(expected.time));
  if ('durationSeconds' in expected) return found === secondsToClock(expected.durationSeconds);
  if ('error' in expected) return found === expected.error;
  return String(found).startsWith(expected.textPrefix);
};

if (!hasCorpus) test('ran without the corpus, it is not here', () => expect(hasCorpus).toBe(false));
else {
  const entries = corpusJson<{ files: Entry[] }>('wide/MANIFEST.json').files;
  const workbooks = entries.filter((one) => one.format !== 'csv');
  describe('cells of workbooks', () => {
    test.each(workbooks.filter((one) => one.expect.reject === false).map((one) => [one.file, one] as const))(
      '%s',
      async (file, entry) => {
        const opened = await openTables(corpusBytes(`wide/${file}`), { name: file, legacy });
        if (!opened.ok && entry.expect.allowReject) return;
        if (!opened.ok) throw new Error(opened.issues.map((one) => one.code).join());
        const wrong: string[] = [];
        for (const sheet of entry.expect.sheets ?? []) {
          if (sheet.nonEmptyCells === undefined || sheet.kind !== undefined) continue;
          const table = opened.value.tables.find((one) => one.name === sheet.name);
          if (!table) {
            if (sheet.nonEmptyCells > 0) wrong.push(`no sheet ${sheet.name}`);
            continue;
          }
          if (table.hidden !== (sheet.state !== 'visible')) wrong.push(`${sheet.name} is ${sheet.state}`);
          for (const [ref, expected] of Object.entries(sheet.cells ?? {})) {
            const found = at(table, ref);
            if (!same(found, expected) && !WRONG_FACTS.has(`${file} ${ref}`))
              wrong.push(`${sheet.name}!${ref}: ${JSON.stringify(found)} and ${JSON.stringify(expected)}`);
          }
        }
        expect(entry.expect.agreed === false ? [] : wrong).toEqual([]);
      },
    );
  });
  describe('files that are refused', () => {
    test.each(entries.filter((one) => one.expect.reject === true).map((one) => [one.file, one] as const))(
      '%s',
      async (file, entry) => {
        const opened = await openTables(corpusBytes(`wide/${file}`), { name: file, legacy });
        if (entry.expect.code!.includes('accept')) return;
        expect(opened.issues.map((one) => one.code)).toContain(entry.expect.code);
        expect(opened.ok).toBe(false);
      },
    );
  });
  test('what even an independent reader could not read ends with tables or an issue', async () => {
    for (const { file } of entries.filter((one) => one.expect.reject === null)) {
      const opened = await openTables(corpusBytes(`wide/${file}`), { name: file, legacy });
      expect(opened.ok || opened.issues.length > 0, file).toBe(true);
    }
  });
}
