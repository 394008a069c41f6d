// What people type: never lost, never saved under a false clock, told to the front page once it is on the disk.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordingActions } from '../../../src/app/models/recording.ts';
import { rescue, rescued } from '../../../src/app/models/drafts-beside.ts';
import { draftKey, type Draft } from '../../../src/core/records/draft.ts';
import { tryModels, type Tried } from '../../support/models.ts';
import { entry } from '../../support/records.ts';
import { CATALOG, publish } from '../../support/session.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const KEY = draftKey(CATALOG, 'klinik', '2026-11-24');
const draft = (text: string, at: number): Draft => ({
  key: KEY,
  fields: [{ field: 'betten', text, none: null }],
  telephoneBy: '',
  telephoneAt: '',
  reason: '',
  at,
});
const value = entry({ catalog: CATALOG, at: NOW - 1_000 });

let app: Tried, recording: RecordingActions, now: number;
beforeEach(async () => {
  now = NOW;
  app = await tryModels({ now: () => now });
  await publish(app.db);
  recording = await app.model('recording');
});
afterEach(() => app.end());

describe('entries', () => {
  test('are on the disk once it is said, and the draft that they were made of is gone', async () => {
    const kept = await recording.keepDraft(draft('7', NOW), null);
    expect(await recording.addRecords([value], kept)).toBe(1);
    expect((await recording.records(CATALOG)).map(({ id }) => id)).toEqual([value.id]);
    expect(await recording.draft(KEY)).toBeNull();
    await expect.poll(() => app.told.map(({ kind }) => kind)).toEqual(['done']);
  });
  test('the same one twice is one', async () => {
    await recording.addRecords([value], null);
    expect(await recording.addRecords([value], null)).toBe(0);
  });
  test('only what is new is read again', async () => {
    await recording.addRecords([value], null);
    const first = await recording.records(CATALOG);
    expect(await recording.records(CATALOG)).toBe(first);
    await recording.addRecords([{ ...value, id: 'entry-0002', field: 'leitern' }], null);
    expect(await recording.records(CATALOG)).toHaveLength(2);
  });
  test('more than the database hands over at once are all there, each once', async () => {
    const ids = Array.from({ length: 1_201 }, (_, i) => `entry-${String(i).padStart(5, '0')}`);
    await app.db.records.bulkPut(ids.map((id) => ({ ...value, id })));
    await app.db.records.put({ ...value, id: 'entry-00000x', catalog: 'https://example.org/other.json' });
    expect((await recording.records(CATALOG)).map(({ id }) => id)).toEqual(ids);
  });
  test('are not taken over while the clock is in doubt, and the draft stays', async () => {
    await recording.addRecords([value], null);
    const kept = await recording.keepDraft(draft('8', NOW), null);
    now = NOW + 100 * 86_400_000;
    await expect(recording.addRecords([{ ...value, id: 'entry-0003' }], kept)).rejects.toMatchObject({
      name: 'ClockDoubt',
    });
    expect(await recording.records(CATALOG)).toHaveLength(1);
    expect(await recording.draft(KEY)).toEqual(kept);
  });
});

describe('a draft', () => {
  test('is listed until it is taken over', async () => {
    await recording.keepDraft(draft('7', NOW), null);
    expect((await recording.drafts(CATALOG)).map(({ key }) => key)).toEqual([KEY]);
  });
  test('that is on its way to the disk is what is read', async () => {
    const writing = recording.keepDraft(draft('8', NOW), null);
    expect(await recording.draft(KEY)).toEqual(draft('8', NOW));
    await writing;
  });
  test('that the database does not take lies beside it, and is what is read', async () => {
    await recording.keepDraft(draft('alt', NOW), null);
    rescue(draft('neu', NOW + 1));
    expect(await recording.draft(KEY)).toEqual(draft('neu', NOW + 1));
    await recording.keepDraft(draft('neuer', NOW + 2), draft('neu', NOW + 1));
    expect(rescued(KEY)).toBeNull();
  });
});
