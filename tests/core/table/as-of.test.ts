// The day that a table describes: from words of observing, never from those of printing, and never one that has not come.
import { describe, expect, test } from 'vitest';
import { asOfIn, hasCome, newestOf } from '../../../src/core/table/as-of.ts';
import type { ReadTable } from '../../../src/formats/format.ts';
import { readTables } from '../../../src/formats/read.ts';

const NOW = Date.UTC(2026, 10, 29, 12);

describe('the day of observing', () => {
  test.each([
    ['Stand: 31.12.2025', '2025-12-31'],
    ['Stand 30. Juni 2024', '2024-06-30'],
    ['(Stand 30.06.24)', '2024-06-30'],
    ['Datenstand: 1.6.2024', '2024-06-01'],
    ['Stichtag 30. 6. 2024', '2024-06-30'],
    ['Bevölkerung am 31.12.2023 nach Ortsteilen', '2023-12-31'],
    ['Beschäftigte zum 31. Dezember 2023', '2023-12-31'],
    ['Jahresabschluss zum 31.12.2024', '2024-12-31'],
    ['Kinder zu Beginn des Schuljahres am 15.10.2023', '2023-10-15'],
    ['Population estimates as at 30 June 2023', '2023-06-30'],
    ['Data as of 31 March 2024', '2024-03-31'],
    ['Stand: 31.12.2023, nach der Gebietsreform am 01.07.2009', '2023-12-31'],
    ['Einwohner im Vergleich zum 31.12.2021', null],
    ['Schlussbilanz zum 31.12.2023', '2023-12-31'],
    ['Eröffnungsbilanz zum 01.01.2023', '2023-01-01'],
    ['Befristet Beschäftigte am 30.06.2023', '2023-06-30'],
    ['Wohnungen mit Fernwärmeanschluss am 31.12.2023', '2023-12-31'],
    ['Einwohner, die am 31.12.2023 gemeldet waren', '2023-12-31'],
    ['Einwohner am 31.12.2023 (ohne Vergleichswerte)', '2023-12-31'],
    ['Stand: 31.12.2023 00:00:00', '2023-12-31'],
    ['Stand 31.12.2023; abgerufen 05.01.2024 12:00:01', '2023-12-31'],
    ['Betreute Kinder am 01.03.2023 nach Wechsel der Einrichtung', '2023-03-01'],
    ['Unternehmen nach Gründungsjahr am 31.12.2023', '2023-12-31'],
    ['Schulden gegenüber Banken am 31.12.2023', '2023-12-31'],
    ['Personal am 30.06.2023, Vorjahresvergleich', '2023-06-30'],
    ['Stand: 2024-05', '2024-05'],
    ['Stand: 14.08.2024 / 10:21:33', null],
    ['Einwohner zum 31.12.2023 im Vergleich zum 31.12.2022', '2023-12-31'],
    ['Einwohner am 31.12.2023 gegenüber 30.06.2023', '2023-12-31'],
    ['1) Einrichtung wurde am 15.03.2022 geschlossen', null],
    ['Gebietsreform am 01.07.2009', null],
    ['Zuständigkeit am 01.01.2024 übergegangen', null],
    ['Anmeldeschluss zum 15.02.2024', null],
    ['Stand: 31.12.2035', null],
    ['Gebietsstand: 1.1.2024', null],
    ['erstellt am 30.06.2024', null],
    ['Abgerufen am 30.06.2024', null],
    ['gültig ab dem Beschluss am 30.06.2024', null],
    ['Anstand 30.06.2024', null],
    ['Stand: 31.02.2024', null],
    ['Stand: Juni 2024', '2024-06'],
    ['Stand: Ende Juni 2024', '2024-06'],
    ['Stand: Feber 2024', '2024-02'],
    ['Stand: 06/2024', '2024-06'],
    ['Stand: 2. Quartal 2024', '2024-Q2'],
    ['Stand Q2 2024', '2024-Q2'],
    ['Stand: II. Quartal 2024', '2024-Q2'],
    ['Stand: 1. Halbjahr 2024', '2024-H1'],
    ['Stand: KW 12/2024', '2024-W12'],
    ['Stand: 2024', '2024'],
    ['Einwohner 2024 (Stand 30.6.)', '2024-06-30'],
    ['Einwohner 2024, Stand: 30. Juni', '2024-06-30'],
    ['Vergleich 2023 und 2024, Stand: 30.6.', null],
    ['Stand: November 2026', '2026-11'],
    ['Stand: Dezember 2026', null],
    ['Stand: 4. Quartal 2026', '2026-Q4'],
    ['Stand des Haushaltsplans 2024', null],
    ['Stand der Veröffentlichung: Juni 2024', null],
    ['Druckstand: Juni 2024', null],
    ['Haushalte im Vergleich zum 31.12.2021', null],
    ['Arbeitslose gegenüber dem Wert am 31.12.2022', null],
    ['2) Die Kita wurde am 15.03.2022 aufgegeben', null],
    ['1) ohne Nebenwohnung am 30.06.2022', null],
    ['* Kreisreform am 01.07.2009', null],
    ['Kreisreform am 01.07.2009', null],
    ['Aufgaben am 01.01.2024 übergegangen', null],
    ['Meldeschluss zum 15.02.2024', null],
    ['Stand: 14.08.2024 / 10:21:33', null],
    ['Stand: 14.08.2024 10:21:33', null],
    ['Stand: 31.12.2024, 24:00 Uhr', '2024-12-31'],
    ['Jahresabschluss zum 31.12.2023', '2023-12-31'],
    ['Langfristige Kredite einschließlich Leasing am 31.12.2023', '2023-12-31'],
    ['Hunde (am 30.09.2024)', '2024-09-30'],
    ['Schülerinnen und Schüler zum Stichtag 15.10.2024', '2024-10-15'],
    ['* Stand: 30.06.2024', '2024-06-30'],
    ['Stichtag: 2023-03-01', '2023-03-01'],
    ['Stand: 2023-13', null],
    ['Stand: IV/2023', '2023-Q4'],
    ['Population estimates as at 30 June 2023', '2023-06-30'],
    ['Data as of 31 March 2024', '2024-03-31'],
    ['Database of 31 March 2024', null],
  ])('%s', (text, day) => expect(asOfIn([text], NOW)).toBe(day));

  test('a day without its year has the one year of the texts around it', () => {
    expect(asOfIn(['Einwohner 2024 nach Stadtteilen', 'Stand: 30.6.'], NOW)).toBe('2024-06-30');
  });

  test('a text without one leaves it to the next', () => {
    expect(asOfIn(['Plan, Stand: 1.1.2040', 'Stand: 1.2.2026'], NOW)).toBe('2026-02-01');
  });

  test('one day far ahead is not the newest', async () => {
    const newest = async (content: string): Promise<string | null> => {
      const read = await readTables(new TextEncoder().encode(content), { name: 'a.csv' });
      if (!read.ok) throw new Error('not read');
      const [{ columns, stats }] = read.value.tables as [ReadTable];
      const fields = columns.map(({ field }) => field);
      expect(newestOf(fields, stats, NOW)).toBeNull();
      return newestOf(fields, stats, NOW, columns);
    };
    expect(await newest('Tag;Wert\n1.11.2026;1\n15.11.2026;2\n3.11.2062;3\n')).toBe('2026-11-15');
    expect(await newest('Monat;Wert\n2026-09;1\n2026-10;2\n2062-01;3\n')).toBe('2026-10');
  });

  test('what has begun has come', () => {
    expect(['2027', '2026', '2026-12', 'heute'].map((one) => hasCome(one, NOW))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('the newest hour that has come is that of the clock on the wall', () => {
  const newest = async (...rows: string[]): Promise<string | null> => {
    const content = `Zeit;Wert\n${rows.map((row, i) => `${row};${i}\n`).join('')}`;
    const read = await readTables(new TextEncoder().encode(content), { name: 'a.csv' });
    if (!read.ok) throw new Error('not read');
    const [{ columns, stats }] = read.value.tables as [ReadTable];
    const fields = columns.map(({ field }) => field);
    return newestOf(fields, stats, NOW, columns);
  };
  test('an hour later today is foretold, and that of now is not', async () => {
    // 12:00 UTC is 13:00.
    const hours = ['2026-11-29T11:00', '2026-11-29T13:00', '2026-11-29T14:00', '2026-11-29T18:00'];
    expect(await newest(...hours)).toBe('2026-11-29T13:00');
  });
  test('so are those with a zone', async () => {
    const hours = ['2026-11-29T10:00:00Z', '2026-11-29T12:00:00Z', '2026-11-29T13:00:00Z'];
    expect(await newest(...hours)).toBe('2026-11-29T13:00');
  });
  test('a day begins at midnight in Germany', () => {
    const midnight = Date.parse('2026-11-28T23:30:00Z');
    expect(hasCome('2026-11-29', midnight)).toBe(true);
    expect(hasCome('2026-11-29', midnight - 3_600_000)).toBe(false);
    expect(hasCome('2026-11-29T00:30', midnight)).toBe(true);
    expect(hasCome('2026-11-29T00:31', midnight)).toBe(false);
  });
});
