// Where things are in a drawn chart: round ticks, which labels fit. Pure.

/** Round steps of 1, 2 or 5 from at or below `low` to at or above `high`. Shape: ascending, two or more. */
export const niceTicks = (low: number, high: number, wanted: number): number[] => {
  const span = high - low || Math.abs(high) || 1;
  const raw = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  const step = (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
};

/** Every how many labels one is written so that none touches the next. Unit: px. */
export const labelStep = (widest: number, room: number, count: number): number => {
  const each = room / Math.max(1, count);
  return Math.max(1, Math.ceil((widest + 14) / Math.max(each, 0.001)));
};

/** About how wide a text is. Unit: px at the given size; no font is measured, so it errs to the wide side. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.58;

/** What an axis spans: from zero where that does not flatten what is to be seen, always from zero for bars. */
export const spanOf = (
  values: readonly number[],
  bounds: readonly number[],
  isBar: boolean,
): readonly [number, number] => {
  const all = [...values, ...bounds];
  const low = all.reduce((a, b) => Math.min(a, b), Infinity),
    high = all.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(low)) return [0, 1];
  const span = high - low || Math.abs(high) || 1;
  if (isBar) return [Math.min(0, low), Math.max(0, high)];
  return low >= 0 && low < span * 0.6 ? [0, high] : [low - span * 0.06, high + span * 0.06];
};
