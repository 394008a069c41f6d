// What a person chooses of a source becomes exactly that slice.
import { describe, expect, test } from 'vitest';
import { isUnclear, NOTHING, proposalFor, sliceOf, sourceOf } from '../../src/app/pages/source/model.ts';
import type { Offer } from '../../src/connectors/connector.ts';
import type { Municipality } from '../../src/core/catalog/package.ts';
import type { Preview } from '../../src/sync/preview.ts';

const preview: Preview = {
  names: ['ags', 'ort', 'jahr', 'wert'],
  fields: [],
  rows: [],
  total: 3,
  isGlance: false,
  offered: 3,
  bytes: 10,
  asOf: null,
  choices: [
    { column: 'ort', isRegion: false, values: ['Musterhausen', 'Nachbarort'], isPart: false },
    { column: 'ags', isRegion: true, values: ['05999999', '05999998'], isPart: false },
  ],
  times: [{ column: 'jahr', from: '2019', to: '2024' }],
  issues: [],
  barrier: null,
};
const town: Municipality = { name: 'Musterhausen', ags: '05999999', demo: false };
const offer: Offer = {
  title: 'Einwohner',
  description: null,
  address: 'https://a.de/x.csv',
  kind: 'file',
  format: null,
  bytes: null,
  asOf: null,
  licence: { name: 'dl-by-de/2.0', title: null, url: 'javascript:alert(1)' },
  publisher: null,
  attribution: null,
  regions: [],
};

describe('the proposal', () => {
  test('is the key of the municipality before its name', () =>
    expect([...proposalFor(preview, town).values]).toEqual([['ags', '05999999']]));
  test('is its name where no key stands there', () =>
    expect([...proposalFor({ ...preview, choices: [preview.choices[0]!] }, town).values]).toEqual([
      ['ort', 'Musterhausen'],
    ]));
  test('is a key of the form that the column has, where only its beginning was read', () => {
    const part = (values: readonly string[], isPart: boolean): Preview => ({
      ...preview,
      choices: [{ column: 'key', isRegion: true, values, isPart }],
    });
    const proposed = (one: Preview): unknown => [...proposalFor(one, town).values];
    expect(proposed(part(['01001000', '01002000'], true))).toEqual([['key', '05999999']]);
    expect(proposed(part(['01001000', '01002000'], false))).toEqual([]);
    expect(proposed(part(['01001', '01002'], true))).toEqual([]);
  });
  test('is nothing for a place that is not in it, or for no municipality', () =>
    expect([proposalFor(preview, { name: 'Anderswo', demo: false }), proposalFor(preview, null)]).toEqual([
      NOTHING,
      NOTHING,
    ]));
});

test('choices become region, categories, time and columns', () => {
  const chosen = {
    values: new Map([
      ['ags', '05999999'],
      ['ort', 'Musterhausen'],
      ['art', ''],
    ]),
    from: ' 2020 ',
    columns: new Set(['wert', 'jahr']),
  };
  expect(sliceOf(chosen, preview)).toEqual({
    region: { column: 'ags', oneOf: ['05999999'] },
    categories: [{ column: 'ort', oneOf: ['Musterhausen'] }],
    time: { column: 'jahr', from: '2020' },
    columns: ['jahr', 'wert'],
  });
  expect([sliceOf(NOTHING, preview), sliceOf({ ...NOTHING, from: 'gestern' }, preview)]).toEqual([{}, null]);
});

test('the same address and part have the same name, another part another one; a link that is none is dropped', () => {
  const a = sourceOf(offer, {}, ' ', 24);
  expect(a).toMatchObject({ title: 'Einwohner', licence: { name: 'dl-by-de/2.0', url: null } });
  expect(a.name).toMatch(/^quelle-[0-9a-f]+$/);
  expect([
    sourceOf(offer, {}, 'x', 1).name === a.name,
    sourceOf(offer, { columns: ['a'] }, 'x', 1).name === a.name,
  ]).toEqual([true, false]);
});

test.each([
  [null, true],
  [{ name: 'other-closed', title: null, url: null }, true],
  [{ name: null, title: null, url: null }, true],
  [{ name: 'cc-by', title: null, url: null }, false],
] as const)('the licence %o is unclear: %s', (licence, expected) =>
  expect(isUnclear(licence)).toBe(expected),
);
