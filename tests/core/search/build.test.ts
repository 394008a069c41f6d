// An index joined of parts is the index of everything at once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, joinParts, partOf } from '../../../src/core/search/build.ts';
import { WEIGHTS, type Entry } from '../../../src/core/search/entry.ts';

const words = fc
  .array(fc.constantFrom('Krippe', 'Straße', 'Schule', 'wie', 'Wasser', 'Pflegeplätze', '2024', 'Nord-Ost'), {
    maxLength: 5,
  })
  .map((all) => all.join(' '));
/** A dataset with its values, or figures that belong to none. */
const group = fc.record({
  isDataset: fc.boolean(),
  texts: fc.array(fc.tuple(words, words), { maxLength: 6 }),
});

test('parts say what the whole says, in the same order', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
      const whole: Entry[] = [];
      const parts = groups.map(({ isDataset, texts }, g) => {
        const offset = whole.length;
        const entries = texts.map(([title, text], i): Entry => ({
          doc:
            isDataset && i > 0
              ? { kind: 'value', dataset: `d${g}`, column: 'ort', value: title }
              : { kind: isDataset ? 'dataset' : 'indicator', id: `${g}-${i}` },
          title,
          parts: [[text, WEIGHTS.description]],
          parent: isDataset && i > 0 ? 0 : -1,
        }));
        for (const one of entries) whole.push(one.parent < 0 ? one : { ...one, parent: offset });
        return partOf(entries);
      });
      expect(joinParts(parts)).toEqual(buildIndex(whole));
    }),
    { numRuns: 500 },
  );
});
