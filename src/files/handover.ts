// The hand-over file: recorded entries in the container. Described in docs/handover.md.
// `erfassung.json` is what every version reads; `weiteres.json` what came later, and what an older one would refuse the whole file for.
import { strToU8 } from 'fflate';
import { parseEntry, type Entry } from '../core/records/entry.ts';
import { type OtherEntry } from '../core/records/other.ts';
import { isOther } from '../core/records/other.ts';
import { isAhead } from '../core/records/ahead.ts';
import { MAX_RECORDS } from '../core/records/scope.ts';
import { error, type IssueCode } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { jsonOf } from '../formats/bytes.ts';
import { openPackage, writePackage, type Part } from './container.ts';
import { DATA } from './mark.ts';
import type { Sign } from './signature.ts';

const VERSION = 1;
const MAX_BYTES = 60e6;
const MORE = 'weiteres.json';
const WANTED = { kind: 'handover', version: VERSION, most: MAX_BYTES } as const;

/** An entry, and one that it names as replaced and does not replace until a person decides. */
export type Contest = readonly [string, string];
export type Handover = {
  entries: readonly Entry[];
  /** Further ahead than clocks differ; each waits for itself. */
  ahead: readonly Entry[];
  /** Of a kind that this version does not know: kept, and given on. */
  others: readonly OtherEntry[];
  contests: readonly Contest[];
  /** Parts that this version does not know. */
  parts: readonly Part[];
  /** The name of the key that signed. Missing: null. */
  signer: string | null;
};
type Extras = { now?: number; sign?: Sign } & Partial<Pick<Handover, 'others' | 'contests' | 'parts'>>;

const listed = (list: readonly unknown[]): Uint8Array => strToU8(`${JSON.stringify(list)}\n`);

/** Entries as a file; the same entries in the same order are the same bytes, but for a signature. Missing: drafts are never part of it. */
export const writeHandover = (
  catalog: string,
  all: readonly Entry[],
  { now = Infinity, sign, others = [], contests = [], parts = [] }: Extras = {},
): Promise<Uint8Array> => {
  const entries = all.filter((one) => !isAhead(one, now));
  const ahead = all.filter((one) => isAhead(one, now));
  const hasMore = ahead.length + others.length + contests.length > 0;
  const more = { entries: [...ahead, ...others], contests };
  return writePackage(
    {
      kind: 'handover',
      name: 'erfassung',
      created: entries.reduce((at, one) => Math.max(at, one.at), 0),
      about: { version: VERSION, catalog, entries: entries.length },
      parts: [
        { name: 'erfassung', path: DATA, bytes: listed(entries) },
        ...(hasMore ? [{ name: 'weiteres', path: MORE, bytes: strToU8(`${JSON.stringify(more)}\n`) }] : []),
        ...parts,
      ],
    },
    sign,
  );
};

const isContest = (given: unknown): given is Contest =>
  Array.isArray(given) && given.length === 2 && given.every((one) => typeof one === 'string');

type More = Pick<Handover, 'others' | 'contests'> & { entries: readonly Entry[] };
/** Missing: null where it is damaged. */
const moreOf = (given: unknown, catalog: string): More | null => {
  const { entries, contests } = (given ?? {}) as { entries?: unknown; contests?: unknown };
  if (!Array.isArray(entries) || !Array.isArray(contests) || !contests.every(isContest)) return null;
  if (entries.length > MAX_RECORDS || contests.length > MAX_RECORDS) return null;
  const known: Entry[] = [];
  const others: OtherEntry[] = [];
  for (const one of entries) {
    const entry = parseEntry(one);
    if (entry) known.push(entry);
    else if (isOther(one)) others.push(one);
    else return null;
  }
  return [...known, ...others].every((one) => one.catalog === catalog)
    ? { entries: known, others, contests }
    : null;
};

/** No version until now seals one. */
const SAID = {
  foreign: 'HANDOVER_FOREIGN',
  newer: 'HANDOVER_NEWER',
  needed: 'HANDOVER_NEWER',
  wrong: 'HANDOVER_NEWER',
  damaged: 'HANDOVER_DAMAGED',
} as const;

/** Whose entries a file holds. Missing: null for what is no such file. */
export const handoverCatalog = async (bytes: Uint8Array): Promise<string | null> => {
  const opened = await openPackage(bytes, WANTED);
  return typeof opened === 'object' && typeof opened.about.catalog === 'string' ? opened.about.catalog : null;
};

/**
 * A hand-over file, whole or not at all; only what lies in the future is apart. One identity may come with two contents.
 * Errors: HANDOVER_DAMAGED, _FOREIGN (no such file), _OTHER (another municipality), _NEWER, _TOO_MANY, TOO_LARGE. Nothing is stored here.
 */
export const readHandover = async (
  bytes: Uint8Array,
  file: string,
  catalog: string,
  now: number,
): Promise<Result<Handover>> => {
  const no = (code: IssueCode): Result<Handover> => failed(error(code, { file }));
  const tooMany = (): Result<Handover> => failed(error('HANDOVER_TOO_MANY', { file }, { max: MAX_RECORDS }));
  const opened = await openPackage(bytes, WANTED);
  if (opened === 'tooLarge') return failed(error('TOO_LARGE', { file }, { max: MAX_BYTES }));
  if (typeof opened === 'string') return no(SAID[opened]);
  const { about, signer } = opened;
  if (about.catalog !== catalog) return no('HANDOVER_OTHER');
  if (typeof about.entries === 'number' && about.entries > MAX_RECORDS) return tooMany();
  if ((opened.sizeOf(DATA) ?? 0) > MAX_BYTES) return tooMany();
  const data = await opened.read(DATA, MAX_BYTES);
  const list = data && jsonOf(data);
  if (signer === 'forged' || !Array.isArray(list)) return no('HANDOVER_DAMAGED');
  if (list.length > MAX_RECORDS) return tooMany();
  const entries: Entry[] = [];
  for (const one of list as unknown[]) {
    const entry = parseEntry(one);
    if (entry?.catalog !== catalog) return no('HANDOVER_DAMAGED');
    entries.push(entry);
  }
  let more: More = { entries: [], others: [], contests: [] };
  if (opened.sizeOf(MORE) !== null) {
    const part = await opened.read(MORE, MAX_BYTES);
    const found = part && moreOf(jsonOf(part), catalog);
    if (!found) return no('HANDOVER_DAMAGED');
    more = found;
  }
  const parts = await opened.others((path) => path === DATA || path === MORE, MAX_BYTES);
  if (!parts) return no('HANDOVER_DAMAGED');
  const all = [...entries, ...more.entries];
  return ok({
    entries: all.filter((one) => !isAhead(one, now)),
    ahead: all.filter((one) => isAhead(one, now)),
    others: more.others,
    contests: more.contests,
    parts,
    signer,
  });
};
