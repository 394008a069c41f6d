// The page of last resort comes out of the worker: no cache and no host has a part in it.
import { expect, test } from 'vitest';
import { createLast } from '../../sw/last.ts';
import { SCOPE } from '../support/caches.ts';

const last = createLast({ 'notfall.html': '<h1>', 'notfall.js': 'go()' }, SCOPE, [
  ['Content-Security-Policy', "default-src 'none'"],
]);

test('is given out under its own addresses and in place of the first page, with the policy of the build', async () => {
  const given = last.match(`${SCOPE}notfall.html?grund=datei#x`)!;
  expect(await given.text()).toBe('<h1>');
  expect(given.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(given.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await last.match(`${SCOPE}notfall.js`)!.text()).toBe('go()');
  expect(await last.page().text()).toBe('<h1>');
});

test('takes nothing else', () => {
  for (const url of [
    SCOPE,
    `${SCOPE}toString`,
    `${SCOPE}a/notfall.html`,
    'https://rathaus.example/notfall.html',
  ])
    expect(last.match(url)).toBeUndefined();
  expect(createLast({}, SCOPE, []).page().type).toBe('error');
});
