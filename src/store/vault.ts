// The key to what was recorded, where a person protects that with a passphrase: AES-256-GCM under a key made by chance, which is itself
// kept only under the passphrase. The key lives in memory and nowhere else: whoever closes every window has locked.
// Windows, workers and the service worker of one origin pass it on. A lost passphrase cannot be recovered.
import type { Table } from 'dexie';
import { sameBytes } from '../core/values/bytes.ts';
import { ITERATIONS, keyFromPassphrase, MAX_ITERATIONS } from '../core/values/passphrase.ts';
import type { CockpitDatabase } from './tables.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type Vault = {
  id: string;
  salt: Bytes;
  /** Rounds of PBKDF2. */
  iterations: number;
  /** The key under the passphrase. */
  wrapped: Bytes;
  /** Without a touch for so long it locks. */
  minutes: number;
  /** Everything recorded was sealed when somebody last looked; where that was ended half way, the next unlocking goes on. */
  isWhole: boolean;
};

export const VAULT_KEY = 'vault';
const CHANNEL = 'gemeinde-cockpit-vault';
/** How long a context waits for another one that has the key. Unit: ms. */
const WAIT = 400;
const NONCE = 12;
const ALGORITHM = 'AES-GCM';

const isBytes = (given: unknown, length: number): given is Bytes =>
  given instanceof Uint8Array && given.length === length;
/** One from outside. Missing: null where it is none, or would take years to open. */
export const parseVault = (given: unknown): Vault | null => {
  const { id, salt, iterations, wrapped, minutes } = (given ?? {}) as Partial<Record<keyof Vault, unknown>>;
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id) || !isBytes(salt, 16)) return null;
  // Nonce, key, tag.
  if (!isBytes(wrapped, NONCE + 32 + 16)) return null;
  if (!Number.isSafeInteger(iterations) || !Number.isSafeInteger(minutes)) return null;
  const [rounds, idle] = [iterations as number, minutes as number];
  if (rounds < 1 || rounds > MAX_ITERATIONS || idle < 1 || idle > 1_440) return null;
  return { id, salt, iterations: rounds, wrapped, minutes: idle, isWhole: false };
};

/** Something protected was asked for and the passphrase was not typed. */
export class Locked extends Error {
  override name = 'Locked';
}
export const isLocked = (cause: unknown): boolean => cause instanceof Locked;
/** Something protected does not open by the right key. For whoever reads it that is as good as locked: it must not be taken for absent. */
class Unreadable extends Locked {
  override name = 'Unreadable';
}
export const isUnreadable = (cause: unknown): boolean => cause instanceof Unreadable;

/** Missing: null where nothing is protected. */
export const readVault = async (db: CockpitDatabase): Promise<Vault | null> =>
  ((await db.settings.get(VAULT_KEY))?.value as Vault | undefined) ?? null;

const isSame = (one: Vault, other: Vault): boolean =>
  one.id === other.id && sameBytes(one.wrapped, other.wrapped);
/** Changes what is there, or only `expected`. Missing: false where nothing is protected, or it is another by now. */
export const changeVault = (
  db: CockpitDatabase,
  change: Partial<Vault>,
  expected: Vault | null = null,
): Promise<boolean> =>
  db.transaction('rw', [db.settings], async () => {
    const vault = await readVault(db);
    if (!vault || (expected && !isSame(vault, expected))) return false;
    await db.settings.put({ key: VAULT_KEY, value: { ...vault, ...change } });
    return true;
  });

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

const encrypt = async (key: CryptoKey, place: string, content: Bytes): Promise<Bytes> => {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const how = { name: ALGORITHM, iv, additionalData: bytesOf(place) };
  const body = new Uint8Array(await crypto.subtle.encrypt(how, key, content));
  const all = new Uint8Array(NONCE + body.length);
  all.set(iv);
  all.set(body, NONCE);
  return all;
};
const decrypt = async (key: CryptoKey, place: string, sealed: Bytes): Promise<Bytes> => {
  const how = { name: ALGORITHM, iv: sealed.slice(0, NONCE), additionalData: bytesOf(place) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed.slice(NONCE)));
};
const decryptOr = (key: CryptoKey, place: string, sealed: Uint8Array): Promise<Bytes> =>
  decrypt(key, place, sealed as Bytes).catch((cause: unknown) => {
    throw new Unreadable(`does not open: ${place}`, { cause });
  });

/** `place` is what the content belongs to: it opens nowhere else. Shape: nonce, then what AES-GCM gives. */
export const seal = (key: CryptoKey, place: string, content: unknown): Promise<Bytes> =>
  encrypt(key, place, bytesOf(JSON.stringify(content)));
/** Errors: Unreadable where the key or the place is another, or a byte changed. */
export const unseal = async (key: CryptoKey, place: string, sealed: Uint8Array): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await decryptOr(key, place, sealed))) as unknown;
export const sealBytes = (key: CryptoKey, place: string, content: Uint8Array): Promise<Bytes> =>
  encrypt(key, place, content as Bytes);
