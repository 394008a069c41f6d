// The demo municipality as a published catalog: made on the day of the build, so that its fresh values are fresh.
import { createHash } from 'node:crypto';
import { parseDate, periodStart, type Period } from '../src/core/values/period.ts';
import { outlinesFor } from './outlines.ts';
import { bytesOf, schemaFor } from './publish.ts';
import { catalogOf, INHABITANTS, PLAIN, PUBLICATIONS, type Style } from './catalog.ts';
import type { DemoTable } from './table.ts';
import { demoTables } from './tables.ts';
import { own } from '../src/core/values/own.ts';

const NOTE = 'Beispieldaten einer erfundenen Gemeinde.';
const TIME = new Set(['datum', 'date', 'woche', 'monat', 'quartal', 'tertial', 'schuljahr', 'jahr', 'zeit']);
const ZERO = {
  name: 'dl-de/zero-2-0',
  title: 'Datenlizenz Deutschland – Zero – Version 2.0',
  path: 'https://www.govdata.de/dl-de/zero-2-0',
};
const BY = {
  name: 'dl-de/by-2-0',
  title: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
  path: 'https://www.govdata.de/dl-de/by-2-0',
};

/** Stand: the newest day or period of a table; of readings by the hour, their day. */
const newest = (table: DemoTable): string => {
  const at = table.columns.findIndex((name) => TIME.has(name));
  // What is planned is not the Stand.
  const kind = table.columns.indexOf('art');
  const all = table.rows
    .filter((row) => !['Plan', 'Vorhersage'].includes(String(row[kind])))
    .map((row) => String(row[at]));
  return all.reduce((max, text) => (text > max ? text : max)).slice(0, 10);
};

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

/** Puts the files of one table in, and gives its entry in the package. */
const publish = (table: DemoTable, stamp: Date, files: Map<string, Uint8Array>): Record<string, unknown> => {
  const found = own(PUBLICATIONS, table.name);
  if (!found) throw new Error(`a table without a publication: ${table.name}`);
  const style: Style = { ...PLAIN, ...found.style };
  const bytes = bytesOf(table, style, stamp);
  const path = `${table.name}.${style.file}`;
  files.set(path, bytes);
  const schema = schemaFor(table, style, found.key);
  const schemaPath = `schema/${table.name}.json`;
  if (found.schemaFile) files.set(schemaPath, json(schema));
  return {
    name: table.name,
    type: 'table',
    title: found.title,
    description: `${found.description} ${NOTE}`,
    path,
    format: style.file,
    ...(style.encoding !== 'utf-8' && { encoding: style.encoding }),
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(style.file !== 'json' && { dialect: { delimiter: style.delimiter } }),
    schema: found.schemaFile ? schemaPath : schema,
    sources: [{ title: found.publisher }],
    ...(found.attribution !== undefined && { licenses: [BY], attribution: found.attribution }),
    asOf: newest(table),
    updateHours: found.updateHours,
  };
};

/** Outlines of the municipalities of a table, one each. */
const publishOutlines = (table: DemoTable, files: Map<string, Uint8Array>): Record<string, unknown> => {
  const [ags, gemeinde, year] = ['ags', 'gemeinde', 'jahr'].map((name) => table.columns.indexOf(name)) as [
    number,
    number,
    number,
  ];
  const names = new Map(table.rows.map((row) => [String(row[ags]), String(row[gemeinde])]));
  const years = table.rows.map((row) => String(row[year])).sort();
  const bytes = new TextEncoder().encode(
    JSON.stringify(
      outlinesFor(
        [...names].map(([key, name]) => ({ ags: key, gemeinde: name })),
        '05999999',
      ),
    ),
  );
  files.set('umrisse.geojson', bytes);
  return {
    name: 'umrisse',
    type: 'table',
    title: 'Umrisse der Gemeinden',
    description: `Umrisse für die Karte im Vergleich; sie liegen im offenen Meer. ${NOTE}`,
    path: 'umrisse.geojson',
    format: 'geojson',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema: {
      fields: [
        { name: 'ags', title: 'Gemeindeschlüssel (AGS)', type: 'string' },
        { name: 'gemeinde', title: 'Gemeinde', type: 'string' },
        { name: 'geometry', title: 'Umriss', type: 'string' },
      ],
      primaryKey: ['ags'],
    },
    sources: [{ title: 'Landkreis Musterhausen (erfunden)' }],
    asOf: years.at(-1),
    updateHours: 168,
  };
};

/** Inhabitants by year, as carried forward from the last count; the census of 2022 is a step in it. */
const people = (year: number): Record<string, unknown>[] =>
  Array.from({ length: 12 }, (_, i) => year - 11 + i).map((one) => ({
    year: one,
    number: INHABITANTS - 49 * Math.max(0, year - 1 - one) + (one < 2022 ? 160 : 0),
    kind: one === 2022 ? 'census' : 'register',
  }));

/** File name -> bytes: `datapackage.json` and all it names. `today` is `YYYY-MM-DD`. Same day, same bytes. */
export const demoFiles = (today: string): Map<string, Uint8Array> => {
  const iso = parseDate(today);
  if (!iso) throw new Error(`not a day: ${today}`);
  const tables = demoTables(periodStart(iso as string as Period));
  // Without a zone: a zip holds the wall clock, so that the bytes are the same wherever they are made.
  const stamp = new Date(`${today}T05:30:00`);
  const files = new Map<string, Uint8Array>();
  const resources = tables.map((table) => publish(table, stamp, files));
  resources.push(
    publishOutlines(
      tables.find(({ name }) => name === 'nachbarn')!,
      files,
    ),
  );
  files.set(
    'datapackage.json',
    json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'musterhausen',
      title: 'Musterhausen (Beispieldaten)',
      description: `${NOTE} Alle Zahlen, Namen und Beschlüsse sind ausgedacht; den Gemeindeschlüssel 05999999 gibt es nicht.`,
      version: today,
      created: `${today}T05:30:00Z`,
      licenses: [ZERO],
      contributors: [{ title: 'Gemeinde Musterhausen (erfunden)', roles: ['publisher'] }],
      resources,
      population: people(Number(today.slice(0, 4))),
      cockpit: {
        version: 1,
        ...catalogOf(today),
      },
    }),
  );
  return files;
};
