// The row of the bench that asks the search: 200 figures, 50 datasets, 100,000 different values, beside a plain scan of all texts.
import { fold } from '../../src/core/search/fold.ts';
import { readQuestion } from '../../src/core/search/question.ts';
import type { IsoDate } from '../../src/core/values/period.ts';
import { buildIndex, joinParts, partOf } from '../../src/core/search/build.ts';
import { WEIGHTS, type Entry } from '../../src/core/search/entry.ts';
import { findIn } from '../../src/core/search/search.ts';
import type { Row } from './row.ts';

const VALUES = 100_000;
const WORDS = [
  'Krippe',
  'Straße',
  'Schule',
  'Sanierung',
  'Wasser',
  'Pflege',
  'Plätze',
  'Haushalt',
  'Feuerwehr',
  'Einwohner',
];
const word = (i: number): string => WORDS[i % WORDS.length]!;

export const searchEntries = (): Entry[] => {
  const entries: Entry[] = Array.from({ length: 200 }, (_, i) => ({
    doc: { kind: 'indicator', id: `k${i}` },
    title: `${word(i)} ${word(i * 3 + 1)} ${i}`,
    parts: [[`Wie viele ${word(i + 5)} gibt es in ${word(i * 7)}?`, WEIGHTS.description]],
    parent: -1,
  }));
  for (let d = 0; d < 50; d++) {
    const parent = entries.length;
    entries.push({
      doc: { kind: 'dataset', id: `d${d}` },
      title: `${word(d)} nach ${word(d + 3)} ${d}`,
      parts: [[`ort jahr ${word(d + 1)} ${word(d + 2)}`, WEIGHTS.column]],
      parent: -1,
    });
    for (let v = 0; v < VALUES / 50; v++) {
      const value = `${word(v + d)}weg ${(d * 7919 + v * 104_729) % 1_000_003} ${((v * 31) % 97).toString(36)}hausen`;
      entries.push({
        doc: { kind: 'value', dataset: `d${d}`, column: 'ort', value },
        title: value,
        parts: [],
        parent,
      });
    }
  }
  return entries;
};

/** As one would without an index: every text folded and looked into for every word. */
const TODAY = '2026-11-28' as IsoDate;

const scan = (entries: readonly Entry[], question: string): number => {
  const words = fold(question).split(' ');
  let n = 0;
  for (const { title, parts } of entries) {
    const text = fold([title, ...parts.map(([part]) => part)].join(' '));
    if (words.every((one) => text.includes(one))) n++;
  }
  return n;
};

/** Adds the rows. Cost: some seconds. */
export const searching = async (
  rows: Row[],
  timed: (job: () => unknown, times?: number) => Promise<number>,
): Promise<void> => {
  const entries = searchEntries();
  const index = buildIndex(entries);
  for (const [name, question] of [
    ['two words', 'Krippe Wasser'],
    ['a letter wrong', 'Krpipe Sanierng'],
    ['one short word', 'ha'],
  ] as const)
    rows.push({
      measure: `search of 200 figures, 50 datasets, 100,000 values: ${name}, against a scan of all texts`,
      value: await timed(() => findIn(index, readQuestion(question, TODAY))),
      reference: await timed(() => scan(entries, question)),
      goal: '<= 0.5 x',
      unit: 'ms',
    });
  const reference = await timed(() => scan(entries, 'Krippe Wasser'), 3);
  const add = (measure: string, value: number, goal: string): void =>
    void rows.push({ measure, value, reference, goal, unit: 'ms' });
  add('index of the same made anew, against one scan', await timed(() => buildIndex(entries), 3), '-');
  // Parts as the worker keeps them: the figures, and each dataset.
  const parts = groupsOf(entries).map(partOf);
  const [first, ...others] = parts;
  add(
    'the same index after one dataset changed, against one scan',
    await timed(() => joinParts([first!, partOf(parts[1]!.entries), ...others.slice(1)]), 3),
    '<= 1.5 x',
  );
};

/** Entries by dataset; what belongs to none comes first. */
const groupsOf = (entries: readonly Entry[]): Entry[][] => {
  const groups: Entry[][] = [[]];
  for (const entry of entries) {
    if (entry.doc.kind === 'dataset') groups.push([]);
    groups.at(-1)!.push(entry.parent < 0 ? entry : { ...entry, parent: 0 });
  }
  return groups;
};
