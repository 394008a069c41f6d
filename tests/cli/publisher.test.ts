// `validate` speaks to whoever publishes: the place by line and column, what to write instead, never a tablet's words or a library's English.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { said } from '../../src/cli/publishing/publisher.ts';
import { jsonTrouble, spotOf } from '../../src/cli/publishing/json.ts';
import { findingsOf } from '../../src/cli/publishing/words.ts';
import { validate } from '../../src/cli/publishing/validate.ts';
import type { IssueCode } from '../../src/core/values/issue.ts';
import { readFileSync } from 'node:fs';

const CODES = [
  ...readFileSync(join(import.meta.dirname, '../../src/core/values/issue.ts'), 'utf8').matchAll(
    /^ {2}\| '([A-Z_]+)'/gm,
  ),
].map(([, code]) => code as IssueCode);
/** Nobody who publishes has a tablet before them, or reads English. */
const FOREIGN =
  /bisherigen Daten|versuchen es (später|bald)|Abruf wird|Datenstelle|Invalid|Expected|expected|Unexpected|undefined|Error|position|is not valid/;
/** Said only by pages and stores of a tablet. */
const NEVER_HERE =
  /^(BACKUP|FOLDER|HANDOVER|RECORD|OUTBOX|VAULT|STORAGE|SERVICE|APP|QUOTA|CANCELLED|CODE|PIN|NOTE|DRAFT|OWN|MERGE|IMPORT|DEVICE|CAMERA|KEY_|SIGN)/;

describe('the sentence of a finding', () => {
  test.each(CODES.filter((code) => !NEVER_HERE.test(code)))('%s', (code) => {
    const params = {
      name: 'frei',
      rows: 3,
      max: 5,
      size: 7,
      status: 500,
      count: 2,
      is: 'x',
      before: 'a',
      after: 'b',
      row: 4,
    };
    const text = said({ code, severity: 'error', params });
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(FOREIGN);
  });
});

describe('broken JSON', () => {
  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /fehlt ein Komma/],
    ['{\n  "a": 1,\n}', 3, 1, /Komma zu viel/],
    ['{ "a": [1, 2,] }', 1, 14, /Komma zu viel/],
    ['{ "a": 1,, "b": 2 }', 1, 10, /Komma/],
    ["{ 'a': 1 }", 1, 3, /doppelte Anführungszeichen/],
    ['{ "a": „b“ }', 1, 8, /doppelte Anführungszeichen/],
    ['{ a: 1 }', 1, 3, /braucht doppelte Anführungszeichen/],
    ['{ "a" 1 }', 1, 7, /Doppelpunkt/],
    ['{ "a": True }', 1, 8, /Schreiben Sie true/],
    ['{ "a": 12,5 }', 1, 10, /12\.5/],
    ['{ "ags": 05315000 }', 1, 11, /führende Null/],
    ['{ "a": "b\n" }', 1, 10, /Zeile mitten in einem Text/],
    ['{ "a": "C:\\Daten" }', 1, 11, /umgekehrten Schrägstrich/],
    ['{\n  // Name\n  "a": 1 }', 2, 3, /keine Kommentare/],
    ['{ "a": 1 /* x */ }', 1, 10, /keine Kommentare/],
    ['{ "a": 1 } x', 1, 12, /nichts mehr stehen/],
    ['{ "a": [1, 2 }', 1, 14, /Komma oder eine schließende Klammer/],
    ['{ "a": "b', 1, 8, /kein Anführungszeichen am Ende/],
    ['{ "a": {', 1, 9, /endet zu früh/],
    ['', 1, 1, /endet zu früh/],
  ])('%j is at %i:%i', (text, line, column, advice) => {
    expect(jsonTrouble(text)).toMatchObject({
      line,
      column,
      advice: expect.stringMatching(advice) as string,
    });
  });
  test('what is sound for the engine is sound here, and the other way round', () => {
    for (const text of [
      '{}',
      '[]',
      '"a"',
      '-0.5e+3',
      ' {"a":[null,true,false,"\\u00e4\\n",{}]} ',
      '\uFEFF{}',
      '[1,2',
      '01',
      '.5',
      '1.',
      '+1',
      '"\t"',
      '{"a":1}}',
      'nul',
      '[1 2]',
      '"\\x"',
      '"\\u12"',
      '{"a"}',
      '{,}',
      '[,]',
    ]) {
      let isSound = true;
      try {
        JSON.parse(text.replace(/^\uFEFF/, ''));
      } catch {
        isSound = false;
      }
      expect([text, jsonTrouble(text) === null]).toEqual([text, isSound]);
    }
  });
  test('the place of a member, or of what it is missing in', () => {
    const text = '{\n  "a": [\n    { "b": 1 },\n    { "b": 2 }\n  ]\n}';
    expect(spotOf(text, 'a[1].b')).toEqual({ line: 4, column: 12 });
    expect(spotOf(text, 'a[1].c')).toEqual({ line: 4, column: 5 });
    expect(spotOf(text, 'x.y')).toEqual({ line: 1, column: 1 });
    expect(spotOf('{', 'a')).toBeNull();
  });
});

