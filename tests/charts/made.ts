// Made-up charts: figures with limits, silences and outlooks over all kinds of periods, and groupings. From a seed, each as the app makes it.
import fc from 'fast-check';
import { figureModel } from '../../src/charts/figure.ts';
import { groupsModel } from '../../src/charts/groups.ts';
import type { ChartModel } from '../../src/charts/model.ts';
import { figureOf, yearBeforeOf, type Figure } from '../../src/core/answers/figure.ts';
import type { GroupsAnswer } from '../../src/core/answers/groups.ts';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { tableOf } from '../support/tables.ts';
import { dayOf, lastDay, RHYTHMS } from './rhythms.ts';

type Bound = number | [number, number];
const UNITS = [
  ['€', undefined],
  ['EUR', undefined],
  ['Tsd. €', undefined],
  ['Mio. €', undefined],
  ['%', undefined],
  ['cm', undefined],
  ['Plätze', 'Platz'],
  ['Minuten', 'Minute'],
  ['h', undefined],
  ['Fälle je 100.000 Einwohner', undefined],
  ['', undefined],
] as const;

/** Plateaus, falls, jumps, or nothing at all; in steps of one. */
const shape = (most: number): fc.Arbitrary<number[]> =>
  fc
    .record({
      n: fc.oneof(fc.integer({ min: 1, max: Math.max(1, most) }), fc.constantFrom(1, 2, most)),
      start: fc.integer({ min: -50, max: 1200 }),
      kind: fc.constantFrom('equal', 'walk', 'wild', 'rise', 'steep'),
      seed: fc.nat(),
    })
    .map(({ n, start, kind, seed }) => {
      let state = seed % 233_280;
      const random = (): number => (state = (state * 9_301 + 49_297) % 233_280) / 233_280;
      const all = [start];
      for (let i = 1; i < n; i++) {
        const before = all[i - 1]!;
        const step = {
          equal: 0,
          walk: Math.round(random() * 12 - 6),
          wild: Math.round(random() * 2_000 - 1_000) - before + start,
          rise: Math.round(random() * 9),
          steep: i === n - 1 ? 4_000 : Math.round(random() * 2),
        }[kind];
        all.push(before + step!);
      }
      return all;
    });

/** `note`: what it was made from. */
export type Made = {
  model: ChartModel;
  figure: Figure | null;
  unit: string;
  language: 'de' | 'en';
  note: string;
};

const STATES = ['geschlossen', 'eingeschränkt', 'Notbetrieb mit Personal aus Nachbarkommunen', 'offen'];

/** No share is of millions, and no town has thousands of billions. */
const MOST_SCALE: Readonly<Record<string, number>> = { '%': 100, 'Tsd. €': 1e4, 'Mio. €': 10 };
const within = (unit: string, scale: number): number => Math.min(scale, MOST_SCALE[unit] ?? Infinity);

const figureSpec = fc.constantFrom(...Object.keys(RHYTHMS)).chain((rhythm) =>
  fc.record({
    rhythm: fc.constant(rhythm),
    steps: fc.constantFrom(...RHYTHMS[rhythm]!.most).chain(shape),
    scale: fc.constantFrom(1, 1, 1, 10, 100, 1e4, 1e7, 0.001, 1e-5, 1e-6, 1e-8),
    isSigned: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    unit: fc.constantFrom(...UNITS),
    decimals: fc.integer({ min: 0, max: 3 }),
    direction: fc.constantFrom('up' as const, 'down' as const, 'corridor' as const, 'none' as const),
    kind: fc.constantFrom('number', 'number', 'number', 'state'),
    side: fc.constantFrom('better', 'worse'),
    // Where limits lie: in steps from the first value, near and far.
    low: fc.constantFrom(0, -5, 40, -300, 900, 30_000, -60_000),
    gap: fc.constantFrom(1, 20, 300, 9_000),
    versions: fc.integer({ min: 0, max: 3 }),
    moved: fc.constantFrom(0, 7, -200, 5_000, 90_000),
    isWatchOnly: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    relative: fc.constantFrom('no', 'no', 'no', 'same', 'changes', 'lacks'),
    target: fc.constantFrom(null, null, 0, 25, -400, 50_000),
    holes: fc.array(fc.tuple(fc.nat(400), fc.constantFrom('.', 'x', '/', '...', 'absent', 'absent')), {
      maxLength: 6,
    }),
    jump: fc.constantFrom(0, 0, 0, 3, 30, 300),
    ahead: fc.constantFrom(0, 0, 0, 1, 3, 40),
    late: fc.constantFrom(0, 0, 1, 3, 30, 800),
    isCompared: fc.boolean(),
    range: fc.constantFrom('all' as const, 'all' as const, 'year' as const, 'month' as const),
    language: fc.constantFrom('de' as const, 'de' as const, 'de' as const, 'en' as const),
  }),
);

