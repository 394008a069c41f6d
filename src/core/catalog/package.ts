// A published catalog: a Frictionless Data Package 2 with our `cockpit` part. Zod at the door; the JSON Schema that is
// published with the app is made from the same text (see src/cli/publishing/schema.ts).
// Source: https://datapackage.org/standard/data-package/ (Data Package 2.0, Data Resource, Table Schema, Table Dialect).
import { z } from 'zod';
import { IndicatorDefinition } from '../indicators/definition.ts';
import { Organisation, OrganisationType } from '../records/organisation.ts';
import { named } from '../values/named.ts';
import { SOURCE_KINDS } from './source.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/);
const Text = z.string().max(20_000);

const Licence = z.looseObject({ name: Text.optional(), path: Text.optional(), title: Text.optional() });
const Source = z.looseObject({ title: Text.optional(), path: Text.optional(), email: Text.optional() });
const Contributor = z.looseObject({
  title: Text.optional(),
  path: Text.optional(),
  role: Text.optional(),
  roles: z.array(Text).optional(),
  organization: Text.optional(),
});

const MissingValues = z.array(
  z.union([z.string(), z.looseObject({ value: z.string(), label: z.string().optional() })]),
);

const TableField = z.looseObject({
  name: z.string().min(1).max(500),
  title: Text.optional(),
  description: Text.optional(),
  type: Text.optional(),
  format: Text.optional(),
  decimalChar: z.string().max(1).optional(),
  groupChar: z.string().max(1).optional(),
  bareNumber: z.boolean().optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  missingValues: MissingValues.optional(),
  unit: z.string().max(24).optional().describe('Ours: the unit as shown beside a number.'),
  adds: z
    .enum(['sum', 'mean', 'latest', 'none'])
    .optional()
    .describe('Ours: how values are put together: added, as a mean, the newest of them, not at all.'),
  firstMonth: z
    .number()
    .int()
    .min(2)
    .max(12)
    .optional()
    .describe('Ours: first month of the years of a column such as `2025/26`; August if left out.'),
  defused: z
    .boolean()
    .optional()
    .describe(
      'Ours: texts that a spreadsheet would run carry an apostrophe in front, which is not part of them.',
    ),
});
export const TableSchema = z.looseObject({
  fields: z.array(TableField).min(1).max(2000),
  missingValues: MissingValues.optional(),
  primaryKey: z.union([z.string(), z.array(z.string())]).optional(),
});
const TableDialect = z.looseObject({
  delimiter: z.string().min(1).max(1).optional(),
  quoteChar: z.string().max(1).optional(),
  header: z.boolean().optional(),
  headerRows: z.array(z.number().int().positive()).optional(),
  commentChar: z.string().max(1).optional(),
});

const Choice = z.strictObject({
  column: z.string().min(1).max(500),
  oneOf: z.array(z.string()).min(1).max(500),
});
const PeriodText = z
  .string()
  .regex(/^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|T[1-3]|H[12]|W\d{2})|\/\d{2}(-\d{2})?)?$/);
/** The part of a source that is wanted. */
export const SourceSlice = z.strictObject({
  columns: z.array(z.string().min(1).max(500)).min(1).max(2000).optional(),
  region: Choice.optional().describe('Keys (AGS, ARS, names) as they stand in the column.'),
  time: z
    .strictObject({
      column: z.string().min(1).max(500),
      from: PeriodText.optional(),
      to: PeriodText.optional(),
    })
    .optional()
    .describe('Both ends included.'),
  categories: z.array(Choice).max(20).optional(),
});
/** Ours: an endpoint that is more than a file, see docs/sources. */
const ResourceSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  slice: SourceSlice.optional(),
});

const Resource = z
  .looseObject({
    name: z.string().min(1).max(200),
    title: Text.optional(),
    description: Text.optional(),
    path: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    data: z.unknown().optional(),
    format: Text.optional(),
    mediatype: Text.optional(),
    encoding: Text.optional(),
    bytes: z.number().int().nonnegative().optional(),
    hash: z.string().max(200).optional().describe('MD5 unless prefixed: `sha256:…`.'),
    dialect: z.union([TableDialect, z.string()]).optional(),
    schema: z
      .union([TableSchema, z.string()])
      .optional()
      .describe('Inline, or a path relative to this file.'),
    licenses: z.array(Licence).optional(),
    sources: z.array(Source).optional(),
    asOf: z.string().max(40).optional().describe('Ours: the day or period that the data describe (Stand).'),
    attribution: Text.optional().describe('Ours: the text that the publisher asks to be named by.'),
    updateHours: z
      .number()
      .positive()
      .optional()
      .describe('Ours: hours after which to ask again, 24 if left out.'),
    cockpit: z
      .strictObject({
        source: ResourceSource.optional(),
        records: z
          .literal(true)
          .optional()
          .describe('A hand-over file of recorded values: its entries are joined with those of the tablet.'),
      })
      .optional()
      .describe('Ours: how `path` is asked if it is no plain file, and which part is wanted.'),
  })
  .refine((r) => r.path !== undefined || r.data !== undefined, { message: 'path or data', path: ['path'] });

