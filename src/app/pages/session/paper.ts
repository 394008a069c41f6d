// Printing, and the folder as one HTML file: both from the same handout.
import { h, render } from 'preact';
import { dateTime } from '../../../i18n/format.ts';
import { footLine, Handout, type HandoutProps } from './Handout.tsx';
import { SESSION } from './text.ts';

/** A text as a string of CSS. Source: CSS Syntax 3, 4.3.5 (strings); everything but letters, digits and blanks is escaped. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** Rules for the margins of every printed page. Engines that have no margin boxes leave them out; which state it is stands on the sheets. */
const marginRules = (state: string, page: string, of: string, printed: string): string =>
  `@page { @bottom-left { content: ${cssString(state)}; font: 8pt sans-serif; } @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); font: 8pt sans-serif; } ` +
  `@top-right { content: ${cssString(printed)}; font: 8pt sans-serif; } }`;

/**
 * Puts the handout into a place of the page whenever the browser is about to print, from our button or from its own menu, and takes
 * it away after. Missing: null, then the page prints as it is. Shape: ends it.
 */
export const printsAs = (place: HTMLElement, propsOf: () => HandoutProps | null): (() => void) => {
  let sheet: CSSStyleSheet | null = null;
  let title = '';
  const before = (): void => {
    const props = propsOf();
    if (sheet || !props) return;
    const text = SESSION[props.language];
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      marginRules(
        footLine(props.folder, props.at, props.language),
        text.page,
        text.of,
        `${text.printed} ${dateTime(Date.now(), props.language)}`,
      ),
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    title = document.title;
    // The name of the printed file. The frame of the app names the window anew when it sees the handout come: once more after it.
    const named = (): void => {
      if (sheet) document.title = [props.folder.name, props.folder.frozen?.code ?? ''].join(' ').trim();
    };
    render(h(Handout, { ...props, hasMargins: 'CSSMarginRule' in globalThis }), place);
    named();
    queueMicrotask(named);
  };
  const after = (): void => {
    if (!sheet) return;
    const mine = sheet;
    sheet = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== mine);
    document.title = title;
    render(null, place);
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    after();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
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
