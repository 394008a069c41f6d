// An indicator as a municipality publishes it: what is measured, in which direction it is good, from which limit on it is not.
// The schema is the door; checks that need more than one place (limits in time, names of resources) are in check.ts.
import { z } from 'zod';
import { PARTS } from '../table/times.ts';
import { named } from '../values/named.ts';
import { parsePeriod } from '../values/period.ts';

const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)
  .describe('Lower-case letters, digits, dot, dash and underscore, 64 at most.');
const Day = z.iso.date().describe('YYYY-MM-DD');
const Finite = z.number();
const PeriodText = z
  .string()
  .max(40)
  .refine((text) => parsePeriod(text) !== null, { message: 'no day or period' })
  .describe('`2024-12-31`, `2024-12`, `2024-Q4`, `2024`.');
const End = z.union([z.string().min(1).max(40), z.number()]);

/** What a cell must be for its row to count. Both ends of a range are included; days and periods as ISO text, shares in per cent. */
export const Wanted = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ oneOf: z.array(z.string()).min(1).max(300) }),
  z
    .strictObject({ from: End.optional(), to: End.optional() })
    .refine(({ from, to }) => from !== undefined || to !== undefined, { message: 'from or to' }),
]);

/** Which rows and which column of a resource. Rows of the same period are joined as the measure says. */
export const Selection = z.strictObject({
  resource: z.string().describe('Name of a resource of this package.'),
  field: z.string().describe('Column that holds the value.'),
  time: z.string().describe('Column that holds the day or period the value is valid for.'),
  part: z
    .strictObject({
      column: z.string().describe('Column with the number (or the name) of the part, such as `KW`.'),
      is: z.enum(PARTS),
    })
    .optional()
    .describe('Where `time` holds the year only: the column that says which week, month … of it.'),
  outlook: z
    .union([
      z.strictObject({
        after: Day.describe('Last day that is actual; what ends later is plan or forecast.'),
      }),
      z.strictObject({
        column: z.string().describe('Column that says what a row is, such as `Art`.'),
        actual: z.array(z.string()).min(1).describe('Its words for what has happened, such as `Ist`.'),
      }),
      z.strictObject({
        field: z.string().describe('Column with the planned or foretold value, where it is not in `field`.'),
      }),
    ])
    .optional()
    .describe('Which rows are plan or forecast: they are shown as an outlook and never judged as now.'),
  filter: named(Wanted)
    .optional()
    .describe('Column -> value, list of values or range; only rows where all hold count.'),
  over: z
    .string()
    .optional()
    .describe('Column that tells the organisations or parts apart, for sums and means.'),
  expect: z
    .array(z.string())
    .optional()
    .describe(
      'Values of `over` that must all have reported; where one has not, there is no sum for that period.',
    ),
  severalRows: z
    .literal(true)
    .optional()
    .describe('Several rows of one part are put together too; without it two rows of a part are a mistake.'),
  reported: z.string().optional().describe('Column that says when the value was reported.'),
  recorded: z.string().optional().describe('Column that says when the value was written down.'),
});

const simple = [
  z.strictObject({ kind: z.literal('value'), of: Selection }),
  z.strictObject({ kind: z.literal('sum'), of: Selection }),
  z.strictObject({ kind: z.literal('mean'), of: Selection }),
  z.strictObject({
    kind: z.literal('weightedMean'),
    of: Selection,
    weight: z.string().describe('Column with the weight of a row, such as places or employees.'),
  }),
] as const;
/** A column, or what its rows of a period are together. A column alone: its one row, or the sum over `over`. */
const Part = z.union([Selection, z.discriminatedUnion('kind', [...simple])]);
const sumOf = z.strictObject({
  kind: z.literal('sumOf'),
  of: z.array(Part).min(2).max(50).describe('What is added up. One that lacks means no value.'),
});
const Term = z.union([Selection, z.discriminatedUnion('kind', [...simple, sumOf])]);
const difference = z.strictObject({
  kind: z.literal('difference'),
  of: Term,
  minus: Term.describe('What is taken off.'),
});
const Amount = z.union([Selection, z.discriminatedUnion('kind', [...simple, sumOf, difference])]);
const ratio = z.strictObject({
  kind: z.literal('ratio'),
  of: Amount,
  to: z.union([z.literal('inhabitants'), z.number().positive(), Amount]),
  per: z.number().positive().describe('100 for a share in per cent, 1000 for "per 1,000 inhabitants".'),
});
const base = [...simple, sumOf, difference, ratio] as const;
export const BaseMeasure = z.discriminatedUnion('kind', [...base]);
export const Measure = z.discriminatedUnion('kind', [
  ...base,
  z.strictObject({
    kind: z.literal('change'),
    of: BaseMeasure,
    against: z.union([
      z.enum(['previousPeriod', 'yearBefore']),
      z.strictObject({ period: PeriodText }).describe('A fixed day or period, as it stands in the data.'),
    ]),
    as: z.enum(['absolute', 'percent']),
  }),
  z.strictObject({
    kind: z.literal('index'),
    of: BaseMeasure,
    base: PeriodText.describe('The day or period whose value is 100, as it stands in the data.'),
  }),
]);

