// A question asked of the index of what is on the device (build.ts). Pure; asked in the data worker.
//
// Ranking. A hit counts by how well a word fits (whole word 4, beginning 3, inside a compound 2, one letter off 1) times where it stands (a title
// 10, a short text or column 6, area and organisation 4, a description 3), times how much the word tells: one that is everywhere tells little. A
// word is looked for as it is written, without its ending (0.9), by the parts of a compound (0.5 each) and by words that mean the same
// (0.6). Nothing has to hold all words: what holds as much of the question as the best does stays, ordered by the sum; on a tie the shorter
// title comes first, then the order in which things were published.
// A value of a column (`Nord`) stands for its dataset too: words that hit the dataset count a third there, but one must hit the value.
// Letters that are off are looked for only where a word fits nowhere as written, so that a right word never drowns in near ones.
import type { Period } from '../values/period.ts';
import { baseOf, isNear, stemOf } from './fold.ts';
import type { AskedState, Question } from './question.ts';
import { synonymsOf } from './synonyms.ts';

export type Doc =
  | { kind: 'indicator'; id: string }
  | { kind: 'dataset'; id: string }
  | { kind: 'field'; organisation: string; field: string }
  | { kind: 'value'; dataset: string; column: string; value: string }
  /** A private note beside a page; `place` is the address of the page. */
  | { kind: 'note'; place: string }
  | { kind: 'folder'; id: string };
export type DocKind = Doc['kind'];
/** Something that can be found. `parts`: texts beside the title, with where they stand. `parent`: place of its dataset, or -1. */
export type Entry = {
  doc: Doc;
  title: string;
  parts: readonly (readonly [text: string, weight: number])[];
  parent: number;
};
/** `rest`: words that the thing itself does not hold; for a value they name what is asked of it. */
export type Hit = { doc: Doc; title: string; score: number; rest: readonly string[] };
/**
 * Shape: hits per kind, best first, and how many there are in all. `unknown`: words that nothing holds. `time` and `state`: what the question
 * asks for besides. `isPartial`: not everything on the device is in the index.
 */
export type Found = {
  hits: readonly Hit[];
  totals: Readonly<Record<DocKind, number>>;
  words: readonly string[];
  unknown: readonly string[];
  time: Period | null;
  state: AskedState | null;
  isPartial: boolean;
};

export const WEIGHTS = { title: 10, short: 6, column: 6, place: 4, description: 3 } as const;
const FIT = { whole: 4, start: 3, inside: 2, near: 1 } as const;
/** How much another form of a word counts. */
const FORM = { stem: 0.9, synonym: 0.6, part: 0.5 } as const;
/** What holds less of the question than this part of what the best holds is left out. */
const ENOUGH = 0.7;
const TITLED = FIT.start * WEIGHTS.title * 0.7;
const PARENT = 1 / 3;
/** Shorter words would hit everything. */
const INSIDE = 3,
  NEAR = 5;
export const MOST: Readonly<Record<DocKind, number>> = {
  indicator: 12,
  dataset: 8,
  field: 6,
  value: 8,
  note: 6,
  folder: 6,
};

export type Index = {
  entries: readonly Entry[];
  /** Different words of all entries behind each other, each between line breaks, and where each begins. */
  text: string;
  starts: Int32Array;
  words: readonly string[];
  /** Shape: the entries of word w are docs[from[w]] to docs[from[w + 1]], with where the word stands. */
  from: Int32Array;
  docs: Int32Array;
  weights: Float32Array;
};

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

/** Where a text stands in the words of the index: anywhere, or only where a word begins or ends with it. Shape: the word, and how well it fits. */
const eachFit = (
  { text, starts, words }: Index,
  wanted: string,
  where: 'anywhere' | 'edge',
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
    if (wanted.length === 1 && !isWhole) continue;
    const isEdge = isStart || text[begin + wanted.length] === '\n';
    if (where === 'anywhere' || isEdge) give(w, isWhole ? FIT.whole : isStart ? FIT.start : FIT.inside);
  }
};

type Form = { word: string; factor: number; where: 'anywhere' | 'edge' };

