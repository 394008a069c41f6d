// Times of day and durations as OpenDocument writes them. Source: XML Schema Part 2, 3.2.6.

/** `PT10H10M10.5S` in seconds. Missing: NaN. */
export const secondsOfDuration = (text: string): number => {
  const m = /^(-)?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text);
  if (!m) return NaN;
  const [days, hours, minutes, seconds] = [m[2], m[3], m[4], m[5]].map((one) =>
    Number((one ?? '0').replace(',', '.')),
  );
  return (m[1] ? -1 : 1) * (days! * 86_400 + hours! * 3600 + minutes! * 60 + seconds!);
};
