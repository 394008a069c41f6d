// The documents of publishing keep what they promise: every member is shown once, what is shown is right, and a new municipality gets from
// nothing to its first tile by them alone.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleFolder, newFolder } from '../../src/cli/dev/new.ts';
import { findingsOf, wordsOfCustom, wordsOfPattern } from '../../src/cli/publishing/words.ts';
import { catalogSchema } from '../../src/cli/publishing/schema.ts';
import { serve } from '../../src/cli/build/serve.ts';
import { validate } from '../../src/cli/publishing/validate.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';

const DOCS = join(import.meta.dirname, '../../docs/publishing.md');
let folder = '';
const lines: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publishing-'));
  lines.length = 0;
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line: string) => void lines.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** A selection has the same members wherever one stands, and so have licences and sources. */
const samePlace = (path: string): string =>
  path
    .replace(/\.(?:measure(?:\.of|\.to|\.minus)*|reference)(?=\.)/, '.MEASURE')
    .replace(/^\.resources\.(?=(?:licenses|sources)\.)/, '.');

/** Every member that the schema knows, by the path of names that leads to it. */
const membersOf = (schema: Schema, path = ''): string[] => {
  const inside = Object.entries(isSchema(schema.properties) ? schema.properties : {}).flatMap(
    ([name, one]) => [`${path}.${name}`, ...(isSchema(one) ? membersOf(one, `${path}.${name}`) : [])],
  );
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((name) =>
    Array.isArray(schema[name]) ? schema[name] : [],
  );
  return [
    ...new Set([
      ...inside,
      ...branches.filter(isSchema).flatMap((one) => membersOf(one, path)),
      ...(isSchema(schema.items) ? membersOf(schema.items, path) : []),
    ]),
  ];
};
const shownIn = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => shownIn(one, path));
  if (!isSchema(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    `${path}.${name}`,
    ...shownIn(one, `${path}.${name}`),
  ]);
};

