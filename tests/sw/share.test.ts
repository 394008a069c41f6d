// A file is taken from the app and from the system, not from a page of another site.
import { expect, test } from 'vitest';
import { isShare, isTrusted } from '../../sw/share.ts';
import { SCOPE } from '../support/caches.ts';

const from = (referrer: string, headers: Record<string, string> = {}): boolean =>
  isTrusted({ headers: new Headers(headers), referrer }, SCOPE);

test('the system and the app itself may share', () => {
  expect(from('')).toBe(true);
  expect(from('about:client')).toBe(true);
  expect(from(`${SCOPE}?x`)).toBe(true);
  expect(from('', { 'sec-fetch-site': 'none', origin: 'null' })).toBe(true);
  expect(from('', { 'sec-fetch-site': 'same-origin', origin: 'https://rathaus.example' })).toBe(true);
});

test('a page of another site may not, by any of the three ways in which browsers name it', () => {
  expect(from('https://boese.example/')).toBe(false);
  expect(from('', { 'sec-fetch-site': 'cross-site' })).toBe(false);
  expect(from('', { 'sec-fetch-site': 'same-site' })).toBe(false);
  expect(from('', { origin: 'https://boese.example' })).toBe(false);
});

test('only a post to its own address is a share', () => {
  expect(isShare({ method: 'POST', url: `${SCOPE}teilen` } as Request, SCOPE)).toBe(true);
  expect(isShare({ method: 'POST', url: `${SCOPE}teilen?x` } as Request, SCOPE)).toBe(false);
  expect(isShare({ method: 'GET', url: `${SCOPE}teilen` } as Request, SCOPE)).toBe(false);
});
