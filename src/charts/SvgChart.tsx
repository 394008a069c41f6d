// A chart as SVG: sharp on paper and on a wall, and alive without a script. Colours and dashes come from the style sheet by class;
// series differ by dash, point and pattern too. Values stand in the table beside it and in `point` of the model.
import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { edgesOf } from '../core/answers/bounds.ts';
import { barsOf } from './bars.ts';
import { layoutOf, type Layout } from './layout.ts';
import { pickModel, type ChartModel } from './model.ts';
import { thinModel } from './thin.ts';

export type Chosen = { series: number; i: number };
type SvgChartProps = {
  model: ChartModel;
  name: string;
  /** Unit: px of its own space; the page scales it. */
  width: number;
  height: number;
  /** Of texts, px of its own space. */
  size?: number;
  /** The series that stands out; the others step back. */
  highlight?: number | null;
  chosen?: Chosen | null;
  onChoose?: (chosen: Chosen) => void;
};

/** Of texts, where nothing else is asked for. Unit: px of the drawing's own space. */
const SIZE = 14;
/** More points than can be told apart. */
const MOST_POINTS = 400;
/** More lying bars than these are left to the table; who draws says how many. */
export const MOST_BARS = 24;

/** At most as many points as a drawing can show; peaks and gaps stay. */
export const thinnedModel = (model: ChartModel): ChartModel =>
  model.isLying && model.labels.length > MOST_BARS
    ? pickModel(
        model,
        Array.from({ length: MOST_BARS }, (_, i) => i),
      )
    : thinModel(model, MOST_POINTS);

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

/** How the bars of a series are filled. Missing: undefined where the style sheet says it. */
const fillOf = (id: string, s: number): string | undefined => (s === 0 ? undefined : `url(#${id}-${s + 1})`);

/** What a bar of a series looks like, for a key beside the drawing. `series` from 0. */
export const BarSample = ({ series }: { series: number }) => {
  const id = useId();
  const s = series % 4;
  return (
    <svg class="chart-svg" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <Patterns id={id} />
      <rect class={`bar s${s + 1}`} fill={fillOf(id, s)} width="16" height="16" />
    </svg>
  );
};

const faded = (highlight: number | null | undefined, series: number): number =>
  highlight === null || highlight === undefined || highlight === series ? 1 : 0.25;

const px = (n: number): string => n.toFixed(1);

/** Published names and units are German in a drawing as well. */
const Parts = ({ model, text }: { model: ChartModel; text: string }) => {
  const names = [...model.series.map(({ name }) => name), ...(model.isTime ? [] : model.labels)];
  const parts = model.words.parts(text, names);
  if (parts.length === 1 && parts[0]!.lang === undefined) return <>{text}</>;
  return (
    <>
      {parts.map((part, i) => (
        <tspan key={i} lang={part.lang}>
          {part.text}
        </tspan>
      ))}
    </>
  );
};

type PartProps = SvgChartProps & { layout: Layout; size: number };

const Bars = ({ model, layout, size, highlight, chosen, onChoose }: PartProps) => {
  const id = useId();
  return (
    <>
      <Patterns id={id} />
      {barsOf(model, layout, size).map((bar) => {
        const s = bar.series % 4;
        const isChosen = chosen?.series === bar.series && chosen.i === bar.i;
        return (
          <rect
            key={`${bar.series} ${bar.i}`}
            class={`bar s${s + 1}${isChosen ? ' chosen' : ''}`}
            fill={fillOf(id, s)}
            opacity={faded(highlight, bar.series)}
            x={px(bar.x)}
            y={px(bar.y)}
            width={px(bar.width)}
            height={px(bar.height)}
            onPointerDown={onChoose && (() => onChoose({ series: bar.series, i: bar.i }))}
          />
        );
      })}
    </>
  );
};

/** Shaded ranges. The critical ones are hatched where colours do not tell them from the others; the style sheet says where. */
const Bands = ({ layout: { frame, x, y } }: Pick<PartProps, 'layout'>) => {
  const id = useId();
  return (
    <>
      {frame.bands.map((band, i) => {
        const place = {
          x: px(x(band.x[0])),
          y: px(y(band.y[1])),
          width: px(x(band.x[1]) - x(band.x[0])),
          height: px(y(band.y[0]) - y(band.y[1])),
        };
        return (
          <Fragment key={i}>
            <rect class={`band ${band.kind}`} {...place} />
            {band.kind === 'critical' && <rect class="hatched" fill={`url(#${id}-h)`} {...place} />}
          </Fragment>
        );
      })}
      {frame.bands.some((band) => band.kind === 'critical') && (
        <pattern
          id={`${id}-h`}
          class="hatched"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M0 0v6" />
        </pattern>
      )}
    </>
  );
};

