// `npm run collect -- FOLDER OUT --catalog ADDRESS`: the files that tablets sent into a folder, joined into one that is published and
// synced by all of them. What cannot be read, or comes from an unknown tablet, is named and left where it is; nothing in the folder is
// changed. docs/handover.md says what this protects against and what not.
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { KnownKey } from '../../core/catalog/catalog.ts';
import { readCatalog } from '../../core/catalog/read.ts';
import { sideBySide } from '../../core/records/clash.ts';
import type { Entry } from '../../core/records/entry.ts';
import type { OtherEntry } from '../../core/records/other.ts';
import { mergeEntries } from '../../core/records/merge.ts';
import { keptPart, partsFor, type KeptPart, type Part } from '../../core/records/part.ts';
import { MAX_RECORDS } from '../../core/records/scope.ts';
import { DATA, DESCRIPTION } from '../../files/mark.ts';
import { readHandover, writeHandover, type Contest, type Handover } from '../../files/handover.ts';
import { sha256Hex } from '../../formats/bytes.ts';
import { sentence } from '../../i18n/issues.ts';
import { exclusively, writeWhole } from './mirror/files.ts';

const USAGE = 'npm run collect -- FOLDER OUT --catalog ADDRESS [--keys datapackage.json] [--accept FILE]...';
/** What is in a folder that strangers can fill is looked at before it is read. Unit: bytes; files. */
const MAX_FILE = 20e6;
const MAX_FILES = 20_000;

type Arguments = {
  folder: string;
  out: string;
  catalog: string;
  /** A catalog on this disk whose `recording.keys` name the tablets. Missing: null, all are taken. */
  keys: string | null;
  /** Files that a person looked at and wants, whoever made them. */
  accept: readonly string[];
};
const argumentsOf = (args: readonly string[]): Arguments | null => {
  const plain: string[] = [];
  const accept: string[] = [];
  let catalog: string | null = null,
    keys: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--catalog') catalog = args[++i] ?? null;
    else if (arg === '--keys') keys = args[++i] ?? null;
    else if (arg === '--accept') accept.push(args[++i] ?? '');
    else if (arg.startsWith('--')) return null;
    else plain.push(arg);
  }
  const [folder, out] = plain;
  if (folder === undefined || out === undefined || plain.length !== 2 || catalog === null) return null;
  return { folder, out, catalog, keys, accept };
};

type Collected = {
  entries: readonly Entry[];
  others: readonly OtherEntry[];
  /** Of a later version, given on as they are. */
  parts: readonly Part[];
  contests: readonly Contest[];
  files: number;
  /** What was not taken, with the reason. */
  left: readonly string[];
  /** What was taken, and should be looked at. */
  said: readonly string[];
};
export type CollectOptions = {
  keys?: readonly KnownKey[] | null;
  accept?: readonly string[];
  /** What was published last: it stands as it is. Missing: null. */
  before?: Handover | null;
  maxEntries?: number;
};

const hash = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));
/** Tablets that do not sign are told apart by the name that they gave their file. */
const DEVICE = /^erfassung-([a-z0-9]{1,20})-[0-9a-f]{24}\.zip$/;

const whyNot = (signer: string | null, key: KnownKey | undefined): string => {
  if (signer === null) return 'nicht unterschrieben';
  if (key === undefined) return `unbekannte Kennung ${signer}`;
  return `zurückgezogene Kennung ${signer}${key.title === undefined ? '' : ` (${key.title})`}`;
};

/** `origins`: what tells its tablet: the key, and the name that it goes by. */
type File = { name: string; read: Handover; origins: readonly string[]; isKnown: boolean };

