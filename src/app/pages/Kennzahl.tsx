// One indicator: what it says now, the chart with its limits, the same values as a table, and where they come from.
import { own } from '../../core/values/own.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IndicatorResult } from '../../core/indicators/result.ts';
import { foretold } from '../../core/indicators/outlook.ts';
import { effectiveAt } from '../../core/indicators/status.ts';
import { csvLines } from '../../core/table/write-csv.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import type { Drawn } from '../../charts/chart.ts';
import { chartHeadline } from '../../i18n/chart-headline.ts';
import { chartSentences } from '../../i18n/chart-sentences.ts';
import { foretoldText, inhabitantsText, lackText } from '../../i18n/beyond-now.ts';
import { number, period, withUnit } from '../../i18n/format.ts';
import { limitsText, readingAid } from '../../i18n/reading.ts';
import { asOfText, changeText } from '../../i18n/sentences.ts';
import { fetchedText, sourceLine } from '../../i18n/source.ts';
import { EMPTINESS } from '../../i18n/values.ts';
import { deriveTile } from '../../tiles/indicator/tile.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useLate } from '../late.ts';
import { Acknowledge } from './Acknowledge.tsx';
import type { PageProps } from '../pages.ts';
import type { Services, Situation } from '../models/types.ts';
import { fileName, saveBlob } from '../save.ts';
import { chartModel, rangesFor, stretch, type Range } from './kennzahl-model.ts';
import { KENNZAHL } from './kennzahl-text.ts';
import { Values, type Full } from './KennzahlValues.tsx';

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
  const told = foretoldText(foretold(result.outlook, result.rating, services.now.value), language);
  const changed = definition.measure.kind === 'value' ? undefined : text.computed;
  return (
    <>
      <section class="card">
        <h2>{text.meaning}</h2>
        {definition.question && (
          <p>
            <strong>{definition.question}</strong>
          </p>
        )}
        {told !== '' && <p>{told}</p>}
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
            {sourceLine(one, language, changed)}, {fetchedText(one, language)}
            {one.licence?.url && (
              <>
                {' · '}
                <a href={one.licence.url} rel="noopener noreferrer" target="_blank">
                  {text.licence}
                </a>
              </>
            )}
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

const Loaded = ({ full, situation, services }: { full: Full; situation: Situation; services: Services }) => {
  const language = services.language.value;
  const text = KENNZAHL[language];
  const ranges = useMemo(() => rangesFor(full.series), [full]);
  const [range, setRange] = useState<Range>(ranges.includes('year') ? 'year' : 'all');
  const drawn = useRef<Drawn | null>(null);
  const series = useMemo(() => stretch(full.series, range), [full, range]);
  const references = useMemo(
    () =>
      full.observations.slice(full.observations.length - series.periods.length).map((one) => one.reference),
    [full, series],
  );
  const now = services.now.value;
  const model = useMemo(
    () => chartModel(full, series, references, language, now),
    [full, series, language, Math.floor(now / 900_000)],
  );
  const { definition } = full;
  const provenance = full.resources.flatMap((name) => own(situation.provenance, name) ?? []);
  const csv = (): void => {
    const fields = [
      { name: text.period, type: 'text', role: null },
      { name: definition.title, type: 'number', role: null },
      { name: text.note, type: 'text', role: null },
    ] as const;
    const rows = full.observations.map((one) => [
      period(one.period, language),
      one.state ?? one.value,
      one.emptiness ? EMPTINESS[language][one.emptiness] : '',
    ]);
    saveBlob(
      new Blob([...csvLines(fields, rows)], { type: 'text/csv;charset=utf-8' }),
      fileName(definition.title, 'csv'),
    );
  };
  const png = async (): Promise<void> => {
    const blob = await drawn.current?.png(definition.title, [
      asOfText(full, language),
      ...provenance.map((one) => sourceLine(one, language)),
    ]);
    if (blob) saveBlob(blob, fileName(definition.title, 'png'));
  };
  const isLocked = full.after?.[0]?.emptiness === 'locked';
  const isOld = effectiveAt(full, services.now.value).shown === null;
  const enough = full.series.values.filter((value) => value !== null).length >= 2;
  return (
    <>
      {enough ? (
        <ChartFigure
          model={model}
          name={definition.title}
          headline={chartHeadline(series, definition, full.limits, language, isOld)}
          sentences={chartSentences(series, definition, full.limits, language, isOld)}
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
  const [full, setFull] = useState<Full | null>(null);
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