const Bound = z.union([Finite, z.tuple([Finite, Finite])]);

/** Limits that hold from a day on, to the day before `to` (half-open). */
export const LimitVersion = z.strictObject({
  from: Day,
  to: Day.optional().describe('First day on which these limits no longer hold. The last version has none.'),
  watch: Bound.optional().describe('Direction up or down: a number. Corridor: lower and upper end.'),
  critical: Bound.optional(),
  watchStates: z.array(z.string()).optional().describe('Kind state: the words that are to be watched.'),
  criticalStates: z.array(z.string()).optional(),
  at: z
    .enum(['better', 'worse'])
    .default('better')
    .describe('On which side the limit itself lies: better = "below 90", worse = "90 and below".'),
  relative: z.boolean().default(false).describe('true: limits are per cent of the reference.'),
  reason: z.string().min(1).describe('Why: law, plan, decision of a council, proposal.'),
  author: z.string().min(1).describe('Who set it: a body or function, not a person.'),
  basis: z.enum(['norm', 'decision', 'proposal']).default('proposal'),
});

/** Where the same figure of other areas stands, and how to compare it fairly. */
export const Comparison = z
  .strictObject({
    resource: z.string().describe('Name of a resource of this package with a row per area (and period).'),
    field: z.string().describe('Column that holds the value.'),
    area: z.string().describe('Column that tells the areas apart: a key (AGS, ARS) or a name.'),
    name: z.string().optional().describe('Column with the names, where `area` holds keys.'),
    time: z.string().optional().describe('Column with the period; only values of the same one are compared.'),
    filter: named(z.string()).optional(),
    inhabitants: z.string().optional().describe('Column with the inhabitants of the area in that period.'),
    per: z.number().positive().optional().describe('Compare per this many inhabitants, such as 1000.'),
    own: z.string().optional().describe('Key of the own area; without it that of the municipality.'),
  })
  .describe('The same figure of other areas, for the comparison.');

export const IndicatorDefinition = z.strictObject({
  id: Id,
  title: z.string().min(1).max(80),
  short: z.string().min(1).max(40).optional().describe('Title for a tile, if the title is long.'),
  question: z.string().optional().describe('The plain question that the figure answers.'),
  description: z.string().optional().describe('How it is calculated, in plain words.'),
  area: Id.describe('Area of the cockpit, such as `feuerwehr`.'),
  organisation: Id.optional(),
  kind: z.enum(['number', 'percent', 'money', 'state', 'count']),
  unit: z.string().max(24).default('').describe('`Plätze`, `%`, `€`; empty for states.'),
  unitOne: z.string().max(24).optional().describe('Unit for exactly one: `Platz`.'),
  decimals: z.number().int().min(0).max(6).default(0),
  states: z.array(z.string()).min(2).optional().describe('Kind state: the words, from worst to best.'),
  measure: Measure,
  reference: z
    .union([Finite, Selection])
    .optional()
    .describe('Capacity, target strength or base, that a relative limit or a count relates to.'),
  referenceLabel: z
    .string()
    .optional()
    .describe(
      'What the reference is, as it follows "85 %": `des Solls`, `der Plätze`, `aller Beschäftigten`.',
    ),
  direction: z.enum(['up', 'down', 'corridor', 'none']),
  limits: z.array(LimitVersion).default([]),
  target: Finite.optional(),
  cadence: z.enum([
    'hourly',
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'fourmonthly',
    'halfyearly',
    'yearly',
  ]),
  graceDays: z.number().min(0).default(0).describe('Days after the expected one that are still in order.'),
  perInhabitants: z.number().positive().optional().describe('Also show per this many inhabitants.'),
  comparison: Comparison.optional(),
  caution: z.string().optional().describe('A sentence that belongs to every reading of the figure.'),
  priority: z.number().int().default(100).describe('Order among equals; smaller comes first.'),
});

export type Wanted = z.infer<typeof Wanted>;
export type Selection = z.infer<typeof Selection>;
/** What can be reckoned with: a column, or a measure that is none of a change. */
export type Amount = z.infer<typeof Amount> | BaseMeasure;
export type BaseMeasure = z.infer<typeof BaseMeasure>;
export type Measure = z.infer<typeof Measure>;
export type LimitVersion = z.infer<typeof LimitVersion>;
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>;
