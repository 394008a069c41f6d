// A name that is merged down over several rows holds them together: they are all of the head, of the body, or of what stands around.
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../src/core/table/evidence.ts';
import { linesOf } from '../../../src/core/table/lines.ts';
import { best, scoresOf, type Weights } from '../../../src/core/table/reading.ts';
import { HEAD, N, STATES } from '../../../src/core/table/states.ts';
import { readTables } from '../../../src/formats/read.ts';
import { openTables } from '../../../src/formats/open.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

const DISTRICTS =
  'Markt,Oberau,Dom,Turmfeld,Seegarten,Altfeld,Pflugdorf,Birkenau,Bahnhof,Kreuzberg,Dornheim,Hafen'.split(
    ',',
  );
const CLASSES = ['0 - 9', '10 - 19', '20 - 29', '30 - 39', '40 - 49'];
const SHEET: { rows: (readonly TestCell[])[]; merges: string[] } = {
  rows: [
    ['Stadtteil\nTeilbereich\nBezirk', 'Wohnberechtigte Bevölkerung in der Stadt am 31.12.2014'],
    [null, 'Ins-\ngesamt', 'davon im Alter von … bis … Jahren'],
    [null, null, ...CLASSES],
    [null, 'Anzahl'],
    ...DISTRICTS.map((name, i) => [
      `${i + 11} ${name}`,
      500 + i * 50,
      ...CLASSES.map((_, c) => 80 + i * 7 + c * 11),
    ]),
    ['Quelle: Amt für Stadtentwicklung, Stadtplanung, Verkehrsplanung'],
  ],
  merges: ['A1:A4', 'B1:G1', 'B2:B3', 'C2:G2', 'B4:G4'],
};

describe('a name merged down', () => {
  test('is of the head in each of its rows', async () => {
    const found = await readTables(xlsxOf([{ name: 't', ...SHEET }]), { name: 't.xlsx' });
    if (!found.ok) throw new Error(found.issues[0]?.code);
    const { headerRows, rows, columns } = found.value.tables[0]!;
    expect(headerRows).toEqual([1, 2, 3, 4]);
    expect(rows).toBe(DISTRICTS.length);
    expect(columns[0]!.field.name).toContain('Stadtteil');
    expect(columns[2]!.field.name).toContain('0 - 9');
  });

  test('and other words over the figures show a head that nothing else shows', async () => {
    const areas = ['Insgesamt', 'Siedlung', 'Verkehr', 'Vegetation', null, 'Gewässer'];
    const rows: (readonly TestCell[])[] = [
      ['Bodenfläche nach Art der Nutzung - Stichtag 31.12. - regionale Tiefe: Kreise'],
      ['Flächenerhebung nach Art der tatsächlichen Nutzung'],
      ['Stichtag\nKreise und kreisfreie Städte', null, 'Bodenfläche'],
      [null, null, ...areas],
      [null, null, null, 'Insgesamt', 'Insgesamt', 'Insgesamt', 'Landwirtschaft', 'Insgesamt'],
      [null, null, null, null, null, null, 'Insgesamt'],
      [null, null, ...areas.map(() => 'ha')],
      ['31.12.2021'],
      ...DISTRICTS.map((name, i) => [
        `0900${i}`,
        `  ${name}`,
        ...areas.map((_, c) => 5673 + i * 97 + c * 131),
      ]),
    ];
    const merges = ['A1:H1', 'A2:H2', 'A3:B7', 'C3:H3', 'C4:C6', 'F4:G4', 'D5:D6', 'E5:E6', 'A8:H8'];
    const found = await readTables(xlsxOf([{ name: 't', rows, merges }]), { name: 't.xlsx' });
    if (!found.ok) throw new Error(found.issues[0]?.code);
    const { headerRows, rows: n, columns } = found.value.tables[0]!;
    expect([headerRows, n]).toEqual([[3, 4, 5, 6, 7], DISTRICTS.length]);
    expect(columns.find(({ field }) => field.name.includes('Siedlung'))?.field.unit).toBe('ha');
  });

  test('shows no head below names of their own', async () => {
    const rows: (readonly TestCell[])[] = [
      ['Ort', 'Art', 'Kosten', 'Erlös'],
      ['Markt', 'Weg', 'geheim', 'offen'],
      [null, 'Steg', 'offen', 'geheim'],
      ...DISTRICTS.map((name, i) => [name, 'Weg', 400 + i * 7, 300 + i * 11]),
    ];
    const opened = await openTables(xlsxOf([{ name: 't', rows, merges: ['A2:A3'] }]), { name: 't.xlsx' });
    if (!opened.ok) throw new Error(opened.issues[0]?.code);
    expect(linesOf(cellsOf(opened.value.tables[0]!)).may).not.toContain(HEAD);
  });

  test('never goes from a title into a head, nor from a head into data, whatever the lines look like', async () => {
    const opened = await openTables(xlsxOf([{ name: 't', ...SHEET }]), { name: 't.xlsx' });
    if (!opened.ok) throw new Error(opened.issues[0]?.code);
    const lines = linesOf(cellsOf(opened.value.tables[0]!));
    const features = 1 + Math.max(...lines.features.flat());
    const weights: Weights = {
      features: new Float64Array(features * N),
      steps: new Float64Array(7 * N * N),
    };
    const scores = scoresOf(lines, weights);
    // By themselves the first two are titles, and the two below them a head and data.
    ['T', 'T', 'H', 'D'].forEach((state, i) => (scores.line[i * N + STATES.indexOf(state as 'T')]! += 3));
    const kinds = [...best(scores)].slice(0, 4).map((state) => STATES[state]!);
    const isOne = ['TN', 'UHB', 'DGS'].some((kind) => kinds.every((state) => kind.includes(state)));
    expect({ kinds, isOne }).toMatchObject({ isOne: true });
  });
});
