import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../../src/core/catalog/read.ts';
import { answerOf, batchName, folderOf, headersFor, nextTryAfter } from '../../../src/core/records/outbox.ts';

const URL_OF = 'https://musterhausen.de/daten/datapackage.json';

describe('the folder of an address', () => {
  test.each([
    ['https://dav.de/erfassung', 'https://dav.de/erfassung/', null],
    ['https://dav.de/erfassung/?x=1#y', 'https://dav.de/erfassung/', null],
    ['https://cloud.de/s/AbC123xyz', 'https://cloud.de/public.php/webdav/', 'AbC123xyz'],
    ['https://cloud.de/nc/index.php/s/AbC123xyz/', 'https://cloud.de/nc/public.php/webdav/', 'AbC123xyz'],
    [
      'https://cloud.de/public.php/dav/files/AbC123xyz',
      'https://cloud.de/public.php/dav/files/AbC123xyz/',
      'anonymous',
    ],
  ])('%s is %s', (address, url, user) => {
    expect(folderOf(address)).toMatchObject({ url, user });
  });
});

describe('what is sent along', () => {
  const of = (address: string, user: string, password: string | null) =>
    headersFor(folderOf(address), { user }, password).Authorization;
  test('a plain folder gets a name only with a password', () => {
    expect(of('https://dav.de/', 'amt', null)).toBeUndefined();
    expect(of('https://dav.de/', 'amt', 'wort')).toBe(`Basic ${btoa('amt:wort')}`);
    expect(of('https://dav.de/', '', 'wort')).toBeUndefined();
  });
  test('the link of a share is a key by itself, and with a password the user of it', () => {
    expect(of('https://cloud.de/s/AbC123', '', null)).toBe(`Basic ${btoa('AbC123:')}`);
    expect(of('https://cloud.de/s/AbC123', '', 'wort')).toBe(`Basic ${btoa('AbC123:wort')}`);
  });
  test('a password may hold any letter', () => {
    const found = of('https://dav.de/', 'amt', 'Straße€')!;
    expect(Buffer.from(found.slice(6), 'base64').toString('utf8')).toBe('amt:Straße€');
  });
  test('nothing that has the name already is replaced', () => {
    expect(headersFor(folderOf('https://dav.de/'), { user: '' }, null)).toMatchObject({
      'If-None-Match': '*',
    });
  });
});

test.each([
  [201, false, null],
  [204, false, null],
  [412, false, null],
  [200, false, null],
  [200, true, 'OUTBOX_UNSURE'],
  [302, true, 'OUTBOX_MOVED'],
  [202, false, 'OUTBOX_UNSURE'],
])('an answer of %i (a page: %s) means %s', (status, isHtml, code) => {
  expect(answerOf({ status, isHtml })?.code ?? null).toBe(code);
});

test('trying again takes longer every time, six hours at most', () => {
  expect([1, 2, 3, 50].map((tries) => nextTryAfter(tries, 0) / 60_000)).toEqual([2, 4, 8, 360]);
});

test('a name says which tablet and which content, and fits any file system', () => {
  expect(batchName('ab12z', 'f'.repeat(64))).toBe(`erfassung-ab12z-${'f'.repeat(24)}.zip`);
});

describe('the catalog', () => {
  const read = (outbox: string, url = URL_OF) => {
    const found = readCatalog(
      JSON.stringify({
        resources: [{ name: 'a', path: 'a.csv' }],
        cockpit: { version: 1, municipality: { name: 'M' }, recording: { outbox } },
      }),
      url,
    );
    return found.ok ? found.value.outbox : found.issues.filter((one) => one.severity === 'error');
  };
  test('names a folder by https, or beside itself', () => {
    expect(read('https://cloud.de/s/AbC123')).toBe('https://cloud.de/s/AbC123');
    expect(read('eingang/')).toBe('https://musterhausen.de/daten/eingang/');
    expect(read('http://127.0.0.1:8080/', 'http://127.0.0.1:9/d.json')).toBe('http://127.0.0.1:8080/');
    expect(read('http://127.0.0.1:8080/')).toMatchObject([{ code: 'ADDRESS_PRIVATE' }]);
  });
  test.each([
    ['http://cloud.de/', 'ADDRESS_NOT_HTTPS'],
    ['https://amt:geheim@cloud.de/', 'ADDRESS_CREDENTIALS'],
    ['https://192.168.0.7/', 'ADDRESS_PRIVATE'],
    ['javascript:alert(1)', 'ADDRESS_INVALID'],
  ])('is refused with %s as its folder', (outbox, code) => {
    expect(read(outbox)).toMatchObject([{ code, place: { path: 'cockpit.recording.outbox' } }]);
  });
});
