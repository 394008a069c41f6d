// One indicator: what it says now, the chart with its limits, the same values as a table, and where they come from.
import {
  figureOf,
  isDrawn,
  rangesFor,
  usualRange,
  type FullResult,
  type Range,
} from '../../core/answers/figure.ts';
import { own } from '../../core/values/own.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IndicatorResult } from '../../core/indicators/result.ts';
import { effectiveAt } from '../../core/indicators/status.ts';
import { csvLines } from '../../core/table/write-csv.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import type { Drawn } from '../../charts/chart.ts';
import { figureModel } from '../../charts/figure.ts';
import { calculationSentence, calculationText } from '../../i18n/calculation.ts';
import { figureHeadline } from '../../i18n/chart-headline.ts';
import { figureSentences } from '../../i18n/chart-sentences.ts';
import { inhabitantsText, lackText } from '../../i18n/beyond-now.ts';
import { reasonText } from '../../i18n/figure-rows.ts';
import { number, period, withUnit } from '../../i18n/format.ts';
import { limitsText, readingAid } from '../../i18n/reading.ts';
import { asOfText, changeText } from '../../i18n/sentences.ts';
import { fetchedText, hashText, sourceLine } from '../../i18n/source.ts';
import { deriveTile } from '../../tiles/indicator/tile.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useLate } from '../late.ts';
import { Acknowledge } from './Acknowledge.tsx';
import type { PageProps } from '../pages.ts';
import type { Services, Situation } from '../models/types.ts';
import { fileName, saveBlob } from '../save.ts';
import { KENNZAHL } from './kennzahl-text.ts';
import { Values } from './KennzahlValues.tsx';

const EMPTY = { periods: [], states: null, values: [] };

const Facts = ({
  result,
  situation,
  services,
}: {
  result: IndicatorResult;
  situation: Situation;
  services: Services;
}) => {
  const language = services.language.value;
  const text = KENNZAHL[language];
  const { definition, lastValue } = result;
  const provenance = result.resources.flatMap((name) => own(situation.provenance, name) ?? []);
  const computed = calculationText(definition, language);
  return (
    <>
      <section class="card">
        <h2>{text.meaning}</h2>
        {definition.question && (
          <p>
            <strong>{definition.question}</strong>
          </p>
        )}
        <p>{readingAid(definition, result.limits, language)}</p>
        {definition.description && <p>{definition.description}</p>}
        <dl class="pairs">
          <div>
            <dt>{text.validFor}</dt>
            <dd>{lastValue ? period(lastValue.period, language) : '–'}</dd>
          </div>
          {lastValue?.reported && (
            <div>
              <dt>{text.reported}</dt>
              <dd>{period(lastValue.reported, language)}</dd>
            </div>
          )}
          {provenance[0] && (
            <div>
              <dt>{text.fetched}</dt>
              <dd>{fetchedText(provenance[0], language).replace(/^\S+ /, '')}</dd>
            </div>
          )}
          {result.perInhabitants !== null && definition.perInhabitants !== undefined && (
            <div>
              <dt>
                {text.per} {number(definition.perInhabitants, language)} {text.inhabitants}
              </dt>
              <dd>{number(result.perInhabitants, language, 1)}</dd>
            </div>
          )}
          {(result.inhabitants !== undefined || result.inhabitantsMissing !== undefined) && (
            <div>
              <dt>{text.divided}</dt>
              <dd>
                {result.inhabitants
                  ? inhabitantsText(result.inhabitants, language)
                  : lackText({ kind: 'inhabitants', year: result.inhabitantsMissing! }, language)}
              </dd>
            </div>
          )}
          {computed !== undefined && (
            <div>
              <dt>{text.computed}</dt>
              <dd>{calculationSentence(definition, language)}</dd>
            </div>
          )}
          {definition.target !== undefined && (
            <div>
              <dt>{text.target}</dt>
              <dd>{withUnit(number(definition.target, language, definition.decimals), definition.unit)}</dd>
            </div>
          )}
        </dl>
      </section>
      {definition.limits.length > 0 && (
        <section class="card">
          <h2>{text.limits}</h2>
          {[...definition.limits].reverse().map((version) => (
            <div key={version.from}>
              <p>
                <strong>{limitsText(definition, version, language)}</strong>
              </p>
              <p class="small">
                {text.since} {period(version.from, language)}
                {version.to ? `, ${text.until} ${period(version.to, language)} ` : ' '}(
                {text.basis[version.basis]}, {version.author}): {version.reason}
              </p>
            </div>
          ))}
        </section>
      )}
      <section class="card">
        <h2>{text.source}</h2>
        {provenance.map((one) => (
          <p key={one.resource} class="small">
            {sourceLine(one, language, computed)}, {fetchedText(one, language)}
            {one.licence?.url && (
              <>
                {' · '}
                <a href={one.licence.url} rel="noopener noreferrer" target="_blank">
                  {text.licence}
                </a>
              </>
            )}
            {one.sha256 !== '' && <span class="hash muted">{hashText(one, language)}</span>}
          </p>
        ))}
      </section>
    </>
  );
};

const Head = ({ result, services }: { result: IndicatorResult; services: Services }) => {
  const language = services.language.value,
    now = services.now.value;
  const text = KENNZAHL[language];
  const tile = deriveTile(result, now, language);
  const { status, last } = effectiveAt(result, now);
  const since =
    result.ratedSince && (status === 'critical' || status === 'watch')
      ? ` – ${text.sinceWord} ${period(result.ratedSince, language)}`
      : '';
  return (
    <section class="card headcard">
      <StatusMark status={status} last={last} language={language} suffix={since} />
      <p class={tile.isOld ? 'value big old' : 'value big'}>
        {tile.isOld && <span class="sr">{text.lastValue} </span>}
        {tile.figure}
        {tile.unit !== '' && <small> {tile.unit}</small>}
      </p>
      <p>{tile.line}</p>
      {result.yearBefore && <p class="muted">{changeText(result, result.yearBefore, language)}</p>}
      <p class="muted small">{asOfText(result, language)}</p>
    </section>
  );
};

