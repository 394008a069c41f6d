// Bytes to text: the same in Node and in every browser, old code pages recognised by the words they make, mixed files line by line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage } from '../../src/formats/code-pages.ts';
import { decodeBytes, decodeText } from '../../src/formats/encoding.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('windows-1252', () => {
  test('has its 27 signs from 0x80 to 0x9F, whatever the platform says', () => {
    expect(decodePage(bytes('\x80 \x85 \x93x\x94 \x96 \x9f'), 'windows-1252')).toBe('€ … “x” – Ÿ');
  });
  test('above that is Latin-1', () => {
    const high = Array.from({ length: 96 }, (_, i) => String.fromCharCode(160 + i)).join('');
    expect(decodePage(bytes(high), 'windows-1252')).toBe(high);
  });
  test('is what German text without a mark is read as', () => {
    expect(decodeText(bytes('Stra\xdfe;Betrag\nM\xfchlenweg;1.234,50 \x80\nGasse;\x96\n'))).toEqual({
      text: 'Straße;Betrag\nMühlenweg;1.234,50 €\nGasse;–\n',
      encoding: 'windows-1252',
      doubtful: false,
    });
  });
  test('a foreign name alone does not make it DOS', () => {
    expect(decodeText(bytes('Stadt;Wert\nM\xe1laga;1\nZ\xfcrich;2\n')).encoding).toBe('windows-1252');
  });
});

test('DOS and Mac are recognised by the words they make', () => {
  expect(decodeText(bytes('Stra\xe1e;Gr\x94\xe1e\nM\x81nchen;12\n'))).toMatchObject({
    text: 'Straße;Größe\nMünchen;12\n',
    encoding: 'cp850',
    doubtful: false,
  });
  expect(decodeText(bytes('Stra\xa7e;Gr\x9a\xa7e\nM\x9fnchen;12\n'))).toMatchObject({
    text: 'Straße;Größe\nMünchen;12\n',
    encoding: 'macintosh',
  });
});

test('a mark of UTF-8 before text of another encoding is none of its signs, and doubted', () =>
  expect(decodeText(bytes('\xef\xbb\xbfStra\xdfe;M\xfchl\n'))).toEqual({
    text: 'Straße;Mühl\n',
    encoding: 'windows-1252',
    doubtful: true,
  }));

test('the sign that closes a text of DOS is none of it', () => {
  expect(decodeText(bytes('Ort;1\r\n\x1a')).text).toBe('Ort;1\r\n');
  expect(decodeBytes(bytes('Ort;1\r\n\x1a')).text.whole()).toBe('Ort;1\r\n');
});

test('what a person says is what is read', () => {
  expect(decodeText(bytes('K\x94ln'), 'cp850')).toMatchObject({ text: 'Köln', encoding: 'cp850' });
});

test('a file of two encodings is read line by line, and the first other line is named', () => {
  const utf8 = new TextEncoder().encode('Ort;Wert\nKöln;1\nGöttingen;2\n');
  const all = new Uint8Array([...utf8, ...bytes('M\xfcnchen;3\n')]);
  expect(decodeText(all)).toEqual({
    text: 'Ort;Wert\nKöln;1\nGöttingen;2\nMünchen;3\n',
    encoding: 'utf-8',
    doubtful: false,
    mixedLine: 4,
  });
});

test('marks of files put one behind the other are no text', () => {
  expect(decodeText(new TextEncoder().encode('\ufeffOrt;Wert\nA;1\n\ufeffOrt;Wert\nB;2\n')).text).toBe(
    'Ort;Wert\nA;1\nOrt;Wert\nB;2\n',
  );
});

test('a text whose only umlaut is ö is of a Mac, and not of DOS with Ü in the middle of words', () => {
  // `ö` of a Mac is `Ü` of DOS.
  const bytes = Uint8Array.from('Stör;Möwe;Höhe;böse', (sign) => (sign === 'ö' ? 0x9a : sign.charCodeAt(0)));
  expect(decodeText(bytes)).toMatchObject({ text: 'Stör;Möwe;Höhe;böse', encoding: 'macintosh' });
  const loud = Uint8Array.from('MÜLL;GRÜN;FÜR;TÜR', (sign) => (sign === 'Ü' ? 0x9a : sign.charCodeAt(0)));
  expect(decodeText(loud)).toMatchObject({ text: 'MÜLL;GRÜN;FÜR;TÜR', encoding: 'cp850' });
});

const encode = (text: string, page: 'windows-1252' | 'cp850' | 'macintosh'): Uint8Array => {
  const signs = decodePage(
    Uint8Array.from({ length: 256 }, (_, i) => i),
    page,
  );
  return Uint8Array.from(text, (sign) => signs.indexOf(sign));
};
const PAGES = ['windows-1252', 'cp850', 'macintosh'] as const;

describe('a small text', () => {
  test.each(['Ä–', 'Ort;Wert\nÄ–Nord;1\n', 'Ä…;Ö–\n'])('%s is no UTF-8 by chance, and doubted', (text) => {
    expect(decodeText(encode(text, 'windows-1252'))).toEqual({
      text,
      encoding: 'windows-1252',
      doubtful: true,
    });
  });
  test.each([
    'Yılmaz;1',
    'Łódź;2',
    'İstanbul;3',
    'Dvořák;4',
    'Größe;5',
    '5 €',
    'm²',
    'a\u202fb',
    '東京;1',
    'Ç',
  ])('%s stays UTF-8', (text) => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8', doubtful: false });
  });
  test.each([
    'MÜLL',
    'GRÜN',
    'für',
    'Öl',
    'KÖLN',
    'Straße',
    'Höhe',
    'ÖPNV',
    'Grüße;Maß',
    'ÄMTER',
    'Fuß;süß',
    'Möwe;BÖ',
    'Ärzte;Öfen',
  ])('%s is read rightly or doubted, whatever wrote it', (text) => {
    for (const page of PAGES) {
      const { text: found, doubtful } = decodeText(encode(text, page));
      expect(doubtful || found === text, `${page}: ${found}`).toBe(true);
    }
  });
  test.each([
    '5 €',
    '1.234,50 €\n7 €',
    '3 m²',
    '20 °C',
    '§ 5 – neu',
    '1\u00a0234',
    'Málaga;1\nZürich;2',
    'Müller',
    'D’Aversa;Köln',
    '„Ä“ und ä',
    'TÜ–Ä',
    '„Ä“;5',
  ])('%s of windows-1252 is not doubted', (text) => {
    expect(decodeText(encode(text, 'windows-1252'))).toEqual({
      text,
      encoding: 'windows-1252',
      doubtful: false,
    });
  });
});

test('every text of German letters comes back from each page', () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,8}[äöüß][a-z]{1,8}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 4, maxLength: 20 }),
      fc.constantFrom('windows-1252' as const, 'cp850' as const, 'macintosh' as const),
      (words, page) => {
        const text = words.join(';');
        expect(decodeText(encode(text, page))).toMatchObject({ text, encoding: page });
      },
    ),
  );
});
