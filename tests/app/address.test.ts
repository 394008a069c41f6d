// What is searched and filtered, beside the address: nothing of it in what a browser writes into its history, and everything still found.
import { beforeEach, expect, test } from 'vitest';
import {
  address,
  concealed,
  forgetQueries,
  hideQueries,
  keepQueries,
  revealed,
  writeAddress,
} from '../../src/app/address.ts';
import { onward } from '../../src/app/pages/shared/onward.ts';

/** All that the browser was told of addresses. */
let told: string[];
let at: number;
const kept = new Map<string, string>();
const storage = new Proxy(
  {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  },
  {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);
beforeEach(() => {
  told = ['#/lage'];
  at = 0;
  kept.clear();
  forgetQueries();
  Object.assign(globalThis, {
    sessionStorage: storage,
    document: { addEventListener: () => undefined },
    addEventListener: () => undefined,
    dispatchEvent: () => true,
    HashChangeEvent: Event,
    location: {
      get hash() {
        return told[at]!;
      },
      set hash(to: string) {
        told.push(to);
        at = told.length - 1;
      },
    },
    history: {
      pushState: (_state: unknown, _title: string, hash: string) => {
        told.push(hash);
        at = told.length - 1;
      },
      replaceState: (_state: unknown, _title: string, hash: string) => {
        told[at] = hash;
      },
    },
  });
  hideQueries(false);
});
const SEARCH = '#/suche?q=Pflegeheim%20Nord';
/** As good as a cipher for a test: what is told back by the same key only. */
const key = (name: string) => ({
  seal: (token: string, query: string) => Promise.resolve(btoa(JSON.stringify([name, token, query]))),
  unseal: (token: string, sealed: string) => {
    const [of, place, query] = JSON.parse(atob(sealed)) as [string, string, string];
    return of === name && place === token ? Promise.resolve(query) : Promise.reject(new Error('another key'));
  },
});

test('without encryption the address says everything, as a link that can be shared', () => {
  writeAddress(SEARCH, 'replace');
  expect(told).toEqual([SEARCH]);
});
test('with it nothing that was searched is told to the browser, and Back brings each step again', () => {
  hideQueries(true);
  const steps = [SEARCH, '#/daten/heime?ort=Nord', '#/daten/heime?ort=S%C3%BCd'];
  for (const step of steps) writeAddress(step, 'push');
  expect(told.join()).not.toMatch(/Pflege|Nord|S%C3/);
  for (let i = steps.length; i > 0; i--) {
    at = i;
    expect(address()).toBe(steps[i - 1]);
  }
  at = 0;
  expect(address()).toBe('#/lage');
});
test('an address that is open when it is switched on is hidden, and stays in reach when it is switched off', () => {
  writeAddress(SEARCH, 'push');
  hideQueries(true);
  expect(location.hash).not.toContain('Pflege');
  expect(address()).toBe(SEARCH);
  hideQueries(false);
  expect(address()).toBe(SEARCH);
});
test('a link from elsewhere says what it says, and settings say nothing of what is looked for', () => {
  hideQueries(true);
  expect(revealed(SEARCH)).toBe(SEARCH);
  expect(concealed('#/einstellungen?sicherung=1')).toBe('#/einstellungen?sicherung=1');
  expect(concealed('#/lage/pflege')).toBe('#/lage/pflege');
  const hidden = concealed(SEARCH);
  expect(concealed(hidden)).toBe(hidden);
});
test('after a reload it is there once the passphrase is typed, by the same key only, and nothing lies in the open', async () => {
  hideQueries(true);
  await keepQueries(key('a').seal, key('a').unseal);
  writeAddress(SEARCH, 'push');
  await Promise.resolve();
  expect([...kept.keys(), ...kept.values()].join()).not.toMatch(/Pflege/);
  forgetQueries();
  expect(address()).toBe('#/suche');
  await keepQueries(key('a').seal, key('a').unseal);
  expect(address()).toBe(SEARCH);
  forgetQueries();
  await keepQueries(key('b').seal, key('b').unseal);
  expect(address()).toBe('#/suche');
});

test('once something is done it goes on from the page where it was asked for, and fetches nobody from another', () => {
  const done = onward();
  done('#/sitzung/1');
  expect(location.hash).toBe('#/sitzung/1');
  const late = onward();
  location.hash = '#/lage/pegel';
  late('#/sitzung/2');
  expect(location.hash).toBe('#/lage/pegel');
});
