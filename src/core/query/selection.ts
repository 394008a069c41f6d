// Which rows of a resource, and which of its columns, as a catalog says it.
import { z } from 'zod';
import { PARTS } from '../table/times.ts';
import { named } from '../values/named.ts';

const Day = z.iso.date().describe('YYYY-MM-DD');
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
      'Values of `over` that must all have reported; where one has not, there is no sum for that period. One that stands here twice must have two rows (with `severalRows`).',
    ),
  severalRows: z
    .literal(true)
    .optional()
    .describe('Several rows of one part are put together too; without it two rows of a part are a mistake.'),
  reported: z.string().optional().describe('Column that says when the value was reported.'),
  recorded: z.string().optional().describe('Column that says when the value was written down.'),
});

export type Selection = z.infer<typeof Selection>;
export type Wanted = z.infer<typeof Wanted>;
