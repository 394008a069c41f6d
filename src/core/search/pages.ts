// Pages of the app that a question asks for (`Wie mache ich eine Sicherung?`). A page is found by its words alone, without their endings
// and with one letter off: what means the same in a town hall would be chance here. Pure.
import { isAct, ofWord } from './acts.ts';
import { isNear, wordsOf } from './fold.ts';

/** A page in the language that is spoken. `asked`: the words that people ask for it with; `about`: what one does there. */
export type SearchedPage = { address: string; title: string; about: string; asked: string };
/** `share`: how much of the question it holds. `isMeant`: one word of it, or parts of two, are what the page is asked for with. */
export type PageHit = {
  address: string;
  title: string;
  share: number;
  /** The same, where a word that many pages are asked for with tells less. */
  told: number;
  isMeant: boolean;
  rest: readonly string[];
};

const MOST = 3;
/** Shortest part of a compound (`Exceltabelle`, `Ratssitzung`), and how much it counts; a word with one letter off, and one that only tells of the page. */
const PART = 5,
  NEAR = 6;
const OF_PART = 0.6,
  OF_NEAR = 0.8,
  OF_ABOUT = 0.5;

/** What a page is called by tells more of it than what else it is asked for with, and what is done there less. */
const CALLED = 1.2,
  OF_ACT = 0.8;

const isPart = (word: string, of: string): boolean =>
  of.length >= PART && (word.startsWith(of) || word.endsWith(of));
const isSlip = (word: string, of: string): boolean =>
  word.length >= NEAR && Math.abs(word.length - of.length) <= 1 && (isNear(word, of) || isNear(of, word));

/** How well a word of a question is one that a page is asked for with. Unit: none, 1 for the word itself. */
const heldBy = (own: ReadonlySet<string>, about: ReadonlySet<string>, word: string): number => {
  const asked = ofWord(word);
  if (own.has(asked)) return 1;
  for (const one of own) if (isSlip(asked, one)) return OF_NEAR;
  for (const one of own) if (isPart(asked, one)) return OF_PART;
  return about.has(asked) ? OF_ABOUT : 0;
};

const NONE: ReadonlySet<string> = new Set();
const stemsOf = (text: string): Set<string> => new Set(wordsOf(text).map(ofWord));

const tellingOf = (word: string, called: ReadonlySet<string>): number => {
  if (called.has(ofWord(word))) return CALLED;
  return isAct(word) ? OF_ACT : 1;
};

/** A page whose words were read, once for a question. Shape: stems. */
export type ReadPage = Pick<SearchedPage, 'address' | 'title'> & {
  asked: ReadonlySet<string>;
  about: ReadonlySet<string>;
  called: ReadonlySet<string>;
};
export const readPage = ({ address, title, about, asked }: SearchedPage): ReadPage => ({
  address,
  title,
  asked: stemsOf(asked),
  about: stemsOf(about),
  called: stemsOf(title),
});

/** Shape: best first; on a tie in the order of the pages. `weights`: how much each word of the question tells. Missing: none. */
export const pagesFor = (
  pages: readonly ReadPage[],
  words: readonly string[],
  weights: readonly number[],
): PageHit[] => {
  const all = pages.map(({ asked, about }) => words.map((word) => heldBy(asked, about, word)));
  const telling = words.map((_, w) => 1 / Math.sqrt(Math.max(1, all.filter((held) => held[w]! > 0).length)));
  return pages
    .map(({ address, title, called }, at): PageHit => {
      const held = all[at]!;
      return {
        address,
        title,
        share: weights.reduce((sum, weight, w) => sum + held[w]! * weight, 0),
        told: words.reduce((sum, word, w) => sum + held[w]! * telling[w]! * tellingOf(word, called), 0),
        isMeant: held.reduce((sum, one) => sum + one, 0) >= Math.min(1, words.length * OF_PART),
        rest: words.filter((_, w) => held[w] === 0),
      };
    })
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.told - one.told)
    .slice(0, MOST);
};

/** How well a word is one that a page is asked for with, of all of them. Unit: none, 1 for the word itself. */
export const heldByPages = (pages: readonly ReadPage[], word: string): number =>
  pages.reduce((most, { asked }) => Math.max(most, heldBy(asked, NONE, word)), 0);
