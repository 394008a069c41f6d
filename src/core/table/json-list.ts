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

/**
 * The list that holds the table: the whole, a known member, or the only list of objects, at most two levels deep.
 * Shape of `path`: the members that lead to it, none for the whole. Missing: null.
 */
export const listIn = (json: unknown): { path: readonly string[]; list: readonly unknown[] } | null => {
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
  return links.length === 1 ? { path: [links[0]![0]], list: links[0]![1] as unknown[] } : null;
};
