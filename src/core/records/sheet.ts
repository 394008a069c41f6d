// One organisation and one day: what is typed, what stands already, and the entries that taking over would add.
import type { Organisation, RecordedField } from './organisation.ts';
import { withField, type Draft, type DraftField } from './draft.ts';
import type { Entry, RecordedEmptiness, RecordedValue } from './entry.ts';
import { historyOf, lastByField, placeOf, standingOf, type Standing } from './merge.ts';
import { asTyped, doubtsOf, readTyped, type Doubt } from './plausible.ts';
import { fieldOn } from './targets.ts';

export type Line = {
  field: RecordedField;
  typed: DraftField;
  /** What stands for this day. Missing: null. */
  standing: Standing | null;
  /** The last value of an earlier day. Missing: null. */
  last: Entry | null;
  /** `same`: typed, but it stands already. `unreadable`: typed, but no value of this field. */
  kind: 'nothing' | 'same' | 'new' | 'unreadable';
  value: RecordedValue | null;
  emptiness: RecordedEmptiness | null;
  doubts: readonly Doubt[];
};

const nothing = (field: string): DraftField => ({ field, text: '', none: null });

/** What is known of a field before anybody types: all of a line that no key stroke changes. */
export type Known = Pick<Line, 'field' | 'standing' | 'last'> & {
  /** Values of earlier days, newest first. */
  before: readonly RecordedValue[];
  /** Every entry of the field and day, newest first. */
  history: readonly Entry[];
};

/**
 * Shape: one a field, in the order of the catalog, with the comparison values that hold on that day.
 * Cost: goes through all entries; not for every key stroke.
 */
export const knownOf = (organisation: Organisation, day: string, entries: readonly Entry[]): Known[] => {
  const { id } = organisation;
  const own = entries.filter((one) => one.organisation === id);
  const standing = standingOf(own);
  const last = lastByField(standing, id, day);
  return (organisation.recording ?? []).map((published) => {
    const field = fieldOn(published, standing, id, day);
    const place = { organisation: id, field: field.name, day };
    const before = last.get(field.name) ?? [];
    return {
      field,
      standing: standing.get(placeOf(place)) ?? null,
      last: before[0] ?? null,
      before: before.flatMap(({ value }) => value ?? []),
      history: historyOf(own, place),
    };
  });
};

const kindOf = (typed: DraftField, value: RecordedValue | null, held: Standing | null): Line['kind'] => {
  if (typed.none === null && typed.text.trim() === '') return 'nothing';
  if (typed.none === null && value === null) return 'unreadable';
  const isSame = held?.kind === 'value' && held.entry.value === value && held.entry.emptiness === typed.none;
  return isSame ? 'same' : 'new';
};

/** Shape: a line for each of them. */
export const sheetOf = (known: readonly Known[], draft: Draft): Line[] =>
  known.map(({ field, standing: held, last, before }) => {
    const typed = draft.fields.find((one) => one.field === field.name) ?? nothing(field.name);
    const value = typed.none === null ? readTyped(field, typed.text) : null;
    return {
      field,
      typed,
      standing: held,
      last,
      kind: kindOf(typed, value, held),
      value,
      emptiness: typed.none,
      doubts: value === null ? [] : doubtsOf(field, value, before),
    };
  });

/** The last values of earlier days, typed into every field that is empty. */
export const withLast = (draft: Draft, lines: readonly Line[]): Draft => {
  let next = draft;
  for (const { field, last, typed } of lines)
    if (last?.value != null && typed.text === '' && typed.none === null)
      next = withField(next, { field: field.name, text: asTyped(last.value), none: null });
  return next;
};

/** Fields for which the day has neither a value nor a reason, typed or standing; a withdrawn one is missing again. */
export const missingIn = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(
    ({ standing, kind }) =>
      kind === 'nothing' &&
      (standing === null || (standing.kind === 'value' && standing.entry.emptiness === 'withdrawn')),
  );

type Made = Pick<Entry, 'catalog' | 'organisation' | 'day' | 'by' | 'at' | 'telephone' | 'reason'>;

/** The entries that taking over adds. Each replaces what the person saw standing, nothing that came since. */
export const entriesOf = (lines: readonly Line[], made: Made, newId: () => string): Entry[] =>
  lines
    .filter((one) => one.kind === 'new')
    .map((one) => ({
      id: newId(),
      ...made,
      field: one.field.name,
      value: one.value,
      emptiness: one.emptiness,
      unit: one.field.unit,
      replaces: one.standing?.heads.map(({ id }) => id) ?? [],
    }));

/** The entry by which what stands in a field is withdrawn. */
export const withdrawalOf = ({ field, standing }: Line, made: Made, newId: () => string): Entry => ({
  ...made,
  id: newId(),
  field: field.name,
  value: null,
  emptiness: 'withdrawn',
  unit: field.unit,
  telephone: null,
  replaces: standing?.heads.map(({ id }) => id) ?? [],
});

/** Entries that put back what stood before `added`: the value of then, or withdrawn where there was none. Nothing is removed. */
export const undoOf = (
  added: readonly Entry[],
  before: readonly Entry[],
  at: number,
  reason: string,
  newId: () => string,
): Entry[] => {
  const standing = standingOf(before);
  return added.flatMap((one) => {
    const was = standing.get(placeOf(one));
    const kept = { ...one, at, reason, telephone: null };
    // Two values that stood side by side stand so again.
    const all = was?.kind === 'value' ? [was.entry] : (was?.heads ?? []);
    return all.length === 0
      ? [{ ...kept, id: newId(), value: null, emptiness: 'withdrawn' as const, replaces: [one.id] }]
      : all.map(({ value, emptiness }) => ({ ...kept, id: newId(), value, emptiness, replaces: [one.id] }));
  });
};
