import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft, isEmptyDraft, rebased, withField, type Draft } from '../../../src/core/records/draft.ts';

const KEY = 'key';
const NAMES = ['a', 'b', 'c'];
const field = fc.record({
  field: fc.constantFrom(...NAMES),
  text: fc.constantFrom('', '1', '2'),
  none: fc.constantFrom(null, 'notReported' as const),
});
const drafts: fc.Arbitrary<Draft> = fc
  .tuple(fc.array(field, { maxLength: 4 }), fc.constantFrom('', 'Grund'), fc.nat(9))
  .map(([fields, reason, at]) => fields.reduce(withField, { ...emptyDraft(KEY), reason, at }));
/** What stands in each place, whatever the order. */
const content = (draft: Draft) => ({
  ...Object.fromEntries(
    NAMES.map((name) => {
      const { text, none } = draft.fields.find((one) => one.field === name) ?? { text: '', none: null };
      return [name, [text, none]];
    }),
  ),
  reason: draft.reason,
});

describe('what two windows type for one day', () => {
  test('stays of both; where both typed, the last key stroke stands', () =>
    fc.assert(
      fc.property(drafts, drafts, drafts, (base, mine, theirs) => {
        const both = content(rebased(base, mine, theirs));
        const [before, here, there] = [base, mine, theirs].map(content) as unknown as [Given, Given, Given];
        for (const name of [...NAMES, 'reason'])
          expect(both[name as keyof typeof both], name).toEqual(
            JSON.stringify(here[name]) === JSON.stringify(before[name]) ? there[name] : here[name],
          );
      }),
    ));
  test('is what was typed here where nobody else typed, and newer than both', () =>
    fc.assert(
      fc.property(drafts, drafts, (base, mine) => {
        const kept = rebased(base, mine, base);
        expect(content(kept)).toEqual(content(mine));
        expect(kept.at).toBeGreaterThanOrEqual(mine.at);
        expect(kept.at).toBeGreaterThan(base.at);
      }),
    ));
  test('leaves nothing once it was taken over, but for what came meanwhile', () =>
    fc.assert(
      fc.property(drafts, field, (taken, later) => {
        expect(isEmptyDraft(rebased(taken, taken, emptyDraft(KEY)))).toBe(true);
        const held = withField(taken, later);
        const left = content(rebased(taken, held, emptyDraft(KEY)));
        const isNew = JSON.stringify(content(held)) !== JSON.stringify(content(taken));
        expect(left).toEqual({
          ...content(emptyDraft(KEY)),
          ...(isNew && { [later.field]: [later.text, later.none] }),
        });
      }),
    ));
});
type Given = Record<string, unknown>;
