// From a dataset to an indicator by choosing: what, when, which rows, what is good; with the tile as it will be on the front page.
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  ownDefinition,
  type OwnChoice,
  type OwnIndicator,
  type OwnProblem,
} from '../../../core/indicators/own.ts';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { readingAid } from '../../../i18n/reading.ts';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { TileView } from '../../../tiles/indicator/View.tsx';
import type { DatasetSummary, Services } from '../../models/types.ts';
import type { PageProps } from '../../pages.ts';
import { Filters, Limits, Pick, TextField } from './fields.tsx';
import { OWN } from './text.ts';

const EMPTY = { low: '', high: '' };
const isTime = ({ fields }: DatasetSummary, i: number): boolean =>
  fields[i]!.role === 'time' || ['date', 'datetime', 'period'].includes(fields[i]!.type);

const firstChoice = (summary: DatasetSummary): OwnChoice => ({
  title: '',
  field: summary.fields.find((field) => field.type === 'number' && field.role === 'measure')?.name ?? '',
  time: summary.fields.find((_, i) => isTime(summary, i))?.name ?? '',
  filter: {},
  aggregate: 'value',
  direction: 'none',
  watch: EMPTY,
  critical: EMPTY,
});

const newId = (): string => `eigene-${crypto.randomUUID().slice(0, 13)}`;

