// An index over what is on the device, and the question asked of it. Pure; built and asked in the data worker.
//
// Ranking. Every word of the question must hit something. A hit counts by how well the word fits (whole word 4, beginning 3, inside a
// compound 2, one letter off 1) times where it stands (a title 10, a short text or column 6, area and organisation 4, a description 3).
// The sum over the words orders; on a tie the shorter title comes first, then the order in which things were published.
// A value of a column (`Nord`) stands for its dataset too: words that hit the dataset count a third there, but one must hit the value.
// Letters that are off are looked for only where nothing fits as written, so that a right word never drowns in near ones.
import { asked, isNear, wordsOf } from './fold.ts';

export type Doc =
  | { kind: 'indicator'; id: string }
  | { kind: 'dataset'; id: string }
  | { kind: 'field'; organisation: string; field: string }
  | { kind: 'value'; dataset: string; column: string; value: string };
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
/** Shape: hits per kind, best first, and how many there are in all. `isPartial`: not everything on the device is in the index. */
export type Found = {
  hits: readonly Hit[];
  totals: Readonly<Record<DocKind, number>>;
  words: readonly string[];
  unknown: readonly string[];
  isPartial: boolean;
};

export const WEIGHTS = { title: 10, short: 6, column: 6, place: 4, description: 3 } as const;
const FIT = { whole: 4, start: 3, inside: 2, near: 1 } as const;
const PARENT = 1 / 3;
/** Shorter words would hit everything. */
const INSIDE = 3,
  NEAR = 5;
export const MOST: Readonly<Record<DocKind, number>> = { indicator: 12, dataset: 8, field: 6, value: 8 };

export type Index = {
  entries: readonly Entry[];
  /** Different words of all entries behind each other, each between line breaks, and where each begins. */
  text: string;
  starts: Int32Array;
  words: readonly string[];
  /** Shape: the entries of word w are docs[from[w]] to docs[from[w + 1]], with where the word stands. */
  from: Int32Array;
  docs: Int32Array;
  weights: Uint8Array;
};

/** Cost: one pass over all texts; a hundred thousand values take well under a second. */
export const buildIndex = (entries: readonly Entry[]): Index => {
  const known = new Map<string, number>();
  const words: string[] = [];
  const pairs: number[] = [];
  entries.forEach(({ title, parts }, doc) => {
    const best = new Map<number, number>();
    for (const [text, weight] of [[title, WEIGHTS.title] as const, ...parts])
      for (const word of wordsOf(text)) {
        let id = known.get(word);
        if (id === undefined) {
          id = words.length;
          known.set(word, id);
          words.push(word);
        }
        if ((best.get(id) ?? 0) < weight) best.set(id, weight);
      }
    for (const [id, weight] of best) pairs.push(id, doc, weight);
  });
  const from = new Int32Array(words.length + 1);
  for (let i = 0; i < pairs.length; i += 3) from[pairs[i]! + 1]!++;
  for (let w = 0; w < words.length; w++) from[w + 1]! += from[w]!;
  const next = from.slice(0, words.length);
  const docs = new Int32Array(pairs.length / 3),
    weights = new Uint8Array(pairs.length / 3);
  for (let i = 0; i < pairs.length; i += 3) {
    const at = next[pairs[i]!]!++;
    docs[at] = pairs[i + 1]!;
    weights[at] = pairs[i + 2]!;
  }
  const starts = new Int32Array(words.length);
  let position = 1;
  words.forEach((word, w) => {
    starts[w] = position;
    position += word.length + 1;
  });
  return { entries, text: `\n${words.join('\n')}\n`, starts, words, from, docs, weights };
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

/** How well a word fits each entry. Shape: one number per entry, 0 where it does not. */
const scoresOf = (index: Index, word: string, isLoose: boolean): Uint8Array => {
  const { text, starts, words, from, docs, weights } = index;
  const scores = new Uint8Array(index.entries.length);
  const give = (w: number, fit: number): void => {
    for (let at = from[w]!; at < from[w + 1]!; at++) {
      const score = fit * weights[at]!;
      if (score > scores[docs[at]!]!) scores[docs[at]!] = score;
    }
  };
  // One long text is searched by the engine's own loop, which is far quicker than a loop over words.
  const wanted = word.length < INSIDE ? `\n${word}` : word;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const begin = word.length < INSIDE ? at + 1 : at;
    const w = wordAt(starts, begin);
    const isStart = starts[w] === begin;
    const isWhole = isStart && words[w]!.length === word.length;
    if (word.length === 1 && !isWhole) continue;
    give(w, isWhole ? FIT.whole : isStart ? FIT.start : FIT.inside);
  }
  if (isLoose && word.length >= NEAR)
    words.forEach((token, w) => {
      if (token.length >= word.length - 1 && isNear(word, token)) give(w, FIT.near);
    });
  return scores;
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

const KINDS: readonly DocKind[] = ['indicator', 'value', 'dataset', 'field'];

const ask = (index: Index, words: readonly string[], isLoose: boolean): Omit<Found, 'isPartial'> => {
  const { entries } = index;
  const scores = words.map((word) => scoresOf(index, word, isLoose));
  const totals: Record<DocKind, number> = { indicator: 0, dataset: 0, field: 0, value: 0 };
  const best: Record<DocKind, Candidate[]> = { indicator: [], dataset: [], field: [], value: [] };
  for (let at = 0; at < entries.length; at++) {
    const { parent, doc } = entries[at]!;
    let sum = 0,
      own = 0,
      all = true;
    for (const one of scores) {
      const score = one[at]!;
      if (score > 0) own++;
      const given = score > 0 ? score : parent >= 0 ? one[parent]! * PARENT : 0;
      if (given === 0) {
        all = false;
        break;
      }
      sum += given;
    }
    if (!all || own === 0) continue;
    totals[doc.kind]++;
    keep(best[doc.kind], { at, score: sum }, MOST[doc.kind], entries);
  }
  return {
    hits: KINDS.flatMap((kind) =>
      best[kind].map(({ at, score }) => ({
        doc: entries[at]!.doc,
        title: entries[at]!.title,
        score,
        rest: words.filter((_, w) => scores[w]![at] === 0),
      })),
    ),
    totals,
    words,
    unknown: words.filter((_, w) => scores[w]!.every((score) => score === 0)),
  };
};

/** What a question hits. The order of its words does not matter. Missing: no hits where a word hits nothing. Cost: a few ms for 100,000 entries. */
export const findIn = (index: Index, question: string): Omit<Found, 'isPartial'> => {
  const words = asked(question);
  if (words.join('').length < 2)
    return { hits: [], totals: { indicator: 0, dataset: 0, field: 0, value: 0 }, words: [], unknown: [] };
  const exact = ask(index, words, false);
  return exact.hits.length > 0 ? exact : ask(index, words, true);
};
