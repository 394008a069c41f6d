// Long tables are looked at by sample: with the answer that all their lines would give.
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../../../src/core/table/evidence.ts';
import { eachByRow, type RawColumn, type RawTable } from '../../../src/core/table/raw.ts';
import { readSheet } from '../../../src/core/table/sheet-reading.ts';
import { runs } from '../../support/runs.ts';
import { ANOMALIES, longTable } from '../../support/long-table.ts';

/** What becomes of a line: a name, the head of another table, a record, or nothing. */
const PLACES = '..hddd|.';
const placesOf = (states: Uint8Array): string => Array.from(states, (state) => PLACES[state]).join('');

describe('a long table with one odd line late in it', () => {
  test.each(ANOMALIES)('%s: the sample says what all lines say', (anomaly) => {
    for (let seed = 1; seed <= runs(12, 3); seed++) {
      const table = longTable(seed, 600 + ((seed * 137) % 900), anomaly);
      expect(sampleOf(table).length).toBeLessThan(table.rows);
      const whole = Uint32Array.from({ length: table.rows }, (_, row) => row);
      expect(placesOf(readSheet(table).states), `seed ${seed}`).toBe(
        placesOf(readSheet(table, {}, whole).states),
      );
    }
  });
});

/** A column that is made as it is asked for. */
const column = (rows: number, get: (row: number) => string): RawColumn => ({
  length: rows,
  get,
  each: eachByRow(rows, get),
  map: (target, of) => {
    for (let row = 0; row < rows; row++) target[row] = of(get(row));
  },
});

test('a million rows: a head that stands once more deep inside, and the source below them', () => {
  const rows = 1_000_000,
    again = 777_777;
  const names = ['Ort', 'Jahr', 'Einwohner', 'Fläche'];
  const cell = (row: number, i: number): string => {
    if (row === 0 || row === again) return names[i]!;
    if (row === rows - 1) return i === 0 ? 'Quelle: Amt für Statistik' : '';
    return [`Ort ${row % 977}`, String(2000 + (row % 20)), String((row * 37) % 90_000), `${row % 83},5`][i]!;
  };
  const table: RawTable = {
    name: 'million',
    hidden: false,
    columns: names.map((_, i) => column(rows, (row) => cell(row, i))),
    rows,
    lines: Uint32Array.from({ length: rows }, (_, row) => row + 1),
    widths: new Uint16Array(rows).fill(4),
  };
  const { states } = readSheet(table);
  const unlike = [...states.keys()].filter((row) => PLACES[states[row]!] !== 'd');
  expect(unlike.map((row) => `${row}${PLACES[states[row]!]}`)).toEqual(['0h', `${again}|`, `${rows - 1}.`]);
});
