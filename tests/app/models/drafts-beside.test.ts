import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { forget, rescue, rescued } from '../../../src/app/models/drafts-beside.ts';
import { draftKey, type Draft } from '../../../src/core/records/draft.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { keepDraft } from '../../../src/store/drafts.ts';
import { asKept, openDraft } from '../../../src/store/sealing.ts';
import { holdKey, newVault, VAULT_KEY } from '../../../src/store/vault.ts';
import { fakeLocalStorage } from '../../support/storage.ts';

const KEY = draftKey('https://amt.example/datapackage.json', 'klinik', '2026-11-21');
const draft: Draft = {
  key: KEY,
  fields: [{ field: 'betten', text: 'siebzehn ß 🛏', none: null }],
  telephoneBy: '',
  telephoneAt: '',
  reason: '',
  at: 5,
};
let kept: Map<string, string>;
beforeEach(() => {
  kept = fakeLocalStorage();
});

test('a draft that the database does not take is kept beside it, and forgotten after', () => {
  rescue(draft);
  expect(rescued(KEY)).toEqual(draft);
  expect(rescued('another')).toBeNull();
  forget(KEY);
  expect(rescued(KEY)).toBeNull();
  for (const foreign of ['', 'null', '{}', '[1]', `{"key":${JSON.stringify(KEY)}}`]) {
    kept.set(`cockpit.draft.${KEY}`, foreign);
    expect(rescued(KEY)).toBeNull();
  }
});

test('under a passphrase it lies there sealed, also where the database cannot be asked any more', async () => {
  const db = openDatabase(`rescue-${crypto.randomUUID()}`);
  const { vault, key } = await newVault('vier Wörter zum Merken', 15);
  await db.settings.put({ key: VAULT_KEY, value: vault });
  holdKey(vault.id, key);
  await keepDraft(db, draft);
  const open = openDatabase(db.name);
  db.close({ disableAutoOpen: true });
  rescue(await asKept(db, { ...draft, at: 6 }));
  expect([...kept.values()].join()).not.toContain('siebzehn');
  expect(await openDraft(open, rescued(KEY)!)).toEqual({ ...draft, at: 6 });
  await open.delete();
});
