// The signs of official German tables, kept beside the value and never turned into a number or thrown away.
// Source: Zeichenerklärung of the statistical offices (Destatis, "Wirtschaft und Statistik" 4/2014).

/**
 * Why there is no number, told apart in word and look. Zero is a value and not in this list. `locked` stands in no data: the value is
 * there, and a passphrase that nobody typed protects it.
 */
export type Emptiness = 'notReported' | 'notCollected' | 'withdrawn' | 'secret' | 'unknown' | 'locked';

/** Signs that stand in place of a number. `-` means exactly zero, and is the only one that counts as a value. */
export const SIGNS: ReadonlyMap<string, Emptiness | 'zero'> = new Map([
  ['-', 'zero'],
  ['–', 'zero'],
  ['—', 'zero'],
  // Bayern and Rheinland-Pfalz write what is secret with a point in the middle.
  ['•', 'secret'],
  ['·', 'secret'],
  ['.', 'secret'],
  // Not shown: of few people by the employment agency, for any reason by other offices.
  ['*', 'unknown'],
  ['...', 'notReported'],
  ['…', 'notReported'],
  ['x', 'notCollected'],
  ['X', 'notCollected'],
  ['/', 'unknown'],
  // Those of English statistics: confidential, not available, not applicable, less than half of the unit, too few to rely on.
  ['[c]', 'secret'],
  ['[x]', 'notReported'],
  ['[z]', 'notCollected'],
  ['[low]', 'unknown'],
  ['[u]', 'unknown'],
  // Ours, for values that were published and taken back; the official alphabet has no sign for it.
  ['zurückgezogen', 'withdrawn'],
]);

/** The sign that a text is: `- €` as well, which programs show of zero. Missing: null. */
export const signIn = (text: string): string | null => {
  if (SIGNS.has(text)) return text;
  return text.length < 12 && /^[-\u2013\u2014] *(?:€|EUR|%)$/.test(text) ? '-' : null;
};

/** What an empty cell or a sign says. Missing: an unknown sign is `unknown`. */
export const emptinessOf = (sign: string | null): Emptiness | 'zero' =>
  sign === null || sign === '' ? 'notReported' : (SIGNS.get(sign) ?? 'unknown');

/** The reason that weighs most comes first: what is withheld or unknown matters more than what is merely late. */
export const WEIGHT: readonly Emptiness[] = ['secret', 'withdrawn', 'unknown', 'notCollected', 'notReported'];
export const worst = (reasons: readonly Emptiness[]): Emptiness =>
  WEIGHT.find((one) => reasons.includes(one)) ?? 'notReported';
