// A source that fails is said on Lage where a shown figure is made of it, and nowhere else.
import { expect, test } from 'vitest';
import { failingShown } from '../../../src/app/models/failing.ts';
import type { ResourceState } from '../../../src/app/models/shapes.ts';
import { error, type IssueCode } from '../../../src/core/values/issue.ts';
import { datasetId } from '../../../src/store/datasets.ts';
import { SOURCES } from '../../../src/store/local-sources.ts';

const state = (name: string, failures: number, code: IssueCode = 'HTTP_NOT_FOUND'): ResourceState => ({
  name,
  title: name,
  url: null,
  state: 'waiting',
  lastChecked: 1,
  lastSuccess: null,
  lastChanged: null,
  change: null,
  updateHours: 24,
  nextTry: null,
  failures,
  issues: [error(code)],
  history: [],
});
const CATALOG = 'https://a.de/datapackage.json';
const names = (resources: readonly ResourceState[], uses: readonly string[]): readonly string[] =>
  failingShown(resources, [{ resources: uses }], [CATALOG, SOURCES]).map(({ name }) => name);

test('what a figure is made of is said, what nothing is made of is not', () =>
  expect(names([state('pflege', 1), state('karte', 3), state('kita', 0)], ['pflege', 'kita'])).toEqual([
    'pflege',
  ]));
test('a figure of the device counts, on a table of the catalog and on a source of its own', () => {
  expect(names([state('pflege', 1)], [datasetId(CATALOG, 'pflege')])).toEqual(['pflege']);
  expect(names([state('wetter', 1)], [datasetId(SOURCES, 'wetter')])).toEqual(['wetter']);
  expect(names([state('wetter', 1)], [datasetId('https://b.de/', 'wetter')])).toEqual([]);
});
test('what waits for a passphrase has a banner of its own', () =>
  expect(names([state('gesammelt', 1, 'RECORDS_LOCKED')], ['gesammelt'])).toEqual([]));
