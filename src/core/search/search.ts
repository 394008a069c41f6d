// A question asked of the index of what is on the device (build.ts). Pure; asked in the data worker.
//
// Ranking. A hit counts by how well a word fits (whole word 4, with an ending 3, end of a compound 2.6, its beginning 2.4, inside 2, one
// letter off 1) times where it stands (a title 10, a short text or column 6, area and organisation 4, a description 3), times how much the
// word tells: one that is everywhere tells little. A word is looked for as it is written, without its ending (0.9), by the parts of a compound
// (0.5 each) and by words that mean the same (0.62; 0.7 where it begins with them: `krank`, `Krankmeldung`). Nothing has to hold all words:
// what holds as much of the question as the best does stays, ordered by the sum; on a tie the shorter title comes first, then the order in
// which things were published.
// Of a compound that stands nowhere one part is enough, where the other is known to nobody.
// A word that goes with everything (`suchen`) tells little, one that says how something is (`frei`) less than what it is said of, and what
// answers the question in its own words counts more. Who asks how or where something is done is shown the page of the app for it.
// What is named by a word that the best figure lacks comes before it (`Ausgaben Kultur`: the place in the budget).
// A value of a column (`Nord`) stands for its dataset too: words that hit the dataset count a third there, but one must hit the value.
// Letters that are off are looked for only where a word fits nowhere as written, so that a right word never drowns in near ones.
import type { Period } from '../values/period.ts';
import { isAct } from './acts.ts';
import { WEIGHTS, type Doc, type DocKind, type Entry, type Index } from './entry.ts';
import { FIT, isEmpty } from './fits.ts';
import { isFaint } from './fold.ts';
import { pagesFor, readPage, type PageHit, type SearchedPage } from './pages.ts';
import type { AskedState, Question } from './question.ts';
import { isFigure, weigh, type Weighed } from './weigh.ts';

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

/** What holds less of the question than this part of what the best holds is left out. */
const ENOUGH = 0.7,
  LEAST = 0.45;
/** Least part of the score of a page that is meant, for what stands beside it. */
const BESIDE = 0.5;
/** How much of what a figure holds of a question a page must hold, where it is asked how something is done. */
const HOW = 0.6;
type IndexedKind = Exclude<DocKind, 'page'>;
const MOST: Readonly<Record<IndexedKind, number>> = {
  indicator: 12,
  dataset: 8,
  field: 6,
  value: 8,
  note: 6,
  folder: 6,
};

type Candidate = { at: number; score: number };

/** Keeps the best few without sorting all. */
const keep = (best: Candidate[], one: Candidate, most: number, entries: readonly Entry[]): void => {
  const length = ({ at }: Candidate): number => entries[at]!.title.length;
  const before = (a: Candidate, b: Candidate): boolean =>
    (b.score - a.score || length(a) - length(b) || a.at - b.at) < 0;
  if (best.length === most && !before(one, best[most - 1]!)) return;
  let i = best.length;
  while (i > 0 && before(one, best[i - 1]!)) i--;
  best.splice(i, 0, one);
  if (best.length > most) best.pop();
};

const KINDS: readonly IndexedKind[] = ['indicator', 'value', 'dataset', 'field', 'folder', 'note'];

/** How much better something must be than the best figure, and hold more of the question, to come before it. */
const BEFORE = 1.5;
/** What fits better stands in a title. */
const TITLED = FIT.whole * WEIGHTS.column;
/** Figures come first, but for what holds the question much better; a place is told of below them. */
const kindsOf = (
  best: Readonly<Record<IndexedKind, readonly Candidate[]>>,
  { held, fits }: Weighed,
): IndexedKind[] => {
  const [figure] = best.indicator;
  const isBefore = (kind: IndexedKind): boolean => {
    const [one] = best[kind];
    return (
      figure !== undefined &&
      one !== undefined &&
      one.score >= figure.score * BEFORE &&
      held[one.at]! > held[figure.at]! &&
      (fits.some((scores) => scores[figure.at] === 0 && scores[one.at]! > TITLED) ||
        fits.every((scores) => scores[figure.at]! <= scores[one.at]!))
    );
  };
  const before = KINDS.filter(isBefore);
  return [...before, ...KINDS.filter((kind) => !before.includes(kind))];
};

const none = (): Record<DocKind, number> => ({
  indicator: 0,
  dataset: 0,
  field: 0,
  value: 0,
  note: 0,
  folder: 0,
  page: 0,
});

type Best = Record<IndexedKind, Candidate[]>;

