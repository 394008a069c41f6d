// Comparison values (target, maximum) of a recorded field, as people changed them on the tablet: entries like any other, under a
// name that no field can have, valid from their day on. Missing: where nobody changed one, the catalog's holds.
import type { Organisation, RecordedField } from './organisation.ts';
import { draftKey, emptyDraft, type Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import { placeOf, type Standing } from './merge.ts';

export const COMPARED = ['target', 'maximum'] as const;
export type Compared = (typeof COMPARED)[number];

/** The name of a comparison value, as an entry's field and as a column that indicators read. No field of a catalog may hold `#`. */
export const comparedName = (field: string, kind: Compared): string => `${field}#${kind}`;

/** Missing: null for the name of a plain field. */
export const comparedOf = (name: string): { field: string; kind: Compared } | null => {
  const [field, kind, ...more] = name.split('#');
  const found = COMPARED.find((one) => one === kind);
  return found !== undefined && field !== undefined && more.length === 0 ? { field, kind: found } : null;
};

/** What is being typed of a comparison value: kept at every key stroke like a day's sheet, under a day that is none. */
export type ComparedDraft = { name: string; kind: Compared; text: string; from: string; reason: string };
const FROM = '#from';
export const comparedKey = (catalog: string, organisation: string): string =>
  draftKey(catalog, organisation, '#');
/** Empty where neither value nor reason was typed. */
export const toDraft = (
  key: string,
  { name, kind, text, from, reason }: ComparedDraft,
  at: number,
): Draft => ({
  ...emptyDraft(key),
  fields:
    text === '' && reason === ''
      ? []
      : [
          { field: comparedName(name, kind), text, none: null },
          { field: FROM, text: from, none: null },
        ],
  reason,
  at,
});
/** Missing: null for a draft of something else. */
export const fromDraft = ({ fields, reason }: Draft): ComparedDraft | null => {
  const value = fields.find((one) => comparedOf(one.field) !== null);
  const from = fields.find((one) => one.field === FROM);
  const compared = value && comparedOf(value.field);
  return compared && from
    ? { name: compared.field, kind: compared.kind, text: value.text, from: from.text, reason }
    : null;
};

/** The comparison value that holds on a day. Missing: null where none was ever set here; the catalog's holds then. */
const comparedOn = (
  standing: ReadonlyMap<string, Standing>,
  organisation: string,
  name: string,
  day: string,
): Standing | null => {
  let newest: Standing | null = null;
  for (const one of standing.values()) {
    const head = one.heads[0]!;
    if (head.organisation !== organisation || head.field !== name || head.day > day) continue;
    if (!newest || head.day > newest.heads[0]!.day) newest = one;
  }
  return newest;
};

/** As a number. `undecided`: people set different ones from the same day on. Missing: undefined where there is none. */
export const comparedValue = (
  field: RecordedField,
  kind: Compared,
  standing: ReadonlyMap<string, Standing>,
  organisation: string,
  day: string,
): number | undefined | 'undecided' => {
  const set = comparedOn(standing, organisation, comparedName(field.name, kind), day);
  if (!set) return field[kind];
  if (set.kind === 'conflict') return 'undecided';
  const { value } = set.entry;
  // Withdrawn: the catalog's holds again.
  return typeof value === 'number' ? value : field[kind];
};

/** The field with the comparison values of that day. An undecided one is left out: nothing is judged by it. */
export const fieldOn = (
  field: RecordedField,
  standing: ReadonlyMap<string, Standing>,
  organisation: string,
  day: string,
): RecordedField => {
  const { target: _target, maximum: _maximum, ...rest } = field;
  const [target, maximum] = COMPARED.map((kind) => comparedValue(field, kind, standing, organisation, day));
  return {
    ...rest,
    ...(typeof target === 'number' && { target }),
    ...(typeof maximum === 'number' && { maximum }),
  };
};

/** Number fields of an organisation: only they have comparison values. */
export const comparable = (organisation: Organisation): readonly RecordedField[] =>
  (organisation.recording ?? []).filter((one) => one.kind === 'number');

/**
 * The entry that sets a comparison value from a day on, in place of what stands from exactly that day. `value` null: the catalog's holds
 * again. `made`: for which organisation, by whom and when.
 */
export const comparedEntry = (
  { kind, from, reason }: ComparedDraft,
  { name, unit }: RecordedField,
  value: number | null,
  standing: ReadonlyMap<string, Standing>,
  made: Pick<Entry, 'id' | 'catalog' | 'organisation' | 'by' | 'at'>,
): Entry => {
  const place = { organisation: made.organisation, field: comparedName(name, kind), day: from };
  return {
    ...made,
    ...place,
    value,
    emptiness: value === null ? 'withdrawn' : null,
    unit,
    telephone: null,
    replaces: standing.get(placeOf(place))?.heads.map(({ id }) => id) ?? [],
    reason: reason.trim(),
  };
};

/** Every entry of one comparison value, whatever its day, newest first. */
export const comparedHistory = (entries: readonly Entry[], organisation: string, name: string): Entry[] =>
  entries
    .filter((one) => one.organisation === organisation && one.field === name)
    .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
