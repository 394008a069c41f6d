// Which requests the service worker answers, and with what.
import { expect, test } from 'vitest';
import { answerFor, type Answer } from '../../sw/answer.ts';

const SCOPE = 'https://rathaus.example/';
const FILES = new Set(
  ['index.html', 'assets/index-AAAAAAAA.js', 'icons/icon.svg'].map((path) => SCOPE + path),
);
const kindOf = (url: string, mode = 'cors', method = 'GET', scope = SCOPE): Answer['kind'] =>
  answerFor({ url: url.startsWith('http') ? url : scope + url, mode, method }, scope, FILES).kind;

test.each(['', '?quelle=app', '#/lage', 'index.html?x#y', 'teilen'])(
  'a visit to „%s“ opens the app',
  (path) => {
    expect(kindOf(path, 'navigate')).toBe('shell');
  },
);

test.each([
  'buergerservice',
  'rat/sitzung',
  'wetter/',
  'datei.pdf',
  'version.json',
  'assets/index-AAAAAAAA.js',
  'Index.html',
  '//',
])('a visit to the neighbour „%s“ is left to the host, with the app at its root too', (path) => {
  expect(kindOf(path, 'navigate')).toBe('network');
});

test('files of this version come from the device, hashed ones of another version too, all else from the host', () => {
  expect(kindOf('assets/index-AAAAAAAA.js')).toBe('file');
  expect(kindOf('icons/icon.svg?1')).toBe('file');
  expect(kindOf('assets/Erfassung-a1-B_c3D.js')).toBe('older');
  expect(kindOf('assets/tiefer/x-AAAAAAAA.js')).toBe('network');
  expect(kindOf('assets/logo.svg')).toBe('network');
  expect(kindOf('demo/datapackage.json')).toBe('network');
  expect(kindOf('teilen', 'navigate', 'POST')).toBe('network');
  expect(kindOf('https://daten.example/index.html')).toBe('network');
  expect(
    kindOf('https://rathaus.example/cockpit', 'navigate', 'GET', 'https://rathaus.example/cockpit/'),
  ).toBe('network');
});
