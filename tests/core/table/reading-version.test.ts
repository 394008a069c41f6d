// What is read otherwise has to be read anew: another reading of the hard sheets needs another READING_VERSION.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inspection } from '../../../src/cli/publishing/inspect.ts';
import { READING_VERSION } from '../../../src/core/table/reading-version.ts';
import { readTables } from '../../../src/formats/read.ts';
import { hardBytes, HARD } from './hard/all.ts';

test('a reading has the version under which it was noted', async () => {
  const hash = createHash('sha256');
  for (const sheet of HARD) {
    const reading = await readTables(hardBytes(sheet), { name: sheet.file, dropCategories: true });
    const { tables } = inspection(sheet.file, 0, reading, 1_000);
    hash.update(JSON.stringify(tables.map(({ confidence: _confidence, ...table }) => table)));
  }
  // Fails: raise READING_VERSION where a table is read otherwise than before, and note the hash of what is read now.
  expect({ version: READING_VERSION, read: hash.digest('hex').slice(0, 16) }).toEqual({
    version: 17,
    read: 'fbeb987d4b6f87fb',
  });
});
