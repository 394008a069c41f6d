// What changed since the last visit, over generated histories: nothing is told that did not happen, and nothing that did is kept quiet.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailTexts } from '../../../src/app/pages/situation/between.ts';
import { newsSince, seenOf, type Seen } from '../../../src/core/answers/visit.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluate } from '../../../src/core/indicators/evaluate.ts';
import type { IndicatorResult } from '../../../src/core/indicators/result.ts';
import { needAt } from '../../../src/core/indicators/status.ts';
import { tableOf } from '../../support/tables.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');
const CATALOG = 'https://daten.example/datapackage.json';
const iso = (day: number): string => new Date(NOW - day * DAY).toISOString().slice(0, 10);

type Row = readonly [string, number | null];
const figure = (id: string, rows: readonly Row[], change: object = {}): IndicatorResult =>
  evaluate(
    IndicatorDefinition.parse({
      id,
      title: `Figur ${id}`,
      area: 'x',
      kind: 'number',
      unit: 'Plätze',
      measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'tag' } },
      direction: 'up',
      cadence: 'daily',
      limits: [{ from: '2000-01-01', watch: 10, critical: 5, reason: 'r', author: 'a' }],
      ...change,
    }),
    () =>
      tableOf(
        ['tag', 'wert'],
        rows.map((row) => [...row]),
      ),
    {},
  );
const seen = (results: readonly IndicatorResult[], now = NOW, own: string[] = []): Seen =>
  seenOf(CATALOG, results, own, now);
const told = (before: Seen | null, results: readonly IndicatorResult[], now = NOW): string[] =>
  newsSince(before, CATALOG, results, now).map(({ id, turn }) => `${id} ${turn}`);

const good: Row[] = [
  [iso(2), 20],
  [iso(1), 20],
];