/** How well the best of some forms fits each entry. Shape: one number per entry, 0 where none does. */
const scoresOf = (index: Index, forms: readonly Form[]): Float32Array => {
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

/** What a word hits that is one letter off. */
const nearOf = ({ words, from, docs, weights, entries }: Index, word: string): Float32Array => {
  const scores = new Float32Array(entries.length);
  if (word.length < NEAR) return scores;
  words.forEach((token, w) => {
    if (token.length < word.length - 1 || !isNear(word, token)) return;
    for (let at = from[w]!; at < from[w + 1]!; at++)
      scores[docs[at]!] = Math.max(scores[docs[at]!]!, FIT.near * weights[at]!);
  });
  return scores;
};

const isEmpty = (scores: Float32Array): boolean => {
  for (const score of scores) if (score > 0) return false;
  return true;
};

/** A word as written, without its ending, and the words that mean the same. A part of a compound in the middle of another word would be chance. */
const formsOf = (base: string, factor: number, where: Form['where']): Form[] => {
  const stem = stemOf(base);
  return [
    { word: base, factor, where },
    ...(stem === base ? [] : [{ word: stem, factor: factor * FORM.stem, where }]),
    ...synonymsOf(base, stem).map((word) => ({ word, factor: factor * FORM.synonym, where })),
  ];
};

/** Shortest part of a compound, and what may join two (`Haushalt-s-ergebnis`). */
const PART = 4,
  JOINTS = ['', 's', 'n', 'en'];

/** A compound that stands nowhere, by its two parts. What holds both counts twice. */
const partsOf = (index: Index, base: string): Float32Array => {
  const scores = new Float32Array(index.entries.length);
  for (let cut = PART; cut <= base.length - PART; cut++)
    for (const joint of JOINTS) {
      const head = base.slice(0, cut - joint.length);
      if (head.length < PART || !base.startsWith(joint, head.length)) continue;
      const [first, second] = [head, base.slice(cut)].map((part) =>
        scoresOf(index, formsOf(part, FORM.part, 'edge')),
      );
      if (isEmpty(first!) || isEmpty(second!)) continue;
      for (let at = 0; at < scores.length; at++)
        scores[at] = Math.max(scores[at]!, first![at]! + second![at]!);
    }
  return scores;
};

/** How well a word of a question fits each entry, in the first of these ways that fits any. */
const fitsOf = (index: Index, word: string): Float32Array => {
  const base = baseOf(word);
  const plain = scoresOf(index, formsOf(base, 1, 'anywhere'));
  if (!isEmpty(plain)) return plain;
  const compound = partsOf(index, base);
  return isEmpty(compound) ? nearOf(index, base) : compound;
};

type Candidate = { at: number; score: number };

/** Keeps the best few without sorting all. */
const keep = (best: Candidate[], one: Candidate, most: number, entries: readonly Entry[]): void => {
  const before = (a: Candidate, b: Candidate): boolean =>
    a.score !== b.score
      ? a.score > b.score
      : entries[a.at]!.title.length !== entries[b.at]!.title.length
        ? entries[a.at]!.title.length < entries[b.at]!.title.length
        : a.at < b.at;
  if (best.length === most && !before(one, best[most - 1]!)) return;
  let i = best.length;
  while (i > 0 && before(one, best[i - 1]!)) i--;
  best.splice(i, 0, one);
  if (best.length > most) best.pop();
};

const KINDS: readonly DocKind[] = ['indicator', 'value', 'dataset', 'field', 'folder', 'note'];

const none = (): Record<DocKind, number> => ({
  indicator: 0,
  dataset: 0,
  field: 0,
  value: 0,
  note: 0,
  folder: 0,
});

/** How much a word tells: the fewer things hold it, the more. Unit: none, 1 for a word that one thing of many holds. */
const tellingOf = (scores: Float32Array, entries: readonly Entry[]): number => {
  let held = 0,
    all = 0;
  for (const [at, { doc }] of entries.entries()) {
    if (doc.kind === 'value') continue;
    all++;
    if (scores[at]! > 0) held++;
  }
  return all < 2 ? 1 : Math.max(0.2, Math.log((all + 1) / (held + 1)) / Math.log((all + 1) / 2));
};

/** What a question hits. The order of its words does not matter. Missing: no hits where no word hits anything. Cost: some ms for 100,000 entries. */
export const findIn = (index: Index, question: Question): Omit<Found, 'isPartial'> => {
  const { entries } = index;
  const { time, state, beside } = question;
  const words = question.words.length > 0 ? question.words : beside;
  const empty = { hits: [], totals: none(), words: [], unknown: [], time, state };
  if (words.join('').length < 2) return empty;
  const fits = words.map((word) => fitsOf(index, word));
  // A year may stand in a title (`Haushalt 2024`); `gestern` in one is chance.
  const asides =
    question.words.length > 0
      ? beside
          .filter((word) => /\d/.test(word))
          .map((word) => scoresOf(index, [{ word: baseOf(word), factor: 1, where: 'anywhere' }]))
      : [];
  const weights = fits.map((scores) => tellingOf(scores, entries));
  const sums = new Float64Array(entries.length),
    shares = new Float64Array(entries.length);
  for (let at = 0; at < entries.length; at++) {
    const { parent } = entries[at]!;
    let sum = 0,
      own = 0,
      share = 0;
    for (const [w, scores] of fits.entries()) {
      const score = scores[at]!;
      if (score > 0) own++;
      const given = score > 0 ? score : parent >= 0 ? scores[parent]! * PARENT : 0;
      sum += given * (question.words.length === 0 ? 1 : weights[w]!);
      if (given > 0) share += weights[w]!;
    }
    // A word that asks for a time or a state names a thing only where its title begins with it.
    if (own === 0 || (question.words.length === 0 && sum < TITLED)) continue;
    for (const scores of asides) sum += scores[at]! * PARENT;
    [sums[at], shares[at]] = [sum, share];
  }
  const enough = shares.reduce((most, share) => Math.max(most, share), 0) * ENOUGH;
  const totals = none();
  const best: Record<DocKind, Candidate[]> = {
    indicator: [],
    dataset: [],
    field: [],
    value: [],
    note: [],
    folder: [],
  };
  for (let at = 0; at < entries.length; at++) {
    if (shares[at] === 0 || shares[at]! < enough) continue;
    const { doc } = entries[at]!;
    totals[doc.kind]++;
    keep(best[doc.kind], { at, score: sums[at]! * shares[at]! }, MOST[doc.kind], entries);
  }
  return {
    hits: KINDS.flatMap((kind) =>
      // Rounded: the order of words must not matter.
      best[kind].map(({ at, score }) => ({
        doc: entries[at]!.doc,
        title: entries[at]!.title,
        score: Math.round(score * 1e6) / 1e6,
        rest: words.filter((_, w) => fits[w]![at] === 0),
      })),
    ),
    totals,
    words: question.words,
    unknown: words.filter((_, w) => isEmpty(fits[w]!)),
    time,
    state,
  };
};
