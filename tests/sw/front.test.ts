// Where the first picture is drawn at the navigation, and where the page goes out as it is published.
import { describe, expect, test, vi } from 'vitest';
import { FIRST_KEY, SNAPSHOT_KEY, SNAPSHOT_VERSION } from '../../src/core/catalog/situation.ts';
import { createFront, type FrontPorts } from '../../sw/front.ts';

const PAGE = 'http://127.0.0.1/app/';
const FIGURE = { lastValue: { value: 3 } };
const situation = (change: object = {}): object => ({
  snapshotVersion: SNAPSHOT_VERSION,
  results: [FIGURE],
  ...change,
});
/** `kept`: what lies in storage by key. */
const front = (kept: Readonly<Record<string, unknown>>, change: Partial<FrontPorts> = {}) =>
  createFront({
    read: (key) => Promise.resolve(kept[key]),
    write: (_situation, settings, now) => `drawn at ${now} in ${settings.language ?? 'de'}`,
    now: () => 7,
    ...change,
  });
const whole = { [SNAPSHOT_KEY]: situation(), [FIRST_KEY]: { language: 'en' } };

describe('what is drawn', () => {
  test.each(['', '#', '#/', '#/lage', '#/lage/'])('the front page, asked for as "%s"', async (hash) => {
    expect(await front(whole).markup(PAGE + hash)).toBe('drawn at 7 in en');
  });
  test.each([
    ['of another page', whole, '#/daten'],
    ['of one figure', whole, '#/lage/pflege'],
    ['without settings: a PIN is set, or the device begins elsewhere', { ...whole, [FIRST_KEY]: null }, ''],
    ['where settings were never kept', { [SNAPSHOT_KEY]: situation() }, ''],
    ['without figures', { [FIRST_KEY]: {} }, ''],
    ['of another version', { ...whole, [SNAPSHOT_KEY]: situation({ snapshotVersion: 0 }) }, ''],
    [
      'while a passphrase protects, locked',
      { ...whole, [SNAPSHOT_KEY]: situation({ protection: 'locked' }) },
      '',
    ],
    [
      'while a passphrase protects, open',
      { ...whole, [SNAPSHOT_KEY]: situation({ protection: 'open' }) },
      '',
    ],
    [
      'before the first data are there',
      { ...whole, [SNAPSHOT_KEY]: situation({ results: [{ lastValue: null }] }) },
      '',
    ],
  ])('nothing %s', async (_why, kept, hash) => {
    expect(await front(kept).markup(PAGE + hash)).toBeNull();
  });
  test('nothing where storage fails, or what is kept cannot be drawn', async () => {
    const broken = () => Promise.reject(new Error('no storage'));
    expect(await front(whole, { read: broken }).markup(PAGE)).toBeNull();
    const fails = (): never => {
      throw new TypeError('of an older shape');
    };
    expect(await front(whole, { write: fails }).markup(PAGE)).toBeNull();
  });
  test('nothing where storage does not answer', async () => {
    vi.useFakeTimers();
    const never = () => new Promise<unknown>(() => undefined);
    const asked = front(whole, { read: never }).markup(PAGE);
    await vi.runAllTimersAsync();
    expect(await asked).toBeNull();
    vi.useRealTimers();
  });
});

describe('the page', () => {
  const html = '<div id="app"><!-- first --><p>Rahmen</p><!-- /first --></div>';
  const page = (): Response =>
    new Response(html, { headers: { 'Content-Security-Policy': "default-src 'self'" } });
  test('goes out with it, under the same policy; signs of a replacement are text', async () => {
    const put = await front(whole).put(page(), "<b>1 $& $' 2</b>");
    expect(await put.text()).toBe('<div id="app"><b>1 $& $\' 2</b></div>');
    expect(put.headers.get('Content-Security-Policy')).toBe("default-src 'self'");
  });
  test('goes out as it is without it', async () => {
    expect(await (await front(whole).put(page(), null)).text()).toBe(html);
    expect((await front(whole).put(Response.error(), 'x')).type).toBe('error');
  });
});
