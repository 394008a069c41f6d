// What is typed and not taken over yet, one draft for a day of an organisation. What another window typed meanwhile stays.
import { emptyDraft, isEmptyDraft, placeOfDraft, rebased, type Draft } from '../core/records/draft.ts';
import { isSealed, type SealedDraft } from '../core/records/sealed.ts';
import { sameBytes } from '../core/values/bytes.ts';
import type { CockpitDatabase } from './tables.ts';
import { isUnreadable } from './vault.ts';
import { openDraft, sealDraft, written } from './sealing.ts';

let last: Promise<unknown> = Promise.resolve();

/** One after the other: sealing takes a moment, and an older draft must not come to lie over a newer one. */
export const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
  const mine = last.then(job, job);
  last = mine;
  return mine;
};

/** Whether nobody wrote a draft anew meanwhile. */
export const isSameDraft = (one: Draft | SealedDraft, other: Draft | SealedDraft): boolean =>
  isSealed(one)
    ? isSealed(other) && sameBytes(one.sealed, other.sealed)
    : JSON.stringify(one) === JSON.stringify(other);

export type Kept = { draft: Draft; row: Draft | SealedDraft; seen: Draft | SealedDraft | undefined };

/** A draft ready to be written, made with the one that is kept. Missing: where none is kept, `otherwise`. */
export const madeOf = async (
  db: CockpitDatabase,
  key: CryptoKey | null,
  otherwise: Draft,
  make: ((held: Draft) => Draft) | null,
): Promise<Kept> => {
  const seen = await db.drafts.get(otherwise.key);
  const open = async (row: Draft | SealedDraft): Promise<Draft | null> => {
    try {
      return await openDraft(db, row);
    } catch (cause) {
      // What is damaged is lost; what is typed now must not be.
      if (isUnreadable(cause)) return null;
      throw cause;
    }
  };
  const held = seen && make ? await open(seen) : null;
  const draft = held && make ? make(held) : otherwise;
  return { draft, row: key ? await sealDraft(key, draft) : draft, seen };
};

/** Within a transaction. Shape: whether it was written; another window may have written meanwhile. */
export const putMade = async (db: CockpitDatabase, { draft, row, seen }: Kept): Promise<boolean> => {
  const now = await db.drafts.get(draft.key);
  if (now && seen ? !isSameDraft(now, seen) : now !== seen) return false;
  await (isEmptyDraft(draft) ? db.drafts.delete(draft.key) : db.drafts.put(row));
  return true;
};

/**
 * Of drafts that show more in this window than is kept, because a write failed: what it last knew to be kept. From there its next step
 * is told, or what was not kept would look as if another window had changed it. Shape: by database and key.
 */
const unkept = new WeakMap<CockpitDatabase, Map<string, Draft>>();

export const unkeptIn = (db: CockpitDatabase): Map<string, Draft> => {
  const found = unkept.get(db) ?? new Map<string, Draft>();
  unkept.set(db, found);
  return found;
};

/** The window shows a draft that is kept elsewhere; here is `held`. Missing: null where nothing is. */
export const showsMore = (db: CockpitDatabase, key: string, held: Draft | null): void =>
  void unkeptIn(db).set(key, held ?? emptyDraft(key));

export const untilDone = async <T>(once: () => Promise<T | null>): Promise<T> => {
  for (;;) {
    const done = await once();
    if (done !== null) return done;
  }
};

/**
 * Keeps what is typed; nothing is kept of an empty one. `base`: what this window showed before the key stroke, so that what another
 * window typed stays. Missing base: null, it takes the place of what is kept. Shape: what is kept now. Errors: Locked, or the
 * database's trouble.
 */
export const keepDraft = (db: CockpitDatabase, draft: Draft, base: Draft | null = null): Promise<Draft> => {
  const before = unkeptIn(db);
  const once = (): Promise<Draft | null> => {
    const from = base && (before.get(draft.key) ?? base);
    return written<Kept, Draft | null>(
      db,
      [db.drafts],
      (key) => madeOf(db, key, draft, from && ((held) => rebased(from, draft, held))),
      async (made) => ((await putMade(db, made)) ? made.draft : null),
    );
  };
  return inTurn(async () => {
    try {
      const kept = await untilDone(once);
      before.delete(draft.key);
      return kept;
    } catch (cause) {
      if (base && !before.has(draft.key)) before.set(draft.key, base);
      throw cause;
    }
  });
};

/** What is being kept is kept before. Missing: null. Errors: Locked. */
export const readDraft = (db: CockpitDatabase, key: string): Promise<Draft | null> =>
  inTurn(async () => {
    // A broken one holds nothing that could be shown.
    const held = await db.drafts.get(key);
    const draft = held ? await openDraft(db, held) : null;
    // This is what the window shows from now on.
    unkeptIn(db).delete(key);
    return draft;
  });

/** Entries that were begun and not taken over, newest first. Errors: Locked. */
export const listDrafts = async (db: CockpitDatabase, catalog: string): Promise<Draft[]> => {
  const rows = (await db.drafts.toArray()).filter((one) => placeOfDraft(one.key)?.catalog === catalog);
  return (await Promise.all(rows.map((one) => openDraft(db, one)))).sort((one, other) => other.at - one.at);
};
