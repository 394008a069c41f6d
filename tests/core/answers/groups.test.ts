// One question, one answer: what a grouping says on the page of a dataset is what a session, its paper and its minutes say.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerGroups, claimsOfGroups, type GroupsAnswer } from '../../../src/core/answers/groups.ts';
import { isPicture } from '../../../src/core/folders/read.ts';
import type { GroupSpec } from '../../../src/core/query/group.ts';
import { remarksOf } from '../../../src/app/pages/dataset/model.ts';
import { groupLabel, groupSentences, groupValue } from '../../../src/i18n/groups.ts';
import { groupsModel } from '../../../src/charts/groups.ts';
import { tableOf } from '../../support/tables.ts';
import { runs } from '../../support/runs.ts';

type Cell = string | number | null;
const asked = (rows: Cell[][], spec: Partial<GroupSpec> = {}) => {
  const table = tableOf(['ort', 'wert', 'art'], rows);
  const question: GroupSpec = { x: 'ort', y: 'wert', aggregate: 'sum', ...spec };
  const live = answerGroups(
    table,
    null,
    table.columns.map(({ field }) => field),
    question,
  );
  // As it is kept.
  const kept = JSON.parse(
    JSON.stringify({
      kind: 'chart',
      labels: live.labels,
      labelKind: live.labelKind,
      unit: live.unit,
      series: live.series.map(({ name, values, why, rows, times }) => ({ name, values, why, rows, times })),
      x: live.x,
      y: live.y,
      label: live.label,
      sources: [],
    }),
  ) as GroupsAnswer & { kind: 'chart' };
  return { live, kept, question };
};
const valuesOf = (answer: GroupsAnswer, question: GroupSpec): string[] =>
  answer.series.flatMap((one, series) =>
    one.values.map((_, i) => groupValue(answer, question, { series, i }, 'de').replaceAll('\u00a0', ' ')),
  );

test('a chart writes the number that its sentences say', () => {
  const { kept } = asked([['A', 99.9179]], { aggregate: 'sum' });
  const share = { ...kept, unit: '%' };
  const model = groupsModel(share, { aggregate: 'sum' }, 'bar', 'de')!;
  expect(`A: ${model.tick(99.9179)}\u00a0%`).toBe(model.point(0, 0));
});

test('the axis of a count or a sum begins at zero, that of a mean where its values are', () => {
  const axis = (aggregate: 'sum' | 'count' | 'mean') => {
    const { kept, question } = asked(
      [
        ['A', 1680],
        ['B', 1690],
      ],
      { aggregate },
    );
    return groupsModel(kept, question, 'line', 'de')!.least;
  };
  expect([axis('sum'), axis('count'), axis('mean')]).toEqual([[0, 0], [0, 0], undefined]);
});

describe('a value that is missing', () => {
  test.each([
    ['sum', 'Summe unvollständig'],
    ['mean', 'Mittel unvollständig'],
  ] as const)('of a %s says that a part is', (aggregate, text) => {
    const { live, kept, question } = asked(
      [
        ['A', 1],
        ['A', null],
        ['B', 2],
      ],
      { aggregate },
    );
    expect(valuesOf(live, question)).toEqual([text, '2']);
    expect(valuesOf(kept, question)).toEqual([text, '2']);
    // Nothing is kept that a tablet of before does not read.
    expect(Object.keys(kept.series[0]!)).toEqual(['name', 'values']);
    expect(groupsModel(kept, question, 'bar', 'de')!.point(0, 0)).toBe(`A: ${text}`);
  });
  test('of the newest rows says where they are several', () => {
    const { kept, question } = asked(
      [
        ['A', 1, '2025'],
        ['A', 2, '2025'],
        ['B', 3, '2025'],
      ],
      { aggregate: 'last', time: 'art' },
    );
    expect(valuesOf(kept, question)).toEqual(['mehrere Werte', '3']);
  });
  test.each(['min', 'max', 'last'] as const)(
    'of %s among several series is named, rows that are not there are not',
    (aggregate) => {
      const { kept, question } = asked(
        [
          ['A', 1, 'rot'],
          ['B', null, 'rot'],
          ['B', 2, 'blau'],
        ],
        { series: 'art', aggregate },
      );
      expect(valuesOf(kept, question).sort()).toEqual(['1', '2', 'kein Wert', 'kein Wert']);
      expect(groupSentences(kept, question, 'de')).toContain('Ohne Wert: B (rot) (kein Wert).');
      expect(isPicture(kept)).toBe(true);
    },
  );
  test.each(['sum', 'mean'] as const)('a %s is incomplete only where some of it is there', (aggregate) => {
    const rows = [
      ['A', 1],
      ['A', null],
      ['B', null],
      ['C', null],
      ['C', null],
      ['D', 4],
    ];
    const { live, kept, question } = asked(rows, { aggregate });
    const part = aggregate === 'sum' ? 'Summe unvollständig' : 'Mittel unvollständig';
    for (const one of [live, kept])
      expect(valuesOf(one, question)).toEqual([part, 'kein Wert', 'kein Wert', '4']);
    expect(isPicture(kept)).toBe(true);
    const data = { ...live, kind: 'groups' } as never;
    expect(remarksOf(data, question, 'de')[0]).toEqual({
      kind: 'incomplete',
      text: `${part}: In 3 Gruppen fehlen zusammen 4 Werte. Diese Gruppen haben deshalb keinen Wert.`,
      offersKnown: true,
    });
    const none = asked(rows.slice(2), { aggregate });
    expect(remarksOf(none.live as never, question, 'de')[0]).toEqual({
      kind: 'incomplete',
      text: 'In 2 Gruppen fehlen zusammen 3 Werte. Diese Gruppen haben deshalb keinen Wert.',
      // There is nothing to reckon with.
      offersKnown: false,
    });
  });
  test('in a series without such rows is no incomplete sum', () => {
    const { kept, question } = asked(
      [
        ['A', 1, 'rot'],
        ['B', null, 'rot'],
        ['B', 2, 'blau'],
      ],
      { series: 'art' },
    );
    expect(valuesOf(kept, question).sort()).toEqual(['1', '2', 'kein Wert', 'kein Wert']);
  });
});

