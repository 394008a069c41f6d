// Protecting what was recorded with a passphrase, for the pages: setting it up, typing it, locking, changing it, taking it away.
import { SEALED_KEY } from '../../core/catalog/situation.ts';
import { isSealed, type SealedDraft } from '../../core/records/sealed.ts';
import { sealDraft, unsealDraft } from '../../store/sealing.ts';
import { shaped } from '../../store/database.ts';
import { dropSnapshots, removeSnapshots, writeSnapshot } from '../../store/snapshot.ts';
import { subscribedUrl, syncRecord } from '../../store/sources.ts';
import {
  changeVault,
  dropKey,
  holdKey,
  isLocked,
  isUnreadable,
  keyTo,
  newVault,
  onVault,
  openVault,
  passOn,
  readVault,
  rewrapped,
  VAULT_KEY,
  type Vault,
} from '../../store/vault.ts';
import { findUnreadable, removeUnreadable, type Unreadable } from '../../store/unreadable.ts';
import { eraseSealed, openAll, sealAll, sealAnew, type OnShare } from '../../store/vault-rows.ts';
import { allRescued, forget, rescue } from './drafts-beside.ts';
import type { ModelPorts } from './ports.ts';

/** `minutes`: without a touch for so long it locks by itself. `isWhole`: nothing recorded lies in the open. */
export type VaultState = { kind: 'off' } | { kind: 'locked' | 'open'; minutes: number; isWhole: boolean };
type Tried = 'right' | 'wrong';

export type VaultActions = {
  state: () => Promise<VaultState>;
  /** Done means that everything recorded is sealed on the disk. Errors: rejects; what was recorded is readable as before. */
  create: (passphrase: string, minutes: number, onShare: OnShare) => Promise<void>;
  /** Seals what an end half way left in the open. */
  finish: (onShare: OnShare) => Promise<void>;
  unlock: (passphrase: string) => Promise<Tried>;
  lock: () => Promise<void>;
  change: (old: string, passphrase: string) => Promise<Tried>;
  setMinutes: (minutes: number) => Promise<void>;
  /** Opens everything again and takes the protection away. */
  remove: (passphrase: string, onShare: OnShare) => Promise<Tried>;
  /** What does not open by the right key. Missing: null where everything does, or it is locked. Cost: opens everything once. */
  unreadable: () => Promise<Unreadable | null>;
  /** Gives up what does not open, and nothing else. Shape: how many entries and drafts went. */
  removeUnreadable: () => Promise<number>;
  /** The passphrase is lost: what it protects goes. Shape: how many entries went. */
  erase: () => Promise<number>;
  /** Calls when it was locked or opened, here or in another window. */
  watch: (listener: () => void) => () => void;
};

const LOCK = 'gemeinde-cockpit-vault';

/** Everything is written anew before the old goes, and what went may count for a while. Errors: QuotaExceededError. */
const haveRoom = async (): Promise<void> => {
  const { usage = 0, quota = Infinity } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < 2 * usage) throw new DOMException('twice the room is needed', 'QuotaExceededError');
};

const isOpen = async (vault: Vault): Promise<boolean> => {
  try {
    await keyTo(vault);
    return true;
  } catch (cause) {
    if (isLocked(cause)) return false;
    throw cause;
  }
};
/** What waited for the passphrase: taking what others recorded, sending what was recorded here. */
const catchUp = async ({ db, ask }: Pick<ModelPorts, 'db' | 'ask'>): Promise<void> => {
  const url = await subscribedUrl(db);
  const asked = url === null ? [] : Object.values((await syncRecord(db, url)).asked);
  const waits = asked.some(({ issues }) => issues.some(({ code }) => code === 'RECORDS_LOCKED'));
  // A run sends too.
  await ask(waits ? { type: 'sync', reason: 'button' } : { type: 'outbox', isAsked: false });
};
/** Drafts that lie beside the database are turned with it. */
const turnRescued = async (key: CryptoKey, isSealing: boolean): Promise<void> => {
  for (const one of allRescued())
    if (isSealed(one) !== isSealing)
      rescue(isSealed(one) ? await unsealDraft(key, one) : await sealDraft(key, one));
};
const opens = async (key: CryptoKey, draft: SealedDraft): Promise<boolean> => {
  try {
    await unsealDraft(key, draft);
    return true;
  } catch (cause) {
    if (isUnreadable(cause)) return false;
    throw cause;
  }
};
/** Seals everything recorded. Errors: rejects; what was recorded is readable as before. */
const protect = async (
  { db, tell }: Pick<ModelPorts, 'db' | 'tell'>,
  passphrase: string,
  minutes: number,
  onShare: OnShare,
): Promise<void> => {
  if (await readVault(db)) throw new Error('protected already');
  const { vault, key } = await newVault(passphrase, minutes);
  await haveRoom();
  const isAnew = await sealAnew(db.name, vault, key, {
    shaped,
    onShare,
    beforeSwitch: async () => {
      // Whoever waits to open it finds everything sealed.
      holdKey(vault.id, key);
      await dropSnapshots();
    },
  }).catch((cause: unknown) => {
    dropKey(vault.id);
    throw cause;
  });
  if (!isAnew) await db.settings.add({ key: VAULT_KEY, value: vault });
  holdKey(vault.id, key);
  // From here on whatever is recorded is sealed; if this ends half way, the next unlocking goes on.
  await sealAll(db, vault, key, onShare);
  await turnRescued(key, true);
  // Where no new front page can be kept, the old one must not stay: it shows what is protected now.
  await tell().catch(async (cause: unknown) => {
    console.error(cause);
    await removeSnapshots();
  });
};

