// Workbooks made for tests: small, and nasty on request.
import { strToU8, zipSync, type Zippable } from 'fflate';

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  );

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell: text, number, boolean, a number with a format, a text with an indent of 1 to 5 steps, or raw XML of a `c` element. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { n: number; format: string }
  | { text: string; indent: number }
  | { xml: string };
export type TestSheet = {
  name: string;
  rows: readonly (readonly TestCell[])[];
  state?: string;
  merges?: string[];
};

const INDENTS = [1, 2, 3, 4, 5];

const letter = (i: number): string =>
  (i >= 26 ? letter(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26));

/** An XLSX with the given sheets. `extra` replaces or adds parts. */
export const xlsxOf = (
  sheets: readonly TestSheet[],
  extra: Readonly<Record<string, string | Uint8Array>> = {},
  workbookPr = '',
): Uint8Array => {
  const formats: string[] = [];
  const styleOf = (code: string): number => {
    if (!formats.includes(code)) formats.push(code);
    return formats.indexOf(code) + 1;
  };
  const text = (one: string, ref: string, indent: number): string =>
    `<c r="${ref}"${indent > 0 ? ` s="I${indent}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escape(one)}</t></is></c>`;
  const cell = (one: TestCell, ref: string): string => {
    if (one === null) return '';
    if (typeof one === 'string') return text(one, ref, 0);
    if (typeof one === 'object' && 'indent' in one) return text(one.text, ref, one.indent);
    if (typeof one === 'number') return `<c r="${ref}"><v>${one}</v></c>`;
    if (typeof one === 'boolean') return `<c r="${ref}" t="b"><v>${one ? 1 : 0}</v></c>`;
    return 'xml' in one ? one.xml : `<c r="${ref}" s="${styleOf(one.format)}"><v>${one.n}</v></c>`;
  };
  const bodies = sheets.map(
    ({ rows, merges }) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map(
          (row, r) =>
            `<row r="${r + 1}">${row.map((one, c) => cell(one, `${letter(c)}${r + 1}`)).join('')}</row>`,
        )
        .join(
          '',
        )}</sheetData>${merges ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbookPr}<sheets>${sheets
      .map(
        (one, i) =>
          `<sheet name="${escape(one.name)}" sheetId="${i + 1}"${one.state ? ` state="${one.state}"` : ''} r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join('')}${relation('st', 'styles', 'styles.xml')}</Relationships>`,
    ...Object.fromEntries(
      bodies.map((body, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        // The styles of indents stand behind those of formats.
        body.replace(/ s="I(\d)"/g, (_, steps) => ` s="${formats.length + Number(steps)}"`),
      ]),
    ),
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
      .join(
        '',
      )}${INDENTS.map((steps) => `<xf numFmtId="0"><alignment indent="${steps}"/></xf>`).join('')}</cellXfs></styleSheet>`,
    ...extra,
  });
};

/** An ODS around the XML of its tables. */
export const odsOf = (
  tables: string,
  styles = '',
  extra: Readonly<Record<string, string>> = {},
): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...extra,
  });
