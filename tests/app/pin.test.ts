import { beforeEach, describe, expect, test } from 'vitest';
import { readPin, removePin, setPin, tryPin, waitAfter, waitLeft } from '../../src/app/lock/pin.ts';
import { fakeLocalStorage } from '../support/storage.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = fakeLocalStorage();
});

describe('a PIN', () => {
  test('is kept as a salted hash only: the same PIN twice is not the same text', async () => {
    await setPin('4711', 5);
    const first = kept.get('cockpit.lock')!;
    await setPin('4711', 5);
    expect(kept.get('cockpit.lock')).not.toBe(first);
    expect(first).not.toContain('4711');
    expect(await tryPin('4711', 0)).toBe('right');
    expect(await tryPin('4712', 0)).toBe('wrong');
  });
  test('after three wrong tries nothing is tried until the wait is over, and a right one forgets them', async () => {
    await setPin('4711', 5);
    for (let i = 0; i < 3; i++) expect(await tryPin('0000', 1_000)).toBe('wrong');
    expect(await tryPin('4711', 1_000 + waitAfter(3) - 1)).toBe('waiting');
    expect(await tryPin('4711', 1_000 + waitAfter(3))).toBe('right');
    expect(readPin()).toMatchObject({ wrong: 0, until: 0 });
  });
  test('waits longer each time, an hour at most, and a clock set back makes it no longer', () => {
    expect([1, 2, 3, 4, 5, 60].map(waitAfter)).toEqual([0, 0, 5_000, 10_000, 20_000, 3_600_000]);
    expect(waitLeft({ until: 1e15, wrong: 3 }, 0)).toBe(5_000);
  });
  test.each(['', 'null', '{}', '[]', '{"salt":"AA","hash":"x","rounds":1,"minutes":1,"wrong":0,"until":0}'])(
    'that cannot be read (%j) shuts nobody out',
    async (text) => {
      kept.set('cockpit.lock', text);
      expect(readPin()).toBeNull();
      expect(await tryPin('x', 0)).toBe('right');
    },
  );
  test('removed, is gone', async () => {
    await setPin('4711', 5);
    removePin();
    expect(kept.has('cockpit.lock')).toBe(false);
  });
});
