// A table as a Data Package in a zip: its CSV, its schema, where it came from. What is read by this schema is the same table.
// Source: Data Package 2 and Table Schema 2 (Frictionless).
import { strToU8, zipSync } from 'fflate';
import type { Provenance } from '../../core/catalog/catalog.ts';
import { cellAt, numberAt, markAt, type Column, type Field } from '../../core/table/dataset.ts';
import { csvLines } from '../../core/table/write-csv.ts';
import { outCell, type Export } from './values.ts';

const SIGNS = ['', '-', '.', '...', 'x', 'X', '/', 'zurückgezogen'];

const fieldJson = (field: Field): Record<string, unknown> => ({
  name: field.name,
  ...(field.title !== undefined && { title: field.title }),
  ...(field.description !== undefined && { description: field.description }),
  ...(field.unit !== undefined && field.unit !== '' && { unit: field.unit }),
  ...(field.type === 'number' && { type: 'number', decimalChar: ',' }),
  // In a text a sign of statistics is a text.
  ...(field.type === 'text' && { type: 'string', missingValues: [''], defused: true }),
  ...(field.type === 'period' && { type: 'string', format: 'period' }),
  ...(field.type === 'date' && { type: 'date', format: '%d.%m.%Y' }),
  ...(field.type === 'datetime' && { type: 'datetime' }),
  ...(field.type === 'boolean' && { type: 'boolean', trueValues: ['ja'], falseValues: ['nein'] }),
});

/** A cell with a sign beside its number keeps both. */
const textOf = (column: Column, row: number): ReturnType<typeof cellAt> => {
  const isBoth =
    column.vector.kind === 'number' &&
    markAt(column.marks, row) !== null &&
    !Number.isNaN(numberAt(column.vector, row));
  const cell = isBoth ? outCell(column, row) : null;
  return cell?.kind === 'text' ? { mark: cell.text } : cellAt(column, row);
};

export type PackageExport = Export & { provenance: Provenance };

export const toDataPackage = ({ title, columns, rows, provenance }: PackageExport): Uint8Array => {
  const fields = columns.map(({ field }) => field);
  const lines = [
    ...csvLines(
      fields,
      (function* () {
        for (const row of rows) yield columns.map((column) => textOf(column, row));
      })(),
    ),
  ].join('');
  const { licence, publisher, source, asOf, fetched, attribution } = provenance;
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    title,
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
        schema: { fields: fields.map(fieldJson), missingValues: SIGNS },
      },
    ],
  };
  return zipSync({
    'datapackage.json': strToU8(`${JSON.stringify(description, null, 2)}\n`),
    'daten.csv': strToU8(lines),
  });
};
