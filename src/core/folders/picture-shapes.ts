// The shapes of picture.ts, within bounds, for pictures that come from elsewhere.
import { z } from 'zod';
import { MOST_AREAS, MOST_AROUND, MOST_CLASSES } from '../compare/map.ts';
import { PATH } from '../compare/outlines.ts';
import { IndicatorDefinition, LimitVersion, Measure } from '../indicators/definition.ts';
import { MOST_ROWS } from './picture.ts';

export const Name = z.string().max(500);
const Finite = z.number();

const Period = z.string().max(40);
const Emptiness = z.enum(['notReported', 'notCollected', 'withdrawn', 'secret', 'unknown']).nullable();
const Rating = z.enum(['good', 'watch', 'critical', 'none']);
const Observation = z.looseObject({
  period: Period,
  value: Finite.nullable(),
  state: z.string().max(200).nullable(),
  emptiness: Emptiness,
  sign: z.string().max(40).nullable(),
  reference: Finite.nullable(),
  judged: Finite.nullable(),
  parts: z.looseObject({ reported: Finite, expected: Finite }).nullable(),
  reported: z.string().max(40).nullable(),
  recorded: z.string().max(40).nullable(),
});
const Series = z
  .looseObject({
    periods: z.array(Period),
    values: z.array(Finite.nullable()),
    emptiness: z.array(Emptiness),
    states: z.array(z.string().max(200).nullable()).nullable(),
    judged: z.array(Finite.nullable()).nullable(),
    ratings: z.array(Rating),
  })
  .refine(({ periods, values, emptiness, states, judged, ratings }) =>
    [values, emptiness, states ?? periods, judged ?? periods, ratings].every(
      (list) => list.length === periods.length,
    ),
  );
const Change = z.looseObject({ period: Period, value: Finite, delta: Finite }).nullable();
const Text = z.string().max(2_000);
const Provenance = z.looseObject({
  source: z.string().max(5_000).nullable(),
  catalog: z.string().max(5_000).nullable(),
  resource: z.string().max(500).nullable(),
  title: Text,
  publisher: Text.nullable(),
  licence: z
    .looseObject({ name: Text.nullable(), title: Text.nullable(), url: z.string().max(5_000).nullable() })
    .nullable(),
  attribution: Text.nullable(),
  asOf: Period.nullable(),
  fetched: z.string().max(60),
  file: Text.optional(),
});
const Sources = z.array(Provenance).max(50);
const Full = z
  .looseObject({
    id: Name,
    definition: IndicatorDefinition.loose(),
    latest: Observation.nullable(),
    after: z.array(z.looseObject({ startsAt: Finite, emptiness: Emptiness.unwrap() })).optional(),
    lastValue: Observation.nullable(),
    rating: Rating,
    ratedSince: Period.nullable(),
    limits: LimitVersion.nullable(),
    previous: Change,
    yearBefore: Change,
    perInhabitants: Finite.nullable(),
    dueAt: Finite.nullable(),
    overdueAt: Finite.nullable(),
    startsAt: Finite.nullable(),
    spark: Series,
    outlook: z.looseObject({ kind: z.enum(['declared', 'ahead']), series: Series }).optional(),
    breaks: z
      .array(z.looseObject({ period: Period, kind: z.literal('census'), year: z.string().max(10) }))
      .max(1_000)
      .optional(),
    resources: z.array(Name).max(50),
    issues: z.array(z.unknown()),
    series: Series,
    observations: z.array(Observation),
  })
  .refine(({ series, observations }) => series.periods.length === observations.length);
const Field = z.looseObject({
  name: Name,
  title: Name.optional(),
  type: z.enum(['number', 'text', 'date', 'datetime', 'period', 'boolean']),
  role: z.enum(['region', 'time', 'measure', 'dimension', 'key']).nullable(),
  unit: z.string().max(100).optional(),
  percent: z.boolean().optional(),
});
const Cell = z.union([
  z.string().max(100_000),
  Finite,
  z.boolean(),
  z.null(),
  z.strictObject({ mark: z.string().max(200) }),
]);
const Area = z.strictObject({
  key: Name,
  name: Name,
  value: Finite,
  raw: Finite,
  base: Finite.nullable(),
  place: z.number().int().min(1),
});
const Answer = z
  .strictObject({
    period: Period.nullable(),
    baseYear: Period.nullable(),
    own: Name.nullable(),
    areas: z.array(Area).max(20_000),
    uncompared: z
      .array(
        z.strictObject({
          key: Name,
          name: Name,
          reason: z.enum([
            'notReported',
            'notCollected',
            'withdrawn',
            'secret',
            'unknown',
            'noBase',
            'nobody',
            'noSize',
          ]),
        }),
      )
      .max(20_000),
    otherLevel: z.number().int().min(0),
    median: Finite.nullable(),
    sizeClass: z.strictObject({ from: Finite, to: Finite.nullable() }).nullable(),
    periods: z.array(Period).max(1_000),
    history: z.array(z.strictObject({ key: Name, name: Name, values: z.array(Finite.nullable()) })).max(50),
  })
  .refine(({ periods, history }) => history.every(({ values }) => values.length === periods.length));
