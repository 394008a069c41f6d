// A question asked of the index of what is on the device (build.ts). Pure; asked in the data worker.
//
// Ranking. A hit counts by how well a word fits (whole word 4, beginning 3, inside a compound 2, one letter off 1) times where it stands (a title
// 10, a short text or column 6, area and organisation 4, a description 3), times how much the word tells: one that is everywhere tells little. A
// word is looked for as it is written, without its ending (0.9), by the parts of a compound (0.5 each) and by words that mean the same
// (0.62; 0.7 where it begins with them: `krank`, `Krankmeldung`). Nothing has to hold all words: what holds as much of the question as the
// best does stays, ordered by the sum; on a tie the shorter title comes first, then the order in which things were published.
// Of a compound that stands nowhere one part is enough, where the other is known to nobody.
// A value of a column (`Nord`) stands for its dataset too: words that hit the dataset count a third there, but one must hit the value.
// Letters that are off are looked for only where a word fits nowhere as written, so that a right word never drowns in near ones.
import type { Period } from '../values/period.ts';
import { FIT, fitsOf, isEmpty, scoresOf, type Words } from './fits.ts';
import { baseOf } from './fold.ts';
import { pagesFor, type SearchedPage } from './pages.ts';
import type { AskedState, Question } from './question.ts';

export type Doc =
  | { kind: 'indicator'; id: string }
  | { kind: 'dataset'; id: string }
  | { kind: 'field'; organisation: string; field: string }
  | { kind: 'value'; dataset: string; column: string; value: string }
  /** A private note beside a page; `place` is the address of the page. */
  | { kind: 'note'; place: string }
  | { kind: 'folder'; id: string }
  /** A page of the app, by its address without `#`. */
  | { kind: 'page'; address: string };
export type DocKind = Doc['kind'];
/** Something that can be found. `parts`: texts beside the title, with where they stand. `parent`: place of its dataset, or -1. */
export type Entry = {
  doc: Exclude<Doc, { kind: 'page' }>;
  title: string;
  parts: readonly (readonly [text: string, weight: number])[];
  parent: number;
  /** A figure that tells how another moved. */
  isReckoned?: boolean;
  /** What names it among several that another figure holds together, in base form. Missing: none, it is no part. */
  namesPart?: readonly string[];
};
/** `rest`: words that the thing itself does not hold; for a value they name what is asked of it. */
export type Hit = { doc: Doc; title: string; score: number; rest: readonly string[] };
/**
 * Shape: hits per kind, best first, and how many there are in all. Pages of the app come last, or first where one is what is asked for. `unknown`: words that nothing holds. `time` and `state`: what the question
 * asks for besides. `isPartial`: not everything on the device is in the index.
 */
export type Found = {
  hits: readonly Hit[];
  totals: Readonly<Record<DocKind, number>>;
  words: readonly string[];
  unknown: readonly string[];
  time: Period | null;
  until: Period | null;
  state: AskedState | null;
  isPartial: boolean;
};

export const WEIGHTS = { title: 10, short: 6, column: 6, place: 4, description: 3 } as const;
/** What holds less of the question than this part of what the best holds is left out. */
const ENOUGH = 0.7;
const TITLED = FIT.start * WEIGHTS.title * 0.7;
const PARENT = 1 / 3;
/** Of two that fit, what is reckoned from the other (`Einwohnerzahl als Index`) comes after it. */
const RECKONED = 0.6;
/** How well a word must fit a title to name it: as one that means the same begins it. */
const NAMING = FIT.start * 0.6 * WEIGHTS.title;
/** Least part of the score of a page that is meant, for what stands beside it. */
const BESIDE = 0.5;
/** Who names no part asks for the whole. */
const OF_WHOLE = 0.6;
type IndexedKind = Exclude<DocKind, 'page'>;
export const MOST: Readonly<Record<IndexedKind, number>> = {
  indicator: 12,
  dataset: 8,
  field: 6,
  value: 8,
  note: 6,
  folder: 6,
};

export type Index = Words & { entries: readonly Entry[] };

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

