// About how much room texts need. No font is measured, so it errs to the wide side; pure.
import type { ChartModel } from './model.ts';

/** Unit: px at the given size. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.58;

/** Cut at the end, to fit. Unit: px. */
export const fitted = (text: string, room: number, size: number): string => {
  const most = Math.max(4, Math.floor(room / (size * 0.58)));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

/** Unit: px. `thick`: of one bar with its air, `row`: of all bars of one label. */
export const barSizes = (model: ChartModel, size: number): { thick: number; row: number } => {
  const thick = size + (model.series.length === 1 ? 8 : 4);
  return { thick, row: thick * model.series.length + 12 };
};
