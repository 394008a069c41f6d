// The PIN of a shared tablet: kept as a salted hash only, with a wait that grows with wrong tries. It hides; it encrypts nothing.
// Source: NIST SP 800-132 (PBKDF2); OWASP Password Storage Cheat Sheet (rounds for SHA-256).
import { keepSetting, keptSetting } from '../settings.ts';

type Pin = {
  salt: string;
  hash: string;
  rounds: number;
  /** Idle minutes after which the app locks itself. */
  minutes: number;
  /** Wrong tries in a row. */
  wrong: number;
  /** Nothing may be tried before this. Unit: ms since 1970. */
  until: number;
};

const KEY = 'lock';
const ROUNDS = 600_000;
export const MIN_LENGTH = 4;
export const MINUTES = [1, 5, 15, 60] as const;
/** So many may be mistyped without a wait. */
const FREE = 3;
const MAX_WAIT = 3_600_000;

const textOf = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const hashOf = async (pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<string> => {
  const typed = new TextEncoder().encode(pin.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    key,
    256,
  );
  return textOf(new Uint8Array(bits));
};

/** Missing: null where no PIN is set. Something unreadable is none: it only hides, and must not shut anybody out. */
export const readPin = (): Pin | null => {
  const kept = keptSetting(KEY);
  if (kept === null) return null;
  try {
    const found = JSON.parse(kept) as Partial<Record<keyof Pin, unknown>> | null;
    const { salt, hash, rounds, minutes, wrong, until } = found ?? {};
    if (typeof salt !== 'string' || typeof hash !== 'string' || bytesOf(salt).length < 16) return null;
    if (![rounds, minutes, wrong, until].every((one) => typeof one === 'number' && Number.isFinite(one)))
      return null;
    return found as Pin;
  } catch {
    // Not what we wrote.
    return null;
  }
};
const writePin = (pin: Pin | null): void => keepSetting(KEY, pin && JSON.stringify(pin));

/** Errors: false where this browser keeps nothing (private window). */
export const setPin = async (pin: string, minutes: number): Promise<boolean> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await hashOf(pin, salt, ROUNDS);
  writePin({ salt: textOf(salt), hash, rounds: ROUNDS, minutes, wrong: 0, until: 0 });
  return readPin()?.hash === hash;
};
export const removePin = (): void => writePin(null);

/** How long nothing may be tried after so many wrong ones. Unit: ms. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE ? 0 : Math.min(5_000 * 2 ** (wrong - FREE), MAX_WAIT);

/** Unit: ms. A clock that was set back never makes the wait longer than it was. */
export const waitLeft = ({ until, wrong }: Pick<Pin, 'until' | 'wrong'>, now: number): number =>
  Math.max(0, Math.min(until - now, waitAfter(wrong)));

/** Whether it is the PIN. `waiting`: nothing was tried, because the wait is not over. */
export const tryPin = async (typed: string, now: number): Promise<'right' | 'wrong' | 'waiting'> => {
  const pin = readPin();
  if (!pin) return 'right';
  if (waitLeft(pin, now) > 0) return 'waiting';
  // Counted before it is compared: a reload in between is no free try.
  const wrong = pin.wrong + 1;
  writePin({ ...pin, wrong, until: now + waitAfter(wrong) });
  if ((await hashOf(typed, bytesOf(pin.salt), pin.rounds)) !== pin.hash) return 'wrong';
  writePin({ ...pin, wrong: 0, until: 0 });
  return 'right';
};
