// Ends of texts taken off in one pass. An expression such as `/x+$/` tries again from every x: its time grows with the square.

const DIGITS = '0123456789';

/** `text` without any of `signs` at its end. */
export const stripEnd = (text: string, signs: string): string => {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
};

/** `text` without any of `signs` at either end. */
export const stripBoth = (text: string, signs: string): string => {
  const bare = stripEnd(text, signs);
  let from = 0;
  while (from < bare.length && signs.includes(bare[from]!)) from++;
  return bare.slice(from);
};

/** The digits that a text ends with. Missing: empty. */
export const digitsAtEnd = (text: string): string => text.slice(stripEnd(text, DIGITS).length);
