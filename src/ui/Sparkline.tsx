// A small line of the last values, to scale in time, with the limits as dashed lines. Gaps stay gaps. Decoration only: the words say it all.

type SparklineProps = {
  /** Missing: null leaves a gap. */
  values: readonly (number | null)[];
  /** When each value was, ascending. Unit: any; the distances count. */
  times: readonly number[];
  /** Where the line ends at the right: the present, where the last value is old. Missing: at the last value. */
  until?: number;
  /** In the scale of the values; those outside their span and its half again are left out. */
  limits: readonly number[];
};

const WIDTH = 120,
  HEIGHT = 36,
  PAD = 3;

/** SVG path of the runs between gaps; a run of one point becomes a short stroke. */
const sparkPath = (
  values: readonly (number | null)[],
  x: (i: number) => number,
  y: (value: number) => number,
): string => {
  let path = '';
  let open = false;
  values.forEach((value, i) => {
    if (value === null) {
      open = false;
      return;
    }
    const at = `${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    const alone = !open && (values[i + 1] ?? null) === null;
    path += alone ? `M${at}h0.01` : `${open ? 'L' : 'M'}${at}`;
    open = true;
  });
  return path;
};

export const Sparkline = ({ values, times, until, limits }: SparklineProps) => {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <span class="spark" />;
  const low = Math.min(...known),
    high = Math.max(...known);
  const span = high - low || Math.abs(high) || 1;
  const shown = limits.filter((limit) => limit >= low - span * 0.6 && limit <= high + span * 0.6);
  const bottom = Math.min(low, ...shown),
    top = Math.max(high, ...shown);
  const from = times[0] ?? 0,
    to = Math.max(times.at(-1) ?? 0, until ?? -Infinity);
  const x = (i: number): number => PAD + ((times[i]! - from) / (to - from || 1)) * (WIDTH - 2 * PAD);
  const y = (value: number): number =>
    HEIGHT - PAD - ((value - bottom) / (top - bottom || 1)) * (HEIGHT - 2 * PAD);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {shown.map((limit) => (
        <path key={limit} class="limit" d={`M0 ${y(limit).toFixed(1)}H${WIDTH}`} />
      ))}
      <path d={sparkPath(values, x, y)} />
      <path class="end" d={`M${x(last).toFixed(1)} ${y(values[last]!).toFixed(1)}h0.01`} />
    </svg>
  );
};
