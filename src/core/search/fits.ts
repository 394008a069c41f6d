// How well a word of a question fits what is in the index, in each of the ways that search.ts names. Pure.
import { isFaint, isNear, stemOf, baseOf } from './fold.ts';
import { APART, knownLike, NOUNS, synonymsOf } from './synonyms.ts';

export type Words = {
  entries: readonly unknown[];
  /** Different words of all entries behind each other, each between line breaks, and where each begins. */
  text: string;
  starts: Int32Array;
  words: readonly string[];
  /** Shape: the entries of word w are docs[from[w]] to docs[from[w + 1]], with where the word stands. */
  from: Int32Array;
  docs: Int32Array;
  weights: Float32Array;
};

/** `form`: another form of the word, `start`: the word with an ending, `modifier`: the beginning of a longer one, `head`: its end. */
export const FIT = { whole: 4, form: 3.95, start: 3, modifier: 2.4, head: 2.6, inside: 2, near: 1 } as const;
/** How much another form of a word counts. */
const FORM = { stem: 0.9, kin: 0.7, synonym: 0.62, part: 0.5, faint: 0.3 } as const;
/** Shorter words would hit everything. */
const INSIDE = 3,
  NEAR = 5;

/** The word of the index that a place in its text belongs to. */
const wordAt = (starts: Int32Array, position: number): number => {
  let low = 0,
    high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** `edge`: where a word begins or ends with it, `start`: where one begins. `ending`: only an ending may follow it. `whole`: it is the word. */
type Form = { word: string; factor: number; where: 'anywhere' | 'edge' | 'start' | 'ending' | 'whole' };
/** Longest ending of another form of a word (`Kitas`), and of any. */
const PLURAL = 2;
const ENDING = 4;

/** How well a word that begins so fits, by what it has beyond that. */
const beginningFit = (rest: string): number => {
  if (rest.length > ENDING || NOUNS.has(rest)) return FIT.modifier;
  return rest.length <= PLURAL ? FIT.form : FIT.start;
};
/** Where a text stands in the words of the index. Shape: the word, and how well it fits. */
const eachFit = (
  { text, starts, words }: Words,
  wanted: string,
  where: Form['where'],
  give: (w: number, fit: number) => void,
): void => {
  // One long text is searched by the engine's own loop, which is far quicker than a loop over words.
  const isShort = wanted.length < INSIDE;
  const sought = isShort ? `\n${wanted}` : wanted;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const begin = isShort ? at + 1 : at;
    const w = wordAt(starts, begin);
    const isStart = starts[w] === begin;
    const isWhole = isStart && words[w]!.length === wanted.length;
    if ((wanted.length === 1 && !isWhole) || APART.get(wanted) === words[w]) continue;
    const isEdge = isStart || text[begin + wanted.length] === '\n';
    if (where === 'ending' && (!isStart || words[w]!.length > wanted.length + ENDING)) continue;
    if ((where === 'start' && !isStart) || (where === 'whole' && !isWhole)) continue;
    const inner = isEdge ? FIT.head : FIT.inside;
    const part = isStart ? beginningFit(words[w]!.slice(wanted.length)) : inner;
    if (where !== 'edge' || isEdge) give(w, isWhole ? FIT.whole : part);
  }
};

/** How well the best of some forms fits each entry. Shape: one number per entry, 0 where none does. */
export const scoresOf = (index: Words, forms: readonly Form[]): Float32Array => {
  const { from, docs, weights, entries } = index;
  const scores = new Float32Array(entries.length);
  for (const { word, factor, where } of forms)
    eachFit(index, word, where, (w, fit) => {
      for (let at = from[w]!; at < from[w + 1]!; at++) {
        const score = fit * weights[at]! * factor;
        if (score > scores[docs[at]!]!) scores[docs[at]!] = score;
      }
    });
  return scores;
};

/** In a long text a word that is one letter off is chance (`Mutter` in a description of the `Klinik Muster`). As search.ts weighs places. */
const NEAR_WEIGHT = 6;
/** What is said for a word that was written wrong counts as much less as the word does. */
const NEAR_FORM = FIT.near / FIT.whole;

/** What a word hits that is one letter off, of the words of the index and of those that mean the same as others. */
const nearOf = (index: Words, word: string): Float32Array => {
  const { words, from, docs, weights, entries } = index;
  const scores = new Float32Array(entries.length);
  if (word.length < NEAR) return scores;
  words.forEach((token, w) => {
    if (token.length < word.length - 1 || !isNear(word, token)) return;
    for (let at = from[w]!; at < from[w + 1]!; at++)
      if (weights[at]! >= NEAR_WEIGHT)
        scores[docs[at]!] = Math.max(scores[docs[at]!]!, FIT.near * weights[at]!);
  });
  const meant = knownLike(word);
  if (meant === null) return scores;
  const others = scoresOf(index, formsOf(meant, NEAR_FORM, 'edge'));
  return scores.map((score, at) => Math.max(score, others[at]!));
};