/** Files of the folder that can be read and may be taken, those of known tablets first. */
const filesIn = async (
  folder: string,
  catalog: string,
  now: number,
  { keys = null, accept = [], before = null }: CollectOptions,
  left: string[],
): Promise<File[]> => {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((one) => one.isFile() && /^[^.].*\.zip$/i.test(one.name))
    .map((one) => one.name)
    .sort();
  if (names.length > MAX_FILES)
    left.push(`${folder}: mehr als ${MAX_FILES} Dateien; die ersten wurden gelesen`);
  const published = new Set(before?.entries.map(({ id }) => id));
  const known = new Map(keys?.map((one) => [one.key, one]));
  const files: File[] = [];
  for (const name of names.slice(0, MAX_FILES)) {
    const path = join(folder, name);
    if ((await stat(path)).size > MAX_FILE) {
      left.push(`${name}: größer als ${MAX_FILE / 1e6} MB`);
      continue;
    }
    const found = await readHandover(new Uint8Array(await readFile(path)), name, catalog, now);
    if (!found.ok) {
      left.push(`${name}: ${found.issues.map((one) => sentence(one)).join(' ')}`);
      continue;
    }
    const read = found.value;
    const key = read.signer === null ? undefined : known.get(read.signer);
    const isKnown = key !== undefined && key.withdrawn !== true;
    const isWanted = keys === null || isKnown || accept.includes(name);
    // What was published already is no news, whoever brought it.
    if (!isWanted && read.entries.some(({ id }) => !published.has(id))) {
      left.push(
        `${name}: ${whyNot(read.signer, key)}; nicht übernommen (--accept ${name} nimmt die Datei auf)`,
      );
      continue;
    }
    const device = DEVICE.exec(name)?.[1];
    const origins = [read.signer, device ?? null].filter((one) => one !== null);
    files.push({ name, read, origins: origins.length > 0 ? origins : [name], isKnown });
  }
  return files.sort((one, other) => Number(other.isKnown) - Number(one.isKnown));
};

/** Joins the files of a folder. Nothing replaces what another tablet recorded, and nothing takes the place of what was published. */
export const collectFolder = async (
  folder: string,
  catalog: string,
  now: number,
  options: CollectOptions = {},
): Promise<Collected> => {
  const { before = null, maxEntries = MAX_RECORDS } = options;
  const left: string[] = [];
  const said: string[] = [];
  const files = await filesIn(folder, catalog, now, options, left);
  let entries: readonly Entry[] = mergeEntries([], [...(before?.entries ?? []), ...(before?.ahead ?? [])]);
  const others = new Map(before?.others.map((one) => [one.id, one]));
  /** Who sent an entry; several may hand on the same. */
  const origins = new Map<string, Set<string>>();
  const trusted = new Set<string>();
  let taken = 0;
  // Parts of a later version, from whichever file.
  const parts = new Map<string, KeptPart>();
  const keep = async (given: readonly Part[]): Promise<void> => {
    for (const part of given) {
      const kept = await keptPart(part, 'handover', catalog, hash);
      parts.set(kept.id, kept);
    }
  };
  await keep(before?.parts ?? []);
  for (const { name, read, origins: from, isKnown } of files) {
    const { entries: own, clashes } = await sideBySide(entries, read.entries, hash);
    const next = mergeEntries(entries, own);
    if (next.length + others.size + read.others.length > maxEntries) {
      left.push(`${name}: zusammen mehr als ${maxEntries} Einträge: Tablets nehmen so viele nicht an`);
      continue;
    }
    for (const id of clashes)
      said.push(`${name}: Eintrag ${id} hat hier einen anderen Inhalt; beide stehen nebeneinander`);
    if (read.ahead.length > 0)
      left.push(
        `${name}: ${read.ahead.length} Einträge liegen in der Zukunft; alle anderen wurden übernommen`,
      );
    for (const { id } of own) {
      origins.set(id, new Set([...(origins.get(id) ?? []), ...from]));
      if (isKnown) trusted.add(id);
    }
    for (const one of read.others) if (!others.has(one.id)) others.set(one.id, one);
    await keep(read.parts);
    entries = next;
    taken++;
  }
  const contests = contestsIn(entries, origins, trusted, before);
  for (const [id, replaced] of contests)
    said.push(`Eintrag ${id} will ${replaced} eines anderen Tablets ersetzen: das entscheidet ein Mensch`);
  const given = { parts: partsFor('handover', [...parts.values()]), others: [...others.values()] };
  return { entries, ...given, contests, files: taken, left, said };
};

/**
 * Entries that name one of another tablet as replaced. A known tablet that replaces both sides of such a conflict has decided it.
 * What was published as replaced, or as not, stays so.
 */