describe('since the last visit', () => {
  test('a first visit, and another catalog, tell nothing', () => {
    expect(told(null, [figure('a', [[iso(0), 1]])])).toEqual([]);
    const other = { ...seen([figure('a', good)]), catalog: 'local:' };
    expect(told(other, [figure('a', [[iso(0), 1]])])).toEqual([]);
  });
  test.each<[string, Row[], Row[], number, string[]]>([
    ['it turned critical', good, [...good, [iso(0), 3]], 0, ['a critical']],
    ['it is to be watched', good, [...good, [iso(0), 7]], 0, ['a watch']],
    [
      'it is in order again',
      [[iso(1), 3]],
      [
        [iso(1), 3],
        [iso(0), 12],
      ],
      0,
      ['a good'],
    ],
    [
      'a value was corrected',
      good,
      [
        [iso(2), 20],
        [iso(1), 21],
      ],
      0,
      ['a corrected'],
    ],
    [
      'an earlier value was corrected',
      good,
      [
        [iso(2), 20],
        [iso(1), 19],
        [iso(0), 20],
      ],
      0,
      ['a corrected'],
    ],
    [
      'a correction made it critical',
      good,
      [
        [iso(2), 20],
        [iso(1), 2],
      ],
      0,
      ['a critical'],
    ],
    ['it fell silent', good, good, 30, ['a silent']],
    ['it was critical and fell silent', [[iso(0), 3]], [[iso(0), 3]], 30, ['a silentCritical']],
    ['it was to be watched and fell silent', [[iso(0), 7]], [[iso(0), 7]], 30, ['a silentWatch']],
    [
      'it was in order, turned critical and fell silent',
      good,
      [...good, [iso(0), 3]],
      30,
      ['a silentCritical'],
    ],
    [
      'it was silent, turned critical and fell silent',
      [[iso(60), 20]],
      [[iso(0), 3]],
      30,
      ['a silentCritical'],
    ],
    ['it was silent, and what came between was no better', [[iso(60), 20]], [[iso(0), 20]], 30, []],
    ['it was silent and bad, and what came was good', [[iso(60), 3]], [[iso(0), 20]], 30, ['a silentGood']],
    ['it was silent and bad, and what came was better', [[iso(60), 3]], [[iso(0), 7]], 30, ['a silentWatch']],
    [
      'it was silent and bad, and the bad value was withdrawn',
      [
        [iso(61), 20],
        [iso(60), 3],
      ],
      [[iso(61), 20]],
      30,
      ['a corrected'],
    ],
    ['it has data again, as good as they were', [[iso(60), 20]], good, 0, ['a back']],
    ['it has data again and is better', [[iso(60), 3]], good, 0, ['a good']],
    [
      'a day before the last was corrected',
      good,
      [
        [iso(2), 18],
        [iso(1), 20],
        [iso(0), 20],
      ],
      0,
      ['a corrected'],
    ],
    ['the day that was seen was withdrawn', [...good, [iso(0), 20]], good, 0, ['a corrected']],
    [
      'a day that had no value has one',
      [
        [iso(3), 20],
        [iso(1), 20],
      ],
      [
        [iso(3), 20],
        [iso(2), 12],
        [iso(1), 20],
      ],
      0,
      [],
    ],
    [
      'a bad day that was seen was corrected, and it is silent still',
      [[iso(60), 3]],
      [[iso(60), 30]],
      0,
      ['a corrected'],
    ],
    ['a new value as good as the last', good, [...good, [iso(0), 22]], 0, []],
    ['nothing', good, good, 0, []],
  ])('%s', (_what, before, after, later, expected) => {
    expect(told(seen([figure('a', before)]), [figure('a', after)], NOW + later * DAY)).toEqual(expected);
  });
  test('where no limit judges it any more, nobody takes that for good', () => {
    const bad = figure('a', [[iso(0), 3]]);
    const unjudged: IndicatorResult = { ...bad, rating: 'none', limits: null };
    expect(told(seen([bad]), [unjudged])).toEqual(['a unjudged']);
    expect(told(seen([figure('a', good)]), [{ ...figure('a', good), rating: 'none' }])).toEqual([
      'a unjudged',
    ]);
    // It was not out of order before.
    expect(told(seen([{ ...figure('a', good), rating: 'none' }]), [figure('a', good)])).toEqual([]);
  });
  test('that somebody took note is told, and that it was taken back', () => {
    const silent = figure('a', [[iso(60), 3]]);
    const noted: IndicatorResult = {
      ...silent,
      acknowledged: { ids: ['e'], by: 'Lage', reason: 'bekannt', at: NOW },
    };
    expect(told(seen([silent]), [noted])).toEqual(['a noted']);
    expect(told(seen([noted]), [noted])).toEqual([]);
    expect(told(seen([noted]), [silent])).toEqual(['a silentCritical']);
    expect(told(seen([noted]), [figure('a', good)])).toEqual(['a back']);
  });
  test('a clock that was set back brings no data', () => {
    for (const value of [20, 7, 3]) {
      const one = figure('a', [[iso(1), value]]);
      expect(needAt(one, NOW)).not.toBe(needAt(one, NOW + 40 * DAY));
      expect(told(seen([one], NOW + 40 * DAY), [one], NOW)).toEqual([]);
    }
  });
  test('twice within a visit: told against what was last seen', () => {
    const first = seen([figure('a', good)]);
    const bad = figure('a', [...good, [iso(0), 3]]);
    expect(told(first, [bad])).toEqual(['a critical']);
    const again = figure('a', [...good, [iso(0), 12]]);
    expect(told(first, [again])).toEqual([]);
    expect(told(seen([bad]), [again])).toEqual(['a good']);
  });
  test('a figure that left and came back is told as one that is new', () => {
    const gone = seenOf(CATALOG, [figure('b', good)], [], NOW, seen([figure('a', good), figure('b', good)]));
    const back = (rows: Row[]): string[] => told(gone, [figure('a', rows), figure('b', good)]);
    expect(back(good)).toEqual([]);
    expect(back([[iso(0), 3]])).toEqual(['a critical']);
    expect(back([[iso(60), 3]])).toEqual(['a silentCritical']);
  });
  test('what grows while its month runs is no correction, what changed after it is', () => {
    const month = (period: string, value: number, rows?: number): IndicatorResult => {
      const one = figure('a', [[iso(0), 20]]);
      const lastValue = { ...one.lastValue!, period: period as never, value, ...(rows && { rows }) };
      return { ...one, lastValue };
    };
    expect(told(seen([month('2026-11', 20)]), [month('2026-11', 22)])).toEqual([]);
    expect(told(seen([month('2026-10', 20)]), [month('2026-10', 22)])).toEqual(['a corrected']);
    expect(told(seen([month(iso(0), 20, 5)]), [month(iso(0), 22, 6)])).toEqual([]);
    expect(told(seen([month(iso(1), 20, 5)]), [month(iso(1), 22, 6)])).toEqual(['a corrected']);
    // What was kept before earlier days were is compared as it was.
    const { earlier: _earlier, ...old } = seen([figure('a', good)]).figures[0]!;
    expect(told({ catalog: CATALOG, at: NOW, figures: [old] }, [figure('a', [[iso(1), 21]])])).toEqual([
      'a corrected',
    ]);
  });
  test('a figure that left the catalog is told by its name until it was seen, one of this device is not', () => {
    const before = seen([figure('a', good), figure('b', good), figure('mine', good)], NOW, ['mine']);
    const left = [figure('b', good)];
    expect(newsSince(before, CATALOG, left, NOW)).toEqual([{ id: 'a', title: 'Figur a', turn: 'gone' }]);
    expect(told(seenOf(CATALOG, left, [], NOW, before), left)).toEqual([]);
  });
  test('what is new in the catalog is told where it is critical', () => {
    const before = seen([figure('a', good)]);
    expect(told(before, [figure('a', good), figure('b', good)])).toEqual([]);
    expect(told(before, [figure('a', good), figure('b', [[iso(0), 1]])])).toEqual(['b critical']);
  });
  test('a figure that is locked is no news, and what was seen of it stays', () => {
    const open = figure('a', good);
    const before = seen([open]);
    const locked: IndicatorResult = {
      ...open,
      lastValue: null,
      latest: null,
      rating: 'none',
      ratedSince: null,
      dueAt: null,
      overdueAt: null,
      startsAt: null,
      after: [{ startsAt: 0, emptiness: 'locked' }],
    };
    expect(told(before, [locked])).toEqual([]);
    expect(seenOf(CATALOG, [locked], [], NOW, before).figures).toEqual(before.figures);
  });
});