const Form = ({ services, summary }: { services: Services; summary: DatasetSummary }) => {
  const language = services.language.value;
  const text = OWN[language];
  const [choice, setChoice] = useState<OwnChoice>(() => firstChoice(summary));
  const [id, setId] = useState(newId);
  const [result, setResult] = useState<IndicatorResult | null>(null);
  const [shown, setShown] = useState<readonly OwnProblem[]>([]);
  const [own, setOwn] = useState<readonly OwnIndicator[]>([]);
  const [said, setSaid] = useState<{ kind: 'saved' } | { kind: 'removed'; one: OwnIndicator } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const touched = JSON.stringify(choice) !== JSON.stringify(firstChoice(summary)) && said?.kind !== 'saved';
  useEffect(() => (touched ? services.holdInput() : undefined), [touched]);
  const load = (): void =>
    void services.ownIndicators().then((all) => setOwn(all.filter((one) => one.dataset === summary.id)));
  useEffect(load, [summary.id]);
  const change = (part: Partial<OwnChoice>): void => {
    setChoice({ ...choice, ...part });
    setSaid(null);
  };
  const { definition, problems } = ownDefinition(choice, summary, id);
  const canTry = problems.every((one) => one === 'title');
  const key = JSON.stringify(definition);
  useEffect(() => {
    let current = true;
    if (!canTry) setResult(null);
    else
      services.tryIndicator(definition, summary.id).then(
        (found) => current && setResult(found),
        (cause: unknown) => console.error(cause),
      );
    return () => {
      current = false;
    };
  }, [key, canTry]);
  const several = result?.issues.some((one) => one.code === 'SEVERAL_VALUES') === true;
  const save = async (): Promise<void> => {
    setShown(problems);
    if (problems.length > 0) return box.current?.focus();
    await services.saveIndicator({ id, dataset: summary.id, definition, choice, at: Date.now() });
    setSaid({ kind: 'saved' });
    setId(newId());
    setChoice(firstChoice(summary));
    load();
  };
  const remove = async (one: OwnIndicator): Promise<void> => {
    await services.removeIndicator(one.id);
    setSaid({ kind: 'removed', one });
    load();
  };
  const numbers = summary.fields.filter((field) => field.type === 'number');
  const times = summary.fields.filter((_, i) => isTime(summary, i));
  if (times.length === 0) return <p class="note">{text.noTime}</p>;
  if (numbers.length === 0) return <p class="note">{text.noNumber}</p>;
  return (
    <>
      <div role="status">
        {said && (
          <div class="note row">
            <span>{said.kind === 'saved' ? text.saved : text.removed}</span>
            {said.kind === 'saved' ? (
              <a class="button" role="button" href="#/lage">
                {text.toLage}
              </a>
            ) : (
              <button
                type="button"
                class="button"
                onClick={() => void services.saveIndicator(said.one).then(() => (setSaid(null), load()))}
              >
                {text.undo}
              </button>
            )}
          </div>
        )}
      </div>
      {shown.length > 0 && problems.length > 0 && (
        <div ref={box} class="note bad" tabIndex={-1} role="alert">
          {problems.map((one) => (
            <p key={one} class="wrong">
              {text.problems[one]}
            </p>
          ))}
        </div>
      )}
      <form
        class="own"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="own-title"
          label={text.name}
          value={choice.title}
          max={80}
          onInput={(title) => change({ title })}
        />
        <div class="two">
          <Pick
            id="own-field"
            label={text.field}
            value={choice.field}
            options={numbers.map(({ name }) => [name, name])}
            onPick={(field) => change({ field })}
          />
          <Pick
            id="own-time"
            label={text.time}
            value={choice.time}
            options={times.map(({ name }) => [name, name])}
            onPick={(time) => change({ time })}
          />
          <Pick
            id="own-aggregate"
            label={text.aggregate}
            value={choice.aggregate}
            options={Object.entries(text.aggregates)}
            onPick={(aggregate) => change({ aggregate: aggregate as OwnChoice['aggregate'] })}
          />
        </div>
        <Filters
          services={services}
          summary={summary}
          choice={choice}
          text={text}
          onChange={(filter) => change({ filter })}
        />
        <Pick
          id="own-direction"
          label={text.direction}
          value={choice.direction}
          options={Object.entries(text.directions)}
          onPick={(direction) => change({ direction: direction as OwnChoice['direction'] })}
        />
        {choice.direction !== 'none' && <Limits choice={choice} text={text} onChange={change} />}
        <section aria-label={text.preview}>
          <h2>{text.preview}</h2>
          {several && <p class="note warn">{text.several}</p>}
          {result ? (
            <>
              <div class="tiles">
                <TileView tile={deriveTile(result, services.now.value, language)} language={language} />
              </div>
              <p class="muted">{readingAid(definition, definition.limits[0] ?? null, language)}</p>
            </>
          ) : (
            <p class="muted">{text.previewNone}</p>
          )}
        </section>
        <div class="row">
          <button type="submit" class="button main">
            {text.save}
          </button>
        </div>
      </form>
      {own.length > 0 && (
        <section class="card">
          <h2>{text.existing}</h2>
          <ul class="plain">
            {own.map((one) => (
              <li key={one.id} class="row">
                <a class="target" href={`#/lage/${encodeURIComponent(one.id)}`}>
                  {one.definition.title}
                </a>
                <button
                  type="button"
                  class="button"
                  aria-label={`${text.edit}: ${one.definition.title}`}
                  onClick={() => {
                    setId(one.id);
                    setChoice(one.choice);
                    setSaid(null);
                  }}
                >
                  {text.edit}
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={`${text.remove}: ${one.definition.title}`}
                  onClick={() => void remove(one)}
                >
                  {text.remove}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const Own = ({ services, params }: PageProps) => {
  const text = OWN[services.language.value];
  const all = services.datasets.value;
  const summary = all?.find((one) => one.id === params.dataset);
  return (
    <div class="page">
      <p class="noprint">
        <a class="back" href={`#/daten/${encodeURIComponent(params.dataset ?? '')}`}>
          ‹ {text.back}
        </a>
      </p>
      <h1 tabIndex={-1}>
        {text.title}
        {summary && <span class="over">{summary.title}</span>}
      </h1>
      <p class="lead">{text.lead}</p>
      {summary ? <Form services={services} summary={summary} /> : all && <p class="note">{text.missing}</p>}
    </div>
  );
};

export default Own;
