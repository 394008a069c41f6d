// Who records by hand and what, as a catalog says it.
import { z } from 'zod';

const Id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/);
const Text = z.string().max(20_000);

/** Template: an organisation type prescribes indicators; every organisation of the type must have them. */
export const OrganisationType = z.strictObject({
  id: Id,
  title: z.string().min(1).max(80),
  requires: z
    .array(z.string())
    .default([])
    .describe('Titles or template names of indicators, see `template` of an indicator.'),
});
/** A value that an organisation records by hand, once a day. */
export const RecordedField = z.strictObject({
  name: Id.describe('Column of the resource `erfassung` that indicators read. Organisations may share one.'),
  title: z.string().min(1).max(80),
  kind: z.enum(['number', 'yesno', 'choice', 'text']).default('number'),
  unit: z.string().max(24).default(''),
  choices: z.array(z.string().min(1).max(80)).min(2).max(12).optional().describe('Kind choice: the words.'),
  maximum: z.number().optional().describe('More than this is questioned.'),
  target: z.number().optional().describe('Comparison value (Soll), shown beside the field.'),
  decimals: z.number().int().min(0).max(6).optional().describe('0: whole numbers; others are questioned.'),
  explanation: z.string().max(400).optional(),
});
export const Organisation = z.strictObject({
  id: Id,
  title: z.string().min(1).max(120),
  area: Id,
  type: Id.optional(),
  contact: Text.optional(),
  recording: z.array(RecordedField).max(40).optional().describe('What is recorded by hand on the tablet.'),
});

export type RecordedField = z.infer<typeof RecordedField>;
export type Organisation = z.infer<typeof Organisation>;
export type OrganisationType = z.infer<typeof OrganisationType>;