/** Shaded ranges and silences below the lines, limits above them. */
const Ground = ({ model, layout }: PartProps) => {
  const { frame, x, y, box } = layout;
  return (
    <>
      <Bands layout={layout} />
      {frame.gaps.map((gap, i) => (
        <path key={`g${i}`} class="gap" d={`M${px(x(gap.from))} ${px(box.bottom - 1)}H${px(x(gap.to))}`} />
      ))}
      {frame.bounds.map((bound) =>
        bound.paths.map((path, i) => (
          <path
            key={`${bound.line} ${i}`}
            class={`bound ${model.lines[bound.line]!.kind}`}
            d={path.map((point, k) => `${k === 0 ? 'M' : 'L'}${px(x(point[0]))} ${px(y(point[1]))}`).join('')}
          />
        )),
      )}
      {frame.seriesBreaks.map((at, i) => (
        <path key={`s${i}`} class="series-break" d={`M${px(x(at))} ${px(box.top)}V${px(box.bottom)}`} />
      ))}
      {frame.now !== null && <path class="now" d={`M${px(x(frame.now))} ${px(box.top)}V${px(box.bottom)}`} />}
    </>
  );
};

const Lines = ({ model, layout, highlight }: PartProps) => {
  const { frame, x, value } = layout;
  const at = (series: number, i: number): string =>
    `${px(x(frame.x[i]!))} ${px(value(model.series[series]!.values[i]!))}`;
  const stepTo = (series: number, i: number, before: number): string =>
    model.kind === 'step'
      ? `H${px((x(frame.x[i]!) + x(frame.x[before]!)) / 2)}V${px(value(model.series[series]!.values[i]!))}`
      : '';
  const d = (series: number, [first, ...rest]: readonly number[]): string => {
    const start = `M${at(series, first!)}`;
    if (rest.length === 0) return `${start}h0.01`;
    return (
      start + rest.map((i, k) => `${stepTo(series, i, rest[k - 1] ?? first!)}L${at(series, i)}`).join('')
    );
  };
  return (
    <>
      {model.series.map(({ values, outlookFrom = Infinity, isBefore }, s) => (
        <g key={s} class={isBefore && 'before'} opacity={faded(highlight, s)}>
          {frame.runs[s]!.map((run, r) => (
            <path key={r} class={`line s${(s % 4) + 1}${run.isOutlook ? ' outlook' : ''}`} d={d(s, run.at)} />
          ))}
          {values.length <= 40 &&
            values.map(
              (one, i) =>
                one !== null &&
                i < outlookFrom && <Point key={i} series={s} x={x(frame.x[i]!)} y={value(one)} />,
            )}
        </g>
      ))}
    </>
  );
};

/** Cost: a few hundred points at most are drawn, whatever the model holds. */
export const SvgChart = (props: SvgChartProps) => {
  const { name, width, chosen, onChoose, highlight, size = SIZE } = props;
  const model = thinnedModel(props.model);
  const layout = layoutOf(model, width, props.height, size);
  const { frame, box, x, value, height } = layout;
  const isBar = model.kind === 'bar';
  const choose = (event: PointerEvent): void => {
    const seen = (event.currentTarget as SVGElement).getBoundingClientRect();
    const at = (((event.clientX - seen.left) / seen.width) * width - box.left) / (box.right - box.left);
    const i = frame.x.findIndex((_, k) => at <= edgesOf(frame.x, k)[1]);
    onChoose?.({ series: chosen?.series ?? highlight ?? 0, i: i < 0 ? frame.x.length - 1 : i });
  };
  const mark = chosen ? (model.series[chosen.series]?.values[chosen.i] ?? null) : null;
  const part = { ...props, model, layout, size };
  return (
    <svg
      class="chart-svg"
      viewBox={`0 0 ${width} ${height}`}
      font-size={size}
      role="img"
      aria-label={name}
      onPointerDown={onChoose && !isBar ? choose : undefined}
    >
      {!model.isLying &&
        frame.y.ticks.map((tick) => (
          <path key={tick} class="grid" d={`M${px(box.left)} ${px(value(tick))}H${px(box.right)}`} />
        ))}
      <Ground {...part} />
      {isBar ? <Bars {...part} /> : <Lines {...part} />}
      {isBar && (
        <path
          class="axis"
          d={
            model.isLying
              ? `M${px(value(0))} 2V${height - 6}`
              : `M${px(box.left)} ${px(value(0))}H${px(box.right)}`
          }
        />
      )}
      {layout.texts.map((one, i) => (
        <text
          key={i}
          class={one.role === 'end' ? 'figure' : 'label'}
          x={px(one.x)}
          y={px(one.y)}
          text-anchor={one.anchor}
          font-size={one.role === 'legend' ? px(size * 0.9) : undefined}
        >
          <Parts model={model} text={one.text} />
        </text>
      ))}
      {chosen && !isBar && (
        <g class="mark">
          <path d={`M${px(x(frame.x[chosen.i] ?? 0))} ${px(box.top)}V${px(box.bottom)}`} />
          {mark !== null && <circle cx={px(x(frame.x[chosen.i] ?? 0))} cy={px(value(mark))} r="7" />}
        </g>
      )}
    </svg>
  );
};
