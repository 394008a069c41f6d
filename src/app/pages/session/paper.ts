// Printing, and the folder as one HTML file: both from the same handout.
import { h, render } from 'preact';
import type { Folder } from '../../../core/folders/folder.ts';
import { dateTime } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { Handout, type HandoutProps } from './Handout.tsx';
import type { SessionText } from './text.ts';

/** A text as a string of CSS. Source: CSS Syntax 3, 4.3.5 (strings); everything but letters, digits and blanks is escaped. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** Rules for the margins of every printed page. Engines that have no margin boxes leave them out; which state it is stands on the sheets. */
const marginRules = (page: string, of: string, printed: string): string =>
  `@page { @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); font: 8pt sans-serif; } ` +
  `@top-right { content: ${cssString(printed)}; font: 8pt sans-serif; } }`;

/** Opens the browser's print with the handout. */
export const printFolder = async (folder: Folder, text: SessionText, language: Language): Promise<void> => {
  const now = Date.now();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(marginRules(text.page, text.of, `${text.printed} ${dateTime(now, language)}`));
  const before = document.title;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.title = [folder.name, folder.frozen?.code].filter((one) => one !== undefined).join(' ');
  const end = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    document.title = before;
    removeEventListener('afterprint', end);
  };
  addEventListener('afterprint', end);
  await document.fonts.ready;
  print();
};

/** Our own rules as text, without what would load something. */
const styles = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule) && !(rule instanceof CSSImportRule))
    .map((rule) => rule.cssText)
    .join('\n')
    .replaceAll('</', '<\\/');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The folder as one HTML file: readable anywhere, prints like the handout, runs nothing and loads nothing.
 * Texts become markup only by way of the document's own nodes.
 */
export const htmlOf = (props: HandoutProps): string => {
  const box = document.createElement('div');
  render(h(Handout, props), box);
  const content = new XMLSerializer().serializeToString(box);
  render(null, box);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!doctype html>
<html lang="${props.language}" data-theme="light" class="reading">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped([props.folder.name, props.folder.frozen?.code ?? ''].join(' ').trim())}</title>
<style>${styles()}</style>
</head>
<body><main>${content}</main></body>
</html>
`;
};
