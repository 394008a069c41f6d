// An answer of a comparison, drawn from itself alone: sentence, ranking, over time, what could not be compared, and all as a table.
import type { RankDirection } from '../../../core/compare/question.ts';
import type { ComparisonPicture } from '../../../core/folders/picture.ts';
import { useRef } from 'preact/hooks';
import { RankChart, type RankChartProps } from '../../../charts/RankChart.tsx';
import { SvgChart } from '../../../charts/SvgChart.tsx';
import { useSize } from '../../../charts/use-size.ts';
import { chartWords, shortPeriod } from '../../../i18n/axis.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import { number, period } from '../../../i18n/format.ts';
import { published } from '../../../i18n/published.ts';
import type { Language } from '../../../i18n/locale.ts';
import { Folded, Table, type Look } from '../session/Table.tsx';
import { MapView } from './MapView.tsx';
import { COMPARE } from './text.ts';
import { excerpt } from '../../../core/answers/comparison.ts';
import {
  comparedText,
  comparisonSentence,
  fewText,
  measureText,
  uncomparedText,
} from '../../../i18n/comparison.ts';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  picture: ComparisonPicture;
  language: Language;
  look: Look;
  isWhole?: boolean;
  /** Whether high or low is better, where that is known. */
  better?: RankDirection | null;
};

/** More bars than this and the ranking is shown in parts. */
const MOST = 14;
/** On a slide, where nobody scrolls, one's own bar must be in sight. */
const MOST_ON_STAGE = 8;

/** Width of a ranking where it is not that of a window. Unit: px. */
const WIDTH = 760;
const Ranking = ({ look, ...given }: Omit<RankChartProps, 'width'> & { look: Look }) => {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box, look === 'screen', { width: WIDTH, height: 0 });
  return (
    <div ref={box}>
      <RankChart {...given} width={Math.max(280, width)} />
    </div>
  );
};

/** Same scale for all, so that they can be compared at a glance. */
const OverTime = ({ picture, language }: Props) => {
  const text = COMPARE[language];
  const { history, periods, own } = picture.answer;
  const all = history.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  if (history.length < 2 || all.length < 2) return null;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return (
    <>
      {/* No heading: it stands below headings of several levels. */}
      <p class="part">{text.overTime}</p>
      <div class="multiples">
        {history.map(({ key, name, values }) => (
          <figure key={key}>
            <figcaption class={key === own ? 'own' : ''}>
              {key === own ? `▸ ${name} (${text.own})` : name}
            </figcaption>
            <SvgChart
              name={`${name}: ${measureText(picture, language)}`}
              width={260}
              height={130}
              size={12}
              model={{
                kind: 'line',
                labels: periods,
                series: [{ name, values }],
                isTime: true,
                least: [low, high],
                lines: [],
                words: chartWords('', language),
                tick: (value) => comparedText(value, { ...picture, unit: '' }, language),
                axis: (label) => shortPeriod(label, language),
                point: () => '',
              }}
            />
          </figure>
        ))}
      </div>
    </>
  );
};

export const CompareView = ({ picture, language, look, isWhole = false, better = null }: Props) => {
  const text = COMPARE[language];
  const { answer, each } = picture;
  const { areas, own, median, uncompared } = answer;
  const title = measureText(picture, language);
  const few = fewText(picture, language);
  const bare = { ...picture, unit: '' };
  const shown = isWhole ? areas : excerpt(areas, own, look === 'stage' ? MOST_ON_STAGE : MOST);
  return (
    <div class="comparison">
      <p class="muted">{title}</p>
      <p>
        <strong>{comparisonSentence(picture, language, better)}</strong>
      </p>
      {few !== null && <Note kind="warn">{few}</Note>}
      {areas.length > 0 && (
        <Ranking
          look={look}
          name={title}
          size={look === 'stage' ? 18 : 14}
          median={
            median === null
              ? null
              : {
                  value: median,
                  label: `${text.median} ${comparedText(median, picture, language)}`,
                  bare: `${text.median} ${comparedText(median, bare, language)}`,
                }
          }
          rows={shown.map((area) =>
            area
              ? {
                  name: `${number(area.place, language)}. ${area.name}`,
                  value: area.value,
                  label: comparedText(area.value, picture, language),
                  bare: comparedText(area.value, bare, language),
                  isOwn: area.key === own,
                }
              : null,
          )}
        />
      )}
      {picture.map && look !== 'stage' && (
        <MapView picture={picture} map={picture.map} language={language} look={look} />
      )}
      {look !== 'stage' && <OverTime picture={picture} language={language} look={look} />}
      {uncompared.length > 0 && look !== 'stage' && (
        <Folded look={look} summary={`${text.uncompared} (${number(uncompared.length, language)})`}>
          <ul class="small">
            {uncompared.slice(0, 200).map((one) => (
              <li key={one.key}>{uncomparedText(one, language)}</li>
            ))}
          </ul>
        </Folded>
      )}
      <Folded look={look} summary={`${text.table} (${number(areas.length, language)})`}>
        <Table
          caption={title}
          strong={areas.findIndex(({ key }) => key === own)}
          heads={[
            { name: text.area, isNumber: false, cells: published(language) },
            { name: text.place, isNumber: true },
            { name: title, isNumber: true },
            ...(each === null
              ? []
              : [
                  {
                    name: picture.unit === '' ? picture.measure : `${picture.measure} (${picture.unit})`,
                    isNumber: true,
                    lang: published(language),
                  },
                  { name: text.inhabitants, isNumber: true },
                ]),
          ]}
          rows={areas.map((area) => [
            area.key === own ? `${area.name} (${text.own})` : area.name,
            number(area.place, language),
            comparedText(area.value, { ...picture, unit: '' }, language),
            ...(each === null
              ? []
              : [plainNumber(area.raw, language), area.base === null ? '–' : number(area.base, language)]),
          ])}
        />
      </Folded>
      {answer.period !== null && (
        <p class="muted small">
          {text.onePeriod} {period(answer.period, language)}
        </p>
      )}
    </div>
  );
};
