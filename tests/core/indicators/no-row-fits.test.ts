// A filter that leaves no row is said by name, wherever a figure is shown: it never looks like a value that has only not come yet.
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/core/indicators/evaluate.ts';
import { asOfText } from '../../../src/i18n/sentences.ts';
import { deriveTile } from '../../../src/tiles/indicator/tile.ts';
import { tableOf } from '../../support/tables.ts';
import { yearlyFigure } from '../../support/definitions.ts';

const NOW = Date.parse('2026-11-01T12:00:00Z');
const table = tableOf(
  ['zeit', 'art', 'zahl', 'plaetze'],
  [
    ['2024', 'Brand', 5, 10],
    ['2025', 'Brand', 7, 10],
    ['2025', 'Hilfe', 3, 10],
  ],
);
const of = (filter: object, field = 'zahl') => ({ resource: 'r', field, time: 'zeit', filter });
const told = (measure: object, more: object = {}) => {
  const definition = yearlyFigure(measure, more);
  const result = evaluate(definition, () => table, {});
  return { result, tile: deriveTile(result, NOW, 'de'), english: deriveTile(result, NOW, 'en') };
};
const NONE = { art: 'Wasser' };

test.each([
  [{ kind: 'value', of: of(NONE) }, 'zahl (art: Wasser)'],
  [{ kind: 'sum', of: of(NONE) }, 'zahl (art: Wasser)'],
  [{ kind: 'mean', of: of(NONE) }, 'zahl (art: Wasser)'],
  [{ kind: 'weightedMean', of: of(NONE), weight: 'plaetze' }, 'zahl (art: Wasser)'],
  // Each of the two leaves rows, both together leave none.
  [{ kind: 'sum', of: of({ art: 'Hilfe', zeit: '2024' }) }, 'zahl (art: Hilfe, zeit: 2024)'],
  [{ kind: 'sum', of: of({ art: { oneOf: ['Sturm', 'Eis'] } }) }, 'zahl (art: Sturm/Eis)'],
  [{ kind: 'sum', of: of({ zahl: { from: 100 } }) }, 'zahl (zahl: 100–)'],
  [{ kind: 'ratio', of: of({ art: 'Hilfe' }), to: of(NONE, 'plaetze'), per: 100 }, 'plaetze (art: Wasser)'],
  [{ kind: 'ratio', of: of(NONE), to: of({ art: 'Hilfe' }, 'plaetze'), per: 100 }, 'zahl (art: Wasser)'],
  [{ kind: 'difference', of: of({ art: 'Brand' }), minus: of(NONE) }, 'zahl (art: Wasser)'],
  [{ kind: 'sumOf', of: [of({ art: 'Brand' }), of(NONE)] }, 'zahl (art: Wasser)'],
  [{ kind: 'index', of: { kind: 'sum', of: of(NONE) }, base: '2024' }, 'zahl (art: Wasser)'],
])('%j', (measure, name) => {
  const { result, tile, english } = told(measure);
  expect(result.lastValue).toBeNull();
  expect(tile.figure).toBe('–');
  expect(tile.line).toBe(`Keine Zeile der Daten passt: ${name}`);
  expect(tile.brief).toBe(`Keine Zeile der Daten passt: ${name}`);
  expect(english.line).toBe(`no row of the data fits: ${name}`);
});

const away = { resource: 'r', field: 'weg', time: 'zeit' };
test.each([
  [{ kind: 'value', of: away }, 'fehlt die Spalte „weg“'],
  [{ kind: 'sum', of: { ...away, filter: { sorte: 'a' } } }, 'fehlen die Spalten „weg“, „sorte“'],
  [{ kind: 'value', of: { resource: 'r', field: 'zahl', time: 'jahr' } }, 'fehlt die Spalte „jahr“'],
  [{ kind: 'sumOf', of: [of({}), away] }, 'fehlt die Spalte „weg“'],
  [{ kind: 'ratio', of: of({}), to: away, per: 100 }, 'fehlt die Spalte „weg“'],
  [{ kind: 'index', of: { kind: 'sum', of: away }, base: '2024' }, 'fehlt die Spalte „weg“'],
])('a column that the data do not have is named, never called not yet there: %j', (measure, name) => {
  const { result, tile, english } = told(measure);
  expect(tile.line).toBe(`In den Daten ${name}`);
  expect(tile.brief).toBe(tile.line);
  expect(english.line).toMatch(/^missing in the data: columns? “/);
  expect(asOfText(result, 'de')).toBe('Kein Wert');
  expect(asOfText(told({ kind: 'sum', of: of(NONE) }).result, 'de')).toBe('Kein Wert');
});

test('two terms that fit no row are both named', () =>
  expect(told({ kind: 'sumOf', of: [of(NONE), of({ art: 'Eis' })] }).tile.line).toBe(
    'Keine Zeile der Daten passt: zahl (art: Wasser); zahl (art: Eis)',
  ));

test('what a filter leaves is never said to be nothing', () => {
  expect(told({ kind: 'sum', of: of({ art: 'Brand' }) }).result.issues).toEqual([]);
  expect(told({ kind: 'sum', of: of({ art: 'Brand' }) }).tile.line).not.toContain('passt');
});

test('a table without rows has nothing that could fit', () => {
  const definition = told({ kind: 'sum', of: of(NONE) }).result.definition;
  const empty = evaluate(definition, () => tableOf(['zeit', 'art', 'zahl'], []), {});
  expect(deriveTile(empty, NOW, 'de').line).toBe('noch kein Wert');
});

test('what nobody has entered yet is no fault of a filter', () => {
  const definition = told({ kind: 'sum', of: of(NONE) }).result.definition;
  const recorded = evaluate(definition, () => ({ ...table, isRecorded: true }), {});
  expect(deriveTile(recorded, NOW, 'de').line).toBe('noch kein Wert');
});

test('where no row names the time, the filter is not to blame', () => {
  const definition = told({ kind: 'sum', of: of({ art: 'Brand' }) }).result.definition;
  const undated = evaluate(definition, () => tableOf(['zeit', 'art', 'zahl'], [[null, 'Brand', 4]]), {});
  expect(undated.issues.map(({ code }) => code)).not.toContain('NO_ROW_FITS');
});

test('the periods between, of which no row fits, name what is asked for', () => {
  const rows = tableOf(
    ['zeit', 'art', 'zahl'],
    [
      ['2022', 'Brand', 5],
      ['2023', 'Hilfe', 5],
      ['2024', 'Brand', 5],
    ],
  );
  const definition = told({ kind: 'sum', of: of({ art: 'Brand' }) }).result.definition;
  const { spark } = evaluate(definition, () => rows, {});
  expect(spark.values).toEqual([5, null, 5]);
  expect(spark.lacks?.[1]).toEqual({ kind: 'parts', names: ['zahl (art: Brand)'] });
});
