// Results of statements: budgets, profit and loss, flows of cash, counts of votes. Each is made of what stands right before it (or below it) and
// was not put into another result yet: `Betriebsergebnis` of the posts, `Jahresüberschuss` of that and what follows.
import { range, type Figures } from './adding-up.ts';
import { bitsAt, CALLED, PROVEN } from './proof.ts';
import type { Label } from './row-labels.ts';
import { COMES_IN, EQUALS, GOES_OUT, isCalledTotal } from './total-words.ts';

/** Longer tables are lists. */
const MOST = 500,
  MOST_PARTS = 60;

/** What ends a name of a result, or stands before what it is of: neither `Ergebnisse offen` nor `Jahresüberschuss Vorjahr`. */
const RESULT =
  /(?:ergebnis|überschuss|überschuß|fehlbetrag|saldo|rohertrag|deckungsbeitrag|\bebit|\bebitda|(?:end|schluss)bestand|änderung des (?:finanzmittel)?bestand(?:e?s)?|\b(?:net|gross|operating) (?:income|profit|loss|result|expenditure)|\b(?:surplus|deficit))(?: ?[/(,:].{0,60}| \d{1,4}| (?:vor|nach|aus|der|des|im|in|vom|zum|ohne|mit|before|after|from|for|of) .{1,60})?$/i;
/** What a statement is made of. */
const POST =
  /ertr[aä]g|aufw[aäe]nd|einzahl|auszahl|einnahm|ausgab|erlös|umsatz|kosten|steuern|zins|tilgung|stimmen|wähler|revenue|income|expen|cost/i;
const WHOLE_NAME = /^(ordentliche (erträge|aufwendungen)|gültige stimmen|wähler(innen)?( und wähler)?)$/i;
/** `(Zeilen 19 und 20)`, `(= 7 + 8 + 9)`: the rows that make it. */
const FORMULA =
  /\((zeilen?|z\.|nrn?\.|pos\.|posten)? ?=? ?\d{1,3} ?([-+–/,]|\.\/\.|und|bis|u\.|minus|plus) ?(zeilen?|z\.|nrn?\.|pos\.)? ?\d/i;
const GOES_OFF = /^([-–−] ?\p{L}|\.\/\.|abzüglich|abzgl\.|less\b|minus\b)/iu;

/** A label without the number of its row. */
const wordsOf = (label: Label | null | undefined): string =>
  (label?.text ?? '').replace(/^\d{1,3}[.)]? {1,3}(?=\S)/, '');
/** Whether nothing but a result is called so. */
const isNamedResult = (label: Label | null | undefined): boolean =>
  [RESULT, WHOLE_NAME, EQUALS, FORMULA].some((words) => words.test(wordsOf(label)));
const isResult = (label: Label | null | undefined): boolean =>
  isNamedResult(label) || isCalledTotal(wordsOf(label));
/** So much more than nothing a figure has to say, where the row says that it is made of others, or stands among posts of a statement. */
const NAMED = 1.5;
const areOfPosts = (labels: readonly (Label | null)[]): boolean =>
  labels.filter((label) => POST.test(wordsOf(label))).length > 1;
const leastOf = (label: Label | null | undefined, isOfPosts: boolean): number => {
  const words = wordsOf(label);
  return EQUALS.test(words) || FORMULA.test(words) || (isOfPosts && isNamedResult(label)) ? NAMED : CALLED;
};

/** `isOff`: it says that others make it, and they do not, or those of another result beside it do not. */
type Made = { parts: readonly number[]; isSum: boolean; isOff?: true };

/** Whether parts, each with its sign, make a row in every column, and say enough. */
const isMade = (
  figures: Figures,
  at: number,
  parts: readonly number[],
  least: number,
  signOf: (part: number) => number,
): boolean => {
  let bits = 0;
  for (const column of range(figures.first, figures.width)) {
    const fits = (['de', 'en'] as const).map((convention) => {
      const values = figures.column(column, convention);
      const known = parts.filter((part) => !Number.isNaN(values[part]!));
      if (Number.isNaN(values[at]!) || known.length === 0) return null;
      const made = known.reduce((sum, part) => sum + signOf(part) * values[part]!, 0);
      // As wide as for any sum: each part was rounded by itself.
      const rounding = figures.step(column, convention) * Math.max(0.5, known.length ** 0.5 / 2) + 1e-9;
      const room = Math.max(rounding, Math.abs(values[at]!) * 1e-4);
      return Math.abs(made - values[at]!) <= room;
    });
    if (fits.includes(true)) bits += bitsAt(figures, column, at);
    else if (fits.includes(false) && !figures.rates.has(column)) return false;
  }
  return bits >= least;
};

const isMinus = (label: Label | null | undefined): boolean => GOES_OFF.test(wordsOf(label));
/** How the last of the open rows make a row. Missing: null. */
const madeOf = (
  figures: Figures,
  labels: readonly (Label | null)[],
  at: number,
  open: readonly number[],
  least: number,
): Made | null => {
  for (let count = 2; count <= Math.min(open.length, MOST_PARTS); count++) {
    const parts = open.slice(-count);
    const [first, second] = parts;
    if (isMade(figures, at, parts, least, () => 1)) return { parts, isSum: true };
    // What two rows leave is small, and may be so by chance.
    const isPair =
      isResult(labels[first!]) ||
      (COMES_IN.test(wordsOf(labels[first!])) && GOES_OUT.test(wordsOf(labels[second!])));
    if (
      count === 2 &&
      isMade(figures, at, parts, isPair ? least : PROVEN, (part) => (part === first ? 1 : -1))
    )
      return { parts, isSum: false };
    // `abzüglich` says so; where each part is called income or expense, that does.
    const isOut = (part: number): boolean => GOES_OUT.test(wordsOf(labels[part]));
    const areTold = parts.every((part) => isOut(part) !== COMES_IN.test(wordsOf(labels[part])));
    for (const isOff of [(part: number) => isMinus(labels[part]), ...(areTold ? [isOut] : [])]) {
      const signOf = (part: number): number => (isOff(part) ? -1 : 1);
      if (parts.some(isOff) && !parts.every(isOff) && isMade(figures, at, parts, least, signOf))
        return { parts, isSum: false };
    }
  }
  return null;
};

const made = (
  figures: Figures,
  labels: readonly (Label | null)[],
  places: readonly number[],
  left: ReadonlySet<number>,
): Map<number, Made> => {
  const found = new Map<number, Made>();
  const isOfPosts = areOfPosts(labels);
  let open: number[] = [];
  for (const at of places) {
    const isCalled = isResult(labels[at]);
    const how =
      isCalled || left.has(at) ? madeOf(figures, labels, at, open, leastOf(labels[at], isOfPosts)) : null;
    if (how) {
      open = open.slice(0, -how.parts.length);
      if (isNamedResult(labels[at])) found.set(at, how);
    } else if (left.has(at)) continue;
    open.push(at);
  }
  // Where the name comes again, each of them is one or none.
  const isEach = (at: number): boolean =>
    labels.every((one, i) => one?.text !== labels[at]?.text || found.has(i) || left.has(i));
  return new Map([...found].filter(([at]) => isEach(at)));
};

/**
 * Rows that are called results and that others make, by place; those that are known already too. `left`: rows that are totals already.
 * `isSum`: made of its parts alone, each added. Cost: each such row against those before it.
 */
export const resultsIn = (
  figures: Figures,
  labels: readonly (Label | null)[],
  left: ReadonlySet<number>,
): ReadonlyMap<number, Made> => {
  if (labels.length > MOST || !labels.some(isResult)) return new Map();
  const places = range(0, labels.length);
  const before = made(figures, labels, places, left);
  const below = made(figures, labels, places.reverse(), left);
  const found = below.size > before.size ? below : before;
  const isSaid = (at: number): boolean => [EQUALS, FORMULA].some((words) => words.test(wordsOf(labels[at])));
  const isEmpty = (at: number): boolean =>
    range(figures.first, figures.width).every((column) => !figures.column(column, 'de')[at]);
  const isOnce = (at: number): boolean => labels.filter((one) => one?.text === labels[at]?.text).length === 1;
  const isOpen = (at: number): boolean => !found.has(at) && !left.has(at) && !isEmpty(at);
  // What is called the result of the posts around it and is none: it may lack a post, and would be added to them.
  const unmade = labels.some((label) => POST.test(wordsOf(label)))
    ? places.filter((at) => isOpen(at) && RESULT.test(wordsOf(labels[at])) && isOnce(at))
    : [];
  const odd: [number, Made][] = unmade.map((at) => [at, { parts: [], isSum: false, isOff: true }]);
  const said = range(0, labels.length).filter((at) => isSaid(at) && !isEmpty(at));
  const off = said.filter((at) => !found.has(at) && !left.has(at));
  // A statement that says of a row what makes it, and is wrong there, is not taken apart by halves. Answers of a survey (`1 = sehr gut`) are no
  // statement, though one may be the sum of two others.
  const isStatement = found.size > 1 && off.length * 2 <= said.length && said.length * 2 <= labels.length;
  if (off.length === 0) return new Map([...found, ...odd]);
  return new Map([
    ...odd,
    ...(isStatement ? said : []).map((at): [number, Made] => [at, { parts: [], isSum: false, isOff: true }]),
  ]);
};
