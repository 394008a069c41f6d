// The number format of each cell style; nothing else of how cells look is read.
// Source: ECMA-376 Part 1, 18.8.
import { builtInFormat, formatClass, type FormatClass } from '../workbook/number-format.ts';
import type { Parts } from '../workbook/parts.ts';

/** Shape: one class per index that a cell's `s` may hold. */
export const readStyles = (parts: Parts, part: string): FormatClass[] => {
  const own = new Map<number, FormatClass>();
  const formats: FormatClass[] = [];
  let inCells = false;
  parts.read(part, {
    wants: false,
    open: (element, attributes) => {
      if (element === 'numFmt')
        own.set(Number(attributes.get('numFmtId')), formatClass(attributes.get('formatCode') ?? ''));
      else if (element === 'cellXfs') inCells = true;
      else if (element === 'xf' && inCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        formats.push(own.get(id) ?? builtInFormat(id));
      }
    },
    text: () => undefined,
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return formats;
};
