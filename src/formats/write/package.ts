// A table as a Data Package in a zip: its CSV, its schema, where it came from. What is read by this schema is the same table.
// Source: Data Package 2 and Table Schema 2 (Frictionless).
import { strToU8, zipSync } from 'fflate';
import type { Provenance } from '../../core/table/provenance.ts';
import type { Field } from '../../core/table/dataset.ts';
import { csvParts } from './csv.ts';
import type { Export } from './values.ts';

const SIGNS = ['', '-', '.', '...', 'x', 'X', '/', '[c]', '[x]', '[z]', '[low]', '[u]', 'zurückgezogen'];

const fieldJson = (field: Field): Record<string, unknown> => ({
  name: field.name,
  ...(field.title !== undefined && { title: field.title }),
  ...(field.description !== undefined && { description: field.description }),
  ...(field.unit !== undefined && field.unit !== '' && { unit: field.unit }),
  ...(field.adds !== undefined && { adds: field.adds }),
  ...(field.type === 'number' && { type: 'number', decimalChar: ',' }),
  // In a text a sign of statistics is a text.
  ...(field.type === 'text' && { type: 'string', missingValues: [''], defused: true }),
  ...(field.type === 'period' && { type: 'string', format: 'period' }),
  ...(field.type === 'date' && { type: 'date', format: '%d.%m.%Y' }),
  ...(field.type === 'datetime' && { type: 'datetime' }),
  ...(field.type === 'boolean' && { type: 'boolean', trueValues: ['ja'], falseValues: ['nein'] }),
});

export type PackageExport = Export & { provenance: Provenance };

/** What csv.ts writes, as Table Schema. */
export const schemaFor = (fields: readonly Field[]): Record<string, unknown> => ({
  fields: fields.map(fieldJson),
  missingValues: SIGNS,
});

export const toDataPackage = ({ title, columns, rows, provenance, about }: PackageExport): Uint8Array => {
  const fields = columns.map(({ field }) => field);
  const { licence, publisher, source, asOf, fetched, attribution } = provenance;
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    title,
    // What is said of the table beside its columns, a line each.
    description: about.map(([what, text]) => (text === '' ? what : `${what}: ${text}`)).join('\n'),
    // Ours: the same in its parts, so that it is read again with the table.
    about,
    ...(licence && {
      licenses: [
        {
          ...(licence.name !== null && { name: licence.name }),
          ...(licence.title !== null && { title: licence.title }),
          ...(licence.url !== null && { path: licence.url }),
        },
      ],
    }),
    ...((publisher !== null || source !== null) && {
      sources: [{ title: publisher ?? title, ...(source !== null && { path: source }) }],
    }),
    ...(asOf !== null && { version: asOf }),
    created: fetched,
    ...(attribution !== null && { attribution }),
    resources: [
      {
        name: 'daten',
        title,
        path: 'daten.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ';' },
        schema: schemaFor(fields),
      },
    ],
  };
  return zipSync({
    'datapackage.json': strToU8(`${JSON.stringify(description, null, 2)}\n`),
    'daten.csv': strToU8(csvParts(columns, rows).join('')),
  });
};
