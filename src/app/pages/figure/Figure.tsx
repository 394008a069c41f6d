// One indicator, from top to bottom: what it says now, its course, what it means, its values, and where they come from.
import { useEffect, useState } from 'preact/hooks';
import type { FullResult } from '../../../core/answers/figure.ts';
import { useLate } from '../../late.ts';
import { published } from '../../../i18n/published.ts';
import type { PageProps } from '../page.ts';
import { Acknowledge } from './Acknowledge.tsx';
import { AtDay } from './AtDay.tsx';
import { Course } from './Course.tsx';
import { Meaning, Source } from './Facts.tsx';
import { Head } from './Head.tsx';
import { aroundOf, Neighbours, turnTo } from './Neighbours.tsx';
import { FIGURE } from './text.ts';
import { Values } from './Values.tsx';
import { Back } from '../../../ui/Back.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useSwipe } from '../../../ui/gestures.ts';
import { Waiting } from '../../../ui/Waiting.tsx';

const Figure = ({ services, params }: PageProps) => {
  const language = services.language.value;
  const text = FIGURE[language];
  const state = services.situation.value;
  const situation = state.kind === 'ready' ? state.situation : null;
  const result = situation?.results.find((one) => one.id === params.indicator);
  const [full, setFull] = useState<FullResult | null>(null);
  const [failed, setFailed] = useState(false);
  const IndicatorCompare = useLate(() =>
    import('../compare/IndicatorCompare.tsx').then((module) => module.default),
  );
  const ToSession = useLate(() => import('../session/ToSession.tsx').then((module) => module.default));
  useEffect(() => {
    let current = true;
    if (!result) return;
    services
      .model('figures')
      .then((figures) => figures.series(result.id))
      .then(
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
  const around = situation && result ? aroundOf(result, situation, services) : null;
  const swipe = useSwipe((by) => around && turnTo(around, by));
  const back = <Back href="#/lage">{text.back}</Back>;
  if (!situation && state.kind === 'first') return <p>{text.loading}</p>;
  if (!situation || !result)
    return (
      <div class="page">
        {back}
        <h1 tabIndex={-1}>{text.unknown}</h1>
        <p>{text.unknownWhy}</p>
      </div>
    );
  return (
    <div class="detail onecolumn strokes" {...swipe}>
      <div class="backline">
        {back}
        <Neighbours around={around!} services={services} />
      </div>
      <header class="figurehead">
        <h1 tabIndex={-1}>
          <span class="sr">{text.over} </span>
          <span lang={published(language)}>{result.definition.title}</span>
        </h1>
        <Head result={result} services={services} />
        {ToSession ? (
          <ToSession
            services={services}
            title={result.definition.title}
            block={{ kind: 'indicator', indicator: result.id }}
          />
        ) : (
          <div class="tosession" />
        )}
      </header>
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
      {full?.id === result.id && (
        <>
          <Course full={full} situation={situation} services={services} />
          {full.after?.[0]?.emptiness !== 'locked' && <AtDay full={full} services={services} />}
        </>
      )}
      {full?.id !== result.id && (failed ? <Note>{text.failed}</Note> : <Waiting>{text.loading}</Waiting>)}
      <Acknowledge result={result} catalog={situation.catalogUrl} services={services} />
      <Meaning result={result} situation={situation} services={services} />
      {IndicatorCompare && result.definition.comparison && (
        <IndicatorCompare services={services} definition={result.definition} />
      )}
      {full?.id === result.id && full.after?.[0]?.emptiness !== 'locked' && (
        <Values full={full} services={services} />
      )}
      <Source result={result} situation={situation} services={services} />
    </div>
  );
};

export default Figure;
