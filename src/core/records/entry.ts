// One value that a person recorded by hand. Entries are only ever added: a correction is a new entry that names what it replaces.
import { ID, isText } from './other.ts';
import { parseDate } from '../values/period.ts';

/** Why a person gave no value. Zero is a value and not in this list. */
export type RecordedEmptiness = 'notReported' | 'notCollected' | 'withdrawn';
export type RecordedValue = number | string | boolean;

export type Entry = {
  id: string;
  /** Address of the catalog that names organisation and field. */
  catalog: string;
  organisation: string;
  /** Name of a field, or of its comparison value (see targets.ts). */
  field: string;
  /** The day that the value is valid for, `2026-11-23`. */
  day: string;
  /** Missing: null, and `emptiness` says why. */
  value: RecordedValue | null;
  emptiness: RecordedEmptiness | null;
  unit: string;
  /** Function of who recorded it, rather than a name. */
  by: string;
  /** When it was recorded. Unit: ms since 1970. */
  at: number;
  /** Reported by telephone: by whom, and when in their words. Missing: null. */
  telephone: { by: string; at: string } | null;
  /** Entries of the same field and day that this one takes the place of. */
  replaces: readonly string[];
  reason: string;
  /** Of what it names as replaced: entries of another tablet, which stand until a person decides. Never part of a file's entry. */
  contests?: readonly string[];
};

const EMPTY: readonly unknown[] = ['notReported', 'notCollected', 'withdrawn'];

const valueOf = (given: unknown): RecordedValue | null | undefined => {
  if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
  return given === null || typeof given === 'boolean' || isText(given, 2_000) ? given : undefined;
};

const telephoneOf = (given: unknown): Entry['telephone'] | undefined => {
  if (given === null) return null;
  const { by, at } = (typeof given === 'object' ? given : {}) as { by?: unknown; at?: unknown };
  return isText(by, 200) && isText(at, 60) ? { by, at } : undefined;
};

/** An entry from outside, exactly as the type says. Missing: null where it is none; unknown members are dropped. */
export const parseEntry = (given: unknown): Entry | null => {
  if (typeof given !== 'object' || given === null) return null;
  const { id, catalog, organisation, field, day, emptiness, unit, by, at, replaces, reason, ...rest } =
    given as Record<string, unknown>;
  const value = valueOf(rest.value);
  const telephone = telephoneOf(rest.telephone);
  if (!isText(id, 64) || !ID.test(id) || value === undefined || telephone === undefined) return null;
  if (!isText(catalog, 2_000) || !isText(organisation, 64) || !isText(field, 80)) return null;
  if (!isText(day, 10) || parseDate(day) !== day) return null;
  if (emptiness !== null && !EMPTY.includes(emptiness)) return null;
  // Either a value, or a reason for having none.
  if ((value === null) !== (emptiness !== null)) return null;
  if (!isText(unit, 24) || !isText(by, 200) || !isText(reason, 2_000)) return null;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return null;
  if (!Array.isArray(replaces) || replaces.length > 100) return null;
  if (!replaces.every((one) => isText(one, 64) && ID.test(one) && one !== id)) return null;
  return {
    id,
    catalog,
    organisation,
    field,
    day,
    value,
    emptiness: emptiness as RecordedEmptiness | null,
    unit,
    by,
    at,
    telephone,
    replaces: replaces as string[],
    reason,
  };
};

/** The whole content as one text, the same for the same entry whatever the order of its members. */
export const canonical = (one: Entry): string =>
  JSON.stringify([
    one.id,
    one.catalog,
    one.organisation,
    one.field,
    one.day,
    one.value,
    one.emptiness,
    one.unit,
    one.by,
    one.at,
    one.telephone && [one.telephone.by, one.telephone.at],
    one.replaces,
    one.reason,
  ]);