export const Municipality = z.strictObject({
  name: z.string().min(1).max(120),
  ags: z
    .string()
    .regex(/^(0[1-9]|1[0-6])\d{6}$/)
    .optional()
    .describe('Amtlicher Gemeindeschlüssel, 8 digits.'),
  ars: z
    .string()
    .regex(/^(0[1-9]|1[0-6])\d{10}$/)
    .optional(),
  state: z.string().optional().describe('Land'),
  inhabitants: z.number().int().positive().optional(),
  inhabitantsAsOf: z.iso.date().optional(),
  demo: z.boolean().default(false).describe('true: made-up data; says so on screen and on paper.'),
  contact: Text.optional(),
  imprint: Text.optional().describe('Impressum, plain text.'),
  privacy: Text.optional().describe('Datenschutz, plain text.'),
  accessibility: Text.optional().describe('Erklärung zur Barrierefreiheit, plain text.'),
});

export const Area = z.strictObject({ id: Id, title: z.string().min(1).max(60) });

export const Dashboard = z.strictObject({
  id: Id,
  title: z.string().min(1).max(80),
  indicators: z.array(Id).min(1).max(12).describe('At most twelve: few figures by design.'),
});

const Recording = z.strictObject({
  outbox: z
    .string()
    .min(1)
    .max(2_000)
    .describe('WebDAV folder, or link of a Nextcloud share, that tablets send recorded values to.'),
  keys: z
    .array(
      z.strictObject({
        key: z
          .string()
          .regex(/^[0-9a-f]{8}( ?[0-9a-f]{8}){3}$/)
          .describe('As the tablet shows it under "Weitergabe".'),
        title: z.string().max(80).optional().describe('Whose tablet it is.'),
        withdrawn: z
          .boolean()
          .optional()
          .describe('Lost or given away: what was collected stays, nothing more is taken.'),
      }),
    )
    .max(500)
    .optional()
    .describe('Tablets whose entries are collected. Missing: all that reach the folder.'),
});

const CockpitPart = z.strictObject({
  version: z.literal(1),
  municipality: Municipality,
  areas: z.array(Area).default([]),
  organisationTypes: z.array(OrganisationType).default([]),
  organisations: z.array(Organisation).default([]),
  indicators: z
    .array(IndicatorDefinition.extend({ template: z.string().optional() }))
    .max(500)
    .default([]),
  dashboards: z.array(Dashboard).default([]),
  recording: Recording.optional(),
});

/**
 * Beside `cockpit` and not in it: apps that were installed before it was known read on.
 */
export const PopulationMember = z.union([
  z
    .array(
      z.strictObject({
        year: z.number().int().min(1800).max(2199),
        number: z.number().int().positive(),
        kind: z.enum(['census', 'register']).describe('census: counted. register: carried forward.'),
      }),
    )
    .min(1)
    .max(400),
  z.strictObject({
    resource: z.string().describe('Name of a resource of this package with a row per year.'),
    field: z.string().describe('Column with the number of inhabitants.'),
    time: z.string().describe('Column with the year, or a day in it.'),
    kind: z
      .string()
      .optional()
      .describe('Column that says how it came about: a word with `Zensus`, or another.'),
    filter: named(z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
]);

export const DataPackage = z.looseObject({
  $schema: Text.optional(),
  name: z.string().max(200).optional(),
  title: Text.optional(),
  description: Text.optional(),
  version: z.union([z.string(), z.number()]).optional(),
  created: Text.optional(),
  homepage: Text.optional(),
  licenses: z.array(Licence).optional(),
  sources: z.array(Source).optional(),
  contributors: z.array(Contributor).optional(),
  resources: z.array(Resource).min(1).max(1000),
  cockpit: CockpitPart.optional(),
  population: PopulationMember.optional().describe(
    'Ours: inhabitants of the municipality by year. A year without a number gives no value per inhabitant.',
  ),
});

export type PopulationMember = z.infer<typeof PopulationMember>;
export type Municipality = z.infer<typeof Municipality>;
export type Area = z.infer<typeof Area>;
export type Dashboard = z.infer<typeof Dashboard>;
export type DataPackage = z.infer<typeof DataPackage>;
export type TableSchema = z.infer<typeof TableSchema>;
