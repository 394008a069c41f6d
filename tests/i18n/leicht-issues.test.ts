// Issues in Leichte Sprache name what the German ones name: the same names, sizes, counts and addresses, in short sentences.
import { expect, test } from 'vitest';
import type { Say } from '../../src/i18n/issue-say.ts';
import { catalog } from '../../src/i18n/languages/leicht/issues/catalog.ts';
import { files } from '../../src/i18n/languages/leicht/issues/files.ts';
import { own } from '../../src/i18n/languages/leicht/issues/own.ts';
import { sources } from '../../src/i18n/languages/leicht/issues/sources.ts';
import { tables } from '../../src/i18n/languages/leicht/issues/tables.ts';
import { sentences as german } from '../../src/i18n/languages/de/issues.ts';

const MARK = /«[^»]*»/g;
/** Every parameter is a mark of its name; `fixed`: one that chooses between sentences. */
const saying = (fixed: Readonly<Record<string, string>>): Say => {
  const mark = (name: string): string => fixed[name] ?? `«${name}»`;
  return {
    p: mark,
    size: mark,
    when: mark,
    type: mark,
    column: mark('column'),
    file: mark('file'),
    resource: mark('resource'),
    giver: mark('giver'),
    at: mark('at'),
  };
};
const VARIANTS = [
  {},
  { count: '0' },
  { count: '1' },
  { total: '' },
  { is: 'export' },
  { way: 'source' },
  { way: 'unpack' },
];
const CASES = Object.entries({ ...catalog, ...files, ...own, ...sources, ...tables });

test('each issue has its sentence', () =>
  expect(CASES.map(([code]) => code).sort()).toEqual(Object.keys(german).sort()));

test.each(CASES)('%s', (code, easy) => {
  for (const fixed of VARIANTS) {
    const say = saying(fixed);
    const [theirs, ours] = [german[code as keyof typeof german](say), easy(say)];
    expect(new Set(ours.match(MARK)), ours).toEqual(new Set(theirs.match(MARK)));
    expect(new Set(ours.match(/https?:[^\s“]+/g))).toEqual(new Set(theirs.match(/https?:[^\s“]+/g)));
    // One thing a sentence, and none of the forms that are hard to read.
    for (const one of ours.split(/[.?:](?=\s|$)/))
      expect(one.trim().split(/\s+/).length, one).toBeLessThanOrEqual(14);
    expect(ours).not.toMatch(/würde|könnte|müsste|sollte|;|(?<!\p{L})(des|wurden?)(?!\p{L})/u);
  }
});
