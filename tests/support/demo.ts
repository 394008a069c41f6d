// The demo municipality of a day, read and evaluated as a tablet does it, on which nothing was recorded yet.
import { demoFiles } from '../../demo/demo.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { SNAPSHOT_VERSION, type Situation } from '../../src/core/catalog/situation.ts';
import { populationOf } from '../../src/core/catalog/population.ts';
import { readCatalog, readSchema } from '../../src/core/catalog/read.ts';
import { evaluateFully, type Evaluation } from '../../src/core/indicators/evaluate.ts';
import { RECORDED, recordsTable } from '../../src/core/records/table.ts';
import type { Table } from '../../src/core/table/dataset.ts';
import type { Issue } from '../../src/core/values/issue.ts';
import { readTables } from '../../src/formats/read.ts';

export const BASE = 'http://127.0.0.1/demo/';
export const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export type Demo = {
  today: string;
  files: Map<string, Uint8Array>;
  catalog: Catalog;
  tables: Map<string, Table>;
  issues: Issue[];
  results: Map<string, Evaluation>;
};

const made = async (today: string): Promise<Demo> => {
  const files = demoFiles(today);
  const read = readCatalog(text(files.get('datapackage.json')), `${BASE}datapackage.json`);
  if (!read.ok) throw new Error(JSON.stringify(read.issues, null, 1));
  const catalog = read.value;
  const issues: Issue[] = [...read.issues];
  const tables = new Map<string, Table>();
  const fileOf = (url: string | null): Uint8Array => files.get(url!.slice(BASE.length))!;
  for (const { name, url, schema: inline, schemaUrl, dialect, encoding } of catalog.resources) {
    const separate = schemaUrl === null ? null : readSchema(text(fileOf(schemaUrl)), { resource: name });
    const schema = inline ?? (separate?.ok ? separate.value : null);
    if (!schema) throw new Error(`no schema: ${name}`);
    const reading = await readTables(fileOf(url), {
      name,
      schema,
      ...(dialect && { dialect }),
      ...(encoding && { encoding }),
    });
    if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.issues)}`);
    issues.push(...reading.issues);
    tables.set(name, reading.value.tables[0]!);
  }
  // A tablet on which nothing was recorded yet.
  tables.set(RECORDED, recordsTable([], catalog.organisations));
  const context = {
    population: populationOf(catalog, (name) => tables.get(name) ?? null),
    now: Date.parse(`${today}T12:00:00Z`),
  };
  const results = new Map(
    catalog.indicators.map((one) => [
      one.id,
      evaluateFully(one, (name) => tables.get(name) ?? null, context),
    ]),
  );
  for (const result of results.values()) issues.push(...result.issues);
  return { today, files, catalog, tables, issues, results };
};

const days = new Map<string, Promise<Demo>>();
/** The same demo for all tests of a day; nothing changes it. */
export const load = (today: string): Promise<Demo> => {
  const found = days.get(today) ?? made(today);
  days.set(today, found);
  return found;
};

/** The front page of the demo, evaluated at a moment. */
export const situationOf = ({ catalog, results }: Demo, evaluatedAt: number): Situation => ({
  catalogUrl: `${BASE}datapackage.json`,
  catalogTitle: catalog.title,
  municipality: catalog.municipality,
  areas: catalog.areas,
  organisations: catalog.organisations,
  dashboards: catalog.dashboards,
  results: [...results.values()],
  provenance: {},
  evaluatedAt,
  snapshotVersion: SNAPSHOT_VERSION,
});
