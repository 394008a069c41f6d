// The demo proves itself: every file reads, every indicator evaluates, every status is the one that was designed.
import { describe, expect, test } from 'vitest';
import { FRONT } from '../../src/cli/demo/indicators.ts';
import { demoFiles } from '../../src/cli/demo/demo.ts';
import { readCatalog, readSchema } from '../../src/core/catalog/read.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { statusAt } from '../../src/core/indicators/status.ts';
import type { Table } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';

const BASE = 'http://127.0.0.1/demo/datapackage.json';

const load = async (today: string) => {
  const files = demoFiles(today);
  const catalog = readCatalog(new TextDecoder().decode(files.get('datapackage.json')), BASE);
  if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues, null, 1));
  const tables = new Map<string, Table>();
  const issues: unknown[] = [];
  for (const spec of catalog.value.resources) {
    const bytes = files.get(spec.url!.split('/').at(-1)!)!;
    let schema = spec.schema;
    if (spec.schemaUrl) {
      const found = readSchema(new TextDecoder().decode(files.get(spec.schemaUrl.split('/').slice(-2).join('/'))), { resource: spec.name });
      if (!found.ok) throw new Error('schema');
      schema = found.value;
    }
    const reading = await readTables(bytes, { name: spec.name, schema: schema!, ...(spec.dialect && { dialect: spec.dialect }), ...(spec.encoding && { encoding: spec.encoding }) });
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    issues.push(...reading.issues);
    tables.set(spec.name, reading.value.tables[0]!);
  }
  return { catalog, tables, issues };
};

const DESIGNED: Readonly<Record<string, string>> = {
  pflegeplaetze: 'critical', behaelterstand: 'watch', 'kita-personal': 'watch', notstrom: 'noCurrentData', 'feuerwehr-kraefte': 'good', 'feuerwehr-fahrzeuge': 'good', intensivbetten: 'good',
  'trinkwasser-qualitaet': 'good', 'kita-warteliste': 'good', gewerbesteuer: 'good', 'personal-krank': 'good', seelsorge: 'good', investitionen: 'critical', einwohner: 'unrated', sanierungsstau: 'noCurrentData',
};

describe('the demo municipality', () => {
  test.each(['2026-11-23', '2027-01-01', '2028-02-29', '2027-03-31', '2027-06-14'])('made on %s shows every status as designed', async (today) => {
    const { catalog, tables, issues } = await load(today);
    expect(issues).toEqual([]);
    expect(catalog.issues.map((one) => one.code)).toEqual([]);
    const now = Date.parse(`${today}T12:00:00+01:00`);
    const results = catalog.value.indicators.map((definition) => evaluateFully(definition, (name) => tables.get(name) ?? null, { inhabitants: 15842 }));
    expect(results.flatMap((result) => result.issues)).toEqual([]);
    const statuses = Object.fromEntries(results.map((result) => [result.id, statusAt(result, now)]));
    expect(Object.fromEntries(Object.keys(DESIGNED).map((id) => [id, statuses[id]]))).toEqual(DESIGNED);
    expect(FRONT).toHaveLength(12);
    expect(results.length).toBeGreaterThanOrEqual(24);
    const front = FRONT.map((id) => statuses[id]);
    expect(front.filter((one) => one === 'good')).toHaveLength(8);
  }, 60_000);

  test('is the same, byte by byte, when it is made twice on one day', () => {
    const a = demoFiles('2026-11-23'), b = demoFiles('2026-11-23');
    expect([...a.keys()]).toEqual([...b.keys()]);
    for (const [name, bytes] of a) expect(Buffer.compare(bytes, b.get(name)!), name).toBe(0);
  });

  test('holds every kind of emptiness and of value', async () => {
    const { catalog, tables } = await load('2026-11-23');
    const seen = new Set<string>(), kinds = new Set<string>(), measures = new Set<string>(), directions = new Set<string>();
    for (const definition of catalog.value.indicators) {
      kinds.add(definition.kind);
      measures.add(definition.measure.kind);
      directions.add(definition.direction);
      const result = evaluateFully(definition, (name) => tables.get(name) ?? null, { inhabitants: 15842 });
      for (const one of result.observations) {
        if (one.emptiness) seen.add(one.emptiness);
        if (one.sign === '-' && one.value === 0) seen.add('zero');
      }
    }
    expect([...seen].sort()).toEqual(['notCollected', 'notReported', 'secret', 'unknown', 'withdrawn', 'zero']);
    expect([...kinds].sort()).toEqual(['count', 'money', 'number', 'percent', 'state']);
    expect([...measures].sort()).toEqual(['change', 'ratio', 'sum', 'value', 'weightedMean']);
    expect([...directions].sort()).toEqual(['corridor', 'down', 'none', 'up']);
  });
});
