// Drafts that the database does not take (full, or of a newer version in an old window): kept beside it until it does.
import type { Draft } from '../core/records/draft.ts';
import { keepSetting, keptSetting } from './services.ts';

const nameOf = (key: string): string => `draft.${key}`;

/** Missing: null where there is none or it cannot be read. */
export const rescued = (key: string): Draft | null => {
  const text = keptSetting(nameOf(key));
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Draft;
    return found.key === key && Array.isArray(found.fields) ? found : null;
  } catch {
    // Not ours.
    return null;
  }
};

/** Errors: throws where it cannot be kept here either. */
export const rescue = (draft: Draft): void => {
  keepSetting(nameOf(draft.key), JSON.stringify(draft));
  if (rescued(draft.key)?.at !== draft.at) throw new Error('a draft could not be kept');
};
export const forget = (key: string): void => keepSetting(nameOf(key), null);
