// A file is taken from the app and from the system, not from a page of another site.
import { afterEach, expect, test, vi } from 'vitest';
import { isShare, isTrusted, keepShared } from '../../sw/share.ts';
import { fakeCaches, SCOPE } from '../support/caches.ts';

afterEach(() => vi.unstubAllGlobals());

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

const share = async (formData: () => Promise<FormData>): Promise<string | null> => {
  const answer = await keepShared({ headers: new Headers(), referrer: '', formData }, SCOPE);
  expect(answer.status).toBe(303);
  return answer.headers.get('location');
};
const given = (content: string): (() => Promise<FormData>) => {
  const form = new FormData();
  form.set('datei', new File([content], 'Werte “../..” <b>.csv'));
  return () => Promise.resolve(form);
};
test('what is shared is kept under its name, whatever that is, and leads to the import', async () => {
  const caches = fakeCaches();
  vi.stubGlobal('caches', caches);
  expect(await share(given('Ort;Wert\n'))).toBe(`${SCOPE}?geteilt#/daten/import`);
  const [kept] = [...caches.held.get('cockpit-geteilt')!.values()];
  expect(decodeURIComponent(kept!.headers.get('x-name')!)).toBe('Werte “../..” <b>.csv');
});
test('what cannot be kept leads to the import too, which says so', async () => {
  const lost = `${SCOPE}?geteilt=fehlt#/daten/import`;
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await share(given('Ort;Wert\n'))).toBe(lost);
  expect(await share(() => Promise.reject(new TypeError('cut off on the way')))).toBe(lost);
  expect(await share(() => Promise.resolve(new FormData()))).toBe(lost);
});
