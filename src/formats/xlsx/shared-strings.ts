// The table of texts that cells refer to. Readings of names (phonetic runs) are not part of a text.
// Source: ECMA-376 Part 1, 18.4; escapes `_xHHHH_`: 22.4.2.4.
import { refuse } from '../refusal.ts';
import { textOf } from '../xml/text.ts';
import type { Parts } from '../workbook/parts.ts';
import type { TextPool, WorkbookLimits } from '../workbook/sheet.ts';

/** Carriage returns and other characters that XML cannot hold are written as `_x000D_`. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Digits that a person raised are signs of notes: they stay apart from the number before them. */
export const raised = (text: string): string => text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);

/** Index of the pool for each entry of the table. */
export const readSharedStrings = async (
  parts: Parts,
  part: string,
  pool: TextPool,
  limits: WorkbookLimits,
): Promise<Uint32Array> => {
  let indexes = new Uint32Array(1024),
    count = 0;
  let text = '',
    phonetic = 0,
    isRaised = false;
  const handler = {
    wants: false,
    open: (element: string, attributes: { get: (name: string) => string | undefined }) => {
      if (element === 'si') text = '';
      else if (element === 'r') isRaised = false;
      else if (element === 'vertAlign') isRaised = attributes.get('val') === 'superscript';
      else if (element === 'rPh') phonetic++;
      else if (element === 't') handler.wants = phonetic === 0;
    },
    text: (bytes: Uint8Array, from: number, to: number) => {
      if (text.length >= limits.cellChars) return;
      const piece = textOf(bytes, from, to);
      text += isRaised ? raised(piece) : piece;
    },
    close: (element: string) => {
      if (element === 't') handler.wants = false;
      else if (element === 'rPh') phonetic--;
      else if (element === 'r') isRaised = false;
      else if (element === 'si') {
        if (count >= limits.cells) refuse('TOO_MANY_CELLS', { max: limits.cells });
        if (count === indexes.length) {
          const larger = new Uint32Array(count * 2);
          larger.set(indexes);
          indexes = larger;
        }
        indexes[count++] = text === '' ? 0 : pool.append(unescapeCell(text).slice(0, limits.cellChars));
      }
    },
  };
  await parts.read(part, handler);
  return indexes.slice(0, count);
};
