// XML as bytes: however its pieces are cut, in whatever encoding it comes, the same is read; numbers are those that `Number` reads.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from '../../src/formats/workbook/parts.ts';
import { XmlScanner, type XmlHandler } from '../../src/formats/xml/scan.ts';
import { bytesOf, numberOf, textOf } from '../../src/formats/xml/text.ts';
import { runs } from '../support/runs.ts';

/** Notes all that a handler is told, with text that comes in pieces as one. */
const noted = (): { told: string[]; handler: XmlHandler } => {
  const told: string[] = [];
  let text = '';
  const note = (what: string): void => {
    if (text !== '') told.push(`"${text}"`);
    text = '';
    told.push(what);
  };
  const handler: XmlHandler = {
    wants: false,
    open: (name, attributes) => {
      handler.wants = true;
      note(`<${name} ${attributes.get('r')} ${attributes.get('wert')}`);
    },
    text: (bytes, from, to) => {
      text += textOf(bytes, from, to);
    },
    close: (name) => note(`/${name}`),
  };
  return { told, handler };
};

const DOCUMENT =
  '<?xml version="1.0"?><!-- > < --><x:a xmlns:x="u"><c x:r="A1" r="B2" wert=\'ein "Wort" &lt; 5 &#228;\'>Süd &amp; 😀\r\nNord</c><leer r=""/><![CDATA[<b>&amp;\r]]><d\n wert = "Straße"></d ></x:a>\n';
const READ = [
  '<a undefined undefined',
  '<c A1 ein "Wort" < 5 ä',
  '"Süd & 😀\nNord"',
  '/c',
  '<leer  undefined',
  '/leer',
  '"<b>&amp;\n"',
  '<d undefined Straße',
  '/d',
  '/a',
];

test('wherever a document is cut, it says the same', () => {
  const bytes = bytesOf(DOCUMENT);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (places) => {
      const { told, handler } = noted();
      const scanner = new XmlScanner(handler);
      let at = 0;
      for (const place of [...places.sort((a, b) => a - b), bytes.length]) {
        scanner.push(bytes.slice(at, place));
        at = place;
      }
      scanner.end();
      expect(told).toEqual(READ);
    }),
    { numRuns: runs(500) },
  );
});

test('a text longer than any piece keeps its signs and references, wherever they are cut', () => {
  for (let shift = 0; shift < 12; shift++) {
    const { told, handler } = noted();
    const text = 'x'.repeat(shift) + 'ä😀&amp;€'.repeat(20_000);
    readXml(bytesOf(`<a>${text}</a>`), handler);
    expect(told[1]).toBe(`"${text.replaceAll('&amp;', '&')}"`);
  }
});

test.each([
  ['utf-16le', 'utf-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['a mark of UTF-8', 'utf-8', (text: string) => bytesOf(`\ufeff${text}`)],
  ['windows-1252', 'windows-1252', (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))],
])('a document in %s is read as one in UTF-8', (_name, label, encoded) => {
  const { told, handler } = noted();
  readXml(encoded(`<?xml version="1.0" encoding="${label}"?><a wert="Größe">Süd</a>`), handler);
  expect(told).toEqual(['<a undefined Größe', '"Süd"', '/a']);
});

test('a number is the one that Number reads', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 25 });
  const written = fc.oneof(
    fc.double().map(String),
    fc.integer().map(String),
    fc
      .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.', '.', ','), digits)
      .map((one) => one.join('')),
    fc.string({ unit: fc.constantFrom(...'0123456789.-+eE x'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(written, (text) => {
      const bytes = bytesOf(`7${text}7`);
      const expected = text.trim() === '' ? NaN : Number(text);
      expect(Object.is(numberOf(bytes, 1, bytes.length - 1), expected)).toBe(true);
    }),
    { numRuns: runs(20_000) },
  );
});
