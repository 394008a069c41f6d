import { expect, test } from 'vitest';
import { newlyCritical } from '../../../src/core/indicators/alarm.ts';
import { evaluate } from '../../../src/core/indicators/evaluate.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { columnFrom } from '../../../src/core/table/rebuild.ts';
import type { IndicatorResult } from '../../../src/core/indicators/result.ts';

const NOW = Date.UTC(2026, 5, 30, 12);
const result = (id: string, value: number): IndicatorResult => {
  const one = (name: string, type: 'number' | 'date', number: number) =>
    columnFrom({ name, type, role: type === 'date' ? 'time' : 'measure' }, 1, {
      number: () => number,
      text: () => null,
      mark: () => null,
    }).column;
  const table = {
    name: 't',
    hidden: false,
    headerRows: [],
    rows: 1,
    columns: [one('tag', 'date', Date.UTC(2026, 5, 30) / 864e5), one('wert', 'number', value)],
  };
  const definition = IndicatorDefinition.parse({
    id,
    title: id,
    area: 'a',
    kind: 'number',
    measure: { kind: 'value', of: { resource: 't', field: 'wert', time: 'tag' } },
    direction: 'up',
    limits: [{ from: '2020-01-01', watch: 10, critical: 5, reason: 'r', author: 'a' }],
    cadence: 'daily',
  });
  return evaluate(definition, () => table, {});
};
const ids = (all: readonly IndicatorResult[]): string[] => all.map((one) => one.id);

test('tells of what became critical, once, and again after it was better', () => {
  const first = newlyCritical([result('a', 4), result('b', 5), result('c', 12)], [], NOW);
  expect([ids(first.critical), ids(first.fresh)]).toEqual([['a'], ['a']]);
  const second = newlyCritical([result('a', 3), result('b', 4)], ids(first.critical), NOW);
  expect([ids(second.critical), ids(second.fresh)]).toEqual([['a', 'b'], ['b']]);
  const better = newlyCritical([result('a', 20), result('b', 20)], ids(second.critical), NOW);
  expect(ids(better.critical)).toEqual([]);
  expect(ids(newlyCritical([result('a', 1)], ids(better.critical), NOW).fresh)).toEqual(['a']);
});
test('one that fell silent while critical is still counted, and not told a second time', () => {
  const later = NOW + 90 * 864e5;
  const told = newlyCritical([result('a', 1)], [], NOW);
  const silent = newlyCritical([result('a', 1)], ids(told.critical), later);
  expect([ids(silent.critical), ids(silent.fresh)]).toEqual([['a'], []]);
  expect(ids(newlyCritical([result('a', 1)], [], later).fresh)).toEqual(['a']);
});
test('one that somebody took note of is not counted', () => {
  const seen = { ...result('a', 1), acknowledged: { ids: ['1'], by: 'S2', reason: 'r', at: NOW } };
  expect(ids(newlyCritical([seen], [], NOW + 90 * 864e5).critical)).toEqual([]);
  expect(ids(newlyCritical([seen], [], NOW).critical)).toEqual(['a']);
});
