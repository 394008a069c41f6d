// Only the largest groups, and what is left over.

/** Labels that are left out. `value`: sum or count of the first series over them, null where it has none. */
export type Rest = { labels: number; names: string[]; value: number | null };

/** Names of what is left out, as many as a person reads. */
const MAX_NAMES = 12;

/** The labels with the largest values, those without a value after them, and what is left over. */
export const largest = (
  ids: readonly number[],
  top: number,
  read: (id: number) => number | null,
  labels: readonly string[],
  adds: boolean,
): { order: number[]; rest: Rest | null } => {
  const sorted = [...ids].sort((a, b) => (read(b) ?? -Infinity) - (read(a) ?? -Infinity) || 0);
  const left = sorted.slice(top);
  if (left.length === 0) return { order: sorted, rest: null };
  let value: number | null = adds ? 0 : null;
  for (const id of left) {
    const one = read(id);
    value = value === null || one === null ? null : value + one;
  }
  const names = left.slice(0, MAX_NAMES).map((id) => labels[id]!);
  return {
    order: sorted.slice(0, top),
    rest: { labels: left.length, names, value: value === null ? null : Number(value.toPrecision(14)) },
  };
};
