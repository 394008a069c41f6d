// The course of an indicator: its chart over a chosen stretch, with the sentences that say the same, and what can be saved of it.
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  figureOf,
  isDrawn,
  rangesFor,
  usualRange,
  yearBeforeOf,
  type FullResult,
  type Range,
} from '../../../core/answers/figure.ts';
import { absent, effectiveAt } from '../../../core/indicators/status.ts';
import { own } from '../../../core/values/own.ts';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import type { Drawn } from '../../../charts/chart.ts';
import { figureModel } from '../../../charts/figure.ts';
import { foretoldText } from '../../../i18n/beyond-now.ts';
import { Said } from '../../../charts/Said.tsx';
import { calculationText } from '../../../i18n/calculation.ts';
import { figureHeadline } from '../../../i18n/chart-headline.ts';
import { figureSentences } from '../../../i18n/chart-sentences.ts';
import { reasonText } from '../../../i18n/values.ts';
import { period } from '../../../i18n/format.ts';
import { YEAR_BEFORE } from '../../../i18n/year-before.ts';
import { asOfText } from '../../../i18n/sentences.ts';
import { sourceLine } from '../../../i18n/source.ts';
import { Menu } from '../../../ui/Menu.tsx';
import type { Services, Situation } from '../../models/types.ts';
import type { Language } from '../../../i18n/locale.ts';
import { fileName, saveBlob } from '../../save.ts';
import { saveCsv } from '../shared/save-csv.ts';
import { FIGURE } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

const EMPTY = { periods: [], states: null, values: [] };

/** Every value with its note, and what is foretold. */
const saveValues = (full: FullResult, language: Language): void => {
  const text = FIGURE[language];
  const { definition } = full;
  const fields = [
    { name: text.period, type: 'text', role: null },
    { name: definition.title, type: 'number', role: null },
    { name: text.note, type: 'text', role: null },
  ] as const;
  const { periods, states, values } = full.outlook?.series ?? EMPTY;
  const rows = [
    ...full.observations.map((one) => [
      period(one.period, language),
      one.state ?? one.value,
      reasonText(one.lacks, one.emptiness, language),
    ]),
    ...periods.map((one, i) => [period(one, language), states?.[i] ?? values[i] ?? null, text.outlook]),
  ];
  saveCsv(definition.title, fields, rows);
};

export const Course = ({
  full,
  situation,
  services,
}: {
  full: FullResult;
  situation: Situation;
  services: Services;
}) => {
  const language = services.language.value;
  const text = FIGURE[language];
  const ranges = useMemo(() => rangesFor(full.series), [full]);
  const [range, setRange] = useState<Range>(usualRange(full.series));
  const drawn = useRef<Drawn | null>(null);
  const now = services.now.value;
  const isOld = effectiveAt(full, now).shown === null;
  const figure = useMemo(() => figureOf(full, range, now), [full, range, isOld, Math.floor(now / 900_000)]);
  const [isCompared, setCompared] = useState(false);
  const before = useMemo(() => yearBeforeOf(figure), [figure]);
  const model = useMemo(
    () => figureModel(figure, language, isCompared ? before : null),
    [figure, language, isCompared],
  );
  const { definition } = full;
  const provenance = full.resources.flatMap((name) => own(situation.provenance, name) ?? []);
  const png = async (): Promise<void> => {
    const blob = await drawn.current?.png(definition.title, [
      asOfText(full, language),
      ...provenance.map((one) => sourceLine(one, language, calculationText(definition, language))),
    ]);
    if (blob) saveBlob(blob, fileName(definition.title, 'png'));
  };
  const isLocked = full.after?.[0]?.emptiness === 'locked';
  const foretold = foretoldText(figure.beyond.foretold ?? null, language);
  const whyNoChart =
    absent(full, 'FIELD_MISSING').length > 0
      ? text.columnGone(situation.own?.includes(full.id) ?? false)
      : text[isLocked ? 'locked' : 'tooFew'];
  return (
    <>
      {isDrawn(figure) ? (
        <ChartFigure
          model={model}
          name={definition.title}
          headline={figureHeadline(figure, language)}
          sentences={figureSentences(figure, language)}
          of={[definition.unit]}
          language={language}
          onDrawn={(one) => {
            drawn.current = one;
          }}
        >
          <div class="row noprint">
            {ranges.length > 1 && (
              <div class="segments" role="group" aria-label={text.range}>
                {ranges.map((one) => (
                  <Button key={one} aria-pressed={range === one} onClick={() => setRange(one)}>
                    {text.ranges[one]}
                  </Button>
                ))}
              </div>
            )}
            {before && (
              <Button aria-pressed={isCompared} onClick={() => setCompared(!isCompared)}>
                {YEAR_BEFORE[language].before}
              </Button>
            )}
            <Menu
              name={text.save}
              items={[
                { name: text.png, act: () => void png() },
                { name: text.csv, act: () => saveValues(full, language) },
                { name: text.print, act: () => print() },
              ]}
            />
          </div>
        </ChartFigure>
      ) : (
        <>
          {/* One value that is only expected is no course, and still may be foretold to be bad. */}
          {foretold !== '' && (
            <p>
              <Said text={foretold} of={[definition.unit]} language={language} />
            </p>
          )}
          <Note class="nochart">{whyNoChart}</Note>
        </>
      )}
    </>
  );
};