const Count = z.number().int().min(0);
const Some = z.strictObject({ count: Count, names: z.array(Name).max(20) });
const LeftOut = z.strictObject({ groups: Count, cells: Count, outside: Count, rest: Some, others: Some });
const Lack = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inhabitants'), year: Name }),
  z.strictObject({
    kind: z.literal('parts'),
    names: z.array(Name).max(20),
    why: z.array(Emptiness.unwrap()).max(20).optional(),
  }),
  z.strictObject({ kind: z.literal('base'), period: Name, why: Emptiness.unwrap().optional() }),
  z.strictObject({
    kind: z.enum(['zero', 'negative']),
    name: Name,
    difference: z.strictObject({ value: Finite, unit: z.string().max(100) }).optional(),
  }),
]);
const Step = z.number().int().min(-100_000).max(100_000);
const Path = z.string().max(1_000_000).regex(PATH);
const CompareMap = z
  .strictObject({
    source: Provenance,
    box: z.tuple([Step, Step, Step.positive(), Step.positive()]),
    classes: z
      .array(z.strictObject({ from: Finite, to: Finite, count: z.number().int().positive() }))
      .max(MOST_CLASSES),
    areas: z
      .array(
        z.strictObject({
          key: Name,
          path: Path,
          middle: z.strictObject({ x: Step, y: Step, room: Step }).nullable(),
          class: z.number().int().min(0).nullable(),
        }),
      )
      .max(MOST_AREAS),
    around: z.array(z.strictObject({ name: Name, path: Path })).max(MOST_AROUND),
    lacking: z.array(Name).max(20_000),
  })
  .refine(({ areas, classes }) => areas.every((one) => one.class === null || one.class < classes.length));
const Said = z.string().max(1_000);
const Around = z.looseObject({
  titles: z.array(Said).max(100),
  notes: z.array(Said).max(100),
  totals: z
    .array(
      z.looseObject({
        row: z.number().int(),
        label: Said,
        cells: z.array(Said).max(2_000),
        check: z
          .looseObject({
            same: z.number().int(),
            rows: z.number().int(),
            of: z.enum(['all', 'part']),
            differs: z.array(z.looseObject({ name: Said, said: Finite, ours: Finite })).max(100),
          })
          .optional(),
      }),
    )
    .max(500),
  names: z.array(Said).max(2_000).optional(),
  changes: z
    .array(z.looseObject({ row: z.number().int(), column: Said, was: Said, text: Said }))
    .max(500)
    .optional(),
  confidence: Finite,
});
export const PictureShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indicator'), full: Full, sources: Sources }),
  z
    .strictObject({
      kind: z.literal('chart'),
      labels: z.array(Name),
      labelKind: z.enum(['period', 'text', 'number']),
      unit: z.string().max(100),
      series: z
        .array(
          z.strictObject({
            name: Name,
            values: z.array(Finite.nullable()),
            why: z.array(z.enum(['incomplete', 'several', 'empty']).nullable()).optional(),
            misses: z.array(Lack.nullable()).optional(),
            rows: z.array(Count.nullable()).optional(),
            times: z.array(Name.nullable()).optional(),
          }),
        )
        .max(50),
      label: Field.optional(),
      ends: z.strictObject({ from: Name.nullable(), to: Name.nullable() }).optional(),
      calculation: Measure.optional(),
      x: Name,
      y: Name,
      left: LeftOut.optional(),
      sources: Sources,
    })
    .refine(({ labels, series }) =>
      series.every(({ values, why, misses, rows, times }) =>
        [values, why ?? values, misses ?? values, rows ?? values, times ?? values].every(
          (one) => one.length === labels.length,
        ),
      ),
    ),
  z
    .strictObject({
      kind: z.literal('table'),
      fields: z.array(Field).max(2_000),
      rows: z.array(z.array(Cell)).max(MOST_ROWS),
      total: z.number().int().min(0),
      around: Around.optional(),
      sources: Sources,
    })
    .refine(({ fields, rows }) => rows.every((row) => row.length === fields.length)),
  z.strictObject({
    kind: z.literal('comparison'),
    answer: Answer,
    measure: Name,
    unit: z.string().max(100),
    each: Finite.positive().nullable(),
    map: CompareMap.optional(),
    sources: Sources,
  }),
  z.strictObject({
    kind: z.literal('gone'),
    what: z.enum(['indicator', 'dataset', 'columns', 'several']),
    name: Name,
    columns: z.array(Name).max(2_000).optional(),
  }),
]);