export type FigureSpec = typeof figureSpec extends fc.Arbitrary<infer T> ? T : never;

/** Missing: null where such a definition is none, or nothing would be drawn. */
export const madeFigure = (spec: FigureSpec): Made | null => {
  const { cadence, at } = RHYTHMS[spec.rhythm]!;
  const isState = spec.kind === 'state';
  const scaled = (steps: number): number =>
    Number(((spec.isSigned ? -1 : 1) * steps * within(spec.unit[0], spec.scale)).toPrecision(12));
  const holes = new Map(spec.holes);
  const half = Math.floor(spec.steps.length / 2);
  const cells: (string | number)[][] = [];
  // No more than somebody has: three hundred years are none.
  const jump = Math.min(spec.jump, Math.max(...RHYTHMS[spec.rhythm]!.most));
  const place = (i: number): string => at(i + (i >= half && spec.steps.length > 1 ? jump : 0));
  const soll = (i: number): number | string => {
    if (spec.relative === 'lacks' && i % 4 === 1) return '';
    const base = Math.abs(scaled(400)) || 1;
    return spec.relative === 'changes' && i > half ? base * 2 : base;
  };
  spec.steps.forEach((steps, i) => {
    const sign = holes.get(i);
    if (sign === 'absent') return;
    const value = isState ? STATES[Math.abs(steps) % 4]! : scaled(steps);
    cells.push([place(i), sign !== undefined && !isState ? sign : value, 'Ist', soll(i)]);
  });
  for (let k = 0; k < spec.ahead && !isState; k++)
    cells.push([place(spec.steps.length + k), scaled(spec.steps.at(-1)! + k * 9), 'Plan', soll(k)]);
  if (cells.length === 0) return null;
  const first = spec.steps[0]!;
  const isRelative = spec.relative !== 'no' && !isState;
  const bound = (steps: number): number => (isRelative ? Math.round(steps) : scaled(steps));
  const limitsAt = (by: number): Record<string, Bound> => {
    const low = (isRelative ? 40 : first) + spec.low + by;
    const up = (one: number): number => bound(one);
    const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);
    if (spec.direction === 'corridor') {
      const watch = sorted(up(low), up(low + spec.gap));
      const critical = sorted(up(low - spec.gap), up(low + 2 * spec.gap));
      return { watch, ...(!spec.isWatchOnly && { critical }) };
    }
    const [small, large] = sorted(up(low), up(low + spec.gap));
    const [watch, critical] = spec.direction === 'up' ? [large, small] : [small, large];
    return { watch, ...(!spec.isWatchOnly && { critical }) };
  };
  const common = { at: spec.side, reason: 'r', author: 'a', ...(isRelative && { relative: true }) };
  const changes = Array.from({ length: Math.max(0, spec.versions - 1) }, (_, k) =>
    dayOf(place(Math.floor(((k + 1) * spec.steps.length) / spec.versions))),
  ).filter((day, k, all) => k === 0 || day > all[k - 1]!);
  const versions =
    spec.versions === 0
      ? []
      : [null, ...changes].map((from, k) => ({
          from: from ?? '1900-01-01',
          ...(changes[k] !== undefined && { to: changes[k] }),
          ...(isState ? { watchStates: [STATES[1]], criticalStates: [STATES[0]] } : limitsAt(k * spec.moved)),
          ...common,
        }));
  const outlook = { outlook: { column: 'art', actual: ['Ist'] } };
  const [unit, unitOne] = spec.unit;
  const parsed = IndicatorDefinition.safeParse({
    id: 'a',
    title: 'Beispiel',
    area: 'x',
    kind: isState ? 'state' : 'number',
    ...(isState ? { states: STATES } : { unit, ...(unitOne !== undefined && { unitOne }) }),
    decimals: isState ? 0 : spec.decimals,
    measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit', ...outlook } },
    direction: isState && spec.direction === 'corridor' ? 'up' : spec.direction,
    cadence,
    ...(spec.target !== null && !isState && { target: scaled(first + spec.target) }),
    ...(isRelative && { reference: { resource: 'r', field: 'soll', time: 'zeit', ...outlook } }),
    limits: versions,
  });
  if (!parsed.success) return null;
  const last = place(spec.steps.length - 1);
  const start = lastDay(last);
  const step = { hourly: 36e5, daily: 864e5, weekly: 6048e5 }[cadence as string] ?? 2_592e6;
  const now = start + spec.late * step;
  const table = tableOf(['zeit', 'wert', 'art', 'soll'], cells);
  const full = evaluateFully(parsed.data, () => table, { now });
  const figure = figureOf(full, spec.range, now);
  if (figure.series.periods.length === 0) return null;
  const before = spec.isCompared ? yearBeforeOf(figure) : null;
  return {
    model: figureModel(figure, spec.language, before),
    figure,
    unit,
    language: spec.language,
    note: JSON.stringify({ ...spec, steps: spec.steps.slice(0, 12), n: spec.steps.length }),
  };
};

