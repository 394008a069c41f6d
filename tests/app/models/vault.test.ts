// Protecting what was recorded: the key opens it, nothing else does.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { entry } from '../../support/records.ts';
import { CATALOG, publish } from '../../support/session.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
  await publish(app.db);
});
afterEach(() => app.end());

test('without a passphrase nothing is protected, and a wrong one opens nothing', async () => {
  const vault = await app.model('vault');
  expect(await vault.state()).toEqual({ kind: 'off' });
  const recording = await app.model('recording');
  await recording.addRecords([entry({ catalog: CATALOG, at: 1, by: 'Wachleitung' })], null);
  const heard: string[] = [];
  const end = vault.watch(() => heard.push('changed'));
  await vault.create('vier Wörter zum Merken', 15, () => undefined);
  expect(await vault.state()).toMatchObject({ kind: 'open', minutes: 15, isWhole: true });
  expect(JSON.stringify(await app.db.records.toArray())).not.toContain('Wachleitung');
  await vault.lock();
  expect((await vault.state()).kind).toBe('locked');
  expect(await vault.unlock('falsch')).toBe('wrong');
  await expect(recording.records(CATALOG)).rejects.toMatchObject({ name: 'Locked' });
  expect(await vault.unlock('vier Wörter zum Merken')).toBe('right');
  expect(await recording.records(CATALOG)).toHaveLength(1);
  expect(heard).not.toEqual([]);
  end();
});
