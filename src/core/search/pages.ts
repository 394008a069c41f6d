// Pages of the app that a question asks for (`Wie mache ich eine Sicherung?`). A page is found by whole words alone, without their endings:
// what is like a word, or means the same in a town hall, would be chance here. Pure.
import { baseOf, wordsOf } from './fold.ts';

/** A page in the language that is spoken. `asked`: the words that people ask for it with. */
export type SearchedPage = { address: string; title: string; asked: string };
/** `share`: how much of the question it holds. `isMeant`: one word of it, or parts of two, are what the page is asked for with. */
export type PageHit = {
  address: string;
  title: string;
  share: number;
  isMeant: boolean;
  rest: readonly string[];
};

const MOST = 3;
/** Endings of what is done (`sichere`, `sichern`) and of what it is done with, longest first. */
const ENDINGS = ['en', 'es', 'n', 'e', 't', 's'];
const WORD = 4;
const ofWord = (word: string): string => {
  const base = baseOf(word);
  const ending = ENDINGS.find((one) => base.endsWith(one) && base.length - one.length >= WORD);
  return ending === undefined ? base : base.slice(0, -ending.length);
};
/** Shortest part of a compound (`Exceltabelle`, `Ratssitzung`), and how much it counts. */
const PART = 5,
  OF_PART = 0.6;
/** How well a word of a question is one that a page is asked for with. Unit: none, 1 for the word itself. */
const heldBy = (own: ReadonlySet<string>, word: string): number => {
  const asked = ofWord(word);
  if (own.has(asked)) return 1;
  for (const one of own)
    if (one.length >= PART && (asked.startsWith(one) || asked.endsWith(one))) return OF_PART;
  return 0;
};

/** Shape: best first; on a tie in the order of the pages. `weights`: how much each word of the question tells. Missing: none. */
export const pagesFor = (
  pages: readonly SearchedPage[],
  words: readonly string[],
  weights: readonly number[],
): PageHit[] =>
  pages
    .map(({ address, title, asked }): PageHit => {
      const own = new Set(wordsOf(asked).map(ofWord));
      const held = words.map((word) => heldBy(own, word));
      const share = weights.reduce((sum, weight, w) => sum + held[w]! * weight, 0);
      return {
        address,
        title,
        share,
        isMeant: held.reduce((sum, one) => sum + one, 0) >= 1,
        rest: words.filter((_, w) => held[w] === 0),
      };
    })
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST);
