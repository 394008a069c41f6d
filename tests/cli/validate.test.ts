// What `validate` tells a publisher: the place and the remedy, in their words; and figures that no tablet will ever show.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jsonTrouble } from '../../src/cli/publish/json.ts';
import { validate } from '../../src/cli/validate.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'validate-'));
});
afterEach(() => rm(folder, { recursive: true }));

const run = async (text: string, ...args: string[]): Promise<{ code: number; lines: string }> => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  await writeFile(join(folder, 'datapackage.json'), text);
  const code = await validate([join(folder, 'datapackage.json'), ...args]);
  log.mockRestore();
  return { code, lines: lines.join('\n') };
};

test.each([
  ['{\n  "name": "a"\n  "title": "b"\n}', 3, 3, /Komma/],
  ['{\n  "name": "a",\n}', 3, 1, /Komma zu viel|Anführungszeichen/],
  ['{\n  "name": "a"', 2, 14, /endet zu früh|Komma|Klammer/],
])('broken JSON is shown by line and column', async (text, line, column, advice) => {
  expect(jsonTrouble(text)).toMatchObject({ line, column });
  const { code, lines } = await run(text);
  expect(code).toBe(1);
  expect(lines).toMatch(advice);
  expect(lines).toContain(`Zeile ${line}, Spalte ${column}`);
  expect(lines).not.toMatch(/bisherigen Daten|position|Unexpected/);
});

const catalog = (wanted: string): string =>
  JSON.stringify({
    name: 'a',
    licenses: [{ name: 'dl-de/zero-2-0' }],
    resources: [{ name: 'pflege', path: 'pflege.csv' }],
    cockpit: {
      version: 1,
      municipality: { name: 'Musterhausen' },
      areas: [{ id: 'p', title: 'Pflege' }],
      indicators: [
        {
          id: 'frei',
          title: 'Freie Plätze',
          area: 'p',
          kind: 'number',
          unit: 'Plätze',
          direction: 'up',
          cadence: 'daily',
          measure: {
            kind: 'value',
            of: { resource: 'pflege', field: 'frei', time: 'tag', filter: { heim: wanted } },
          },
        },
      ],
    },
  });
test('a filter that matches nothing and a figure without any value are named', async () => {
  await writeFile(join(folder, 'pflege.csv'), 'tag;heim;frei\n2026-11-22;A;1\n2026-11-22;;7\n');
  const none = await run(catalog('Haus am See'));
  expect(none.code).toBe(1);
  expect(none.lines).toMatch(/„Haus am See“ trifft keine Zeile/);
  expect(none.lines).toMatch(/„Freie Plätze“ hat zu keiner Zeit einen Wert/);
  for (const wanted of ['A', '']) {
    const found = await run(catalog(wanted));
    expect(found.code).toBe(0);
    expect(found.lines).not.toMatch(/trifft keine|zu keiner Zeit/);
  }
});
test('hash and bytes are wanted, and written where asked', async () => {
  await writeFile(join(folder, 'pflege.csv'), 'tag;heim;frei\n2026-11-22;A;1\n');
  expect((await run(catalog('A'))).lines).toMatch(/Prüfsumme/);
  expect((await run(catalog('A'), '--write')).lines).not.toMatch(/Prüfsumme/);
  const written = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { bytes: number; hash: string }[];
  };
  expect(written.resources[0]).toMatchObject({
    bytes: 29,
    hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
  });
});
