// Any address: what it is, whether it can be fetched, what is offered there, and taking a part of it over.
import { useEffect, useRef } from 'preact/hooks';
import { formKey } from '../../../core/records/begun-form.ts';
import { firstSentence } from '../../../i18n/issues.ts';
import type { Offer } from '../../../connectors/connector.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Preview, Services } from '../../models/types.ts';
import type { PageProps } from '../page.ts';
import { Checks } from './Checks.tsx';
import { Offers, ReachCard } from './Found.tsx';
import { sliceOf } from './model.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import { useSourcePage, type SourceSteps, type Wish } from './state.ts';
import { Part, PreviewTable } from './Take.tsx';
import { TakeOver } from './TakeOver.tsx';
import { SOURCE } from './text.ts';
import { Back } from '../../../ui/Back.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { Note } from '../../../ui/Note.tsx';

type FormProps = {
  typed: Wish;
  type: (typed: Partial<Wish>) => void;
  steps: SourceSteps;
  language: Language;
};

/** Where to look, and for what. */
const AddressForm = ({ typed, type, steps, language }: FormProps) => {
  const text = SOURCE[language];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void steps.check(typed);
      }}
    >
      <TextField
        id="quelle-address"
        label={text.address}
        isWide
        hint={text.addressHint}
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        required
        value={typed.address}
        onInput={(address) => type({ address })}
      />
      <div class="two">
        <TextField
          id="quelle-words"
          label={text.words}
          hint={text.wordsHint}
          type="search"
          value={typed.words}
          onInput={(words) => type({ words })}
        />
        <DayField
          id="quelle-since"
          label={text.since}
          language={language}
          value={typed.since}
          said="quelle-words-hint"
          onInput={(since) => type({ since })}
        />
      </div>
      <div class="row ends">
        {steps.state.busy && <Button onClick={steps.cancel}>{text.cancel}</Button>}
        <Button submits kind="main">
          {text.check}
        </Button>
      </div>
    </form>
  );
};

/** What was chosen of all that is offered: how it looks, which part of it is wanted, and taking it over. */
const ChosenOffer = ({
  services,
  steps,
  offer,
  whole,
  seen,
}: {
  services: Services;
  steps: SourceSteps;
  offer: Offer;
  whole: Preview;
  seen: Preview;
}) => {
  const language = services.language.value;
  const text = SOURCE[language];
  const { state, municipality } = steps;
  const slice = sliceOf(state.chosen, whole);
  return (
    <section>
      <h2>
        {text.preview}: {offer.title}
      </h2>
      <PreviewTable preview={seen} language={language} />
      {municipality && state.chosen.values.size > 0 && (
        <p class="small muted">
          {text.proposed} {municipality.name}.
        </p>
      )}
      <Part
        preview={whole}
        chosen={state.chosen}
        language={language}
        wrong={slice === null}
        onChange={steps.change}
      />
      {state.isStale && !state.busy && (
        <Note>
          {text.stale} <Button onClick={() => void steps.look()}>{text.look}</Button>
        </Note>
      )}
      <TakeOver
        key={`${offer.title} ${offer.address}`}
        services={services}
        offer={offer}
        isReady={!state.isStale && state.busy === null && seen.barrier === null}
        onTake={steps.take}
      />
    </section>
  );
};

/** The sources that people added on this device. */
const OwnSources = ({
  sources,
  onRemove,
  language,
}: {
  sources: Services['sync']['value']['resources'];
  onRemove: (name: string) => void;
  language: Language;
}) => {
  const text = SOURCE[language];
  return (
    <section>
      <h2>{text.own}</h2>
      <ul class="plain offers">
        {sources.map(({ name, title, url }) => (
          <li key={name} class="card">
            <h3>{title}</h3>
            <p class="small muted breaks">{url}</p>
            <Button onClick={() => onRemove(name)}>
              {text.remove}
              <span class="sr">: {title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Source = ({ services, search }: PageProps) => {
  const language = services.language.value;
  const text = SOURCE[language];
  const steps = useSourcePage(services);
  const { state } = steps;
  const given = search.get('adresse') ?? '';
  const [typed, type, forget] = useTyped(
    services,
    { key: formKey('quelle'), from: given },
    {
      address: given,
      words: '',
      since: '',
    },
  );
  const problems = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.issues.length > 0) problems.current?.focus();
  }, [state.issues]);
  useEffect(() => {
    if (state.done === 'taken') forget();
  }, [state.done]);
  const open = (next: string): void => {
    const wish = { address: next, words: '', since: '' };
    type(wish);
    void steps.check(wish);
  };
  const own = services.sync.value.resources.filter((one) => one.name.startsWith('quelle-'));
  return (
    <div class="page source">
      <Back href="#/daten">{text.toData}</Back>
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <AddressForm typed={typed} type={type} steps={steps} language={language} />
      <div role="status">
        {state.busy && <p>{text[state.busy]}</p>}
        {state.done && <Note>{text[state.done]}</Note>}
      </div>
      {state.issues.length > 0 && (
        <Note ref={problems} as="div" kind="bad" tabIndex={-1} role="alert">
          {state.issues.slice(0, 3).map((one, i) => (
            <p key={i} class="wrong">
              {firstSentence(one, language)}
            </p>
          ))}
        </Note>
      )}
      {state.kept && (
        <>
          <p class="muted">{text.keptCheck}</p>
          <ReachCard found={state.kept} language={language} />
        </>
      )}
      {state.found && <ReachCard found={state.found} language={language} />}
      {state.description && (
        <Offers
          key={state.found?.checkedAt}
          description={state.description}
          language={language}
          chosen={state.offer}
          busy={state.busy === 'fetching'}
          onChoose={(offer) => (offer.isCatalog ? open(offer.address) : void steps.choose(offer))}
          onMore={() => void steps.more()}
        />
      )}
      {state.offer && state.whole && state.seen && (
        <ChosenOffer
          services={services}
          steps={steps}
          offer={state.offer}
          whole={state.whole}
          seen={state.seen}
        />
      )}
      {!state.busy && !state.found && !state.kept && state.issues.length === 0 && own.length === 0 && (
        <EmptyFrame title={text.after} why={text.afterWhy} steps={text.afterSteps} />
      )}
      <Checks services={services} turn={state.found} onAgain={open} />
      {own.length > 0 && (
        <OwnSources sources={own} onRemove={(name) => void steps.remove(name)} language={language} />
      )}
    </div>
  );
};

export default Source;
