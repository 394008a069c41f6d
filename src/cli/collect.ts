// `npm run collect -- FOLDER OUT`: the hand-over files that tablets sent into a folder, joined into one file that is published and
// synced by all of them. What cannot be read is named and left where it is; nothing in the folder is changed.
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Entry } from '../core/records/entry.ts';
import { MAX_RECORDS } from '../core/records/scope.ts';
import { clashes, mergeEntries } from '../core/records/merge.ts';
import { DATA, DESCRIPTION } from '../files/mark.ts';
import { handoverCatalog, readHandover, writeHandover } from '../files/handover.ts';
import { sentence } from '../i18n/issues.ts';
import { exclusively, writeWhole } from './mirror/files.ts';

const USAGE = 'npm run collect -- FOLDER OUT [--catalog ADDRESS]';

type Arguments = { folder: string; out: string; catalog: string | null };
const argumentsOf = (args: readonly string[]): Arguments | null => {
  const plain: string[] = [];
  let catalog: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--catalog') catalog = args[++i] ?? null;
    else if (arg.startsWith('--')) return null;
    else plain.push(arg);
  }
  const [folder, out] = plain;
  return folder !== undefined && out !== undefined && plain.length === 2 ? { folder, out, catalog } : null;
};

export type Collected = { entries: readonly Entry[]; files: number; left: readonly string[] };

/** Joins the files of a folder, in the order of their names. `left`: what was not taken, with the reason. */
export const collectFolder = async (
  folder: string,
  catalog: string | null,
  now: number,
): Promise<Collected & { catalog: string | null }> => {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((one) => one.isFile() && /^[^.].*\.zip$/i.test(one.name))
    .map((one) => one.name)
    .sort();
  const left: string[] = [];
  let entries: Entry[] = [];
  let files = 0;
  for (const name of names) {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    // The first file that can be read says which catalog it is about, where nobody did.
    catalog ??= handoverCatalog(bytes, name);
    const read = await readHandover(bytes, name, catalog ?? '', now);
    if (!read.ok) left.push(`${name}: ${read.issues.map((one) => sentence(one)).join(' ')}`);
    else if (clashes(entries, read.value).length > 0)
      left.push(`${name}: ein Eintrag hat eine Kennung, die ein anderer schon hat`);
    else {
      entries = mergeEntries(entries, read.value);
      files++;
    }
  }
  return { entries, files, left, catalog };
};

/** Runs the command. Exit code: 0 all joined, 1 something was left out, 2 nothing could be done. */
export const collect = async (args: string[]): Promise<number> => {
  const given = argumentsOf(args);
  if (!given) {
    console.error(`${USAGE}\nFOLDER: *.zip with ${DESCRIPTION} and ${DATA}`);
    return 2;
  }
  const out = resolve(given.out);
  const done = await exclusively(dirname(out), async () => {
    const found = await collectFolder(given.folder, given.catalog, Date.now()).catch((cause: unknown) => {
      console.error(String(cause));
      return null;
    });
    if (!found) return 2;
    for (const one of found.left) console.error(one);
    if (found.catalog === null) {
      console.error(`${given.folder}: keine Datei mit erfassten Werten`);
      return 2;
    }
    if (found.entries.length > MAX_RECORDS) {
      console.error(`Mehr als ${MAX_RECORDS} Einträge: Tablets nehmen so viele nicht an.`);
      return 2;
    }
    const content = await writeHandover(found.catalog, found.entries);
    const before = await readFile(out).catch(() => null);
    // The same entries are the same bytes: an unchanged file keeps its time, and tablets fetch nothing.
    const isSame = before !== null && Buffer.from(content).equals(before);
    if (!isSame) await writeWhole(out, content);
    console.log(
      `${out}: ${found.entries.length} Einträge aus ${found.files} Dateien${isSame ? ', unverändert' : ''}`,
    );
    return found.left.length > 0 ? 1 : 0;
  });
  if (done === null) console.error(`${out}: ein anderer Lauf ist noch dabei`);
  return done ?? 2;
};
