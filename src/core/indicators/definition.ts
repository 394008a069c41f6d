// An indicator as a municipality publishes it: what is measured, in which direction it is good, from which limit on it is not.
// The schema is the door; checks that need more than one place (limits in time, names of resources) are in check.ts.
import { z } from 'zod';
import { Selection } from '../query/selection.ts';
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
const Comparison = z
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

/** What can be reckoned with: a column, or a measure that is none of a change. */
export type Amount = z.infer<typeof Amount> | BaseMeasure;
export type BaseMeasure = z.infer<typeof BaseMeasure>;
export type Measure = z.infer<typeof Measure>;
export type LimitVersion = z.infer<typeof LimitVersion>;
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>;
