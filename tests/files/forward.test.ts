// Tablets with dec2b7f are in use: what is written now they read, but for what they cannot know, or they refuse it by name.
import { describe, expect, test } from 'vitest';
import { cutIntoFrames, gather, NOTHING_GATHERED } from '../../src/files/frames.ts';
import { writeHandover } from '../../src/files/handover.ts';
import { isHandover } from '../../src/files/mark.ts';
import { newSigningKey, signBy } from '../../src/files/signature.ts';
import { readHandover } from '../support/dec2b7f-handover.ts';
import { entry } from '../support/records.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const CATALOG = entry().catalog;
const read = (bytes: Uint8Array) => readHandover(bytes, 'a.zip', CATALOG, NOW);

describe('dec2b7f', () => {
  test('takes the entries of a signed file that holds what it does not know', async () => {
    const ahead = entry({ id: 'entry-0002', day: '2029-11-27' });
    const bytes = await writeHandover(CATALOG, [entry(), ahead], {
      now: NOW,
      sign: signBy(await newSigningKey()),
      others: [{ id: 'moment-01', catalog: CATALOG, at: 1, kind: 'moment' }],
      contests: [['entry-0001', 'entry-0003']],
      parts: [{ name: 'x', path: 'spaeter.json', bytes: new TextEncoder().encode('{}') }],
    });
    const found = await read(bytes);
    expect(found.ok && found.value).toEqual([entry()]);
    expect(await isHandover(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toBe(true);
    const { bytes: scanned } = cutIntoFrames(bytes)!.reduce(gather, NOTHING_GATHERED);
    expect(await read(scanned!)).toEqual(found);
  });
  test('refuses by name what another tablet with a wrong clock called present', async () => {
    const bytes = await writeHandover(CATALOG, [entry({ day: '2029-11-27' })]);
    expect(await read(bytes)).toMatchObject({ ok: false, issues: [{ code: 'HANDOVER_FUTURE' }] });
  });
});
