// The index of what is on the device, in parts: each dataset is read into one of its own, and what did not change is not read again. Pure.
import { baseReader, isAsking } from './fold.ts';
import { WEIGHTS, type Entry, type Index } from './entry.ts';

/** What an index is joined of. `pairs`: word, entry and weight of each place, by their numbers in this part. */
export type Part = { entries: readonly Entry[]; words: readonly string[]; pairs: Float64Array };

/** A word of a long title names it less than the only word of a short one. `naming`: how many of its words name something. */
const titleWeight = (naming: number): number =>
  WEIGHTS.title * Math.max(0.7, 1 - 0.1 * Math.max(0, naming - 2));

/** `parent` of an entry counts within the part. Cost: one pass over all texts; a hundred thousand values take well under a second. */
export const partOf = (entries: readonly Entry[]): Part => {
  const known = new Map<string, number>();
  const words: string[] = [];
  const pairs: number[] = [];
  /** Of each word: where its last pair is (it counts once for an entry, where it weighs most), and whether it names something. */
  const last: number[] = [],
    names: number[] = [];
  const idsIn = baseReader((word) => {
    let id = known.get(word);
    if (id === undefined) {
      id = words.push(word) - 1;
      known.set(word, id);
      last.push(-1);
      names.push(isAsking(word) ? 0 : 1);
    }
    return id;
  });
  const add = (id: number, doc: number, weight: number): void => {
    const at = last[id]!;
    if (at < 0 || pairs[at + 1] !== doc) last[id] = pairs.push(id, doc, weight) - 3;
    else if (pairs[at + 2]! < weight) pairs[at + 2] = weight;
  };
  entries.forEach(({ title, parts }, doc) => {
    const titled = idsIn(title);
    const weight = titleWeight(titled.reduce((sum, id) => sum + names[id]!, 0));
    for (const id of titled) add(id, doc, weight);
    for (const [text, weight] of parts) for (const id of idsIn(text)) add(id, doc, weight);
  });
  return { entries, words, pairs: new Float64Array(pairs) };
};

/** The same index as of all entries at once. Cost: a pass over the places, and a look at each different word of a part. */
export const joinParts = (parts: readonly Part[]): Index => {
  const known = new Map<string, number>();
  const words: string[] = [];
  const entries: Entry[] = [];
  const idsOf = parts.map((part, p) => {
    const ids = new Int32Array(part.words.length);
    part.words.forEach((word, i) => {
      // Words of the first part have none before them, and those of the last none behind.
      let id = p === 0 ? undefined : known.get(word);
      if (id === undefined) {
        id = words.push(word) - 1;
        if (p < parts.length - 1) known.set(word, id);
      }
      ids[i] = id;
    });
    return ids;
  });
  const from = new Int32Array(words.length + 1);
  let places = 0;
  parts.forEach(({ pairs }, p) => {
    const ids = idsOf[p]!;
    places += pairs.length / 3;
    for (let i = 0; i < pairs.length; i += 3) from[ids[pairs[i]!]! + 1]!++;
  });
  for (let w = 0; w < words.length; w++) from[w + 1]! += from[w]!;
  const next = from.slice(0, words.length);
  const docs = new Int32Array(places),
    weights = new Float32Array(places);
  parts.forEach((part, p) => {
    const ids = idsOf[p]!,
      { pairs } = part,
      offset = entries.length;
    for (let i = 0; i < pairs.length; i += 3) {
      const at = next[ids[pairs[i]!]!]!++;
      docs[at] = pairs[i + 1]! + offset;
      weights[at] = pairs[i + 2]!;
    }
    for (const entry of part.entries)
      entries.push(offset === 0 || entry.parent < 0 ? entry : { ...entry, parent: entry.parent + offset });
  });
  const things = [...entries.keys()].filter((at) => entries[at]!.doc.kind !== 'value');
  const starts = new Int32Array(words.length);
  let position = 1;
  words.forEach((word, w) => {
    starts[w] = position;
    position += word.length + 1;
  });
  return { entries, things, text: `\n${words.join('\n')}\n`, starts, words, from, docs, weights };
};

export const buildIndex = (entries: readonly Entry[]): Index => joinParts([partOf(entries)]);
