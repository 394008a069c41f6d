// What `validate` tells a publisher: the place and the remedy, in their words; and figures that no tablet will ever show.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { jsonTrouble } from '../../src/cli/publishing/json.ts';
import { validate } from '../../src/cli/publishing/validate.ts';

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
describe('the unit of what is reckoned', () => {
  const of = (field: string) => ({ resource: 'pflege', field, time: 'tag' });
  const ratio = (below: unknown, per = 1) => ({ kind: 'ratio', of: of('kinder'), to: below, per });
  const run1 = async (measure: object, unit?: string): Promise<string> => {
    await writeFile(
      join(folder, 'pflege.csv'),
      'tag;kinder;kraft;a;b\n2026-11-21;4;2;1;2\n2026-11-22;4;2;1;2\n',
    );
    const given = JSON.parse(catalog('')) as {
      resources: Record<string, unknown>[];
      cockpit: { indicators: Record<string, unknown>[] };
    };
    const number = (name: string, unit?: string) => ({ name, type: 'number', ...(unit && { unit }) });
    given.resources[0]!.schema = {
      fields: [
        { name: 'tag', type: 'date' },
        number('kinder', 'Kinder'),
        number('kraft', 'Kraft'),
        number('a'),
        number('b'),
      ],
    };
    const { unit: _unit, ...figure } = given.cockpit.indicators[0]!;
    given.cockpit.indicators = [{ ...figure, measure, ...(unit !== undefined && { unit }) }];
    return (await run(JSON.stringify(given))).lines;
  };
  test.each([
    ['columns of different units', ratio(of('kraft')), '"unit": "Kinder je Kraft"'],
    ['so many of one', ratio(of('kraft'), 100), '"unit": "Kinder je 100 Kraft"'],
    ['a number', ratio(25), '"unit": "Plätze"'],
    ['inhabitants', ratio('inhabitants', 1000), '"unit": "je 1.000 Einwohner"'],
    [
      'the difference of bare numbers',
      { kind: 'difference', of: of('a'), minus: of('b') },
      'folgt keine Einheit',
    ],
    ['the sum of bare numbers', { kind: 'sumOf', of: [of('a'), of('b')] }, 'folgt keine Einheit'],
    [
      'the change of a quotient',
      { kind: 'change', of: ratio(of('kraft')), against: 'previousPeriod', as: 'absolute' },
      '"unit": "Kinder je Kraft"',
    ],
  ])('is asked for: %s', async (_name, measure, advice) => {
    expect(await run1(measure)).toContain(advice);
    expect(await run1(measure, 'Kinder je Kraft')).not.toContain('folgt keine Einheit');
  });
  test.each([
    ['so many times', ratio(of('kinder'))],
    ['an index', { kind: 'index', of: of('a'), base: '2026-11-21' }],
  ])('is none: %s', async (_name, measure) => expect(await run1(measure)).not.toMatch(/Einheit/));
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
