// A chart as SVG: sharp on paper and on a wall, and alive without a script. Colours and dashes come from the style sheet by class;
// series differ by dash, point and pattern too. Values stand in the table beside it and in `point` of the model.
import { useId } from 'preact/hooks';
import { labelStep, niceTicks, spanOf, textWidth } from './scale.ts';
import type { ChartModel } from './model.ts';
import { thinModel } from './thin.ts';

export type Chosen = { series: number; i: number };
export type SvgChartProps = {
  model: ChartModel;
  name: string;
  /** Unit: px of its own space; the page scales it. */
  width: number;
  height: number;
  /** Of texts, px of its own space. */
  size?: number;
  /** What the value axis spans at least; for drawings side by side. */
  bounds?: readonly [number, number];
  /** The series that stands out; the others step back. */
  highlight?: number | null;
  chosen?: Chosen | null;
  onChoose?: (chosen: Chosen) => void;
};

/** Of texts, where nothing else is asked for. Unit: px of the drawing's own space. */
const SIZE = 14;
/** More points than can be told apart. */
const MOST_POINTS = 400;
export const MOST_BARS = 24;

const known = (values: readonly (number | null)[]): number[] => values.flatMap((value) => value ?? []);

/** At most as many points as a drawing can show; peaks and gaps stay. */
export const thinnedModel = (model: ChartModel): ChartModel => thinModel(model, MOST_POINTS);

const Point = ({ series, x, y }: { series: number; x: number; y: number }) => {
  const c = `point s${(series % 4) + 1}`;
  switch (series % 4) {
    case 1:
      return <path class={c} d={`M${x} ${y - 4.5}l4.5 8h-9z`} />;
    case 2:
      return <rect class={c} x={x - 3.5} y={y - 3.5} width="7" height="7" />;
    case 3:
      return <path class={c} d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />;
    default:
      return <circle class={c} cx={x} cy={y} r="4" />;
  }
};

