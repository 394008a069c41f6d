// What stands around a table is kept with it: stored, written into a workbook, and read again from it.
import { describe, expect, test } from 'vitest';
import { aboutRows, aroundAbout, aroundRows } from '../../src/core/table/about.ts';
import type { Around } from '../../src/core/table/dataset.ts';

const AROUND: Around = {
  titles: ['Kinder in Musterhausen'],
  notes: ['Quelle: Jugendamt', '1) vorläufig'],
  totals: [{ row: 8, label: 'Insgesamt', cells: ['Insgesamt', '', '41'] }],
  names: ['Ort', 'Art', 'Plätze'],
  changes: [{ row: 3, column: 'Plätze', was: '1O', text: '10' }],
  confidence: 1,
};

describe('what stands around a table', () => {
  test('goes into the sheet that says what the table is, and comes back from it', () => {
    const rows = aboutRows(
      [['Titel', ''], ...aroundRows(AROUND)],
      [{ name: 'Ort', type: 'text', role: 'dimension' }],
    );
    const { confidence: _confidence, ...kept } = AROUND;
    expect(aroundAbout(rows)).toEqual(kept);
  });
  test('is nothing where the sheet says nothing of it', () => {
    expect(aroundAbout(aboutRows([['Stand', '2025']], []))).toBe(null);
    expect(aroundRows(undefined)).toEqual([]);
  });
});
