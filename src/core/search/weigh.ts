// How much each thing on the device holds of a question, and how well. Pure.
import { WEIGHTS, type Entry, type Index } from './entry.ts';
import { FIT, fitsOf, scoresOf } from './fits.ts';
import { baseOf, isFaint, pairsOf, stemOf } from './fold.ts';
import { heldByPages, type ReadPage } from './pages.ts';
import type { Question } from './question.ts';
import { synonymsOf } from './synonyms.ts';

const TITLED = FIT.start * WEIGHTS.title * 0.7;
const PARENT = 1 / 3;
/** Of two that fit, what is reckoned from the other (`Einwohnerzahl als Index`) comes after it. */
const RECKONED = 0.5;
/** How well a word must fit a title to name it: as one that means the same begins it. */
const NAMING = FIT.start * 0.6 * WEIGHTS.title;
/** `gestiegen`, `growth`. */
const CHANGES = new Set(synonymsOf('anstieg', 'veranderung'));
const isChange = (base: string): boolean =>
  CHANGES.has(base) || synonymsOf(base).some((one) => CHANGES.has(one));
/** How much more counts what answers the question in its own words. */
const AS_ASKED = 0.8;
const NOTHING: ReadonlySet<string> = new Set();
/** Part of some pairs of words that others hold too. Unit: none, 0 to 1. */
const sharedBy = (pairs: ReadonlySet<string>, of: ReadonlySet<string>): number =>
  pairs.size === 0 ? 0 : [...pairs].filter((pair) => of.has(pair)).length / pairs.size;
/** How much a word tells that goes with everything (`suchen`, `liegt`). */
const FAINT = 0.3;
/** How much a word tells that says how something is (`frei`, `einsatzbereit`), beside what it says it of. */
const QUALITY = 0.6;
const QUALITIES = new Set(['frei', 'einsatzbereit', ...synonymsOf('frei', 'einsatzbereit')]);
const isQuality = (base: string): boolean => QUALITIES.has(base) || QUALITIES.has(stemOf(base));
const ownWeight = (word: string): number => {
  if (isFaint(word)) return FAINT;
  return isQuality(baseOf(word)) ? QUALITY : 1;
};
/** A word that is only in a description may be there by chance: it holds the less of the question. */
const SURE = FIT.start * WEIGHTS.short,
  OF_BEST = 0.6;
const sureOf = (scores: Float32Array): number => {
  const best = scores.reduce((most, one) => Math.max(most, one), 0);
  return best <= FIT.whole * WEIGHTS.description ? SURE : Math.min(SURE, best * OF_BEST);
};
/** Who names no part asks for the whole. */
const OF_WHOLE = 0.6;
/** How much a word tells: the fewer things hold it, the more. Unit: none, 1 for a word that one thing of many holds. */
const tellingOf = (scores: Float32Array, things: readonly number[]): number => {
  const all = things.length;
  const held = things.reduce((sum, at) => sum + (scores[at]! > 0 ? 1 : 0), 0);
  return all < 2 ? 1 : Math.max(0.2, Math.log((all + 1) / (held + 1)) / Math.log((all + 1) / 2));
};

/**
 * Shape: one of `words`, `fits` and `weights` a word of the question. `isNaming`: its words name something; else they ask for a time or a state.
 * One of `sums`, `shares`, `held` an entry: how well it fits, how much of the question it surely holds, and how much it holds at all; 0: none.
 */
export type Weighed = {
  isNaming: boolean;
  words: readonly string[];
  fits: readonly Float32Array[];
  weights: readonly number[];
  sums: Float64Array;
  shares: Float64Array;
  held: Float64Array;
};

/** Shortest beginning that a word and a name share (`Wallschule`, `Wall`). */
const NAMED = 4;
const isNamed = (names: readonly string[], bases: readonly string[]): boolean =>
  bases.some((base) =>
    names.some(
      (name) => base === name || (name.length >= NAMED && base.slice(0, NAMED) === name.slice(0, NAMED)),
    ),
  );

/** How much an entry counts beside what its words say. */
const factorFor = (
  { isReckoned = false, namesPart = [], answers = NOTHING }: Entry,
  bases: readonly string[],
  said: ReadonlySet<string>,
  isChanged: boolean,
): number =>
  (isReckoned && !isChanged ? RECKONED : 1) *
  (namesPart.length > 0 && !isNamed(namesPart, bases) ? OF_WHOLE : 1) *
  (1 + AS_ASKED * sharedBy(answers, said));

/** Cost: words of the question times entries. */
export const weigh = (index: Index, question: Question, pages: readonly ReadPage[]): Weighed => {
  const entries: readonly Entry[] = index.entries;
  const isNaming = question.words.length > 0;
  const words = isNaming ? question.words : question.beside;
  const fits = words.map((word) =>
    // A word that asks for a time or a state names a thing only where a title begins with it.
    isNaming
      ? fitsOf(index, word, heldByPages(pages, word))
      : scoresOf(index, [{ word: baseOf(word), factor: 1, where: 'ending' }]),
  );
  // A year may stand in a title (`Haushalt 2024`); `gestern` in one is chance.
  const asides = isNaming
    ? question.beside
        .filter((word) => /^\d{4}$/.test(word))
        .map((word) => scoresOf(index, [{ word: baseOf(word), factor: 1, where: 'anywhere' }]))
    : [];
  const bases = words.map(baseOf);
  const said = pairsOf(question.said);
  const changes = fits.filter((_, w) => isChange(bases[w]!));
  const weights = fits.map((scores, w) => tellingOf(scores, index.things) * ownWeight(words[w]!));
  const sure = fits.map(sureOf);
  const [sums, shares, held] = [0, 0, 0].map(() => new Float64Array(entries.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const [at, entry] of entries.entries()) {
    if (!fits.some((scores) => scores[at]! > 0)) continue;
    let sum = 0,
      share = 0,
      all = 0;
    for (const [w, scores] of fits.entries()) {
      const score = scores[at]!;
      const ofParent = entry.parent >= 0 ? scores[entry.parent]! * PARENT : 0;
      const given = score > 0 ? score : ofParent;
      sum += given * (isNaming ? weights[w]! : 1);
      share += weights[w]! * Math.min(1, given / sure[w]!);
      if (given > 0) all += weights[w]!;
    }
    if (!isNaming && (sum < TITLED || entry.doc.kind === 'value')) continue;
    for (const scores of asides) sum += scores[at]! * PARENT;
    const isChanged = changes.some((scores) => scores[at]! >= NAMING);
    [sums[at], shares[at], held[at]] = [sum * factorFor(entry, bases, said, isChanged), share, all];
  }
  return { isNaming, words, fits, weights, sums, shares, held };
};

/** Whether a figure is called by a word, the w-th of the question. */
export const isFigure = ({ fits }: Weighed, w: number, entries: readonly Entry[]): boolean =>
  fits[w]!.some((score, at) => score >= NAMING && entries[at]!.doc.kind === 'indicator');
