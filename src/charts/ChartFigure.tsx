// A chart for eye, ear and keyboard: headline and sentences above, what is chosen of it, the drawing, and the chosen point as text below.
// Its first picture is drawn without the library of the page's own drawing, from the same layout, and stays where that does not come.
// On paper it is drawn anew, at the size of the sheet.
import { h, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { Drawn } from './chart.ts';
import { fitIn, onWidth } from './fit.ts';
import type { ChartModel } from './model.ts';
import { onPaper } from './on-paper.ts';
import { SIZE } from './scale.ts';
import { SvgChart } from './SvgChart.tsx';
import { Said } from './Said.tsx';
import { own } from '../core/values/own.ts';

const TEXT = words('claims', 'chart');

/** The drawing on paper: its texts come out at 8 pt on a sheet of 180 mm. Unit: px of its own space. */
const PAPER = { width: 680, height: 215, size: 11 } as const;

type ChartFigureProps = {
  model: ChartModel;
  name: string;
  headline: string;
  sentences: string;
  language: Language;
  /** Published words that the sentences hold. */
  of?: readonly string[];
  onDrawn?: (drawn: Drawn | null) => void;
  children?: ComponentChildren;
};

type Held<T> = { current: T | null };

/** The drawing of a model, which is loaded after the page. Shape: `room` is that of the first picture until then. Unit: px. */
const useDrawing = (
  drawn: Held<Drawn>,
  canvas: Held<HTMLCanvasElement>,
  model: ChartModel,
  onNew: () => void,
  onDrawn: ChartFigureProps['onDrawn'],
) => {
  const [failed, setFailed] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  // As wide and as high as the other will be: nothing below moves when that comes; where it does not come, the tablet may be turned.
  useLayoutEffect(() => {
    if (isDrawn) return undefined;
    const around = canvas.current!.parentElement!;
    const make = (): void => {
      const fit = fitIn(around, model);
      if (fit) setRoom({ width: fit.width, height: fit.given });
    };
    make();
    return onWidth(around, make);
  }, [model, isDrawn]);
  useEffect(() => {
    let current = true;
    const node = canvas.current!;
    onNew();
    import('./chart.ts').then(
      ({ draw }) => {
        if (!current) return;
        drawn.current = draw(node, model);
        setDrawn(true);
        setFailed(false);
        onDrawn?.(drawn.current);
      },
      (cause: unknown) => {
        console.error(cause);
        setFailed(true);
      },
    );
    return () => {
      current = false;
      drawn.current?.destroy();
      drawn.current = null;
      onDrawn?.(null);
    };
  }, [model]);
  return { failed, room: isDrawn ? null : room };
};

/** Which value is read, by keys or a tap. */
const useReading = (drawn: Held<Drawn>, canvas: Held<HTMLCanvasElement>) => {
  const at = useRef<{ series: number; i: number } | null>(null);
  const [said, setSaid] = useState('');
  const begin = (): void => {
    at.current = null;
    setSaid('');
  };
  const go = (series: number, i: number): void => {
    const shown = drawn.current?.model;
    if (!shown) return;
    const next = {
      series: Math.max(0, Math.min(shown.series.length - 1, series)),
      i: Math.max(0, Math.min(shown.labels.length - 1, i)),
    };
    at.current = next;
    drawn.current?.mark(next.series, next.i);
    setSaid(shown.point(next.series, next.i));
  };
  const onKey = (event: KeyboardEvent): void => {
    const shown = drawn.current?.model;
    if (!shown) return;
    const last = shown.labels.length - 1;
    const { series, i } = at.current ?? { series: 0, i: last + 1 };
    const moves: Record<string, () => void> = {
      ArrowLeft: () => go(series, i - 1),
      ArrowRight: () => go(series, at.current ? i + 1 : 0),
      Home: () => go(series, 0),
      End: () => go(series, last),
      ArrowUp: () => go(series - 1, Math.min(i, last)),
      ArrowDown: () => go(series + 1, Math.min(i, last)),
      Escape: () => {
        drawn.current?.mark(0, null);
        begin();
      },
    };
    const move = own(moves, event.key);
    if (!move) return;
    event.preventDefault();
    move();
  };
  const onPointer = (event: PointerEvent): void => {
    const box = canvas.current!.getBoundingClientRect();
    const i = drawn.current?.nearest(event.clientX - box.left, event.clientY - box.top);
    if (i !== null && i !== undefined) go(at.current?.series ?? 0, i);
  };
  return { said, begin, onKey, onPointer };
};

export const ChartFigure = ({
  model,
  name,
  headline,
  sentences,
  language,
  of = [],
  onDrawn,
  children,
}: ChartFigureProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const text = TEXT[language];
  const drawn = useRef<Drawn | null>(null);
  const { said, begin, onKey, onPointer } = useReading(drawn, canvas);
  const { failed, room } = useDrawing(drawn, canvas, model, begin, onDrawn);
  useEffect(() => onPaper(paper.current!, () => h(SvgChart, { ...PAPER, model, name })), [model, name]);

  return (
    <figure class="chartbox">
      <figcaption>
        <h2>
          <Said text={headline} of={of} language={language} />
        </h2>
        <p>
          <Said text={sentences} of={of} language={language} />
        </p>
      </figcaption>
      {children}
      <div
        class="chart"
        role="application"
        aria-roledescription={text.role}
        aria-label={name}
        aria-describedby="chart-hint"
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={onPointer}
      >
        <canvas ref={canvas} aria-hidden="true" hidden={room !== null} />
        {room && (
          <div aria-hidden="true">
            <SvgChart {...room} model={model} name={name} size={SIZE} />
          </div>
        )}
      </div>
      <p id="chart-hint" class="sr">
        {text.hint}
      </p>
      <p class="said" role="status">
        {failed && text.failed}
        {!failed && said && <Said text={said} of={of} language={language} />}
        {!failed && !said && <span class="muted">{text.pick}</span>}
      </p>
      <div class="paper" ref={paper} />
    </figure>
  );
};