test('labels that are yes and no read so everywhere', () => {
  const answer: GroupsAnswer = {
    labels: ['true', 'false'],
    labelKind: 'text',
    label: { name: 'ja', type: 'boolean', role: null },
    unit: '',
    x: 'x',
    y: 'y',
    series: [{ name: '', values: [1, 2] }],
  };
  expect(answer.labels.map((label) => groupLabel(answer, label, 'de'))).toEqual(['ja', 'nein']);
  expect(groupSentences(answer, { aggregate: 'sum' }, 'de')).toBe(
    '2 Gruppen. Höchster Wert: nein mit 2. Niedrigster Wert: ja mit 1.',
  );
});

test('groups without any value draw no axis, and say why they have none', () => {
  const { kept, question } = asked([
    ['A', null],
    ['B', null],
  ]);
  expect(groupsModel(kept, question, 'bar', 'de')).toBeNull();
  expect(groupSentences(kept, question, 'de')).toBe(
    '2 Gruppen. Keine hat einen Wert. Ohne Wert: A (kein Wert), B (kein Wert).',
  );
  expect(groupSentences(kept, question, 'en')).toContain('None has a value.');
});

test('the groups that are not among the highest and lowest since they lack a value are named, and equals are told', () => {
  const { live, question } = asked([
    ['A', 5],
    ['B', 5],
    ['C', 1],
    ...['D', 'E', 'F', 'G', 'H'].map((name) => [name, null]),
  ]);
  expect(groupSentences(live, question, 'de')).toBe(
    '8 Gruppen. Höchster Wert: A mit 5, gleichauf mit anderen. Niedrigster Wert: C mit 1. Ohne Wert: D (kein Wert), E (kein Wert), F (kein Wert) und 2 weitere.',
  );
  // What has no rows in a series lacks nothing there.
  const split = asked(
    [
      ['A', 1, 'rot'],
      ['B', null, 'rot'],
      ['B', 2, 'blau'],
    ],
    { series: 'art' },
  );
  expect(groupSentences(split.live, split.question, 'de')).toBe(
    '2 Gruppen. Höchster Wert: B (blau) mit 2. Niedrigster Wert: A (rot) mit 1. Ohne Wert: B (rot) (kein Wert).',
  );
});

test('one group is one group', () => {
  const { live, question } = asked([['A', 1]]);
  expect(groupSentences(live, question, 'de')).toBe('1 Gruppe. Höchster Wert: A mit 1.');
  expect(groupSentences(live, question, 'en')).toBe('1 group. Highest value: A with 1.');
});

test('whatever is asked, the kept answer says what the live one says, and its claims are true', () => {
  const cell = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), cell, fc.constantFrom('rot', 'blau')), {
        minLength: 1,
      }),
      fc.constantFrom('sum', 'mean', 'min', 'max', 'count', 'last'),
      fc.boolean(),
      (rows, aggregate, isSplit) => {
        const { live, kept, question } = asked(rows, { aggregate, ...(isSplit && { series: 'art' }) });
        expect(isPicture(kept)).toBe(true);
        expect(valuesOf(kept, question)).toEqual(valuesOf(live, question));
        for (const language of ['de', 'en'] as const)
          expect(groupSentences(kept, question, language)).toBe(groupSentences(live, question, language));
        // Why, told by the plainest counting of rows.
        live.labels.forEach((label, i) =>
          live.series.forEach((one, series) => {
            if (one.values[i] !== null || (aggregate !== 'sum' && aggregate !== 'mean')) return;
            const own = rows.filter(([ort, , art]) => ort === label && (!isSplit || art === one.name));
            const said = groupValue(live, question, { series, i }, 'de');
            const lacks = own.filter(([, wert]) => wert === null).length;
            // Where nothing is there, nobody knows of what it would be a part.
            expect(/unvollständig/.test(said)).toBe(lacks > 0 && lacks < own.length);
          }),
        );
        const known = live.series.flatMap(({ values }) => values).filter((value) => value !== null);
        const { highest, lowest, groups } = claimsOfGroups(live);
        expect(groups).toBe(new Set(rows.map(([ort]) => ort)).size);
        if (known.length === 0) {
          expect([highest, lowest]).toEqual([null, null]);
          return;
        }
        expect(live.series[highest!.series]!.values[highest!.i]).toBe(Math.max(...known));
        if (lowest) expect(live.series[lowest.series]!.values[lowest.i]).toBe(Math.min(...known));
        else expect(Math.min(...known)).toBe(Math.max(...known));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('a choice that leaves no row says so, whatever is asked', () => {
  for (const aggregate of ['sum', 'mean', 'count', 'max'] as const) {
    const table = tableOf(['ort', 'wert'], [['Nord', 3]]);
    const question: GroupSpec = { x: 'ort', y: 'wert', aggregate };
    const fields = table.columns.map(({ field }) => field);
    const answer = answerGroups(table, new Uint32Array(0), fields, question);
    expect(groupSentences(answer, question, 'de')).toBe('Keine Zeile der Daten passt zu dieser Auswahl.');
    expect(groupSentences(answer, question, 'en')).toBe('No row of the data fits this choice.');
  }
});
