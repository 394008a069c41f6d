// The answer to a grouping: chart, what has to be known to read it, and the same values as a table.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { BarKey } from '../../../charts/BarKey.tsx';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import { chartQueryOf, type Exploration } from '../../../core/query/exploration.ts';
import { calcFields } from '../../../core/query/calc.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import { cautions, drawsFor, type Caution } from '../../../core/query/sense.ts';
import { groupsModel } from '../../../charts/groups.ts';
import { number, period } from '../../../i18n/format.ts';
import { calculationSentence } from '../../../i18n/calculation.ts';
import { groupLabel, groupSentences, groupValue, valueName } from '../../../i18n/groups.ts';
import type { ChartData, DatasetSummary, Services } from '../../models/types.ts';
import { EXPLORE } from './text.ts';
import { asShares, headlineOf, remarksOf, titleOf } from './model.ts';
import type { Go } from './state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  services: Services;
  summary: DatasetSummary;
  /** As chosen; what is shown is `group`. */
  exploration: Exploration;
  group: GroupSpec;
  go: Go;
  /** There is something to see, or a reason why not. */
  onAnswer: () => void;
};

const MOST_LINES = 300;

const ResultTable = ({
  data,
  group,
  summary,
  services,
  name,
}: {
  data: ChartData;
  group: GroupSpec;
  summary: DatasetSummary;
  services: Services;
  name: string;
}) => {
  const language = services.language.value;
  const text = EXPLORE[language];
  const lines = data.labels.slice(0, MOST_LINES);
  const isMany = data.series.length > 1;
  const named = group.aggregate === 'count' ? text.rows : valueName(data, language);
  return (
    <details class="card" open={data.labels.length <= 15}>
      <summary>
        {text.result} ({number(data.labels.length, language)})
      </summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={text.result}>
        <table>
          <caption class="sr">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{titleOf(summary, group.x)}</th>
              {data.series.map((one) => (
                <th key={one.name} scope="col" class="n">
                  {isMany ? one.name : named}
                </th>
              ))}
              {!isMany && group.aggregate !== 'count' && (
                <th scope="col" class="n">
                  {text.rows}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((label, i) => (
              <tr key={label}>
                <th scope="row">{groupLabel(data, label, language)}</th>
                {data.series.map((one, series) => (
                  <td key={one.name} class="n">
                    {one.values[i] === null ? (
                      <em>{groupValue(data, group, { series, i }, language)}</em>
                    ) : (
                      groupValue(data, group, { series, i }, language)
                    )}
                  </td>
                ))}
                {!isMany && group.aggregate !== 'count' && (
                  <td class="n">
                    {number((data.series[0]?.counts[i] ?? 0) + (data.series[0]?.lacks[i] ?? 0), language)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.labels.length > MOST_LINES && <p class="muted">{text.onlyFirst(number(MOST_LINES, language))}</p>}
    </details>
  );
};

const CautionNote = ({
  one,
  summary,
  services,
  onNewest,
}: {
  one: Caution;
  summary: DatasetSummary;
  services: Services;
  onNewest: (time: string, newest: string) => void;
}) => {
  const language = services.language.value;
  const text = EXPLORE[language];
  if (!('time' in one)) return <Note kind="warn">{text[one.kind]}</Note>;
  return (
    <Note as="div" kind="warn" class="row">
      <p>{text[one.kind](titleOf(summary, one.time))}</p>
      <Button class="noprint" onClick={() => onNewest(one.time, one.newest)}>
        {text.onlyNewest(period(one.newest, language))}
      </Button>
    </Note>
  );
};

/** Only rows that have all values that are read. */
const knownOf = ({ y, calc }: GroupSpec): Exploration['filter'][number][] =>
  [y, ...calcFields(calc)].map((column) => ({ column, known: true }));

/** Groups without any value: an axis would show a zero that nobody reported. */
const EmptyChart = ({ headline, said }: { headline: string; said: string }) => (
  <section class="chartbox">
    <h2>{headline}</h2>
    <Note>{said}</Note>
  </section>
);

/** What a question has been answered last, and for which key; `onAnswer` once there is something to see, or a reason why not. */
const useAnswer = (
  services: Services,
  query: NonNullable<ReturnType<typeof chartQueryOf>>,
  key: string,
  onAnswer: () => void,
): { held: { key: string; data: ChartData } | null; failed: boolean } => {
  const [held, setHeld] = useState<{ key: string; data: ChartData } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    setFailed(false);
    services
      .model('tables')
      .then((tables) => tables.chart(query))
      .then(
        (data) => current && setHeld({ key, data }),
        (cause: unknown) => {
          console.error(cause);
          if (current) setFailed(true);
        },
      );
    return () => {
      current = false;
    };
  }, [key]);
  const isAnswered = failed || held !== null;
  useEffect(() => {
    if (isAnswered) onAnswer();
  }, [isAnswered]);
  return { held, failed };
};

export const Result = ({ services, summary, exploration, group, go, onAnswer }: Props) => {
  const language = services.language.value;
  const text = EXPLORE[language];
  const query = chartQueryOf({ ...exploration, group })!;
  const key = JSON.stringify([query, summary.provenance.sha256, summary.rows]);
  const { held, failed } = useAnswer(services, query, key, onAnswer);
  // The picture of another question would look right under this headline.
  const raw = held?.key === key ? held.data : null;
  const draws = raw ? drawsFor(raw, group, exploration.filter, summary) : [];
  const draw = draws.find((one) => one === exploration.draw) ?? draws[0] ?? 'bar';
  const data = useMemo(() => raw && (draw === 'share' ? asShares(raw) : raw), [raw, draw]);
  const model = useMemo(
    () => data && groupsModel(data, group, draw === 'line' ? 'line' : 'bar', language),
    [data, draw, language],
  );
  if (failed) return <Note kind="bad">{text.failed}</Note>;
  if (!data) return <p class="muted chartwait">…</p>;
  if (data.labels.length === 0) return <Note>{text.nothing}</Note>;
  const headline = headlineOf(group, summary, draw, language);
  const add = (...filters: Exploration['filter'][number][]): void =>
    go({ ...exploration, group, filter: [...exploration.filter, ...filters] });
  return (
    <>
      {!model && <EmptyChart headline={headline} said={groupSentences(data, group, language)} />}
      {model && (
        <ChartFigure
          model={model}
          name={headline}
          headline={headline}
          sentences={groupSentences(data, group, language)}
          of={[
            data.unit,
            ...data.series.map(({ name }) => name),
            ...(data.labelKind === 'period' ? [] : data.labels),
          ]}
          language={language}
        >
          <BarKey model={model} language={language} />
          {draws.length > 1 && (
            <div class="segments noprint" role="group" aria-label={text.drawAs}>
              {draws.map((one) => (
                <Button
                  key={one}
                  aria-pressed={draw === one}
                  onClick={() => go({ ...exploration, group, draw: one })}
                >
                  {text.draws[one]}
                </Button>
              ))}
            </div>
          )}
          {data.calculation && (
            <p class="small">{calculationSentence({ measure: data.calculation }, language)}</p>
          )}
        </ChartFigure>
      )}
      {cautions(group, exploration.filter, summary).map((one) => (
        <CautionNote
          key={one.kind}
          one={one}
          summary={summary}
          services={services}
          onNewest={(column, newest) => add({ column, equals: [newest] })}
        />
      ))}
      {remarksOf(data, group, language).map((one) => (
        <div key={one.text} class={one.kind === 'incomplete' ? 'note warn row' : 'note row'}>
          <p>{one.text}</p>
          {one.offersKnown && (
            <Button class="noprint" onClick={() => add(...knownOf(group))}>
              {text.onlyKnown}
            </Button>
          )}
        </div>
      ))}
      <ResultTable data={data} group={group} summary={summary} services={services} name={headline} />
    </>
  );
};
