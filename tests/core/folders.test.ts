import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPage,
  insertPage,
  movePage,
  newFolder,
  nextItem,
  removePage,
} from '../../src/core/folders/edit.ts';
import { checkCode, frozenText } from '../../src/core/folders/frozen.ts';
import { canonicalJson } from '../../src/core/values/canonical.ts';

const given = { catalog: '', municipality: '', name: '', body: '', date: '' };
const ids = (): (() => string) => {
  let n = 0;
  return () => `id-${n++}`;
};
const withPages = (titles: readonly string[]) => {
  const id = ids();
  return titles.reduce((folder, title) => addPage(folder, title, [], id), newFolder(given, null, 1, id));
};
const titles = (folder: ReturnType<typeof withPages>): string[] => folder.pages.map(({ title }) => title);

describe('pages', () => {
  test('count on as the agenda counts', () => {
    expect(withPages(['a', 'b', 'c']).pages.map(({ item }) => item)).toEqual(['TOP 1', 'TOP 2', 'TOP 3']);
    const [page] = withPages(['a']).pages;
    expect(nextItem([{ ...page!, item: 'Ö 9' }])).toBe('Ö 10');
    expect(nextItem([{ ...page!, item: 'Anfragen' }])).toBe('TOP 2');
  });
  test.each<[string, number, string[]]>([
    ['id-1', 2, ['b', 'c', 'a']],
    ['id-3', 0, ['c', 'a', 'b']],
    ['id-2', 99, ['a', 'c', 'b']],
    ['id-2', -1, ['b', 'a', 'c']],
    ['nobody', 0, ['a', 'b', 'c']],
  ])('%s moves to %d', (page, to, expected) => {
    expect(titles(movePage(withPages(['a', 'b', 'c']), page, to))).toEqual(expected);
  });
  test('a removed one is put back where it was, once', () => {
    const folder = withPages(['a', 'b', 'c']);
    const removed = removePage(folder, 'id-2');
    expect(titles(removed)).toEqual(['a', 'c']);
    const back = insertPage(removed, folder.pages[1]!, 1);
    expect(titles(back)).toEqual(['a', 'b', 'c']);
    expect(insertPage(back, folder.pages[1]!, 1).pages).toEqual(back.pages);
  });
  test('come from a template with identities of their own, and nothing frozen', () => {
    const before = withPages(['a', 'b']);
    const next = newFolder(
      given,
      { ...before, frozen: { at: 1, hash: 'h', code: 'c', pictures: {} } },
      2,
      () => `neu-${Math.random()}`,
    );
    expect(titles(next)).toEqual(['a', 'b']);
    expect(next.pages.some(({ id }) => before.pages.some((one) => one.id === id))).toBe(false);
    expect([next.frozen, next.decisions, next.events]).toEqual([null, [], []]);
  });
});

describe('the hash of what is frozen', () => {
  test('does not mind the order of members, and minds every value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (members) => {
        const turned = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(members));
        expect(JSON.parse(canonicalJson(members))).toEqual(JSON.parse(JSON.stringify(members)));
      }),
    );
  });
  test('is refused for numbers that JSON has not', () => {
    expect(() => canonicalJson({ a: [NaN] })).toThrow();
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  });
  test('covers names, pages and pictures, and nothing that comes after', () => {
    const folder = withPages(['a']);
    const frozen = { at: 5, pictures: { x: 'h' } };
    const text = frozenText(folder, frozen);
    expect(frozenText({ ...folder, decisions: [{ at: 1, text: 'x', code: 'c' }], changed: 9 }, frozen)).toBe(
      text,
    );
    for (const other of [{ name: 'x' }, { date: '2026-01-01' }, { municipality: 'y' }, { pages: [] }])
      expect(frozenText({ ...folder, ...other }, frozen)).not.toBe(text);
    expect(frozenText(folder, { ...frozen, at: 6 })).not.toBe(text);
    expect(frozenText(folder, { ...frozen, pictures: { x: 'i' } })).not.toBe(text);
  });
  test('has a code of six signs that are not mistaken for each other', () => {
    expect(checkCode('0'.repeat(64))).toBe('000-000');
    expect(checkCode('f'.repeat(64))).toBe('ZZZ-ZZZ');
    // First 30 bits of 0x39e1b2d0…: 00111 00111 10000 11011 00101 10100.
    expect(checkCode(`39e1b2d0${'0'.repeat(56)}`)).toBe('77G-V5M');
  });
});
