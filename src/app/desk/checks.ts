// What was found of addresses that were looked at, for the page that adds sources. The service worker keeps it.
import type { Check } from '../../core/catalog/reach.ts';
import { listChecks } from '../../store/checks.ts';
import type { DeskParts } from './parts.ts';

export type CheckActions = {
  /** Newest first, at most 50. */
  list: () => Promise<Check[]>;
};

export const checkActions = ({ db }: DeskParts): CheckActions => ({ list: () => listChecks(db) });
