// Sheets of an OpenDocument spreadsheet, read in pieces into typed cells. Source: OASIS OpenDocument 1.3 Part 3, 9.1.
import type { RawTable } from '../../core/table/raw.ts';
import { refuse } from '../refusal.ts';
import type { XmlParts } from '../workbook/parts.ts';
import type { WorkbookLimits } from '../workbook/sheet.ts';
import { OdsContent } from './content.ts';
import { OdsStyles } from './styles.ts';

/** A package with a password keeps its parts, encrypted, and says so in its manifest. Source: OpenDocument 1.3 Part 2, 3.4. */
const refuseEncrypted = async (parts: XmlParts): Promise<void> => {
  if (!parts.has('META-INF/manifest.xml')) return;
  await parts.read('META-INF/manifest.xml', {
    wants: false,
    open: (element) => {
      if (element === 'encryption-data') refuse('ENCRYPTED');
    },
    text: () => undefined,
    close: () => undefined,
  });
};

/** All sheets in their order. Errors: Refusal. */
export const readOds = async (parts: XmlParts, limits: WorkbookLimits): Promise<RawTable[]> => {
  if (!parts.has('content.xml')) refuse('NOT_A_WORKBOOK');
  await refuseEncrypted(parts);
  const styles = new OdsStyles();
  if (parts.has('styles.xml')) await parts.read('styles.xml', styles);
  const content = new OdsContent(styles, limits);
  await parts.read('content.xml', content);
  if (!content.isSpreadsheet) refuse('NOT_A_WORKBOOK');
  return content.sheets;
};
