// Whom a person last compared a dataset with, kept on this device: neighbours are chosen once and not at every visit.
import type { ComparisonQuery, Who } from '../../../core/compare/question.ts';
import { keepSetting, keptSetting } from '../../settings.ts';

const nameOf = (dataset: string): string => `compare.${dataset}`;
const MOST = 500;

type Kept = { kind: Who['kind']; keys: readonly string[] };

const read = (dataset: string): Kept | null => {
  const text = keptSetting(nameOf(dataset));
  if (text === null) return null;
  try {
    const { kind, keys } = JSON.parse(text) as Partial<Record<keyof Kept, unknown>>;
    if (kind !== 'all' && kind !== 'class' && kind !== 'chosen') return null;
    const isList = Array.isArray(keys) && keys.length <= MOST;
    return isList && keys.every((one) => typeof one === 'string') ? { kind, keys } : null;
  } catch {
    // Not ours.
    return null;
  }
};

/** The areas that were chosen last, also where all were compared since. Shape: empty where none were. */
export const keptAreas = (dataset: string): readonly string[] => read(dataset)?.keys ?? [];

/** Remembers whom a question compares with. */
export const keepWho = ({ dataset, who }: ComparisonQuery): void => {
  const keys = who.kind === 'chosen' ? who.keys : keptAreas(dataset);
  keepSetting(nameOf(dataset), JSON.stringify({ kind: who.kind, keys } satisfies Kept));
};

/** A proposed question with those whom the person chose last time. */
export const withKept = (query: ComparisonQuery): ComparisonQuery => {
  const kept = read(query.dataset);
  return kept?.kind === 'chosen' && kept.keys.length > 0
    ? { ...query, who: { kind: 'chosen', keys: kept.keys } }
    : query;
};
