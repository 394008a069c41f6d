// A ranking as bars: one's own solid and bold with its name marked, the others hatched, the median as a dashed line with its name. SVG.
import { useId } from 'preact/hooks';
import { rankFrame, type RankInput } from './rank.ts';

export type RankChartProps = Omit<RankInput, 'size'> & { name: string; size?: number };

export const RankChart = ({ name, rows, median, width, size = 14 }: RankChartProps) => {
  const id = useId();
  const frame = rankFrame({ rows, median, width, size });
  const { height, names, zero, top } = frame;
  return (
    <svg class="chart-svg" viewBox={`0 0 ${width} ${height}`} font-size={size} role="img" aria-label={name}>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="fill s3" width="6" height="6" opacity="0.25" />
          <rect class="fill s3" width="2.5" height="6" />
        </pattern>
      </defs>
      {frame.rows.map(({ y, name, bar, label }, i) => {
        const row = rows[i]!;
        return (
          <g key={i}>
            <text class={row?.isOwn ? 'figure' : 'label'} x={names - 8} y={y + size} text-anchor="end">
              {name}
            </text>
            {row && (
              <rect
                class={row.isOwn ? 'bar s1' : 'bar s3'}
                fill={row.isOwn ? undefined : `url(#${id})`}
                x={bar.x}
                y={y}
                width={bar.width}
                height={size + 5}
              />
            )}
            {row && (
              <text class={row.isOwn ? 'figure' : 'label'} x={label.x} y={y + size}>
                {label.text}
              </text>
            )}
          </g>
        );
      })}
      <path class="axis" d={`M${zero} ${top - 4}V${height - 4}`} />
      {median && frame.median && (
        <g>
          <path
            class="bound reference"
            d={frame.median.lines.map(([from, to]) => `M${frame.median!.x} ${from}V${to}`).join('')}
          />
          <text class="label" x={frame.median.label.x} y={size} text-anchor={frame.median.label.anchor}>
            {frame.median.label.text}
          </text>
        </g>
      )}
    </svg>
  );
};
