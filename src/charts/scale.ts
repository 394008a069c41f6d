// About how much room texts need. No font is measured, so it errs to the wide side; pure.

/** Unit: px at the given size. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.58;

/** Cut at the end, to fit. Unit: px. */
export const fitted = (text: string, room: number, size: number): string => {
  const most = Math.max(4, Math.floor(room / (size * 0.58)));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};
