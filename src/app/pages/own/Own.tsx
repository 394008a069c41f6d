// From a dataset to an indicator by choosing: what, when, which rows, what is good; with the tile as it will be on the front page.
import { published } from '../../../i18n/published.ts';
import { useRef } from 'preact/hooks';
import type { OwnChoice } from '../../../core/indicators/own.ts';
import { isTime, timedFields } from '../../../core/table/timed.ts';
import type { PageProps } from '../page.ts';
import { Back } from '../../../ui/Back.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { Limits } from './fields.tsx';
import { OwnList } from './OwnList.tsx';
import { Preview } from './Preview.tsx';
import { OWN } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { type FormProps, useOwn } from './use-own.ts';
import { Saying, Columns, Rows } from './Parts.tsx';

const Form = ({ services, summary, search }: FormProps) => {
  const text = OWN[services.language.value];
  const making = useOwn({ services, summary, search });
  const { choice, change, definition, problems } = making;
  const form = useRef<HTMLFormElement>(null);
  if (!summary.fields.some(isTime)) return <Note>{text.noTime}</Note>;
  if (!summary.fields.some(({ type }) => type === 'number')) return <Note>{text.noNumber}</Note>;
  return (
    <>
      <Saying making={making} text={text} />
      {!making.isWhole && <Note kind="warn">{text.notWhole}</Note>}
      <form
        ref={form}
        class="own"
        onSubmit={(event) => {
          event.preventDefault();
          void making.save();
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
        <Columns making={making} summary={summary} text={text} />
        <Rows making={making} services={services} summary={summary} text={text} />
        <Choice
          id="own-direction"
          label={text.direction}
          value={choice.direction}
          options={Object.entries(text.directions)}
          onPick={(direction) => change({ direction: direction as OwnChoice['direction'] })}
        />
        {choice.direction !== 'none' && <Limits choice={choice} text={text} onChange={change} />}
        <Preview
          services={services}
          definition={definition}
          dataset={summary.id}
          canTry={problems.every((one) => one === 'title')}
        />
        <div class="row ways">
          <Button submits kind="main">
            {text.save}
          </Button>
        </div>
      </form>
      <OwnList
        services={services}
        dataset={summary.id}
        version={making.version}
        title={text.existing}
        onEdit={(one) => {
          making.edit(one);
          form.current?.querySelector('input')?.focus();
        }}
        onRemoved={making.removed}
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
