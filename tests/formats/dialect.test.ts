// Delimiter, quotes and escapes, judged over the first records. Nothing is cut that belongs together.
import { describe, expect, test } from 'vitest';
import { dialectOf } from '../../src/formats/csv/dialect.ts';
import { tokenize } from '../../src/formats/csv/tokenize.ts';
import { utf8Of } from '../../src/formats/encoding.ts';

const records = (text: string): string[][] => {
  const found: string[][] = [];
  tokenize(utf8Of(text), dialectOf(text), {
    onRecord: (cells) => {
      const record = Array.from({ length: cells.count }, (_, i) => cells.get(i));
      if (record.length > 1 || record[0] !== '') found.push(record);
      return true;
    },
    onPiece: (cells) => cells.clear(),
  });
  return found;
};

describe('one column', () => {
  test('of German decimals is not cut at its commas', () => {
    expect(records('Wert\n1,5\n2,5\n3,5\n')).toEqual([['Wert'], ['1,5'], ['2,5'], ['3,5']]);
    expect(records('Betrag\n1.234,50\n2,25 €\n')).toEqual([['Betrag'], ['1.234,50'], ['2,25 €']]);
    expect(records('12,5\n2,75\n')).toEqual([['12,5'], ['2,75']]);
  });
  test('is two where the names say so', () => {
    expect(records('Ort,Wert\n1,5\n2,5\n')).toEqual([
      ['Ort', 'Wert'],
      ['1', '5'],
      ['2', '5'],
    ]);
  });
});

describe('rare delimiters', () => {
  test.each(['~', '^'])('%s', (sign) => {
    expect(records(`Ort${sign}Wert\nA${sign}1,5\nB${sign}2,5\n`)).toEqual([
      ['Ort', 'Wert'],
      ['A', '1,5'],
      ['B', '2,5'],
    ]);
  });
  test('a circumflex in a text separates nothing', () => {
    expect(records('Ort;Wert\nA^b;1\nB;2\n')).toEqual([
      ['Ort', 'Wert'],
      ['A^b', '1'],
      ['B', '2'],
    ]);
  });
});

describe('quotes', () => {
  test('single ones around cells', () => {
    expect(records("'Baum','Straße'\n'Linde, alt','Am Markt'\n'Eiche','Weg'\n")).toEqual([
      ['Baum', 'Straße'],
      ['Linde, alt', 'Am Markt'],
      ['Eiche', 'Weg'],
    ]);
  });
  test('an apostrophe in a name is none', () => {
    expect(records("Ort;Art\nD'dorf;x\nM'gladbach;y\n")).toEqual([
      ['Ort', 'Art'],
      ["D'dorf", 'x'],
      ["M'gladbach", 'y'],
    ]);
  });
  test('kept by a backslash at the end of a cell', () => {
    expect(records('Ort,Text,Wert\nA,"Er sagte \\"ja\\"",5\nB,"x",6\nC,"",7\n')).toEqual([
      ['Ort', 'Text', 'Wert'],
      ['A', 'Er sagte "ja"', '5'],
      ['B', 'x', '6'],
      ['C', '', '7'],
    ]);
  });
  test('before a delimiter are the end of a path', () => {
    expect(records('Pfad;Text\n"C:\\Daten\\";"x"\n')).toEqual([
      ['Pfad', 'Text'],
      ['C:\\Daten\\', 'x'],
    ]);
  });
  test('doubled beside a path with a backslash at its end', () => {
    expect(records('Pfad;Text\n"C:\\Daten\\";"a ""b"" c"\n')).toEqual([
      ['Pfad', 'Text'],
      ['C:\\Daten\\', 'a "b" c'],
    ]);
  });
});