describe('critical and good again since the last visit', () => {
  const said = (before: Row[], after: Row[], change: object = {}, language: 'de' | 'en' = 'de'): string[] =>
    newsSince(seen([figure('a', before)], NOW - 9 * DAY), CATALOG, [figure('a', after, change)], NOW).map(
      (news) => [news.turn, ...detailTexts(news, language)].join('; ').replace('; ', ': '),
    );
  const was: Row[] = [[iso(9), 20]];
  test('is told with its days and its worst value', () => {
    const after: Row[] = [...was, [iso(7), 4], [iso(6), 2], [iso(5), 3], [iso(4), 20], [iso(0), 20]];
    expect(said(was, after)).toEqual([
      'passed: zwischendurch kritisch (14.11.2026 bis 16.11.2026, schlechtester Wert: 2\u00a0Plätze)',
    ]);
    expect(said(was, after, {}, 'en')).toEqual([
      'passed: critical in between (14 Nov 2026 to 16 Nov 2026, worst value: 2\u00a0Plätze)',
    ]);
  });
  test('several times are counted, and the worst of all is told', () => {
    const after: Row[] = [...was, [iso(7), 1], [iso(6), 12], [iso(5), 3], [iso(4), 20], [iso(0), 7]];
    expect(said(was, after)).toEqual([
      'watch: zwischendurch 2-mal kritisch (zuletzt 16.11.2026, schlechtester Wert: 1\u00a0Platz)',
    ]);
  });
  test('not what was seen, not what still is, not what came before', () => {
    expect(
      said(
        [[iso(9), 3]],
        [
          [iso(9), 3],
          [iso(8), 2],
          [iso(0), 20],
        ],
      ),
    ).toEqual(['good']);
    expect(said(was, [...was, [iso(8), 20], [iso(1), 3], [iso(0), 2]])).toEqual(['critical']);
    expect(said(was, [[iso(30), 1], ...was, [iso(0), 20]])).toEqual([]);
    expect(said(was, [...was, [iso(7), 6], [iso(0), 20]])).toEqual([]);
  });
  describe('critical at the visit, not in between, and critical again', () => {
    const bad: Row[] = [[iso(9), 3]];
    const again: Row[] = [...bad, [iso(7), 20], [iso(4), 2]];
    test('is told with the day it began', () => {
      expect(said(bad, [...again, [iso(0), 1]])).toEqual([
        'again: erneut ab 17.11.2026, davor nicht kritisch',
      ]);
      expect(said(bad, [...again, [iso(0), 1]], {}, 'en')).toEqual([
        'again: again from 17 Nov 2026, not critical before',
      ]);
      expect(said(bad, [...bad, [iso(7), 7], [iso(0), 1]])[0]).toContain('erneut ab 21.11.2026');
    });
    test('also where it was and is silent, and where it was silent and is not', () => {
      const silent: Row[] = [[iso(40), 3]];
      const came: Row[] = [...silent, [iso(32), 20], [iso(30), 2]];
      expect(said(silent, came)).toEqual(['silentCritical: erneut ab 22.10.2026, davor nicht kritisch']);
      expect(said(bad, came.slice(1))).toEqual(['silentCritical']);
      expect(said(silent, [...came, [iso(0), 1]])).toEqual([
        'again: erneut ab 22.10.2026, davor nicht kritisch',
      ]);
    });
    test('what came and went before it is told beside it', () => {
      expect(said(bad, [...again, [iso(3), 20], [iso(1), 1], [iso(0), 4]])).toEqual([
        'again: erneut ab 20.11.2026, davor nicht kritisch; zwischendurch kritisch (17.11.2026, schlechtester Wert: 2\u00a0Plätze)',
      ]);
      expect(said(was, [...was, [iso(7), 2], [iso(4), 20], [iso(0), 4]])).toEqual([
        'critical: zwischendurch kritisch (14.11.2026, schlechtester Wert: 2\u00a0Plätze)',
      ]);
    });
    test('what was to be watched, was not, and is again, is as it was', () => {
      expect(
        said(
          [[iso(9), 7]],
          [
            [iso(9), 7],
            [iso(4), 20],
            [iso(0), 8],
          ],
        ),
      ).toEqual([]);
    });
    test('a day without a value, or one that nothing can judge, ends no stretch', () => {
      expect(said(bad, [...bad, [iso(5), null], [iso(0), 2]])).toEqual([]);
      const shares = (rows: readonly (readonly [string, number, number | null])[]): IndicatorResult =>
        evaluate(
          IndicatorDefinition.parse({
            id: 'a',
            title: 'Figur a',
            area: 'x',
            kind: 'number',
            unit: 'Plätze',
            measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'tag' } },
            reference: { resource: 'r', field: 'von', time: 'tag' },
            direction: 'up',
            cadence: 'daily',
            limits: [
              { from: '2000-01-01', watch: 50, critical: 25, relative: true, reason: 'r', author: 'a' },
            ],
          }),
          () =>
            tableOf(
              ['tag', 'wert', 'von'],
              rows.map((row) => [...row]),
            ),
          {},
        );
      const before = shares([[iso(9), 10, 100]]);
      const after = shares([
        [iso(9), 10, 100],
        [iso(5), 90, null],
        [iso(0), 12, 100],
      ]);
      expect(after.rating).toBe('critical');
      expect(newsSince(seen([before], NOW - 9 * DAY), CATALOG, [after], NOW)).toEqual([]);
      // Held: nothing says that it is over.
      const held = shares([
        [iso(9), 80, 100],
        [iso(5), 10, 100],
        [iso(0), 90, null],
      ]);
      const news = newsSince(seen([shares([[iso(9), 80, 100]])], NOW - 9 * DAY), CATALOG, [held], NOW);
      expect(news).toEqual([{ id: 'a', title: 'Figur a', turn: 'critical' }]);
    });
  });
  test('higher is worse where it is, and outside of a corridor', () => {
    const limits = (critical: unknown, watch: unknown) => [
      { from: '2000-01-01', watch, critical, reason: 'r', author: 'a' },
    ];
    const after: Row[] = [...was, [iso(7), 60], [iso(6), 80], [iso(5), 20], [iso(0), 20]];
    expect(said(was, after, { direction: 'down', limits: limits(50, 40) })[0]).toContain('80\u00a0Plätze');
    const corridor = { direction: 'corridor', limits: limits([10, 50], [15, 40]) };
    expect(said(was, [...was, [iso(7), 55], [iso(6), 1], [iso(5), 20], [iso(0), 20]], corridor)[0]).toContain(
      '1\u00a0Platz',
    );
  });
  test('a stretch that the small line does not show any more is remembered', () => {
    const days: Row[] = Array.from({ length: 90 }, (_, i) => [iso(89 - i), i === 4 ? 2 : 20]);
    expect(said([[iso(89), 20]], days)[0]).toContain('zwischendurch kritisch');
  });
});

