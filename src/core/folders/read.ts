// The door for folders that come from elsewhere: exactly the shapes of folder.ts and picture.ts, within bounds.
// What passes is safe to draw; whether it is what was frozen is told by its hash (files/folder.ts).
import { z } from 'zod';
import { MOST_AREAS, MOST_AROUND, MOST_CLASSES } from '../compare/map.ts';
import { PATH } from '../compare/outlines.ts';
import { parseComparison, type ComparisonQuery } from '../compare/question.ts';
import { IndicatorDefinition, LimitVersion, Measure } from '../indicators/definition.ts';
import { parseCalc, type Calc } from '../query/calc.ts';
import { parseDate } from '../values/period.ts';
import type { Folder } from './folder.ts';
import { MOST_ROWS, type Picture } from './picture.ts';

const Id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
const Line = z.string().max(300);
const Moment = z.number().int().min(0).max(8.64e15);
const Name = z.string().max(500);
const Finite = z.number();

const Filter = z
  .array(
    z.strictObject({
      column: Name,
      equals: z.array(Name).max(500).optional(),
      contains: Name.optional(),
      from: Name.optional(),
      to: Name.optional(),
      known: z.literal(true).optional(),
    }),
  )
  .max(20);
const ChartQuery = z.strictObject({
  dataset: Name,
  x: Name,
  y: Name,
  series: Name.optional(),
  aggregate: z.enum(['sum', 'mean', 'min', 'max', 'count', 'last']),
  filter: Filter.optional(),
  per: z.enum(['year', 'quarter', 'month', 'week']).optional(),
  top: z.number().int().min(1).max(60).optional(),
  time: Name.optional(),
  calc: z.custom<Calc>((given) => parseCalc(given) !== null).optional(),
});
const TableQuery = z.strictObject({
  filter: Filter.optional(),
  sort: z.strictObject({ column: Name, descending: z.boolean() }).optional(),
});
const Block = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('indicator'), indicator: Name }),
  z.strictObject({
    id: Id,
    kind: z.literal('chart'),
    title: Line,
    query: ChartQuery,
    draw: z.enum(['line', 'bar']),
  }),
  z.strictObject({
    id: Id,
    kind: z.literal('table'),
    title: Line,
    dataset: Name,
    query: TableQuery,
    columns: z.array(Name).max(2000).nullable(),
  }),
  z.strictObject({
    id: Id,
    kind: z.literal('comparison'),
    title: Line,
    query: z.custom<ComparisonQuery>((given) => parseComparison(given) !== null),
  }),
  z.strictObject({ id: Id, kind: z.literal('text'), text: z.string().max(20_000) }),
]);
const Event = z.strictObject({
  at: Moment,
  kind: z.enum(['frozen', 'unfrozen', 'received']),
  code: z.string().max(20),
  reason: z.string().max(2_000),
});
const FolderShape = z.strictObject({
  id: Id,
  catalog: z.string().max(5_000),
  municipality: Line,
  name: Line,
  body: Line,
  date: z.string().refine((text) => text === '' || parseDate(text) === text),
  pages: z
    .array(
      z.strictObject({
        id: Id,
        item: Line,
        title: Line,
        isClosed: z.boolean(),
        blocks: z.array(Block).max(30),
      }),
    )
    .max(300),
  frozen: z.strictObject({ at: Moment, hash: Hash, code: Code, pictures: z.record(Id, Hash) }),
  decisions: z.array(z.strictObject({ at: Moment, text: z.string().max(2_000), code: Code })).max(500),
  events: z.array(Event).max(1_000),
  changed: Moment,
});

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
          reason: z.enum(['notReported', 'notCollected', 'withdrawn', 'secret', 'unknown', 'noBase']),
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
  z.strictObject({ kind: z.literal('parts'), names: z.array(Name).max(20) }),
  z.strictObject({ kind: z.literal('base'), period: Name }),
  z.strictObject({ kind: z.literal('zero'), name: Name }),
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
const PictureShape = z.discriminatedUnion('kind', [
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
            why: z.array(z.enum(['incomplete', 'several']).nullable()).optional(),
            misses: z.array(Lack.nullable()).optional(),
          }),
        )
        .max(50),
      label: Field.optional(),
      calculation: Measure.optional(),
      x: Name,
      y: Name,
      left: LeftOut.optional(),
      sources: Sources,
    })
    .refine(({ labels, series }) =>
      series.every(({ values, why, misses }) =>
        [values, why ?? values, misses ?? values].every((one) => one.length === labels.length),
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

/** A frozen folder from elsewhere. Missing: null where it is none. */
export const parseFolder = (given: unknown): (Folder & { frozen: object }) | null => {
  const found = FolderShape.safeParse(given);
  return found.success ? (found.data as Folder & { frozen: object }) : null;
};

/** Only larger than what is taken from elsewhere: on the device where it was made it has its place. */
const isOnlyLarge = (found: z.ZodSafeParseResult<unknown>): boolean =>
  found.success || found.error.issues.every(({ code }) => code === 'too_big');

const StoredFolder = FolderShape.extend({ frozen: FolderShape.shape.frozen.nullable() });
/** Whether something is a folder as a device keeps it, frozen or not. */
export const isStoredFolder = (given: unknown): boolean => isOnlyLarge(StoredFolder.safeParse(given));
/** Whether something is the definition of an indicator. */
export const isDefinition = (given: unknown): boolean => isOnlyLarge(IndicatorDefinition.safeParse(given));

/** Whether something is a picture that can be drawn. */
export const isPicture = (given: unknown): given is Picture => PictureShape.safeParse(given).success;
