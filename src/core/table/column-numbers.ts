// `1 2 3 4`, `(1) (2) (3)` or `Sp. 1 Sp. 2`: a row that numbers the columns, or names them by numbers, and says nothing of anything else.

const NUMBER = /^\(?(?:Sp(?:alte|\.)? ?)?(\d{1,3})[.)]?$/i;
/** In a longer row a slip does not hide what it is. */
const LONG = 8,
  MOST_SLIPS = 0.3,
  MOST_WORDS = 3;

/** Whether a cell of such a row is one of its numbers. */
export const isColumnNumber = (text: string): boolean => NUMBER.test(text.trim());

/**
 * Whether the cells of a row count its columns. `mayName`: whether a cell may be one of some words at an end of the row, as `AGS` above keys, `insg.`
 * beside districts. The first two may both be 1, and a blank may stand between them.
 */
export const numbersColumns = (
  texts: readonly string[],
  mayName: (i: number) => boolean = () => false,
  least = 3,
): boolean => {
  const filled = texts.flatMap((text, i) => (text.trim() === '' ? [] : [i]));
  const isNumber = (i: number): boolean => isColumnNumber(texts[i]!);
  const first = filled.findIndex(isNumber),
    last = filled.findLastIndex(isNumber);
  if (first < 0 || first > MOST_WORDS || last < filled.length - 3) return false;
  const counted = filled.slice(first, last + 1);
  if (counted.length < least || !counted.every(isNumber)) return false;
  const words = [...filled.slice(0, first), ...filled.slice(last + 1)];
  const numbers = counted.map((i) => Number(NUMBER.exec(texts[i]!.trim())![1]));
  const slips = numbers.flatMap((n, i) =>
    i > 0 && n !== numbers[i - 1]! + 1 && !(i === 1 && n === 1 && numbers[0] === 1) ? [i] : [],
  );
  if (numbers[0]! > 2) return false;
  // So many in their order stand there by chance in no record. Of a wide sheet not every column is looked at.
  const isLong =
    numbers.length >= LONG &&
    (slips[0] ?? LONG) >= LONG &&
    numbers.every((n, i) => i === 0 || n >= numbers[i - 1]!);
  if (isLong || slips.length === 0) return isLong || words.every(mayName);
  return (
    words.length === 0 &&
    numbers.length >= LONG &&
    slips.length <= numbers.length * MOST_SLIPS &&
    Math.max(...numbers) <= numbers.length * 2
  );
};

/** `a b c d`, each in its column: the same in letters, below names alone. */
export const lettersColumns = (texts: readonly string[]): boolean =>
  texts.length >= 3 && texts.every((text, i) => text.replace(/[().]/g, '') === String.fromCharCode(97 + i));