const contestsIn = (
  entries: readonly Entry[],
  origins: ReadonlyMap<string, ReadonlySet<string>>,
  trusted: ReadonlySet<string>,
  before: Pick<Handover, 'entries' | 'contests'> | null,
): Contest[] => {
  const published = new Set(before?.entries.map(({ id }) => id));
  const held = new Map(entries.map((one) => [one.id, one]));
  const found: Contest[] = [];
  const add = (id: string, replaced: string): void => void found.push([id, replaced]);
  const isSame = (one: string, other: string): boolean => {
    const theirs = origins.get(other);
    return [...(origins.get(one) ?? [])].some((origin) => theirs?.has(origin));
  };
  for (const [id, replaced] of before?.contests ?? []) if (!isSame(id, replaced)) add(id, replaced);
  const contested = new Set(before?.contests.map((one) => one.join(' ')));
  const isDecision = ({ id, replaces }: Entry): boolean =>
    trusted.has(id) && replaces.some((one) => replaces.some((other) => contested.has(`${one} ${other}`)));
  for (const entry of entries) {
    // Oldest first: a conflict stands before who decides it.
    if (!origins.has(entry.id) || isDecision(entry)) continue;
    for (const one of entry.replaces) {
      const place = held.get(one);
      // It was published as replaced: it stays so when the file that says who recorded it is gone.
      const wasReplaced = published.has(entry.id) && published.has(one);
      if (!place || wasReplaced || contested.has(`${entry.id} ${one}`) || isSame(entry.id, one)) continue;
      contested.add(`${entry.id} ${one}`);
      add(entry.id, one);
    }
  }
  return found;
};

const knownKeys = async (path: string, catalog: string): Promise<readonly KnownKey[]> => {
  const read = readCatalog(await readFile(path, 'utf8'), catalog);
  if (!read.ok) throw new Error(`${path}: ${read.issues.map((one) => sentence(one)).join(' ')}`);
  return read.value.keys ?? [];
};
const published = async (out: string, catalog: string, now: number): Promise<Handover | null> => {
  const bytes = await readFile(out).catch(() => null);
  if (!bytes) return null;
  const read = await readHandover(new Uint8Array(bytes), out, catalog, now);
  if (!read.ok) throw new Error(`${out}: ${read.issues.map((one) => sentence(one)).join(' ')}`);
  return read.value;
};

/** Runs the command. Exit code: 0 all joined, 1 something was left out, 2 nothing could be done. */
export const collect = async (args: string[]): Promise<number> => {
  const given = argumentsOf(args);
  if (!given) {
    console.error(`${USAGE}\nFOLDER: *.zip with ${DESCRIPTION} and ${DATA}`);
    return 2;
  }
  const out = resolve(given.out);
  const { catalog } = given;
  const done = await exclusively(dirname(out), async () => {
    const now = Date.now();
    try {
      const before = await published(out, catalog, now);
      const keys = given.keys === null ? null : await knownKeys(given.keys, catalog);
      const found = await collectFolder(given.folder, catalog, now, { keys, accept: given.accept, before });
      for (const one of [...found.left, ...found.said]) console.error(one);
      if (found.files === 0 && !before) {
        console.error(`${given.folder}: keine Datei mit erfassten Werten`);
        return 2;
      }
      const { entries, others, contests, parts } = found;
      const content = await writeHandover(catalog, entries, {
        now,
        others,
        contests,
        parts,
      });
      const old = await readFile(out).catch(() => null);
      // The same entries are the same bytes: an unchanged file keeps its time, and tablets fetch nothing.
      const isSame = old !== null && Buffer.from(content).equals(old);
      if (!isSame) await writeWhole(out, content);
      console.log(
        `${out}: ${entries.length} Einträge, ${found.files} Dateien gelesen${isSame ? ', unverändert' : ''}`,
      );
      return found.left.length > 0 ? 1 : 0;
    } catch (cause) {
      console.error(String(cause));
      return 2;
    }
  });
  if (done === null) console.error(`${out}: ein anderer Lauf ist noch dabei`);
  return done ?? 2;
};