const Loaded = ({
  full,
  situation,
  services,
}: {
  full: FullResult;
  situation: Situation;
  services: Services;
}) => {
  const language = services.language.value;
  const text = KENNZAHL[language];
  const ranges = useMemo(() => rangesFor(full.series), [full]);
  const [range, setRange] = useState<Range>(usualRange(full.series));
  const drawn = useRef<Drawn | null>(null);
  const now = services.now.value;
  const isOld = effectiveAt(full, now).shown === null;
  const figure = useMemo(() => figureOf(full, range, now), [full, range, isOld, Math.floor(now / 900_000)]);
  const model = useMemo(() => figureModel(figure, language), [figure, language]);
  const { definition } = full;
  const provenance = full.resources.flatMap((name) => own(situation.provenance, name) ?? []);
  const csv = (): void => {
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
        reasonText(one, language),
      ]),
      ...periods.map((one, i) => [period(one, language), states?.[i] ?? values[i] ?? null, text.outlook]),
    ];
    saveBlob(
      new Blob([...csvLines(fields, rows)], { type: 'text/csv;charset=utf-8' }),
      fileName(definition.title, 'csv'),
    );
  };
  const png = async (): Promise<void> => {
    const blob = await drawn.current?.png(definition.title, [
      asOfText(full, language),
      ...provenance.map((one) => sourceLine(one, language, calculationText(definition, language))),
    ]);
    if (blob) saveBlob(blob, fileName(definition.title, 'png'));
  };
  const isLocked = full.after?.[0]?.emptiness === 'locked';
  return (
    <>
      {isDrawn(figure) ? (
        <ChartFigure
          model={model}
          name={definition.title}
          headline={figureHeadline(figure, language)}
          sentences={figureSentences(figure, language)}
          language={language}
          onDrawn={(one) => {
            drawn.current = one;
          }}
        >
          <div class="row noprint">
            {ranges.length > 1 && (
              <div class="segments" role="group" aria-label={text.range}>
                {ranges.map((one) => (
                  <button
                    key={one}
                    type="button"
                    class="button"
                    aria-pressed={range === one}
                    onClick={() => setRange(one)}
                  >
                    {text.ranges[one]}
                  </button>
                ))}
              </div>
            )}
            <button type="button" class="button" onClick={csv}>
              {text.csv}
            </button>
            <button type="button" class="button" onClick={() => void png()}>
              {text.png}
            </button>
            <button type="button" class="button" onClick={() => print()}>
              {text.print}
            </button>
          </div>
        </ChartFigure>
      ) : (
        <p class="note">{isLocked ? text.locked : text.tooFew}</p>
      )}
      {!isLocked && <Values full={full} services={services} />}
    </>
  );
};

const Kennzahl = ({ services, params }: PageProps) => {
  const language = services.language.value;
  const text = KENNZAHL[language];
  const state = services.situation.value;
  const situation = state.kind === 'ready' ? state.situation : null;
  const result = situation?.results.find((one) => one.id === params.indicator);
  const [full, setFull] = useState<FullResult | null>(null);
  const [failed, setFailed] = useState(false);
  const IndicatorCompare = useLate(() =>
    import('./compare/IndicatorCompare.tsx').then((module) => module.default),
  );
  const ToSession = useLate(() => import('./session/ToSession.tsx').then((module) => module.default));
  useEffect(() => {
    let current = true;
    if (!result) return;
    services.series(result.id).then(
      (one) => current && setFull(one),
      (cause: unknown) => {
        console.error(cause);
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [result?.id, situation?.evaluatedAt]);
  const back = (
    <p class="noprint">
      <a class="back" href="#/lage">
        ‹ {text.back}
      </a>
    </p>
  );
  if (!situation && state.kind === 'first') return <p>{text.loading}</p>;
  if (!situation || !result)
    return (
      <>
        {back}
        <h1 tabIndex={-1}>{text.unknown}</h1>
        <p>{text.unknownWhy}</p>
      </>
    );
  return (
    <div class="detail">
      {back}
      <h1 tabIndex={-1}>
        <span class="over">{text.over} </span>
        {result.definition.title}
      </h1>
      {situation.own?.includes(result.id) && (
        <p class="row noprint">
          <span class="muted">{text.own}</span>
          <a
            class="button"
            role="button"
            href={`#/daten/${encodeURIComponent(result.resources[0] ?? '')}/kennzahl`}
          >
            {text.changeOwn}
          </a>
        </p>
      )}
      {ToSession && (
        <ToSession
          services={services}
          title={result.definition.title}
          block={{ kind: 'indicator', indicator: result.id }}
        />
      )}
      <div class="columns">
        <div class="area-head">
          <Head result={result} services={services} />
          <Acknowledge result={result} catalog={situation.catalogUrl} services={services} />
        </div>
        <div class="right">
          {full?.id === result.id ? (
            <Loaded full={full} situation={situation} services={services} />
          ) : (
            <p class="note">{failed ? text.failed : text.loading}</p>
          )}
          {IndicatorCompare && result.definition.comparison && (
            <IndicatorCompare services={services} definition={result.definition} />
          )}
        </div>
        <div class="left">
          <Facts result={result} situation={situation} services={services} />
        </div>
      </div>
    </div>
  );
};

export default Kennzahl;