export const isEmpty = (scores: Float32Array): boolean => {
  for (const score of scores) if (score > 0) return false;
  return true;
};

/** Beginnings that part from a verb (`ein-ge-schult`). */
const PREFIXES = ['ab', 'an', 'auf', 'aus', 'ein', 'nach', 'um', 'vor', 'weg', 'zu', 'fort'];

/** What a participle was made of: `eingeschult` of `einschul`, as `Einschulung` is. Missing: null. */
const verbOf = (base: string): string | null => {
  const prefix = PREFIXES.find((one) => base.startsWith(`${one}ge`));
  const ending = ['t', 'en'].find((one) => base.endsWith(one));
  if (prefix === undefined || ending === undefined) return null;
  const stem = base.slice(prefix.length + 2, -ending.length);
  return stem.length < ENDING ? null : prefix + stem;
};

/** A word as written, without its ending, and the words that mean the same. A part of a compound in the middle of another word would be chance. */
const formsOf = (base: string, factor: number, where: Form['where']): Form[] => {
  const stem = stemOf(base);
  const verb = verbOf(base);
  return [
    { word: base, factor, where },
    ...(verb === null ? [] : [{ word: verb, factor: factor * FORM.stem, where }]),
    // The beginning of a `Fahrer` is one of a `Fahrzeug` too.
    ...(stem === base
      ? []
      : [
          {
            word: stem,
            factor: factor * FORM.stem,
            where: stem.length <= ENDING ? ('ending' as const) : where,
          },
        ]),
    ...synonymsOf(base, stem).map((word) => ({
      word,
      factor: factor * (base.startsWith(word) ? FORM.kin : FORM.synonym),
      // The `Zug` of a railway begins what is `zügig`.
      where: word.length <= INSIDE ? ('whole' as const) : where,
    })),
  ];
};

/** Shortest part of a compound, and what may join two (`Haushalt-s-ergebnis`). */
const PART = 4,
  JOINTS = ['', 's', 'n', 'en'];

/** A compound that stands nowhere, by its two parts. What holds both counts twice. */
const partsOf = (index: Words, base: string): Float32Array => {
  const scores = new Float32Array(index.entries.length);
  for (let cut = PART; cut <= base.length - PART; cut++)
    for (const joint of JOINTS) {
      const head = base.slice(0, cut - joint.length);
      if (head.length < PART || !base.startsWith(joint, head.length)) continue;
      const [first, second] = [head, base.slice(cut)].map((part) =>
        scoresOf(index, formsOf(part, FORM.part * (isFaint(part) ? FORM.faint : 1), 'edge')),
      );
      if (isEmpty(first!) || isEmpty(second!)) continue;
      for (let at = 0; at < scores.length; at++)
        scores[at] = Math.max(scores[at]!, first![at]! + second![at]!);
    }
  return scores;
};

/** Shortest part of a compound that is found without its other part. */
const ALONE = 5;

/** A compound of which one part stands nowhere: by its end, which says what it is (`Kurzzeitpflegeplatz`), or else by its beginning. */
const partOf = (index: Words, base: string): Float32Array => {
  const cuts = Array.from({ length: Math.max(0, base.length - ALONE) }, (_, at) => at + 1);
  const ends = cuts.map((cut) => base.slice(cut)).filter((part) => part.length >= ALONE);
  const beginnings = cuts.map((cut) => base.slice(0, -cut)).filter((part) => part.length >= ALONE);
  let scores: Float32Array = new Float32Array(index.entries.length);
  for (const part of [...ends, ...beginnings]) {
    // Cut anywhere, it may end other words by chance (`Kasse-nlage`, `Kläranlage`).
    const where = part.length === ALONE && !base.startsWith(part) ? 'start' : 'edge';
    scores = scoresOf(index, formsOf(part, FORM.part, where));
    if (isEmpty(scores)) scores = partsOf(index, part);
    if (!isEmpty(scores)) return scores;
  }
  return scores;
};

const waysFor = (known: number): number => {
  if (known === 1) return 0;
  return known > 0 ? 2 : 3;
};

/**
 * How well a word of a question fits each entry, in the first of these ways that fits any. `known`: how well it is a word elsewhere (1 for the
 * word itself): such a word is no slip, and one of which a part is known is not cut at random.
 */
export const fitsOf = (index: Words, word: string, known = 0): Float32Array => {
  const base = baseOf(word);
  const ways = [partsOf, nearOf, partOf].slice(0, waysFor(known));
  let scores = scoresOf(index, formsOf(base, 1, 'anywhere'));
  for (const way of ways) {
    if (!isEmpty(scores)) return scores;
    scores = way(index, base);
  }
  return scores;
};
