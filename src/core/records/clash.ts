// One identity with two contents: a forgery, or a broken tablet. Nobody can say which is which, so both stand side by side, the second
// under a name made of both, and a person decides. The same two contents become the same two entries on every tablet.
import { canonical, type Entry } from './entry.ts';

const MARK = '-x-';
const ASIDE = /^(.+)-x-[0-9a-f]{16}$/;

/** The identity that an entry stands beside. Missing: null for one with an identity of its own. */
export const besideOf = (id: string): string | null => ASIDE.exec(id)?.[1] ?? null;

type SideBySide = {
  /** What came, each identity with one content here. */
  entries: readonly Entry[];
  /** Identities that came with another content than is held, or with two. */
  clashes: readonly string[];
};

/**
 * Entries from elsewhere beside what is held: one whose identity has another content here gets a name beside it.
 * `hash`: SHA-256 in hex of a text. Cost: a hash for each clash.
 */
export const sideBySide = async (
  held: readonly Entry[],
  given: readonly Entry[],
  hash: (text: string) => Promise<string>,
): Promise<SideBySide> => {
  const contents = new Map(held.map((one) => [one.id, canonical(one)]));
  const entries: Entry[] = [];
  const clashing = new Set<string>();
  // Of two contents in one file the same is first, in whatever order they stand there.
  const isTwice = new Set(given.map(({ id }) => id)).size < given.length;
  const ordered = isTwice
    ? [...given].sort((one, other) => (canonical(one) < canonical(other) ? -1 : 1))
    : given;
  for (const entry of ordered) {
    let one = entry;
    for (;;) {
      const text = contents.get(one.id);
      if (text === undefined || text === canonical(one)) break;
      clashing.add(entry.id);
      const digest = await hash(canonical(entry) + (one === entry ? '' : one.id));
      one = { ...entry, id: `${entry.id.slice(0, 64 - MARK.length - 16)}${MARK}${digest.slice(0, 16)}` };
    }
    if (!contents.has(one.id)) {
      contents.set(one.id, canonical(one));
      entries.push(one);
    } else if (!entries.some(({ id }) => id === one.id)) entries.push(one);
  }
  return { entries, clashes: [...clashing] };
};