/** The best of each kind, and how many of it hold enough of the question. */
const bestOf = ({ sums, shares, held }: Weighed, entries: readonly Entry[]) => {
  const mostOf = (counts: (entry: Entry) => boolean): number =>
    shares.reduce((most, share, at) => (share > most && counts(entries[at]!) ? share : most), 0);
  const most = mostOf(() => true);
  // The best figures stay, but where they hold next to nothing.
  const figures = Math.max(
    most * LEAST,
    Math.min(
      most * ENOUGH,
      mostOf(({ doc }) => doc.kind === 'indicator'),
    ),
  );
  const totals = none();
  const best: Best = { indicator: [], dataset: [], field: [], value: [], note: [], folder: [] };
  for (const [at, { doc }] of entries.entries()) {
    if (shares[at] === 0 || shares[at]! < (doc.kind === 'indicator' ? figures : most * ENOUGH)) continue;
    totals[doc.kind]++;
    // Rounded: the order of words must not matter.
    const score = Math.round(sums[at]! * held[at]! * 1e6) / 1e6;
    keep(best[doc.kind], { at, score }, MOST[doc.kind], entries);
  }
  return { best, totals };
};

/** Whether a page is what is asked for, before everything that was found. */
const isPlace = (
  place: PageHit | undefined,
  score: number,
  { isHow, isCondition }: Question,
  hits: readonly Hit[],
  weighed: Weighed,
  entries: readonly Entry[],
): boolean => {
  if (place?.isMeant !== true) return false;
  const held = weighed.held.reduce((most, one) => Math.max(most, one), 0);
  // A word that the page is not asked for with, and that a figure is called by, asks for the figure.
  const asksFigure = place.rest.some(
    (word) => !isFaint(word) && isFigure(weighed, weighed.words.indexOf(word), entries),
  );
  if (isHow) return place.share >= held * HOW && (!asksFigure || isCondition || weighed.words.some(isAct));
  return place.share >= held && hits.every((hit) => hit.score < score) && !asksFigure;
};

/** What a question hits. The order of its words does not matter. Missing: no hits where no word hits anything. Cost: some ms for 100,000 entries. */
export const findIn = (
  index: Index,
  question: Question,
  pages: readonly SearchedPage[] = [],
): Omit<Found, 'isPartial'> => {
  const { entries } = index;
  const { time, until, state, isHow } = question;
  const empty = { hits: [], totals: none(), words: [], unknown: [], time, until, state };
  if ([...question.words, ...question.beside].join('').length < 2) return empty;
  const read = pages.map(readPage);
  const weighed = weigh(index, question, read);
  const { isNaming, words, fits, weights } = weighed;
  const { best, totals } = bestOf(weighed, entries);
  const hits = kindsOf(best, weighed).flatMap((kind) =>
    best[kind].map(({ at, score }): Hit => {
      const { doc, title } = entries[at]!;
      return { doc, title, score, rest: words.filter((_, w) => fits[w]![at] === 0) };
    }),
  );
  // Who asks for a state asks for figures.
  const asked = isNaming && (state === null || isHow) ? pagesFor(read, words, weights) : [];
  // A part of one word is chance, where nobody asks how something is done.
  const found = asked.filter(({ isMeant }) => isHow || isMeant);
  const places = found.map(({ address, title, share, rest }): Hit => {
    const score = share * share * FIT.whole * WEIGHTS.title;
    return { doc: { kind: 'page', address }, title, score, rest };
  });
  totals.page = places.length;
  const most = places[0]?.score ?? 0;
  const isFirst = isPlace(found[0], most, question, hits, weighed, entries);
  // Beside a page that holds all that is asked, what only sounds alike is left out.
  const isAll = isFirst && found[0]!.rest.length === 0;
  const left = isAll ? hits.filter(({ score }) => score >= most * BESIDE) : hits;
  if (left.length < hits.length)
    for (const kind of KINDS) {
      const count = left.filter(({ doc }) => doc.kind === kind).length;
      if (count < best[kind].length) totals[kind] = count;
    }
  return {
    hits: isFirst ? [...places, ...left] : [...hits, ...places],
    totals,
    words: question.words,
    // What asks for a time or a state is understood, whether a title holds it or not.
    unknown: isNaming
      ? words.filter((word, w) => isEmpty(fits[w]!) && places.every(({ rest }) => rest.includes(word)))
      : [],
    time,
    until,
    // `Bescheid geben, wenn etwas kritisch wird`
    state: isFirst ? null : state,
  };
};