const KINDS: readonly IndexedKind[] = ['indicator', 'value', 'dataset', 'field', 'folder', 'note'];

const none = (): Record<DocKind, number> => ({
  indicator: 0,
  dataset: 0,
  field: 0,
  value: 0,
  note: 0,
  folder: 0,
  page: 0,
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
export const findIn = (
  index: Index,
  question: Question,
  pages: readonly SearchedPage[] = [],
): Omit<Found, 'isPartial'> => {
  const { entries } = index;
  const { time, until, state, beside } = question;
  const words = question.words.length > 0 ? question.words : beside;
  const empty = { hits: [], totals: none(), words: [], unknown: [], time, until, state };
  if (words.join('').length < 2) return empty;
  const isNaming = question.words.length > 0;
  const fits = words.map((word) =>
    // A word that asks for a time or a state names a thing only where a title begins with it.
    isNaming ? fitsOf(index, word) : scoresOf(index, [{ word: baseOf(word), factor: 1, where: 'ending' }]),
  );
  // A year may stand in a title (`Haushalt 2024`); `gestern` in one is chance.
  const asides = isNaming
    ? beside
        .filter((word) => /^\d{4}$/.test(word))
        .map((word) => scoresOf(index, [{ word: baseOf(word), factor: 1, where: 'anywhere' }]))
    : [];
  const bases = words.map(baseOf);
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
      sum += given * (!isNaming ? 1 : weights[w]!);
      if (given > 0) share += weights[w]!;
    }
    if (own === 0 || (!isNaming && sum < TITLED)) continue;
    for (const scores of asides) sum += scores[at]! * PARENT;
    const { isReckoned = false, namesPart = [] } = entries[at]!;
    const isUnnamed = namesPart.length > 0 && !bases.some((base) => namesPart.includes(base));
    [sums[at], shares[at]] = [sum * (isReckoned ? RECKONED : 1) * (isUnnamed ? OF_WHOLE : 1), share];
  }
  const most = shares.reduce((most, share) => Math.max(most, share), 0);
  const enough = most * ENOUGH;
  const totals = none();
  const best: Record<IndexedKind, Candidate[]> = {
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
  const hits = KINDS.flatMap((kind) =>
    // Rounded: the order of words must not matter.
    best[kind].map(({ at, score }) => ({
      doc: entries[at]!.doc,
      title: entries[at]!.title,
      score: Math.round(score * 1e6) / 1e6,
      rest: words.filter((_, w) => fits[w]![at] === 0),
    })),
  );
  // Who asks for a state asks for figures.
  const found = isNaming && state === null ? pagesFor(pages, words, weights) : [];
  const places = found.map(({ address, title, share, rest }): Hit => {
    const score = share * share * FIT.whole * WEIGHTS.title;
    return { doc: { kind: 'page', address }, title, score, rest };
  });
  totals.page = places.length;
  const [place] = found;
  // A word that the page is not asked for with, and that a figure is called by, asks for the figure.
  const isNamed = (word: string): boolean =>
    fits[words.indexOf(word)]!.some((score, at) => score >= NAMING && entries[at]!.doc.kind === 'indicator');
  const isPlace =
    place?.isMeant === true &&
    place.share >= most &&
    hits.every(({ score }) => score < places[0]!.score) &&
    !place.rest.some(isNamed);
  // Beside a page that holds all that is asked, what only sounds alike is left out.
  const isAll = isPlace && place.rest.length === 0;
  const left = isAll ? hits.filter(({ score }) => score >= places[0]!.score * BESIDE) : hits;
  if (left.length < hits.length)
    for (const kind of KINDS) {
      const count = left.filter(({ doc }) => doc.kind === kind).length;
      if (count < best[kind].length) totals[kind] = count;
    }
  return {
    hits: isPlace ? [...places, ...left] : [...hits, ...places],
    totals,
    words: question.words,
    // What asks for a time or a state is understood, whether a title holds it or not.
    unknown: isNaming
      ? words.filter((word, w) => isEmpty(fits[w]!) && places.every(({ rest }) => rest.includes(word)))
      : [],
    time,
    until,
    state,
  };
};
