// Datasets opened for reading: rows in slices, groups, values, a file.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { DATASET, publish } from '../../support/session.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
  await publish(app.db);
});
afterEach(() => app.end());

test('a dataset is opened and read in slices, filtered as it is asked for', async () => {
  const tables = await app.model('tables');
  const whole = await tables.open(DATASET);
  expect([whole.summary.title, whole.rows]).toEqual(['Plätze', 4]);
  const nord = await tables.open(DATASET, { filter: [{ column: 'heim', equals: ['Nord'] }] });
  expect(nord.rows).toBe(2);
  expect((await nord.slice(1, 5)).map((row) => row[2])).toEqual([3]);
});
test('what is gone is an error, never an empty table', async () => {
  await expect((await app.model('tables')).open('nicht da')).rejects.toThrow('no dataset');
});
test('values are in order, groups are added up, a selection becomes a file', async () => {
  const tables = await app.model('tables');
  expect(await tables.valuesOf(DATASET, 'heim')).toEqual(['Nord', 'Süd']);
  expect((await tables.counts(DATASET, 'heim', [])).values).toHaveLength(2);
  const groups = await tables.chart({ dataset: DATASET, x: 'heim', y: 'frei', aggregate: 'sum' });
  expect(JSON.stringify(groups)).toContain('Nord');
  expect(await (await tables.exportAs(DATASET, {}, 'csv', [])).text()).toContain('Süd');
});
