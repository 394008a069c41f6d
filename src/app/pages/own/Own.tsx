// From a dataset to an indicator by choosing: what, when, which rows, what is good; with the tile as it will be on the front page.
import { published } from '../../../i18n/published.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  ownDefinition,
  type OwnChoice,
  type OwnIndicator,
  type OwnProblem,
} from '../../../core/indicators/own.ts';
import { choiceIn } from '../../../core/indicators/own-choice.ts';
import { formKey } from '../../../core/records/begun-form.ts';
import type { IndicatorDefinition } from '../../../core/indicators/definition.ts';
import { isTime, timedFields } from '../../../core/table/timed.ts';
import { wayOver } from '../../../core/query/way.ts';
import { ADDING_REASON } from '../../../i18n/adding.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import type { PageProps } from '../page.ts';
import { Back } from '../../../ui/Back.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { AddRange } from './AddRange.tsx';
import { Filters, Limits, Ranges } from './fields.tsx';
import { firstChoice, givenChoice } from './given.ts';
import { OwnList } from './OwnList.tsx';
import { Preview } from './Preview.tsx';
import { CalcField, PartsField, rowFilters, useParts } from './Reckon.tsx';
import { OWN } from './text.ts';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

const newId = (): string => `eigene-${crypto.randomUUID().slice(0, 13)}`;

