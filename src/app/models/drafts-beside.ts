// Drafts that the database does not take (full, or of a newer version in an old window): kept beside it until it does.
import type { Draft } from '../../core/records/draft.ts';
import { isSealed, type SealedDraft } from '../../core/records/sealed.ts';
import { keepSetting, keptSetting } from '../settings.ts';

const nameOf = (key: string): string => `draft.${key}`;

/** Missing: null where there is none or it cannot be read. */
export const rescued = (key: string): Draft | SealedDraft | null => {
  const text = keptSetting(nameOf(key));
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Draft | (Pick<Draft, 'key' | 'at'> & { base64: string });
    if (found.key !== key) return null;
    if ('base64' in found) {
      const sealed = Uint8Array.from(atob(found.base64), (one) => one.charCodeAt(0));
      return { key, at: found.at, sealed };
    }
    return Array.isArray(found.fields) ? found : null;
  } catch {
    // Not ours.
    return null;
  }
};

/** All that lie here. */
export const allRescued = (): (Draft | SealedDraft)[] =>
  Object.keys(localStorage).flatMap((name) => {
    const prefix = `cockpit.${nameOf('')}`;
    return name.startsWith(prefix) ? (rescued(name.slice(prefix.length)) ?? []) : [];
  });

/** An older one never takes the place of a newer one. Errors: throws where it cannot be kept here either. */
export const rescue = (draft: Draft | SealedDraft): void => {
  const text = isSealed(draft)
    ? {
        key: draft.key,
        at: draft.at,
        base64: btoa(Array.from(draft.sealed, (byte) => String.fromCharCode(byte)).join('')),
      }
    : draft;
  if ((rescued(draft.key)?.at ?? 0) > draft.at) return;
  keepSetting(nameOf(draft.key), JSON.stringify(text));
  if (rescued(draft.key)?.at !== draft.at) throw new Error('a draft could not be kept');
};
export const forget = (key: string): void => keepSetting(nameOf(key), null);
