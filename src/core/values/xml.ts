// What can be said of a text that may be XML without parsing it. One pass, whatever stands in it.
// Source: XML 1.0, 2.8 (prolog and document type declaration)

const MARKS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** End of the comment, instruction or CDATA section that begins at `at`. Missing: null for anything else, the length without an end. */
const endOf = (text: string, at: number): number | null => {
  const mark = MARKS.find(([begin]) => text.startsWith(begin, at));
  if (!mark) return null;
  const end = text.indexOf(mark[1], at + mark[0].length);
  return end < 0 ? text.length : end + mark[1].length;
};

/** Whether a DOCTYPE or an entity is declared, wherever it stands: both can make much of little, or read what is elsewhere. */
export const hasDeclaration = (text: string): boolean => {
  for (let at = text.indexOf('<'); at >= 0;) {
    const end = endOf(text, at);
    if (end === null && text[at + 1] === '!') return true;
    at = text.indexOf('<', end ?? at + 1);
  }
  return false;
};

/** Name of the first element, or `!doctype html` of an old page, in small letters. Missing: empty where something else comes first. */
export const rootOf = (text: string): string => {
  let at = 0;
  for (;;) {
    while (at < text.length && /[\s\uFEFF]/.test(text[at]!)) at++;
    const end = endOf(text, at);
    if (end === null) break;
    at = end;
  }
  return (/^<(!doctype\s{1,20}[a-z]{1,20}|[a-z_][\w.:-]{0,80})/i.exec(text.slice(at, at + 120))?.[1] ?? '')
    .replace(/\s+/, ' ')
    .toLowerCase();
};
