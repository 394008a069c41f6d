// The answer for a place or category of a dataset: what stands in one row, or the values to choose from. Never a sum.
import { useEffect, useState } from 'preact/hooks';
import { emptyExploration } from '../../../core/query/exploration.ts';
import type { Picked, PlaceAnswer, PlaceFigure } from '../../../core/answers/place.ts';
import type { Doc } from '../../../core/search/entry.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import { number, period } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { fetchedText, publishedIn, sourceLine } from '../../../i18n/source.ts';
import { Said } from '../../../charts/Said.tsx';
import { counting, EMPTINESS } from '../../../i18n/values.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { addressOf } from '../dataset/state.ts';
import { SEARCH } from './text.ts';

type ValueDoc = Extract<Doc, { kind: 'value' }>;

const say = (one: Picked, unit: string, language: Language): string => {
  if (one.value === null)
    return one.emptiness === null ? SEARCH[language].noValue : EMPTINESS[language][one.emptiness];
  const sign = one.sign === null || ['-', '–'].includes(one.sign) ? '' : ` (${one.sign})`;
  return `${counting(plainNumber(one.value, language), unit, language)}${sign}`;
};

/** `12 Plätze, 3 mehr als 2024`: the value of one row, and what it was a year before. */
const OneRow = ({
  figure,
  old,
  language,
}: {
  figure: Extract<PlaceFigure, { kind: 'one' }>;
  old: boolean;
  language: Language;
}) => {
  const text = SEARCH[language];
  const { now, before, unit } = figure;
  const change = before && now.value !== null ? now.value - before.value : null;
  const counted = (value: number): string => counting(plainNumber(value, language), unit, language);
  return (
    <>
      <p>
        {old && `${text.lastValue}: `}
        <strong class={old ? '' : 'value'}>{say(now, unit, language)}</strong>
      </p>
      {change !== null && (
        <p class="muted">
          {change === 0
            ? text.same
            : `${counted(Number(Math.abs(change).toPrecision(12)))} ${change > 0 ? text.more1 : text.less1}`}{' '}
          ({text.before(period(before!.time, language), counted(before!.value))})
        </p>
      )}
    </>
  );
};

/** Several rows are listed, never added up. */
const SeveralRows = ({
  figure,
  language,
}: {
  figure: Exclude<PlaceFigure, { kind: 'one' }>;
  language: Language;
}) => {
  const text = SEARCH[language];
  if (figure.by === null) return <p>{text.severalMany(number(figure.rows, language))}</p>;
  return (
    <>
      <p>{text.severalListed(figure.by)}</p>
      <ul>
        {figure.of.map((one) => (
          <li key={one.name}>
            {one.name === '' ? '–' : one.name}: <strong>{say(one, figure.unit, language)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
};

const Figure = ({
  figure,
  old,
  summary,
  services,
}: {
  figure: PlaceFigure;
  old: boolean;
  summary: DatasetSummary;
  services: Services;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const asOf = figure.time ?? summary.provenance.asOf;
  const stand = asOf === null ? text.standUnknown : `${text.stand} ${period(asOf, language)}`;
  return (
    <div>
      <dt>{figure.measure}</dt>
      <dd>
        {old && (
          <div>
            <StatusMark status="noCurrentData" language={language} />
          </div>
        )}
        {figure.kind === 'one' ? (
          <OneRow figure={figure} old={old} language={language} />
        ) : (
          <SeveralRows figure={figure} language={language} />
        )}
        <p class="muted small">
          {stand}
          {figure.kind === 'one' && ` · ${text.picked}`}
        </p>
      </dd>
    </div>
  );
};

export const Place = ({
  doc,
  rest,
  services,
}: {
  doc: ValueDoc;
  rest: readonly string[];
  services: Services;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const summary = services.datasets.value?.find((one) => one.id === doc.dataset);
  const [answer, setAnswer] = useState<PlaceAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const key = JSON.stringify([doc, rest, summary?.provenance.sha256]);
  useEffect(() => {
    const controller = new AbortController();
    setAnswer(null);
    setFailed(false);
    services
      .model('search')
      .then((search) => search.place({ ...doc, words: rest }, controller.signal))
      .then(
        (found) => setAnswer(found),
        (cause: unknown) => {
          if (controller.signal.aborted) return;
          console.error(cause);
          setFailed(true);
        },
      );
    return () => controller.abort();
  }, [key]);
  if (!summary) return null;
  const old = answer?.overdueAt != null && services.now.value >= answer.overdueAt;
  const column = summary.fields.find(({ name }) => name === doc.column)?.title ?? doc.column;
  const address = addressOf({
    ...emptyExploration(doc.dataset),
    filter: [{ column: doc.column, equals: [doc.value] }],
  });
  return (
    <article class="card">
      <h3>{doc.value}</h3>
      <p class="muted small">{text.inColumn(column, summary.title)}</p>
      {failed && <p class="wrong">{text.failed}</p>}
      {!answer && !failed && <p class="muted">…</p>}
      {answer && answer.rows === 0 && <p>{text.noRows}</p>}
      {answer && answer.rows > 0 && answer.figures.length === 0 && <p>{text.noFigure}</p>}
      {answer && answer.figures.length > 0 && (
        <dl>
          {answer.figures.map((figure) => (
            <Figure key={figure.measure} figure={figure} old={old} summary={summary} services={services} />
          ))}
        </dl>
      )}
      {answer && answer.more > 0 && <p class="muted">{text.moreColumns(number(answer.more, language))}</p>}
      <details>
        <summary>{text.source}</summary>
        <p class="small">
          <Said
            text={sourceLine(summary.provenance, language)}
            of={publishedIn(summary.provenance)}
            language={language}
          />
          , {fetchedText(summary.provenance, language)}
        </p>
      </details>
      <a class="target" href={address}>
        {text.openRows}
        <span class="sr">: {doc.value}</span>
      </a>
    </article>
  );
};
