// A ranking as bars: one's own solid and bold with its name marked, the others hatched, the median as a dashed line with its name. SVG.
import { useId } from 'preact/hooks';
import { valueAxis } from '../core/answers/value-axis.ts';
import { textWidth } from './scale.ts';

/** `null`: rows left out here. */
export type RankRow = { name: string; value: number; label: string; isOwn: boolean } | null;
export type RankChartProps = {
  name: string;
  rows: readonly RankRow[];
  median: { value: number; label: string } | null;
  width: number;
  size?: number;
};

export const RankChart = ({ name, rows, median, width, size = 14 }: RankChartProps) => {
  const id = useId();
  const known = rows.flatMap((row) => row ?? []);
  const { low: bottom, high: top } = valueAxis(
    [...known.map(({ value }) => value), ...(median ? [median.value] : [])],
    [],
    true,
    12,
  );
  const fits = Math.max(8, Math.floor((width * 0.4) / (size * 0.58)));
  const short = (text: string): string => (text.length > fits ? `${text.slice(0, fits - 1)}…` : text);
  const left =
    14 + Math.max(0, ...known.map((row) => textWidth(short(row.name), size) * (row.isOwn ? 1.1 : 1)));
  const widest = Math.max(0, ...known.map(({ label }) => textWidth(label, size)));
  const room = Math.max(60, width - left - widest - 20);
  const x = (value: number): number => left + ((value - bottom) / (top - bottom || 1)) * room;
  const high1 = size + 12,
    head = median ? size + 14 : 6;
  const height = head + rows.length * high1 + 6;
  return (
    <svg class="chart-svg" viewBox={`0 0 ${width} ${height}`} font-size={size} role="img" aria-label={name}>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="fill s3" width="6" height="6" opacity="0.25" />
          <rect class="fill s3" width="2.5" height="6" />
        </pattern>
      </defs>
      {rows.map((row, i) => {
        const y = head + i * high1;
        if (!row)
          return (
            <text key={i} class="label" x={left - 8} y={y + size} text-anchor="end">
              …
            </text>
          );
        return (
          <g key={i}>
            <text class={row.isOwn ? 'figure' : 'label'} x={left - 8} y={y + size} text-anchor="end">
              {row.isOwn ? `▸ ${short(row.name)}` : short(row.name)}
            </text>
            <rect
              class={row.isOwn ? 'bar s1' : 'bar s3'}
              fill={row.isOwn ? undefined : `url(#${id})`}
              x={Math.min(x(0), x(row.value))}
              y={y}
              width={Math.max(1, Math.abs(x(row.value) - x(0)))}
              height={size + 5}
            />
            <text class={row.isOwn ? 'figure' : 'label'} x={Math.max(x(0), x(row.value)) + 6} y={y + size}>
              {row.label}
            </text>
          </g>
        );
      })}
      <path class="axis" d={`M${x(0)} ${head - 4}V${height - 4}`} />
      {median && (
        <g>
          <path class="bound reference" d={`M${x(median.value)} ${head - 4}V${height - 4}`} />
          <text
            class="label"
            x={x(median.value)}
            y={size}
            text-anchor={x(median.value) > width / 2 ? 'end' : 'start'}
          >
            {median.label}
          </text>
        </g>
      )}
    </svg>
  );
};
