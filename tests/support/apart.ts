// Files share the modules that they load, which saves half of the time: what one of them changed is as it was before the next begins.
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
