// What a person is typing, kept at every key stroke until it is taken over or given up.
export type DraftField = { field: string; text: string; none: 'notReported' | 'notCollected' | null };
export type Draft = {
  key: string;
  fields: readonly DraftField[];
  telephoneBy: string;
  telephoneAt: string;
  reason: string;
  at: number;
};

export const draftKey = (catalog: string, organisation: string, day: string): string =>
  JSON.stringify([catalog, organisation, day]);

/** What a key was made of. Missing: null for what is no key. */
export const placeOfDraft = (key: string): { catalog: string; organisation: string; day: string } | null => {
  try {
    const found = JSON.parse(key) as unknown;
    if (!Array.isArray(found) || found.length !== 3 || !found.every((one) => typeof one === 'string'))
      return null;
    const [catalog, organisation, day] = found as [string, string, string];
    return { catalog, organisation, day };
  } catch {
    // Not made by draftKey.
    return null;
  }
};

export const emptyDraft = (key: string): Draft => ({
  key,
  fields: [],
  telephoneBy: '',
  telephoneAt: '',
  reason: '',
  at: 0,
});

export const isEmptyDraft = (draft: Draft): boolean =>
  draft.fields.every((one) => one.text === '' && one.none === null) &&
  draft.telephoneBy === '' &&
  draft.telephoneAt === '' &&
  draft.reason === '';

export const withField = (draft: Draft, changed: DraftField): Draft => ({
  ...draft,
  fields: [...draft.fields.filter((one) => one.field !== changed.field), changed],
});

const fieldIn = ({ fields }: Draft, field: string): DraftField =>
  fields.find((one) => one.field === field) ?? { field, text: '', none: null };
const isSameField = (one: DraftField, other: DraftField): boolean =>
  one.text === other.text && one.none === other.none;

/**
 * The steps from `base` to `mine`, taken on top of `theirs`: two windows that type for the same day never undo each other. Where both
 * typed, mine stands. Shape: newer than both.
 */
export const rebased = (base: Draft, mine: Draft, theirs: Draft): Draft => {
  const names = new Set([...theirs.fields, ...mine.fields].map(({ field }) => field));
  const fields = [...names].map((name) => {
    const field = fieldIn(mine, name);
    return isSameField(field, fieldIn(base, name)) ? fieldIn(theirs, name) : field;
  });
  const text = (name: 'telephoneBy' | 'telephoneAt' | 'reason'): string =>
    mine[name] === base[name] ? theirs[name] : mine[name];
  return {
    key: mine.key,
    fields,
    telephoneBy: text('telephoneBy'),
    telephoneAt: text('telephoneAt'),
    reason: text('reason'),
    at: Math.max(mine.at, theirs.at + 1),
  };
};