const NAMES = [
  'Kindertageseinrichtungen in freier Trägerschaft',
  'HAMM-MITTE',
  'Nord',
  'Ä',
  'WWWW MMMM WWWW MMMM',
  'Grundschulen',
  '<b>Süd</b>',
  '2024',
];

export const figures: fc.Arbitrary<Made> = figureSpec
  .map(madeFigure)
  .filter((one): one is Made => one !== null);

/** Groupings: names or periods, one series or several, lines or bars. */
export const groups: fc.Arbitrary<Made> = fc
  .record({
    rhythm: fc.constantFrom('names', 'names', ...Object.keys(RHYTHMS)),
    draw: fc.constantFrom('line' as const, 'bar' as const),
    many: fc.integer({ min: 1, max: 4 }),
    steps: fc.array(
      fc
        .constantFrom(1, 2, 5, 31, 60, 400)
        .chain((n) => shape(n))
        .map((all) => all),
      { minLength: 4, maxLength: 4 },
    ),
    scale: fc.constantFrom(1, 1, 100, 1e7, 1e-4),
    unit: fc.constantFrom(...UNITS),
    hole: fc.nat(9),
    aggregate: fc.constantFrom('sum' as const, 'mean' as const, 'count' as const),
    names: fc.shuffledSubarray(NAMES, { minLength: 4, maxLength: 4 }),
    language: fc.constantFrom('de' as const, 'en' as const),
  })
  .map(({ rhythm, draw, many, steps, scale, unit, hole, aggregate, names, language }): Made | null => {
    const n =
      rhythm === 'names' ? steps[0]!.length : Math.min(steps[0]!.length, Math.max(...RHYTHMS[rhythm]!.most));
    const labels = Array.from({ length: n }, (_, i) =>
      rhythm === 'names'
        ? `${NAMES[i % NAMES.length]!} ${i < NAMES.length ? '' : i}`.trim()
        : RHYTHMS[rhythm]!.at(i),
    );
    const answer: GroupsAnswer = {
      labels,
      labelKind: rhythm === 'names' ? 'text' : 'period',
      unit: aggregate === 'count' ? '' : unit[0],
      x: 'Ort',
      y: 'Wert',
      series: names.slice(0, many).map((name, s) => ({
        name: many === 1 ? '' : name,
        values: labels.map((_, i) => {
          const value = steps[s]![i % steps[s]!.length]!;
          if ((i + s) % 10 === hole && i % 3 === 0) return null;
          return aggregate === 'count'
            ? Math.abs(value)
            : Number((value * within(unit[0], scale)).toPrecision(12));
        }),
      })),
    };
    const model = groupsModel(answer, { aggregate }, draw, language);
    return (
      model && {
        model,
        figure: null,
        unit: aggregate === 'count' ? '' : unit[0],
        language,
        note: JSON.stringify({ rhythm, draw, many, n, scale, unit, aggregate, language, names }),
      }
    );
  })
  .filter((one): one is Made => one !== null);

export const charts = fc.oneof({ weight: 3, arbitrary: figures }, { weight: 1, arbitrary: groups });
