// An OpenDocument spreadsheet in one file of XML: what else is a part of a package is the whole document here.
// Source: OASIS OpenDocument 1.3 Part 3, 3.1.2.
import { readOds } from '../ods/ods.ts';
import { readXml } from '../workbook/parts.ts';
import type { SheetReader } from '../workbook/sheet.ts';

export const readFods: SheetReader = (bytes, limits) =>
  readOds(
    { has: (name) => name === 'content.xml', read: async (_name, handler) => readXml(bytes, handler) },
    limits,
  );