const history = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), {
  minLength: 1,
  maxLength: 12,
});
const rowsOf = (values: readonly (number | null)[], until: number): Row[] =>
  values.map((value, i) => [iso(values.length - 1 - i + until), value] as const);

describe('over generated histories', () => {
  test('what was just seen is never news, whatever it is', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 90 }), (values, age) => {
        const one = figure('a', rowsOf(values, age));
        expect(told(seen([one]), [one])).toEqual([]);
      }),
    );
  });
  test('more values and more time: a change of what needs attention is told, and only such a change', () => {
    fc.assert(
      fc.property(history, history, fc.integer({ min: 0, max: 40 }), (first, more, silence) => {
        const before = figure('a', rowsOf(first, more.length + silence));
        const then = NOW - (more.length + silence) * DAY;
        const after = figure('a', rowsOf([...first, ...more], silence));
        const was = needAt(before, then),
          is = needAt(after, NOW);
        const news = newsSince(seen([before], then), CATALOG, [after], NOW);
        // Nothing that was seen is another value now.
        expect(news.every(({ turn }) => turn !== 'corrected' && turn !== 'gone')).toBe(true);
        const rank = ['lastCritical', 'lastWatch', 'noCurrentData'];
        const [isSilent, wasSilent] = [rank.includes(is), rank.includes(was)];
        // What was silent and bad, and is silent and better, is news; silent as before is none.
        const isTold = isSilent && (!wasSilent || is !== was);
        const words: Partial<Record<string, string>> = {
          lastCritical: 'silentCritical',
          lastWatch: 'silentWatch',
        };
        const word = words[is] ?? (wasSilent ? 'silentGood' : 'silent');
        // Stretches that began after what was seen, by the values alone.
        const valued = more.filter((value) => value !== null);
        const wasBad = first.findLast((value) => value !== null) ?? Infinity;
        const begun = valued.filter((value, i) => value < 5 && (valued[i - 1] ?? wasBad) >= 5).length;
        const isBad = is === 'critical' || is === 'lastCritical';
        const isNew = wasBad !== Infinity && isBad && begun > 0;
        const passed = wasBad === Infinity ? 0 : begun - Number(isNew);
        const isAgain = isNew && wasBad < 5;
        expect(news.filter(({ turn }) => turn.startsWith('silent')).map(({ turn }) => turn)).toEqual(
          isTold || (isAgain && isSilent) ? [word] : [],
        );
        expect(news.map(({ between }) => between?.spells ?? 0)).toEqual(news.length > 0 ? [passed] : []);
        if (passed > 0) expect(news).toHaveLength(1);
        expect(news.some(({ again }) => again !== undefined)).toBe(isAgain);
        if (is === 'critical' || is === 'watch') {
          const turned = was === is ? [] : [is];
          expect(news.map(({ turn }) => turn).filter((turn) => turn !== 'passed')).toEqual(
            isAgain ? ['again'] : turned,
          );
        }
        if (was === is && !isAgain)
          expect(news.map(({ turn }) => turn)).toEqual(passed > 0 ? ['passed'] : []);
      }),
    );
  });
  test('another value for what was seen is told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 50 }), fc.integer({ min: 11, max: 50 }), (one, other) => {
        const before = seen([figure('a', [[iso(0), one]])]);
        expect(told(before, [figure('a', [[iso(0), other]])])).toEqual(one === other ? [] : ['a corrected']);
      }),
    );
  });
});
