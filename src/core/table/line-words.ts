// Amounts and places of a line as words that features are made of. What was learned hangs on these very words.

const SHARES = [
  [0.3, 'few'],
  [0.7, 'half'],
  [1, 'most'],
] as const;

export const share = (part: number, whole: number): string => {
  if (whole === 0) return 'na';
  const s = part / whole;
  if (s === 0) return '0';
  return SHARES.find(([below]) => s < below)?.[1] ?? 'all';
};

export const upTo = (n: number, most: number): string => (n >= most ? `${most}+` : String(n));

export const far = (n: number): string => {
  if (n <= 3) return String(n);
  if (n <= 6) return '6';
  return n <= 12 ? '12' : 'far';
};

/** Filled cells beside those of most lines. */
export const widthWord = (filled: number, against: number): string => {
  if (filled === 1) return 'one';
  if (against <= 0.34) return 'third';
  if (against <= 0.67) return 'half';
  if (against < 1) return 'less';
  return against === 1 ? 'usual' : 'more';
};

export const differenceWord = (different: number, filled: number): string => {
  if (different === filled) return 'all different';
  return different === 1 ? 'all the same' : 'some the same';
};

export const placeWord = (at: number, width: number): string => {
  if (at === 0) return 'at the left';
  return at < width / 2 ? 'inside' : 'at the right';
};

export const COLUMN_WORDS = ['first', 'second'];
