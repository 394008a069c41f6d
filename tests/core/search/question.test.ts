import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/core/search/question.ts';
import { parseDate } from '../../../src/core/values/period.ts';

const today = parseDate('2026-11-28')!;
const read = (text: string) => readQuestion(text, today);

describe('a question', () => {
  test.each([
    ['Pflegeplätze vor einem Jahr', '2025-11-28', ['pflegeplaetze']],
    ['vor drei Monaten Pegel', '2026-08-28', ['pegel']],
    ['Pegel vor 2 Wochen', '2026-11-14', ['pegel']],
    ['Pegel gestern', '2026-11-27', ['pegel']],
    ['Pegel vorgestern', '2026-11-26', ['pegel']],
    ['Wartezeit letzten Monat', '2026-10', ['wartezeit']],
    ['Wartezeit letztes Jahr', '2025', ['wartezeit']],
    ['Wartezeit dieses Jahr', '2026', ['wartezeit']],
    ['Wartezeit in der letzten Woche', '2026-W47', ['wartezeit']],
    ['Wartezeit im Vorjahr', '2025', ['wartezeit']],
    ['Trinkwasser März', '2026-03', ['trinkwasser']],
    ['Trinkwasser im Dezember', '2025-12', ['trinkwasser']],
    ['Trinkwasser letzten März', '2026-03', ['trinkwasser']],
    ['Trinkwasser März 2024', '2024-03', ['trinkwasser']],
    ['Einwohner 2024', '2024', ['einwohner']],
    ['Einwohner am 12. März', '2026-03-12', ['einwohner']],
    ['Einwohner am 24. Dezember', '2025-12-24', ['einwohner']],
    ['Einwohner 12.03.2024', '2024-03-12', ['einwohner']],
    ['Kredite 3. Quartal 2025', '2025-Q3', ['kredite']],
    ['Kredite Q3 2025', '2025-Q3', ['kredite']],
    ['Kredite im dritten Quartal', '2026-Q3', ['kredite']],
    ['Kredite viertes Quartal 2025', '2025-Q4', ['kredite']],
    ['Kredite erstes Halbjahr', '2026-H1', ['kredite']],
    ['Kredite H2 2025', '2025-H2', ['kredite']],
    ['Wartezeit KW 47', '2026-W47', ['wartezeit']],
    ['Wartezeit KW47', '2026-W47', ['wartezeit']],
    ['Wartezeit in der Kalenderwoche 50', '2025-W50', ['wartezeit']],
    ['Wartezeit KW 53', '2026-W53', ['wartezeit']],
    ['Erstklässler 2024/25', '2024/25', ['erstklaessler']],
    ['loans in the third quarter of 2025', '2025-Q3', ['loans']],
    ['waiting time in week 47', '2026-W47', ['waiting', 'time']],
    ['water one year ago', '2025-11-28', ['water']],
    ['water last month', '2026-10', ['water']],
    ['water in May 2025', '2025-05', ['water']],
  ])('%s asks for %s', (text, time, words) => expect(read(text)).toMatchObject({ time, words, state: null }));
  test.each([
    ['Pegel KW 40 bis KW 47 2025', '2025-W40', '2025-W47', ['pegel']],
    ['Pegel erstes Quartal bis drittes Quartal 2025', '2025-Q1', '2025-Q3', ['pegel']],
    ['Pegel im Sommer', '2026-06', '2026-08', ['pegel']],
    ['Pegel im letzten Herbst', '2025-09', '2025-11', ['pegel']],
    ['Pegel im Herbst', '2026-09', '2026-11', ['pegel']],
    ['Pegel letzten Winter', '2025-12', '2026-02', ['pegel']],
    ['Pegel Winter 2024/25', '2024-12', '2025-02', ['pegel']],
    ['Pegel am Wochenende', '2026-11-28', '2026-11-29', ['pegel']],
    ['Pegel letztes Wochenende', '2026-11-21', '2026-11-22', ['pegel']],
    ['Pegel in den letzten drei Wochen', '2026-11-08', '2026-11-28', ['pegel']],
    ['Geburten von 2020 bis 2023', '2020', '2023', ['geburten']],
    ['Geburten zwischen 2020 und 2023', '2020', '2023', ['geburten']],
    ['Pegel März bis Mai', '2026-03', '2026-05', ['pegel']],
    ['Pegel vom 1. bis 15. November 2025', '2025-11-01', '2025-11-15', ['pegel']],
    ['Pegel KW 40 bis 47 2025', '2025-W40', '2025-W47', ['pegel']],
    ['Geburten seit 2020', '2020', '2026-11-28', ['geburten']],
    ['Pegel seit gestern', '2026-11-27', '2026-11-28', ['pegel']],
    ['Pegel seit drei Wochen', '2026-11-08', '2026-11-28', ['pegel']],
    ['Pegel seit dem 15. März', '2026-03-15', '2026-11-28', ['pegel']],
    ['Geburten seit Anfang 2020', '2020', '2026-11-28', ['geburten']],
    ['Pegel vom 3. bis zum 7. November', '2026-11-03', '2026-11-07', ['pegel']],
    ['births since March', '2026-03', '2026-11-28', ['births']],
    ['Pegel vor einem halben Jahr', '2026-05-28', '2026-05-28', ['pegel']],
    ['river half a year ago', '2026-05-28', '2026-05-28', ['river']],
    ['Geburten im vorletzten Jahr', '2024', '2024', ['geburten']],
    ['Geburten in den letzten Jahren', null, null, ['geburten']],
  ])('%s asks for %s to %s', (text, time, until, words) =>
    expect(read(text)).toMatchObject({ time, until, words, state: null }),
  );
  test('of a day that no month has goes to its last', () =>
    expect(readQuestion('Pegel vor einem Monat', parseDate('2026-03-31')!).time).toBe('2026-02-28'));
  test.each([
    ['was ist kritisch', 'critical', []],
    ['Was ist gerade rot?', 'critical', []],
    ['kritische Wasserwerte', 'critical', ['wasserwerte']],
    ['was steht auf gelb', 'watch', []],
    ['welche Zahlen sind veraltet', 'noCurrentData', []],
    ['what is critical', 'critical', []],
    ['freie Pflegeplätze', null, ['freie', 'pflegeplaetze']],
  ])('%s asks for the state %s', (text, state, words) =>
    expect(read(text)).toMatchObject({ state, words, time: null }),
  );
  test('takes no number for a year that is none, and no word for a time that names a thing', () => {
    expect(read('Haus 12')).toMatchObject({ time: null, words: ['haus', '12'] });
    expect(read('Kreisstraße 2100')).toMatchObject({ time: null, words: ['kreisstrasse', '2100'] });
    expect(read('Mai')).toMatchObject({ time: '2026-05', words: [] });
  });
  test.each([
    ['Wo trage ich einen Wert ein?', true],
    ['Schrift vergrößern', true],
    ['Bescheid, wenn etwas kritisch wird', true],
    ['how do I send values', true],
    ['Speicher', false],
    ['Wie hoch steht der Fluss?', false],
    ['was ist kritisch', false],
  ])('%s asks how something is done: %s', (text, isHow) => expect(read(text)).toMatchObject({ isHow }));
  test.each([
    ['Wie lange reicht das Trinkwasser, wenn es nicht regnet?', null],
    ['Was wurde lange nicht gemeldet?', 'noCurrentData'],
    ['Was ist kritisch, wenn der Strom ausfällt?', 'critical'],
    ['Was ist kritisch, wenn es brennt?', 'critical'],
    ['Wie viele Sitze haben die Grünen?', null],
    ['grüne Tonnen', null],
    ['Was ist grün?', 'good'],
  ])('%s asks for the state %s', (text, state) => expect(read(text).state).toBe(state));
  test('reads a verb and its beginning as one word, at the end of each clause, and a hyphen as none', () => {
    expect(read('Was gibt die Stadt aus, liegen wir im Plan?').words).toContain('ausgibt');
    expect(read('Abc-Schützen').words).toEqual(['abcschuetzen']);
    expect(read('Kita-Warteliste').words).toEqual(['kita', 'warteliste']);
  });
  test('asks for a state by a word of praise only where nothing is named', () => {
    expect(read('Wo passt alles?').state).toBe('good');
    expect(read('wofür die App gut ist').state).toBeNull();
    expect(read('Worauf ein Auge haben, auch wenn es nicht kritisch ist?')).toMatchObject({
      state: 'watch',
      words: [],
    });
  });
});
