// Files share the modules that they load, which saves half of the time: what one of them changed is as it was before the next begins.
// The library of the database keeps what it finds when it is loaded first: whichever file that is, there is one.
import 'fake-indexeddb/auto';
import { afterAll, vi } from 'vitest';
import { settingsFrom } from '../../src/app/settings.ts';
import { expectData } from '../../src/store/born.ts';

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  expectData(null);
  settingsFrom(null);
});
