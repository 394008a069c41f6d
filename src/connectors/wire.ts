// Looking into answers of others without trusting their shape. Own members only: no name is special.
import { rootOf } from '../core/values/xml.ts';
import { error } from '../core/values/issue.ts';
import { failed, ok, type Failed, type Result } from '../core/values/result.ts';
import type { Answer, Description, Offer } from './connector.ts';
import type { Cell } from './cell.ts';
import { own } from '../core/values/own.ts';

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path. Missing: undefined. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, key) => {
    if (Array.isArray(found) && typeof key === 'number') return found[key];
    return isObject(found) ? own(found, String(key)) : undefined;
  }, value);

/** Text that is not empty, at most 2,000 characters of it. Missing: null. */
export const text = (value: unknown, ...path: readonly (string | number)[]): string | null => {
  const found = at(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim().slice(0, 2000) : null;
};
export const list = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
};
/** A whole number from 0, also where it came as text. Missing: null. */
export const count = (value: unknown, ...path: readonly (string | number)[]): number | null => {
  const found = at(value, ...path);
  const n = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? n : null;
};

/** A leaf as a cell; lists and objects become their text. */
export const cell = (value: unknown): Cell =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : ((value ?? null) as Cell);

/** The day (or moment) that a text begins with: `2024-05-08T04:11:24.309486` is `2024-05-08`. Missing: null. */
export const dayIn = (value: string | null): string | null =>
  /\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0] ?? null;

/** Only web addresses become links; relative ones are resolved. Missing: null. */
export const link = (value: string | null, base: string): string | null => {
  if (value === null) return null;
  try {
    const url = new URL(value.trim(), base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    // What is no address is no link.
    return null;
  }
};

/** Links of servers behind a proxy name the wrong scheme: those of the same host stay with the scheme that was asked. */
export const sameScheme = (next: string | null, asked: string): string | null => {
  if (next === null) return null;
  const url = new URL(next),
    from = new URL(asked);
  if (url.hostname === from.hostname && url.protocol !== from.protocol)
    return `${from.origin}${url.pathname}${url.search}`;
  return url.href;
};

/** Errors: SOURCE_REFUSED for XML reports of trouble, WRONG_TYPE_HTML for pages, SOURCE_SHAPE for all else that is no JSON. */
export const json = (answer: Answer): Result<unknown> => {
  const all = new TextDecoder().decode(answer.bytes);
  try {
    return ok(JSON.parse(all.replace(/^\uFEFF/, '')) as unknown);
  } catch {
    return failed(...notJson(all, answer.url).issues);
  }
};

export const notJson = (all: string, address: string): Failed => {
  const head = all.slice(0, 4000).trimStart();
  const said = /<(?:\w+:)?(?:ExceptionText|Text|ServiceException)(?:\s[^<>]*)?>([^<]*)/.exec(head)?.[1];
  if (said?.trim())
    return failed(error('SOURCE_REFUSED', undefined, { address, said: said.trim().slice(0, 300) }));
  return ['!doctype html', 'html', 'head', 'body'].includes(rootOf(head))
    ? failed(error('WRONG_TYPE_HTML', { file: address }))
    : failed(error('SOURCE_SHAPE', undefined, { address }));
};

export const shape = (answer: { url: string }, detail: string): Failed =>
  failed(error('SOURCE_SHAPE', undefined, { address: answer.url, detail }));
export const refused = (answer: { url: string }, said: string): Failed =>
  failed(error('SOURCE_REFUSED', undefined, { address: answer.url, said: said.slice(0, 300) }));

export const noTable = (address: string): Failed => failed(error('SOURCE_NO_TABLE', undefined, { address }));

/** An offer of which little is known. */
export const offerFor = (known: Pick<Offer, 'title' | 'address' | 'kind'> & Partial<Offer>): Offer => ({
  description: null,
  format: null,
  bytes: null,
  asOf: null,
  licence: null,
  publisher: null,
  attribution: null,
  regions: [],
  ...known,
});
/** Where an address holds one table and nothing else. */
export const oneOffer = (known: Parameters<typeof offerFor>[0]): Result<Description> =>
  ok({ title: known.title, publisher: known.publisher ?? null, offers: [offerFor(known)], next: null });

/**
 * The next part of a list that comes in parts: `asked` is the address of this part, `given` how many it held.
 * Missing: null where that was all. Errors: none; a source that promises more than it has gives an empty part next.
 */
export const nextPart = (
  asked: string,
  member: 'start' | 'offset',
  given: number,
  total: number | null,
): string | null => {
  const from = count(new URL(asked).searchParams.get(member) ?? '0') ?? 0;
  return given === 0 || total === null || from + given >= total
    ? null
    : withParams(asked, { [member]: from + given });
};

/** Rows of objects under the names that occur in them, in the order of their first occurrence. Cost: one look at each member. */
export const tableOf = (
  records: readonly unknown[],
  given: readonly string[] = [],
  valueOf: (record: Json, name: string) => Cell = (record, name) => cell(at(record, name)),
): { names: string[]; rows: Cell[][] } => {
  const names = [...given];
  const known = new Set(names);
  const objects = records.filter(isObject);
  for (const record of objects)
    for (const name of Object.keys(record))
      if (!known.has(name)) {
        known.add(name);
        names.push(name);
      }
  return { names, rows: objects.map((record) => names.map((name) => valueOf(record, name))) };
};

/** Columns of moments that are all midnight (of UTC, as portals store days) are days. Changes `rows`. */
export const midnightsAsDays = (rows: Cell[][], columns: readonly number[]): void => {
  for (const at of columns) {
    const isDay = rows.every((row) => {
      const cell = row[at];
      return (
        cell === null ||
        cell === undefined ||
        (typeof cell === 'string' && /T00:00(:00(\.0+)?)?Z?$/.test(cell))
      );
    });
    if (isDay) for (const row of rows) if (typeof row[at] === 'string') row[at] = row[at].slice(0, 10);
  }
};

/** Sets parameters of an address, in order; null removes. */
export const withParams = (
  address: string,
  params: Readonly<Record<string, string | number | null>>,
): string => {
  const url = new URL(address);
  url.hash = '';
  for (const [name, value] of Object.entries(params))
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  return url.href;
};