type Made = {
  resources: Record<string, unknown>[];
  cockpit: { areas: Record<string, unknown>[]; indicators: Record<string, unknown>[] } & Record<
    string,
    unknown
  >;
};
const good = (): Made => ({
  resources: [{ name: 'pflege', path: 'pflege.csv', licenses: [{ name: 'dl-de/zero-2-0' }] }],
  cockpit: {
    version: 1,
    municipality: { name: 'Musterbach' },
    areas: [{ id: 'pflege', title: 'Pflege' }],
    indicators: [
      {
        id: 'frei',
        title: 'Freie Plätze',
        area: 'pflege',
        kind: 'number',
        unit: 'Plätze',
        direction: 'up',
        cadence: 'daily',
        graceDays: 9999,
        measure: { kind: 'value', of: { resource: 'pflege', field: 'frei', time: 'tag' } },
      },
    ],
  },
});
const changed = (change: (made: Made) => void): Made => {
  const made = good();
  change(made);
  return made;
};
const first = (made: Made): Record<string, unknown> => made.cockpit.indicators[0]!;

describe('the form of a catalog', () => {
  test.each<[string, (made: Made) => void, string, RegExp]>([
    [
      'a text for a number',
      (m) => (first(m).graceDays = '2'),
      'cockpit.indicators[0].graceDays',
      /eine Zahl ohne Anführungszeichen.*Text „2“.*Schreiben Sie 2\./,
    ],
    [
      'a word that is none',
      (m) => (first(m).cadence = 'dayly'),
      'cockpit.indicators[0].cadence',
      /Schreiben Sie "daily"/,
    ],
    [
      'a word far off',
      (m) => (first(m).direction = 'besser'),
      'cockpit.indicators[0].direction',
      /eines von "up", "down", "corridor", "none"/,
    ],
    [
      'a member with a slip',
      (m) => (first(m).titel = 'x'),
      'cockpit.indicators[0]',
      /„titel“.*Meinten Sie "title"\?/,
    ],
    [
      'an unknown member',
      (m) => (m.cockpit.farbe = 'rot'),
      'cockpit',
      /„farbe“.*Möglich sind: version, municipality/,
    ],
    [
      'a missing member',
      (m) => delete first(m).unit && delete first(m).title,
      'cockpit.indicators[0].title',
      /„title“ fehlt\. Hierher gehört ein Text/,
    ],
    [
      'an id with capitals',
      (m) => (m.cockpit.areas[0]!.id = 'Pflege Plätze'),
      'cockpit.areas[0].id',
      /Kleinbuchstaben.*Zum Beispiel: "pflege-plaetze"/,
    ],
    [
      'a measure that is none',
      (m) => (first(m).measure = { kind: 'summe', of: {} }),
      'cockpit.indicators[0].measure.kind',
      /Schreiben Sie "sum"/,
    ],
    [
      'a limit with a German day',
      (m) => (first(m).limits = [{ from: '1.1.2026', reason: 'x', author: 'y' }]),
      'cockpit.indicators[0].limits[0].from',
      /"2026-11-23"/,
    ],
    [
      'too many characters',
      (m) => (first(m).title = 'x'.repeat(99)),
      'cockpit.indicators[0].title',
      /Höchstens 80 Zeichen/,
    ],
    ['a resource without a file', (m) => delete m.resources[0]!.path, 'resources[0].path', /"path".*"data"/],
    ['a list for a name', (m) => (m.resources[0]!.name = ['a']), 'resources[0].name', /eine Liste/],
  ])('%s', (_name, change, path, advice) => {
    const found = findingsOf(changed(change));
    expect(found[0]).toMatchObject({ path, advice: expect.stringMatching(advice) as string });
    for (const one of found) expect(one.advice).not.toMatch(FOREIGN);
  });
});

