// A page as its tags and texts, one after the other. Markup is never run.
import { plain } from './entities.ts';

/** Elements whose content is no text of a page. */
const SILENT = new Set(['script', 'style', 'title', 'xml', 'template', 'noscript']);

/** The value of an attribute, by plain search. Missing: null. Cost: the length of the tag. */
export const attribute = (tag: string, wanted: string): string | null => {
  const isBlank = (at: number): boolean => (tag[at] ?? 'x').trim() === '';
  for (let at = 0; ;) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) return null;
    let from = equals;
    while (from > at && isBlank(from - 1)) from--;
    let start = from;
    while (start > at && !isBlank(start - 1)) start--;
    let value = equals + 1;
    while (value < tag.length && isBlank(value)) value++;
    const quote = tag[value];
    const isQuoted = quote === '"' || quote === "'";
    let end = isQuoted ? tag.indexOf(quote, value + 1) : value;
    if (!isQuoted) while (end < tag.length && !isBlank(end)) end++;
    if (end < 0) end = tag.length;
    if (tag.slice(start, from).toLowerCase() === wanted)
      return plain(tag.slice(isQuoted ? value + 1 : value, end));
    at = isQuoted ? end + 1 : end;
  }
};

/** Whether an attribute stands in a tag, with a value or without one. */
export const hasAttribute = (tag: string, wanted: string): boolean =>
  tag.toLowerCase().includes(wanted) &&
  tag
    .replace(/"[^"]*"|'[^']*'/g, '""')
    .split(/[\s/]+/)
    .some((one) => one.split('=', 1)[0]!.toLowerCase() === wanted);

/** A number of columns or rows that an element is for. Missing: 1. */
export const spanOf = (tag: string, name: string, most: number): number => {
  const n = Number(attribute(tag, name) ?? 1);
  return Number.isInteger(n) && n >= 1 ? Math.min(n, most) : 1;
};

/** Missing: what is not asked for is passed by. `tag`: without its brackets. */
export type Visitor = {
  text?: (text: string) => void;
  element?: (element: string, tag: string, isClosing: boolean) => void;
  style?: (css: string, tag: string) => void;
};

/** Goes through a page. Cost: its length. */
export const walk = (page: string, { text, element: enter, style }: Visitor): void => {
  let silent = '',
    silentTag = '',
    from = 0,
    at = 0;
  const say = (to: number): void => {
    if (silent === '' && to > at) text?.(plain(page.slice(at, to)));
  };
  while (at < page.length) {
    const open = page.indexOf('<', at);
    if (open < 0) return say(page.length);
    say(open);
    if (silent === '' && page.startsWith('<!--', open)) {
      const end = page.indexOf('-->', open + 4);
      at = end < 0 ? page.length : end + 3;
      continue;
    }
    const end = page.indexOf('>', open);
    if (end < 0) return;
    at = end + 1;
    const tag = page.slice(open + 1, end);
    const isClosing = tag.startsWith('/');
    const element = (/^\/?([a-z][\w:-]{0,30})/i.exec(tag)?.[1] ?? '').toLowerCase();
    if (silent !== '') {
      // A `<` of a script or a style begins no tag.
      if (!isClosing || element !== silent) {
        at = open + 1;
        continue;
      }
      if (silent === 'style') style?.(page.slice(from, open), silentTag);
      silent = '';
    } else if (!SILENT.has(element)) enter?.(element, tag, isClosing);
    else if (!isClosing && !tag.endsWith('/')) [silent, silentTag, from] = [element, tag, at];
  }
};