const Patterns = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`${id}-2`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="fill s2" width="8" height="8" opacity="0.35" />
      <rect class="fill s2" width="4" height="8" />
    </pattern>
    <pattern id={`${id}-3`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="fill s3" width="8" height="8" opacity="0.3" />
      <circle class="fill s3" cx="4" cy="4" r="2.4" />
    </pattern>
    <pattern id={`${id}-4`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="fill s4" width="8" height="8" opacity="0.3" />
      <path class="stroke s4" d="M0 0h8M0 0v8" stroke-width="2" />
    </pattern>
  </defs>
);

const faded = (highlight: number | null | undefined, series: number): number =>
  highlight === null || highlight === undefined || highlight === series ? 1 : 0.25;

const Bars = ({ model, name, width, size = SIZE, highlight, chosen, onChoose }: SvgChartProps) => {
  const id = useId();
  const shown = model.labels.slice(0, MOST_BARS);
  const many = model.series.length;
  const thick = size + (many === 1 ? 8 : 4),
    row = thick * many + 12;
  const labels = shown.map((label) => model.axis(label));
  const left = Math.min(width * 0.38, 12 + Math.max(0, ...labels.map((one) => textWidth(one, size))));
  const values = model.series.flatMap((one) => known(one.values.slice(0, MOST_BARS)));
  const [low, high] = spanOf(values, [], true);
  const widest = Math.max(0, ...values.map((value) => textWidth(model.tick(value), size)));
  const room = width - left - widest - 24;
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * room;
  const height = shown.length * row + 12;
  return (
    <svg class="chart-svg" viewBox={`0 0 ${width} ${height}`} font-size={size} role="img" aria-label={name}>
      <Patterns id={id} />
      {shown.map((label, i) => (
        <g key={i}>
          <text class="label" x={left - 8} y={8 + i * row + (row - 12) / 2 + 5} text-anchor="end">
            {labels[i]!.length > 34 ? `${labels[i]!.slice(0, 33)}…` : labels[i]}
          </text>
          {model.series.map((series, s) => {
            const value = series.values[i] ?? null;
            const top = 8 + i * row + s * thick;
            return (
              <g
                key={s}
                opacity={faded(highlight, s)}
                onPointerDown={onChoose && (() => onChoose({ series: s, i }))}
              >
                {value !== null && (
                  <rect
                    class={`bar s${(s % 4) + 1}${chosen?.series === s && chosen.i === i ? ' chosen' : ''}`}
                    fill={s % 4 === 0 ? undefined : `url(#${id}-${(s % 4) + 1})`}
                    x={Math.min(x(0), x(value))}
                    y={top}
                    width={Math.max(1, Math.abs(x(value) - x(0)))}
                    height={thick - 3}
                  />
                )}
                <text
                  class="figure"
                  x={(value === null ? x(0) : Math.max(x(0), x(value))) + 6}
                  y={top + thick - 7}
                >
                  {value === null ? '–' : model.tick(value)}
                </text>
              </g>
            );
          })}
          <title>{label}</title>
        </g>
      ))}
      <path class="axis" d={`M${x(0)} 2V${height - 6}`} />
    </svg>
  );
};

const Lines = ({
  model: whole,
  name,
  width,
  height,
  size = SIZE,
  bounds: least,
  highlight,
  chosen,
  onChoose,
}: SvgChartProps) => {
  const model = thinnedModel(whole);
  const { states } = model;
  const values = model.series.flatMap((one) => known(one.values));
  const bounds = [...model.lines.flatMap((one) => known(one.values)), ...(least ?? [])];
  const [low, high] = states ? [0.5, states.length + 0.5] : spanOf(values, bounds, false);
  const ticks = states ? states.map((_, i) => i + 1) : niceTicks(low, high, Math.max(3, height / 60));
  const bottomValue = states ? low : Math.min(low, ticks[0]!),
    topValue = states ? high : Math.max(high, ticks.at(-1)!);
  const names = ticks.map((tick) => model.tick(tick));
  const several = model.series.length > 1;
  const ends = model.series.map((series) => {
    const last = series.values.findLastIndex((value) => value !== null);
    const value = last < 0 ? '' : model.tick(series.values[last]!);
    return { last, text: several ? `${series.name}: ${value}` : value };
  });
  const left = 14 + Math.min(width * 0.3, Math.max(...names.map((one) => textWidth(one, size))));
  // Ends of series and names of limits stand in the right margin, where no line runs through them.
  const right =
    16 +
    Math.min(
      width * 0.34,
      Math.max(
        ...ends.map(({ text }) => textWidth(text, size) * 1.08),
        ...model.lines.map(({ label }) => textWidth(label, size)),
      ),
    );
  const top = 22,
    bottom = height - size - 16;
  const n = model.labels.length;
  const x = (i: number): number => left + (n < 2 ? 0.5 : i / (n - 1)) * (width - left - right);
  const y = (value: number): number =>
    bottom - ((value - bottomValue) / (topValue - bottomValue || 1)) * (bottom - top);
  const axis = model.labels.map((label) => model.axis(label));
  const step = labelStep(
    axis.reduce((most, one) => Math.max(most, textWidth(one, size)), 0),
    width - left - right,
    n,
  );
  const path = (line: readonly (number | null)[], isStep: boolean): string => {
    let d = '',
      open = false,
      before = 0;
    line.forEach((value, i) => {
      if (value === null) {
        open = false;
        return;
      }
      const at = `${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
      d += open ? (isStep && before !== value ? `H${x(i).toFixed(1)}L${at}` : `L${at}`) : `M${at}`;
      if (!open && (line[i + 1] ?? null) === null) d += 'h0.01';
      open = true;
      before = value;
    });
    return d;
  };
  const clamp = (value: number): number => Math.max(bottomValue, Math.min(topValue, value));
  const placed: number[] = [];
  const free = (wanted: number): number => {
    const near = (at: number): boolean => placed.some((other) => Math.abs(other - at) < size + 1);
    let by = 0;
    while (near(wanted + by) && Math.abs(by) < height) by = by <= 0 ? 1 - by : -by;
    placed.push(wanted + by);
    return wanted + by;
  };
  // The values first: limits make way for them.
  const endAt = model.series.map((series, s) =>
    ends[s]!.last < 0 ? 0 : free(y(series.values[ends[s]!.last]!) + 5),
  );
  const lineAt = model.lines.map(({ values: bound }) => {
    const last = bound.findLast((value) => value !== null);
    return last == null ? null : free(y(last) + 5);
  });
  const choose = (event: PointerEvent): void => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    const i = Math.round(((at - left) / (width - left - right)) * (n - 1));
    onChoose?.({ series: chosen?.series ?? highlight ?? 0, i: Math.max(0, Math.min(n - 1, i)) });
  };
  const mark = chosen ? (model.series[chosen.series]?.values[chosen.i] ?? null) : null;
  return (
    <svg
      class="chart-svg"
      viewBox={`0 0 ${width} ${height}`}
      font-size={size}
      role="img"
      aria-label={name}
      onPointerDown={onChoose && choose}
    >
      {model.bands.map((band, i) => {
        const a = y(clamp(band.to)),
          b = y(clamp(band.from));
        return (
          b > a && (
            <rect
              key={i}
              class={`band ${band.kind}`}
              x={left}
              y={a}
              width={width - left - right}
              height={b - a}
            />
          )
        );
      })}
      {ticks.map((tick, i) => (
        <g key={tick}>
          <path class="grid" d={`M${left} ${y(tick).toFixed(1)}H${width - right}`} />
          <text class="label" x={left - 8} y={y(tick) + 5} text-anchor="end">
            {names[i]}
          </text>
        </g>
      ))}
      {axis.map(
        (label, i) =>
          (n - 1 - i) % step === 0 && (
            <text
              key={i}
              class="label"
              x={x(i)}
              y={height - 8}
              text-anchor={i === n - 1 && n > 1 ? 'end' : i === 0 && n > 1 ? 'start' : 'middle'}
            >
              {label}
            </text>
          ),
      )}
      {model.lines.map((line, l) => (
        <g key={l}>
          <path class={`bound ${line.kind}`} d={path(line.values, true)} />
          {lineAt[l] != null && (
            <text class="label" x={width - right + 8} y={lineAt[l]}>
              {line.label}
            </text>
          )}
        </g>
      ))}
      {model.series.map((series, s) => {
        const { last, text } = ends[s]!;
        return (
          <g key={s} opacity={faded(highlight, s)}>
            <path class={`line s${(s % 4) + 1}`} d={path(series.values, model.kind === 'step')} />
            {n <= 40 &&
              series.values.map(
                (value, i) => value !== null && <Point key={i} series={s} x={x(i)} y={y(value)} />,
              )}
            {last >= 0 && (
              <text class="figure" x={width - right + 8} y={endAt[s]}>
                {text}
              </text>
            )}
          </g>
        );
      })}
      {chosen && (
        <g class="mark">
          <path d={`M${x(chosen.i)} ${top}V${bottom}`} />
          {mark !== null && <circle cx={x(chosen.i)} cy={y(mark)} r="7" />}
        </g>
      )}
    </svg>
  );
};

/** Cost: a few hundred points at most are drawn, whatever the model holds. */
export const SvgChart = (props: SvgChartProps) =>
  props.model.kind === 'bar' ? <Bars {...props} /> : <Lines {...props} />;