describe('the command', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publisher-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const run = async (made: object | string, files: Record<string, string>) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    const file = join(folder, 'datapackage.json');
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await writeFile(file, typeof made === 'string' ? made : JSON.stringify(made, null, 2));
    const code = await validate([file]);
    log.mockRestore();
    return { code, text: lines.join('\n') };
  };
  const TABLE = { 'pflege.csv': 'tag;frei\n2025-11-22;1\n2025-11-23;7\n' };

  test('names path, line and column of what is wrong in form', async () => {
    const { code, text } = await run(
      changed((m) => (first(m).cadence = 'dayly')),
      TABLE,
    );
    expect(code).toBe(1);
    expect(text).toMatch(/error: cockpit\.indicators\[0\]\.cadence, Zeile \d\d, Spalte \d+: .*"daily"/);
    expect(text).not.toMatch(FOREIGN);
  });
  test('names a file that is not there, and a page in place of a table', async () => {
    expect((await run(good(), {})).text).toMatch(
      /error: pflege: Unter dieser Adresse liegt nichts\. Prüfen Sie "path"/,
    );
    expect((await run(good(), { 'pflege.csv': '<!doctype html><html></html>' })).text).toMatch(
      /eine Webseite, keine Tabelle/,
    );
  });
  test('names the place in a broken JSON table', async () => {
    const made = changed((m) => (m.resources[0]!.path = 'pflege.json'));
    const { code, text } = await run(made, {
      'pflege.json': '[\n  {"tag": "2025-11-22", "frei": 1},\n  {"tag": "2025-11-23" "frei": 7}\n]',
    });
    expect(code).toBe(1);
    expect(text).toMatch(/error: pflege: .*Zeile 3, Spalte 24: Hier fehlt ein Komma/);
  });
  test('a reference to nothing, and the same name twice', async () => {
    const lost = await run(
      changed((m) => (first(m).area = 'feuerwehr')),
      TABLE,
    );
    expect(lost.text).toMatch(
      /cockpit\.indicators\[0\]\.area, Zeile \d+, Spalte \d+: Hier wird „feuerwehr“ genannt, das es im Katalog nicht gibt/,
    );
    const twice = await run(
      changed((m) => m.cockpit.areas.push({ id: 'pflege', title: 'x' })),
      TABLE,
    );
    expect(twice.text).toMatch(/„pflege“ gibt es zweimal/);
  });
  test('an indicator that has no value at any time is an error', async () => {
    const { code, text } = await run(good(), { 'pflege.csv': 'tag;frei\n2025-11-22;\n2025-11-23;\n' });
    expect(code).toBe(1);
    expect(text).toMatch(
      /error: cockpit\.indicators\[0\] \(frei\), Zeile \d+, Spalte \d+: .*zu keiner Zeit einen Wert/,
    );
  });
  test('a column of which nothing can be read is an error, with what a cell holds', async () => {
    const made = changed((m) => {
      m.resources[0]!.schema = {
        fields: [
          { name: 'tag', type: 'date' },
          { name: 'frei', type: 'number', decimalChar: '.' },
        ],
      };
    });
    const { code, text } = await run(made, { 'pflege.csv': 'tag;frei\n2025-11-22;1,5\n2025-11-23;7,5\n' });
    expect(code).toBe(1);
    expect(text).toMatch(/error: pflege, Spalte „frei“: .*kein einziger Wert/);
  });
  test.each<[string, (made: Made) => void, string]>([
    ['a column of shares', () => undefined, 'tag;frei\n2025-11-22;41 %\n2025-11-23;42 %\n'],
    ['an indicator of kind percent', (m) => (first(m).kind = 'percent'), TABLE['pflege.csv']],
  ])('%s without a unit is named', async (_name, change, table) => {
    const made = changed((m) => {
      delete first(m).unit;
      change(m);
    });
    const { text } = await run(made, { 'pflege.csv': table });
    expect(text).toMatch(/warning: cockpit\.indicators\[0\] \(frei\).*Schreiben Sie "unit": "%"/);
    first(made).unit = '%';
    expect((await run(made, { 'pflege.csv': table })).text).not.toMatch(/"unit": "%"/);
  });
  test('a filter of a reference and of a comparison that matches nothing is named', async () => {
    const made = changed((m) => {
      first(m).reference = { resource: 'pflege', field: 'frei', time: 'tag', filter: { heim: 'Lindenhof' } };
      first(m).comparison = {
        resource: 'pflege',
        field: 'frei',
        area: 'heim',
        filter: { heim: 'Haus am See' },
      };
    });
    const { text } = await run(made, {
      'pflege.csv': 'tag;frei;heim\n2025-11-22;1;Linde\n2025-11-23;7;Linde\n',
    });
    expect(text).toMatch(/reference\.filter.*„Lindenhof“ trifft keine Zeile.*„Linde“/);
    expect(text).toMatch(/comparison\.filter.*„Haus am See“ trifft keine Zeile/);
  });
  test('a ratio over years of which only one has a number of inhabitants is named', async () => {
    const made = changed((m) => {
      m.cockpit.municipality = {
        name: 'M',
        inhabitants: 1000,
        inhabitantsAsOf: '2025-12-31',
      };
      first(m).measure = {
        kind: 'ratio',
        of: { resource: 'pflege', field: 'frei', time: 'tag' },
        to: 'inhabitants',
        per: 1000,
      };
    });
    const { text } = await run(made, { 'pflege.csv': 'tag;frei\n2019-11-22;1\n2025-11-23;7\n' });
    expect(text).toMatch(/reicht über mehrere Jahre.*nur eine Einwohnerzahl/);
    expect(text).toMatch(/Einwohnerzahl fehlt für 2019/);
  });
});
