// The chart of a part: on stage it is read by tap and by arrow keys.
import { useRef, useState } from 'preact/hooks';
import { BarKey } from '../../../charts/BarKey.tsx';
import { SvgChart, thinnedModel, type Chosen } from '../../../charts/SvgChart.tsx';
import type { ChartModel } from '../../../charts/model.ts';
import { useSize } from '../../../charts/use-size.ts';
import type { Language } from '../../../i18n/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { stepOf } from './arrows.ts';
import type { Look } from './Table.tsx';
import { SESSION } from './text.ts';

type Size = ReturnType<typeof useSize>;
const roomFor = (look: Look, seen: Size): Size => {
  switch (look) {
    case 'paper':
      return { width: 760, height: 260 };
    case 'screen':
      return { width: seen.width, height: Math.max(200, seen.width * 0.4) };
    case 'stage':
      return { width: seen.width, height: Math.max(180, seen.height) };
  }
};

/** The drawing; on stage it is read by tap and by arrow keys, and one series can stand out. */
export const Drawing = ({
  model: whole,
  name,
  look,
  isLarge,
  language,
}: {
  model: ChartModel;
  name: string;
  look: Look;
  isLarge: boolean;
  language: Language;
}) => {
  const text = SESSION[language];
  const model = thinnedModel(whole);
  const [highlight, setHighlight] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const seen = useSize(box, look !== 'paper');
  const { width, height } = roomFor(look, seen);
  const size = look === 'stage' ? Math.max(14, Math.min(22, width / 50)) : 14;
  const draw = { model, name, width: Math.max(260, width), height, size, highlight };
  const key = <BarKey model={model} language={language} />;
  if (look !== 'stage')
    return (
      <>
        {key}
        <div ref={box}>
          <SvgChart {...draw} />
        </div>
      </>
    );
  const last = model.labels.length - 1;
  const step = (event: KeyboardEvent): void => {
    // Arrow keys turn the pages; up and down read the values.
    const by = stepOf(event);
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const first = by < 0 ? last : 0;
    const i = chosen ? Math.max(0, Math.min(last, chosen.i + by)) : first;
    setChosen({ series: highlight ?? 0, i });
  };
  return (
    <>
      {key}
      <div
        ref={box}
        class={`drawing${isLarge ? ' large' : ''}`}
        role="application"
        aria-label={name}
        tabIndex={0}
        onKeyDown={step}
      >
        <SvgChart {...draw} chosen={chosen} onChoose={setChosen} />
      </div>
      <p class="said" role="status">
        {chosen ? model.point(chosen.series, chosen.i) : <span class="muted">{text.stage.pick}</span>}
      </p>
      {model.series.length > 1 && (
        <div class="row" role="group" aria-label={text.stage.series}>
          {[null, ...model.series.map((_, s) => s)].map((s) => (
            <Button
              key={s}
              aria-pressed={highlight === s}
              onClick={() => {
                setHighlight(s);
                setChosen(chosen && { ...chosen, series: s ?? 0 });
              }}
            >
              {s === null ? text.stage.all : model.series[s]!.name}
            </Button>
          ))}
        </div>
      )}
    </>
  );
};
