// Entries of several tablets as one set. The order of merging does not matter; what two people say differently stays side by side.
import { besideOf } from './clash.ts';
import { inOrder } from '../values/order.ts';
import { canonical, type Entry } from './entry.ts';

const newerLast = (one: Entry, other: Entry): number => one.at - other.at || inOrder(one.id, other.id);

/**
 * Set union by identity. Commutative, associative, idempotent. Shape: oldest first.
 * Two contents with one identity are a forgery (see clashes): the same of them wins everywhere.
 */
export const mergeEntries = (one: readonly Entry[], other: readonly Entry[]): Entry[] => {
  const all = new Map<string, Entry>();
  for (const entry of [...one, ...other]) {
    const held = all.get(entry.id);
    if (!held || canonical(entry) < canonical(held)) all.set(entry.id, entry);
  }
  return [...all.values()].sort(newerLast);
};

/** Identities that two sets use for different contents. */
export const clashes = (one: readonly Entry[], other: readonly Entry[]): string[] => {
  const held = new Map(one.map((entry) => [entry.id, canonical(entry)]));
  const found = new Set<string>();
  for (const entry of other) {
    const text = held.get(entry.id);
    if (text === undefined) held.set(entry.id, canonical(entry));
    else if (text !== canonical(entry)) found.add(entry.id);
  }
  return [...found];
};

type Place = Pick<Entry, 'organisation' | 'field' | 'day'>;

/** A key that no other place has, whatever its texts hold: the length says where one ends. Cost: asked for every entry, so no JSON. */
export const placeOf = ({ organisation, field, day }: Place): string =>
  `${organisation.length} ${organisation} ${field.length} ${field} ${day}`;

/** What stands for one field and day. `conflict`: people said different things, and nobody has decided. */
export type Standing =
  { kind: 'value'; entry: Entry; heads: readonly Entry[] } | { kind: 'conflict'; heads: readonly Entry[] };

const contentOf = ({ value, emptiness }: Entry): string => JSON.stringify([value, emptiness]);

/**
 * Of the entries of one field and day, those that no other replaces: not those that one from another tablet names, until a person
 * decides. Who replaces an entry replaces what came under its name with another content. A circle of replacing replaces nothing.
 */
const headsOf = (entries: readonly Entry[]): readonly Entry[] => {
  const replaced = new Set(
    entries.flatMap(({ replaces, contests }) =>
      contests ? replaces.filter((one) => !contests.includes(one)) : replaces,
    ),
  );
  const heads = entries.filter(({ id }) => !replaced.has(id) && !replaced.has(besideOf(id) ?? id));
  return heads.length > 0 ? heads : entries;
};

/** What stands now, by place (see placeOf). Cost: one pass over all entries. */
export const standingOf = (entries: readonly Entry[]): ReadonlyMap<string, Standing> => {
  const places = new Map<string, Entry[]>();
  for (const entry of entries) {
    const place = placeOf(entry);
    const list = places.get(place);
    if (list) list.push(entry);
    else places.set(place, [entry]);
  }
  const standing = new Map<string, Standing>();
  for (const [place, list] of places) {
    // Most places have one entry, and nothing to be compared.
    const heads = list.length === 1 ? list : [...headsOf(list)].sort(newerLast);
    const isOne = heads.length === 1 || new Set(heads.map(contentOf)).size === 1;
    standing.set(place, isOne ? { kind: 'value', entry: heads.at(-1)!, heads } : { kind: 'conflict', heads });
  }
  return standing;
};

/** All entries of one field and day, newest first. */
export const historyOf = (entries: readonly Entry[], { organisation, field, day }: Place): Entry[] =>
  entries
    .filter((one) => one.day === day && one.field === field && one.organisation === organisation)
    .sort(newerLast)
    .reverse();

/** The last standing values before a day, by field, newest first. Withdrawn, missing and undecided ones are left out. Cost: one pass. */
export const lastByField = (
  standing: ReadonlyMap<string, Standing>,
  organisation: string,
  before: string,
): ReadonlyMap<string, readonly Entry[]> => {
  const fields = new Map<string, Entry[]>();
  for (const one of standing.values()) {
    if (one.kind !== 'value') continue;
    const { entry } = one;
    if (entry.organisation !== organisation || entry.day >= before || entry.value === null) continue;
    const list = fields.get(entry.field);
    if (list) list.push(entry);
    else fields.set(entry.field, [entry]);
  }
  for (const list of fields.values()) list.sort((one, other) => (one.day < other.day ? 1 : -1));
  return fields;
};