/** Everything is turned by one window at a time; until it is done, pages see the state from before. */
const createTurning = (db: ModelPorts['db']) => {
  let before: VaultState | null = null;
  const listeners = new Set<() => void>();
  const stateNow = async (): Promise<VaultState> => {
    const vault = await readVault(db);
    if (!vault) return { kind: 'off' };
    const { minutes, isWhole } = vault;
    return { kind: (await isOpen(vault)) ? 'open' : 'locked', minutes, isWhole };
  };
  const during = async <T>(job: () => Promise<T>): Promise<T> => {
    before = await stateNow();
    try {
      // One window at a time: two that turn the same rows in different directions would leave both.
      const held = navigator.locks;
      return await (held ? (held.request(LOCK, job) as Promise<T>) : job());
    } finally {
      before = null;
      for (const listener of listeners) listener();
    }
  };
  return {
    during,
    state: async () => before ?? (await stateNow()),
    watch: (listener: () => void) => {
      listeners.add(listener);
      const end = onVault(listener);
      return () => {
        listeners.delete(listener);
        end();
      };
    },
  };
};

export const createVault = (ports: ModelPorts): VaultActions => {
  const { db, tell } = ports;
  passOn();
  const { during, state, watch } = createTurning(db);
  /** The figures follow; that they are late must not look as if what was done had failed. */
  const follow = (): Promise<void> => tell().catch((cause: unknown) => console.error(cause));
  return {
    state,
    create: (passphrase, minutes, onShare) => during(() => protect(ports, passphrase, minutes, onShare)),
    finish: (onShare) =>
      during(async () => {
        const vault = await readVault(db);
        if (!vault) return;
        const key = await keyTo(vault);
        await sealAll(db, vault, key, onShare);
        await turnRescued(key, true);
        await follow();
      }),
    unlock: (passphrase) =>
      during(async () => {
        const vault = await readVault(db);
        if (!vault) {
          await follow();
          return 'right';
        }
        const key = await openVault(vault, passphrase);
        if (!key) return 'wrong';
        holdKey(vault.id, key);
        // What is not sealed then is said, and can be done again.
        await sealAll(db, vault, key).catch((cause: unknown) => console.error(cause));
        await turnRescued(key, true).catch((cause: unknown) => console.error(cause));
        await follow();
        void catchUp(ports).catch((cause: unknown) => console.error(cause));
        return 'right';
      }),
    lock: async () => {
      const vault = await readVault(db);
      if (vault) dropKey(vault.id);
    },
    change: async (old, passphrase) => {
      const vault = await readVault(db);
      const fresh = vault && (await rewrapped(vault, old, passphrase));
      if (!fresh) return 'wrong';
      if (!(await changeVault(db, fresh, vault))) throw new Error('changed in another window meanwhile');
      return 'right';
    },
    setMinutes: async (minutes) => void (await changeVault(db, { minutes })),
    remove: (passphrase, onShare) =>
      during(async () => {
        const vault = await readVault(db);
        if (!vault) return 'right';
        const key = await openVault(vault, passphrase);
        if (!key) return 'wrong';
        holdKey(vault.id, key);
        await turnRescued(key, false);
        await openAll(db, vault, key, onShare);
        await follow();
        return 'right';
      }),
    unreadable: async () => {
      const vault = await readVault(db);
      return vault && (await isOpen(vault)) ? findUnreadable(db, await keyTo(vault)) : null;
    },
    removeUnreadable: () =>
      during(async () => {
        const vault = await readVault(db);
        if (!vault) return 0;
        const key = await keyTo(vault);
        const gone = await removeUnreadable(db, vault, key);
        for (const one of allRescued()) if (isSealed(one) && !(await opens(key, one))) forget(one.key);
        await follow();
        return gone;
      }),
    erase: async () => {
      const gone = await eraseSealed(db);
      for (const one of allRescued()) if (isSealed(one)) forget(one.key);
      await writeSnapshot(SEALED_KEY, null);
      await follow();
      return gone;
    },
    watch,
  };
};