/** Errors: as `unseal`. */
export const unsealBytes = decryptOr;

const usable = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']);

const wrap = async (id: string, raw: Bytes, passphrase: string, minutes: number): Promise<Vault> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFromPassphrase(passphrase, salt, ITERATIONS);
  return {
    id,
    salt,
    iterations: ITERATIONS,
    wrapped: await encrypt(key, `key ${id}`, raw),
    minutes,
    isWhole: false,
  };
};
/** Missing: null where the passphrase is another. */
const rawKey = async (vault: Vault, passphrase: string): Promise<Bytes | null> => {
  const key = await keyFromPassphrase(passphrase, vault.salt, vault.iterations);
  return decrypt(key, `key ${vault.id}`, vault.wrapped).catch(() => null);
};

/** A new one, and its key. Nothing is kept. */
export const newVault = async (
  passphrase: string,
  minutes: number,
): Promise<{ vault: Vault; key: CryptoKey }> => {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return { vault: await wrap(crypto.randomUUID(), raw, passphrase, minutes), key: await usable(raw) };
};
/** Missing: null where the passphrase is another. */
export const openVault = async (vault: Vault, passphrase: string): Promise<CryptoKey | null> => {
  const raw = await rawKey(vault, passphrase);
  return raw && usable(raw);
};
/** The same key under another passphrase: nothing that is protected has to be written anew. Missing: null where `old` is wrong. */
export const rewrapped = async (vault: Vault, old: string, passphrase: string): Promise<Vault | null> => {
  const raw = await rawKey(vault, old);
  return raw && { ...(await wrap(vault.id, raw, passphrase, vault.minutes)), isWhole: vault.isWhole };
};

type News = { kind: 'asked' | 'locked'; id: string } | { kind: 'key'; id: string; key: CryptoKey };
type Held = { id: string; key: CryptoKey };

let held: Held | null = null;
/** Locked last. A key that arrives right after is an answer from before. Unit: ms. */
let dropped: { id: string; at: number } | null = null;
const STALE = 500;
/** Whether this context tells others. Only windows do: the end of the last window is the end of the key. */
let isTelling = false;
let channel: BroadcastChannel | null = null;
/** Asked of the others in vain: they speak up by themselves once they have it. */
let inVain: string | null = null;
const waiting = new Set<() => void>();
const listeners = new Set<() => void>();

const changed = (): void => {
  for (const one of [...waiting, ...listeners]) one();
};
const connect = (): BroadcastChannel => {
  if (channel) return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.kind === 'key') {
      // Sent before its sender heard that it was locked.
      const isStale = dropped?.id === data.id && Date.now() - dropped.at < STALE;
      if (held?.id === data.id || isStale) return;
      held = { id: data.id, key: data.key };
      changed();
    } else if (held?.id !== data.id) return;
    else if (data.kind === 'asked') {
      if (isTelling) tell({ kind: 'key', ...held });
    } else {
      dropped = { id: data.id, at: Date.now() };
      held = null;
      changed();
    }
  });
  return channel;
};
const tell = (news: News): void => connect().postMessage(news);

/** Calls when a key came or went in this context. Shape: gives back what ends it. */
export const onVault = (listener: () => void): (() => void) => {
  connect();
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
/** From now on this context passes the key on to others that ask. */
export const passOn = (): void => {
  isTelling = true;
  connect();
};
/** Takes a key into memory, here and wherever it is waited for. */
export const holdKey = (id: string, key: CryptoKey): void => {
  held = { id, key };
  tell({ kind: 'key', id, key });
  changed();
};
/** Forgets the key of a vault, here and everywhere. */
export const dropKey = (id: string): void => {
  dropped = { id, at: Date.now() };
  held = null;
  tell({ kind: 'locked', id });
  changed();
};

/** The key to a vault: held here, or by another context. Errors: Locked. */
export const keyTo = async ({ id }: Vault): Promise<CryptoKey> => {
  if (held?.id !== id && inVain !== id) {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, WAIT);
      waiting.add(done);
      tell({ kind: 'asked', id });
    });
    inVain = held?.id === id ? null : id;
  }
  if (held?.id !== id) throw new Locked('no passphrase was typed');
  return held.key;
};

/**
 * Makes rows as they are kept now, and writes them; again where that changed meanwhile. Missing key: null where nothing is protected.
 * Errors: Locked.
 */
export const underVault = async <Rows, T>(
  db: CockpitDatabase,
  tables: readonly Table[],
  make: (key: CryptoKey | null) => Promise<Rows>,
  write: (rows: Rows) => Promise<T>,
): Promise<T> => {
  for (;;) {
    const vault = await readVault(db);
    const rows = await make(vault && (await keyTo(vault)));
    // Who sets up the protection, or takes it away, waits for this, or this for them.
    const done = await db.transaction('rw', [...tables, db.settings], async () =>
      (await readVault(db))?.id === vault?.id ? { value: await write(rows) } : null,
    );
    if (done) return done.value;
  }
};
