// A device of commit dec2b7f: what it imported is said to be read by an older version, what was said of its files holds, its figures stay.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { summariesOf } from '../../src/app/models/datasets.ts';
import { error } from '../../src/core/values/issue.ts';
import { failed } from '../../src/core/values/result.ts';
import { sha256Hex } from '../../src/formats/bytes.ts';
import { createImport } from '../../src/importer/session.ts';
import { fingerprintOf } from '../../src/importer/view.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { tableForOwn } from '../../src/sync/situation.ts';
import { deviceOf, NOW } from '../support/dec2b7f.ts';

const IMPORTED = 'local haushalt';
const FILE = 'tag;ort;wert\n01.11.2026;Nord;10,5\n02.11.2026;Nord;11,5\n03.11.2026;Süd;12\n';
let db: CockpitDatabase;
beforeEach(async () => {
  db = openDatabase(await deviceOf('geraet'));
});
const sessionOf = () =>
  createImport({
    db,
    now: () => NOW,
    sha256: sha256Hex,
    room: () => Promise.resolve(Infinity),
    legacy: (_bytes, file) => Promise.resolve(failed(error('LEGACY_XLS', { file }))),
  });

describe('a device of dec2b7f', () => {
  test('says of what was imported that an older version read it, and of what is synced nothing: that is read anew', async () => {
    const summaries = summariesOf(await db.datasets.toArray(), []);
    expect(Object.fromEntries(summaries.map(({ id, isOlder }) => [id, isOlder]))).toEqual({
      [IMPORTED]: true,
      'plaetze-gkeush': false,
    });
  });
  test('knows the next file by what was said of the last one, and importing it again ends the word', async () => {
    await db.recipes.put({
      fingerprint: fingerprintOf(['tag', 'ort', 'wert']),
      corrections: { headerRows: [1], columns: [{ name: 'wert', unit: '€' }], melt: null },
      title: 'Haushalt',
      publisher: 'Kämmerei',
      licence: '',
      dataset: IMPORTED,
      used: 2,
    });
    const session = sessionOf();
    const opened = await session.open(new TextEncoder().encode(FILE), 'haushalt.csv', {});
    const view = await session.understand(0, null);
    if (!opened.ok || !view.ok) throw new Error('import');
    expect([view.value.recipe?.dataset, view.value.isWhole]).toEqual([IMPORTED, true]);
    expect(view.value.understanding.fields.map(({ name, unit }) => [name, unit])).toEqual([
      ['tag', undefined],
      ['ort', undefined],
      ['wert', '€'],
    ]);
    const target = { mode: 'replace' as const, dataset: IMPORTED };
    const preview = await session.preview(target, '');
    if (!preview.ok) throw new Error(JSON.stringify(preview.issues));
    const done = await session.commit(target, view.value.meta, preview.value.drift);
    expect(done.ok).toBe(true);
    const [held] = summariesOf([(await db.datasets.get(IMPORTED))!], []);
    expect(held!.isOlder).toBe(false);
  });
  test('keeps its own figures over what it holds', async () => {
    const own = await db.indicators.toArray();
    for (const one of own) expect((await tableForOwn(db, one))!.rows).toBeGreaterThan(0);
    expect(own.length).toBeGreaterThan(0);
  });
});
