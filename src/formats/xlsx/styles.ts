// The number format and the indent of each cell style; nothing else of how cells look is read.
// Source: ECMA-376 Part 1, 18.8.
import { builtInFormat, formatClass, type FormatClass } from '../workbook/number-format.ts';
import type { Parts } from '../workbook/parts.ts';

/** Shape: one class per index that a cell's `s` may hold; `indents` has those above 0. Unit: steps of the office program. */
export type Styles = { formats: readonly FormatClass[]; indents: ReadonlyMap<number, number> };
export const NO_STYLES: Styles = { formats: [], indents: new Map() };

export const readStyles = async (parts: Parts, part: string): Promise<Styles> => {
  const own = new Map<number, FormatClass>();
  const formats: FormatClass[] = [];
  const indents = new Map<number, number>();
  let inCells = false;
  await parts.read(part, {
    wants: false,
    open: (element, attributes) => {
      if (element === 'numFmt')
        own.set(Number(attributes.get('numFmtId')), formatClass(attributes.get('formatCode') ?? ''));
      else if (element === 'cellXfs') inCells = true;
      else if (element === 'xf' && inCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        formats.push(own.get(id) ?? builtInFormat(id));
      } else if (element === 'alignment' && inCells) {
        const indent = Number(attributes.get('indent') ?? 0);
        if (indent > 0) indents.set(formats.length - 1, Math.min(indent, 40));
      }
    },
    text: () => undefined,
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return { formats, indents };
};
