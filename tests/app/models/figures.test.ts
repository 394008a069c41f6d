// Figures of the catalog, and those made on this device.
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

const definition = async () => {
  const { definition } = await (await app.model('figures')).series('frei');
  return { ...definition, id: 'eigen-1', title: 'Eigene' };
};
test('the whole series comes with what it was made of', async () => {
  const { series, lastValue } = await (await app.model('figures')).series('frei');
  expect(lastValue).toMatchObject({ period: '2026-11-23', value: 10 });
  expect(series.periods).toEqual(['2026-11-22', '2026-11-23']);
});
test('one that is kept is told to every window, and so is its end', async () => {
  const figures = await app.model('figures');
  const own = { id: 'eigen-1', dataset: DATASET, definition: await definition(), choice: {} as never, at: 1 };
  await figures.save(own);
  expect((await figures.own()).map(({ id }) => id)).toEqual(['eigen-1']);
  await figures.remove('eigen-1');
  expect(await figures.own()).toEqual([]);
  expect(app.told.map(({ kind }) => kind)).toEqual(['done', 'done']);
});
