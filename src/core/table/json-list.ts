// Where the table is in a JSON answer: one list of objects or of lists, by where portals put it.
import { own } from '../values/own.ts';

export type Json = Readonly<Record<string, unknown>>;
export const isJsonObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LISTS = [
  ['result', 'records'],
  ['results'],
  ['records'],
  ['data'],
  ['features'],
  ['value'],
  ['items'],
  ['rows'],
  ['result'],
  ['response', 'data'],
  ['response', 'docs'],
  ['content'],
  ['member'],
  ['hydra:member'],
] as const;

/** The value at a path of own members. Missing: undefined. */
export const jsonAt = (json: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isJsonObject(value) ? own(value, key) : undefined), json);

const isRows = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && (isJsonObject(value[0]) || Array.isArray(value[0]));

type Found = { path: readonly string[]; list: readonly unknown[] };

/**
 * The list that holds the table: the whole, a known member, or the only list of objects, in envelopes too.
 * Shape of `path`: the members that lead to it, none for the whole. Missing: null.
 */
export const listIn = (json: unknown, depth = 0): Found | null => {
  if (Array.isArray(json)) return { path: [], list: json as unknown[] };
  if (!isJsonObject(json)) return null;
  for (const path of LISTS) {
    const found = jsonAt(json, path);
    if (Array.isArray(found) && (found.length === 0 || isRows(found)))
      return { path, list: found as unknown[] };
  }
  // What only leads to other pages is no table.
  const named = Object.entries(json).filter(([name, value]) => name !== 'links' && isRows(value));
  if (named.length === 1) return { path: [named[0]![0]], list: named[0]![1] as unknown[] };
  const links = Object.entries(json).filter(([, value]) => isRows(value));
  if (links.length === 0 && isJsonObject(json._embedded)) {
    const inside = listIn(json._embedded);
    return inside && { path: ['_embedded', ...inside.path], list: inside.list };
  }
  if (links.length === 1) return { path: [links[0]![0]], list: links[0]![1] as unknown[] };
  return links.length === 0 && depth < DEPTH ? wrapped(json, depth) : null;
};

/** Levels of envelopes: `data.orte.edges` of GraphQL. */
const DEPTH = 3;
const ENVELOPE =
  /^(data|d|hits|feed|collection|response|results?|payload|body|answer|antwort|ergebnis(se)?|inhalt|content|_?embedded)$/i;

/** The list inside of the one envelope that holds any. */
const wrapped = (json: Json, depth: number): Found | null => {
  const members = Object.entries(json).filter(([, value]) => isJsonObject(value));
  const found = members.flatMap(([name, value]) => {
    const inside = ENVELOPE.test(name) || Object.keys(json).length === 1 ? listIn(value, depth + 1) : null;
    return inside && inside.list.length > 0 ? [{ path: [name, ...inside.path], list: inside.list }] : [];
  });
  return found.length === 1 ? found[0]! : null;
};
