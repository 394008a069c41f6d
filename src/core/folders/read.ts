// The door for folders that come from elsewhere: exactly the shapes of folder.ts, within bounds; those of its pictures are in picture-shapes.ts.
// What passes is safe to draw; whether it is what was frozen is told by its hash (files/folder.ts).
import { z } from 'zod';
import { parseComparison, type ComparisonQuery } from '../compare/question.ts';
import { IndicatorDefinition } from '../indicators/definition.ts';
import { parseCalc, type Calc } from '../query/calc.ts';
import { parseDate } from '../values/period.ts';
import type { Folder } from './folder.ts';
import type { Picture } from './picture.ts';
import { Name, PictureShape } from './picture-shapes.ts';

const Id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
const Line = z.string().max(300);
const Moment = z.number().int().min(0).max(8.64e15);

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