const Form = ({
  services,
  summary,
  search,
}: {
  services: Services;
  summary: DatasetSummary;
  search: URLSearchParams;
}) => {
  const language = services.language.value;
  const text = OWN[language];
  const [given] = useState(() => givenChoice(summary, search));
  const [choice, setChoice] = useState<OwnChoice>(() => firstChoice(summary, given.choice));
  const [id, setId] = useState(newId);
  const [shown, setShown] = useState<readonly OwnProblem[]>([]);
  const [base, setBase] = useState<OwnIndicator | null>(null);
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState(false);
  const [saving, setSaving] = useState<'idle' | 'busy' | 'failed'>('idle');
  const box = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const touched =
    JSON.stringify(choice) !== JSON.stringify(base?.choice ?? firstChoice(summary, given.choice));
  useEffect(() => box.current?.focus(), [shown]);
  /** What is on the screen, also for who comes back from a wait. */
  const latest = useRef(choice);
  latest.current = choice;
  const place = {
    key: formKey('eigene-kennzahl', JSON.stringify([summary.id, base?.id ?? null])),
    from: base ? '' : search.toString(),
  };
  const kept = useKeptForm(services, place, { choice: JSON.stringify(choice) }, touched, (begun) => {
    const before = choiceIn(begun.choice);
    if (before) setChoice(before);
    return before !== null;
  });
  const change = (part: Partial<OwnChoice>): void => {
    setChoice({ ...choice, ...part });
    setSaid(false);
    setSaving('idle');
  };
  const found = useParts({ services, summary, choice });
  // A figure that was made before the parts were asked for stays as it is until a person says more.
  const parts = choice.parts !== undefined || base ? (choice.parts ?? null) : (found?.proposed ?? null);
  const whole = { ...choice, parts };
  const { definition, problems } = ownDefinition(whole, summary, id);
  const canTry = problems.every((one) => one === 'title');
  const field = summary.fields.find(({ name }) => name === choice.field);
  const way = field && wayOver(field, summary.fields, rowFilters(choice), [choice.time]);
  const reset = (): void => {
    setId(newId());
    setBase(null);
    setChoice(firstChoice(summary));
    setShown([]);
  };
  const save = async (): Promise<void> => {
    setShown(problems);
    if (problems.length > 0) return;
    if (saving === 'busy') return;
    setSaving('busy');
    const own = { id, dataset: summary.id, definition, choice: whole, at: base?.at ?? Date.now() };
    try {
      await (await services.model('figures')).save(own);
    } catch (cause) {
      console.error(cause);
      return setSaving('failed');
    }
    setSaving('idle');
    kept.forget();
    setVersion((one) => one + 1);
    // What was changed while it was written is not saved, and stays.
    if (latest.current !== choice) return setBase(own);
    setSaid(true);
    reset();
  };
  const edit = (one: OwnIndicator): void => {
    setId(one.id);
    setBase(one);
    setChoice(one.choice);
    setShown([]);
    setSaid(false);
    form.current?.querySelector('input')?.focus();
  };
  const numbers = summary.fields.filter((field) => field.type === 'number');
  const times = summary.fields.filter(isTime);
  if (times.length === 0) return <Note>{text.noTime}</Note>;
  if (numbers.length === 0) return <Note>{text.noNumber}</Note>;
  return (
    <>
      <div role="status">
        {said && (
          <Note as="div" class="row">
            <span>{text.saved}</span>
            <a class="button" role="button" href="#/lage">
              {text.toLage}
            </a>
          </Note>
        )}
        {saving === 'failed' && <Note kind="bad">{text.failed}</Note>}
        {base !== null && <Note>{text.editing}</Note>}
        {kept.isBegun && (
          <Note as="div" class="row">
            <span>{text.begun}</span>
            <Button
              onClick={() => {
                kept.forget();
                setChoice(base?.choice ?? firstChoice(summary, given.choice));
              }}
            >
              {text.anew}
            </Button>
          </Note>
        )}
      </div>
      {shown.length > 0 && problems.length > 0 && (
        <Note ref={box} as="div" kind="bad" tabIndex={-1} role="alert">
          {problems.map((one) => (
            <p key={one} class="wrong">
              {text.problems[one]}
            </p>
          ))}
        </Note>
      )}
      {!given.isWhole && <Note kind="warn">{text.notWhole}</Note>}
      <form
        ref={form}
        class="own"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="own-title"
          label={text.name}
          isWide
          value={choice.title}
          maxLength={80}
          onInput={(title) => change({ title })}
        />
        <div class="two">
          <Choice
            id="own-field"
            label={text.field}
            value={choice.field}
            options={numbers.map(({ name, title }) => [name, title ?? name])}
            onPick={(field) => change({ field })}
          />
          <Choice
            id="own-time"
            label={text.time}
            value={choice.time}
            options={times.map(({ name, title }) => [name, title ?? name])}
            onPick={(time) => {
              // How often values come is read anew from the other column.
              const { cadence: _, ...rest } = choice;
              setChoice({ ...rest, time });
              setSaid(false);
            }}
          />
          <Choice
            id="own-cadence"
            label={text.cadence}
            hint={text.cadenceHint}
            value={definition.cadence}
            options={Object.entries(text.cadences)}
            onPick={(cadence) => change({ cadence: cadence as IndicatorDefinition['cadence'] })}
          />
          <Choice
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
        {choice.ranges && (
          <Ranges
            ranges={choice.ranges}
            language={language}
            text={text}
            onChange={(ranges) => change({ ranges })}
          />
        )}
        <AddRange
          summary={summary}
          ranges={choice.ranges ?? {}}
          language={language}
          onChange={(ranges) => change({ ranges })}
        />
        {choice.aggregate !== 'value' && (
          <PartsField
            summary={summary}
            found={found}
            parts={parts}
            text={text}
            onPick={(one) => change({ parts: one })}
          />
        )}
        {choice.aggregate === 'sum' && way && way.adds !== 'sum' && (
          <Note kind="warn">
            {text.doubtful(field?.title ?? choice.field, ADDING_REASON[language][way.reason])}
          </Note>
        )}
        <CalcField
          services={services}
          summary={summary}
          choice={choice}
          text={text}
          onPick={(calc) => {
            const { calc: _before, ...rest } = choice;
            setChoice(calc ? { ...rest, calc } : rest);
            setSaid(false);
            setSaving('idle');
          }}
        />
        <Choice
          id="own-direction"
          label={text.direction}
          value={choice.direction}
          options={Object.entries(text.directions)}
          onPick={(direction) => change({ direction: direction as OwnChoice['direction'] })}
        />
        {choice.direction !== 'none' && <Limits choice={choice} text={text} onChange={change} />}
        <Preview services={services} definition={definition} dataset={summary.id} canTry={canTry} />
        <div class="row ways">
          <Button submits kind="main">
            {text.save}
          </Button>
        </div>
      </form>
      <OwnList
        services={services}
        dataset={summary.id}
        version={version}
        title={text.existing}
        onEdit={edit}
        onRemoved={(one) => {
          setSaid(false);
          if (one.id === id) reset();
        }}
      />
    </>
  );
};

const Own = ({ services, params, search }: PageProps) => {
  const text = OWN[services.language.value];
  const all = services.datasets.value;
  const summary = all?.find((one) => one.id === params.dataset);
  return (
    <div class="page">
      <Back href={`#/daten/${encodeURIComponent(params.dataset ?? '')}`}>{text.back}</Back>
      <h1 tabIndex={-1}>
        {text.title}
        {(summary || all === null) && (
          <span class="over" lang={published(services.language.value)}>
            {summary?.title ?? '\u00a0'}
          </span>
        )}
      </h1>
      <p class="lead">{text.lead}</p>
      {summary ? (
        <Form
          key={summary.id}
          services={services}
          summary={{ ...summary, ...timedFields(summary, summary.provenance.asOf) }}
          search={search}
        />
      ) : (
        all && (
          <>
            <Note>{text.missing}</Note>
            <OwnList services={services} dataset={params.dataset ?? ''} version={0} title={text.existing} />
          </>
        )
      )}
    </div>
  );
};

export default Own;