describe('docs/publishing.md', () => {
  const blocks = async (): Promise<string[]> =>
    [...(await readFile(DOCS, 'utf8')).matchAll(/```json\n([^`]*)```/g)].map(([, text]) => text!);
  const whole = async (): Promise<unknown> => JSON.parse((await blocks()).at(-1)!) as unknown;

  test('shows every member of the catalog in an example', async () => {
    const shown = new Set(shownIn(await whole()).map(samePlace));
    const known = [...new Set(membersOf(catalogSchema()).map(samePlace))];
    expect(known.length).toBeGreaterThan(120);
    // What has two forms is shown in one of them, and the other is told below it.
    const otherForms = known.filter((one) => !shown.has(one));
    const text = (await readFile(DOCS, 'utf8')).split('Further forms')[1] ?? '';
    for (const one of otherForms) expect(`${one}: ${text}`).toContain(`"${one.split('.').at(-1)!}"`);
    expect(otherForms.every((one) => one.startsWith('.population.'))).toBe(true);
  });
  test('the example is right in form, and every name in it leads somewhere', async () => {
    const json = await whole();
    expect(findingsOf(json)).toEqual([]);
    const read = readCatalog(JSON.stringify(json), 'https://musterbach.example/datapackage.json');
    expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.ok).toBe(true);
  });
  test('the example is good with tables of the kind that it describes', async () => {
    const json = (await whole()) as { resources: { name: string }[]; cockpit: { recording?: object } };
    json.resources = json.resources.filter(({ name }) => !['landesweit', 'gesammelt'].includes(name));
    const days = Array.from({ length: 5 }, (_, i) => `${19 + i}.11.2026`);
    const files = {
      'pflege.csv': [
        'datum;heim;art;frei;plaetze;offen;gemeldet;notiz',
        ...days.flatMap((day, i) =>
          ['Haus am See', 'Lindenhof'].map(
            (heim) => `${day};${heim};Dauer;${i + 6};40 Plätze;ja;2026-11-23T08:00;gut`,
          ),
        ),
      ],
      'kita-2024.csv': ['kitajahr;quote;vorschau', '2023/24;41;', '2024/25;43;'],
      'kita-2025.csv': ['kitajahr;quote;vorschau', '2025/26;44;', '2026/27;;46'],
      'nachbarn.csv': ['ags,gemeinde,jahr,art,quote,einwohner', '05999999,Musterbach,2025,Kita,44,4812'],
      'wochen.csv': ['jahr,kw,faelle,art', '2025,46,3,Ist', '2025,47,5,Ist'],
    };
    for (const [name, rows] of Object.entries(files))
      await writeFile(join(folder, name), `${rows.join('\n')}\n`);
    await writeFile(join(folder, 'datapackage.json'), JSON.stringify(json));
    expect({ code: await validate([join(folder, 'datapackage.json'), '--write']), lines }).toMatchObject({
      code: 0,
    });
    expect(lines.filter((line) => /^error/.test(line))).toEqual([]);
  });
  test('says of which type a month, a week and a school year is', async () => {
    const text = await readFile(DOCS, 'utf8');
    expect(text).toMatch(/\| month \|[^\n]*`yearmonth`/);
    expect(text).toMatch(/\| week[^\n]*`string` with `"format": "period"`/);
    expect(text).toMatch(/\| year of schools[^\n]*`string` with `"format": "period"`/);
  });
  test('every condition beyond types has words', async () => {
    for (const file of ['catalog/package.ts', 'indicators/definition.ts']) {
      const text = await readFile(join(import.meta.dirname, '../../src/core', file), 'utf8');
      const messages = [...text.matchAll(/message: '([^']+)'/g)].map(([, one]) => one!);
      expect(messages.length).toBeGreaterThan(0);
      for (const one of messages) expect([one, wordsOfCustom(one)]).not.toEqual([one, null]);
    }
  });
  test('every pattern of the schema has words that say how to write it', () => {
    const patterns = new Set(
      [...JSON.stringify(catalogSchema()).matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g)].map(
        ([, one]) => JSON.parse(`"${one!}"`) as string,
      ),
    );
    expect(patterns.size).toBeGreaterThan(4);
    for (const one of patterns) expect([one, wordsOfPattern(one)]).not.toEqual([one, null]);
  });
});

describe('npm run new', () => {
  test.each(['2026-01-01', '2026-02-28', '2026-03-29', '2026-10-25', '2027-12-31'])(
    'on %s writes a municipality that is good and has a value in each of its tiles',
    async (day) => {
      vi.useFakeTimers({ now: Date.parse(`${day}T12:00:00Z`), toFake: ['Date'] });
      const own = join(folder, 'neu-musterbach');
      expect(await newFolder([own])).toBe(0);
      expect(await validate([join(own, 'datapackage.json')])).toBe(0);
      expect(lines.at(-1)).toContain('3 Datensätze, 3 Kennzahlen; 0 Fehler, 0 Hinweise. Alles gut.');
      expect((await readdir(own)).sort()).toEqual(
        ['LIESMICH.md', 'buergerbuero.csv', 'datapackage.json', 'kitas.csv', 'stoerche.csv'].sort(),
      );
      const catalog = await readFile(join(own, 'datapackage.json'), 'utf8');
      expect(catalog).toContain('"name": "Neu-Musterbach"');
      vi.useRealTimers();
    },
  );
  test('writes over nothing', async () => {
    await writeFile(join(folder, 'haushalt.csv'), 'a;b\n1;2\n');
    expect(await newFolder([folder])).toBe(2);
    expect(await readdir(folder)).toEqual(['haushalt.csv']);
    expect(lines.join()).toContain('nicht leer');
  });
  test('its page of next steps is followed: a line more, checked and written, is good again', async () => {
    const own = join(folder, 'n');
    await newFolder([own]);
    const storks = join(own, 'stoerche.csv');
    const year = new Date().getFullYear();
    await writeFile(storks, `${await readFile(storks, 'utf8')}${year};5\n`);
    expect(await validate([join(own, 'datapackage.json')])).toBe(1);
    expect(lines.join('\n')).toMatch(/error: stoerche: .*Prüfsumme.* Mit --write/);
    lines.length = 0;
    expect(await validate([join(own, 'datapackage.json'), '--write'])).toBe(0);
    expect(lines.at(-1)).toContain('Alles gut.');
  });
  test('is served beside the app, which follows it', async () => {
    const root = join(folder, 'dist');
    const own = join(folder, 'own');
    await newFolder([own]);
    await newFolder([root]);
    await writeFile(join(root, 'deployment.json'), '{ "catalog": "demo/datapackage.json" }');
    await writeFile(join(folder, 'geheim.txt'), 'x');
    const served = await serve({ root, port: 0, catalog: own });
    const get = async (path: string) => (await fetch(served.url + path)).text();
    expect(JSON.parse(await get('deployment.json'))).toEqual({ catalog: 'gemeinde/datapackage.json' });
    expect(await get('gemeinde/stoerche.csv')).toBe(await readFile(join(own, 'stoerche.csv'), 'utf8'));
    expect((await fetch(`${served.url}gemeinde/..%2f..%2fgeheim.txt`)).status).toBe(404);
    expect((await fetch(`${served.url}gemeinde/%2e%2e/%2e%2e/geheim.txt`)).status).toBe(404);
    await served.close();
  });
  test('every block of the catalog is explained', () => {
    const text = exampleFolder('A', 20_000).get('datapackage.json')!;
    for (const block of ['resources', 'cockpit', 'demo', 'measure', 'direction'])
      expect(text).toContain(`"// ${block}"`);
  });
});
