// Any address: what it is, whether it can be fetched, what is offered there, and taking a part of it over.
import { useEffect, useRef } from 'preact/hooks';
import { formKey } from '../../../core/records/begun-form.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { PageProps } from '../page.ts';
import { Checks } from './Checks.tsx';
import { Offers, ReachCard } from './Found.tsx';
import { sliceOf } from './model.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import { useSourcePage } from './state.ts';
import { Part, PreviewTable } from './Take.tsx';
import { TakeOver } from './TakeOver.tsx';
import { SOURCE } from './text.ts';
import { Back } from '../../../ui/Back.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { Note } from '../../../ui/Note.tsx';

const Source = ({ services, search }: PageProps) => {
  const language = services.language.value;
  const text = SOURCE[language];
  const { state, municipality, ...actions } = useSourcePage(services);
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
    void actions.check(wish);
  };
  const isReady = !state.isStale && state.busy === null && state.seen?.barrier === null;
  const slice = state.whole ? sliceOf(state.chosen, state.whole) : null;
  const own = services.sync.value.resources.filter((one) => one.name.startsWith('quelle-'));
  return (
    <div class="page source">
      <Back href="#/daten">{text.toData}</Back>
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void actions.check(typed);
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
          {state.busy && <Button onClick={actions.cancel}>{text.cancel}</Button>}
          <Button submits kind="main">
            {text.check}
          </Button>
        </div>
      </form>
      <div role="status">
        {state.busy && <p>{text[state.busy]}</p>}
        {state.done && <Note>{text[state.done]}</Note>}
      </div>
      {state.issues.length > 0 && (
        <Note ref={problems} as="div" kind="bad" tabIndex={-1} role="alert">
          {state.issues.slice(0, 3).map((one, i) => (
            <p key={i} class="wrong">
              {sentence(one, language)}
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
          onChoose={(offer) => (offer.isCatalog ? open(offer.address) : void actions.choose(offer))}
          onMore={() => void actions.more()}
        />
      )}
      {state.offer && state.whole && state.seen && (
        <section>
          <h2>
            {text.preview}: {state.offer.title}
          </h2>
          <PreviewTable preview={state.seen} language={language} />
          {municipality && state.chosen.values.size > 0 && (
            <p class="small muted">
              {text.proposed} {municipality.name}.
            </p>
          )}
          <Part
            preview={state.whole}
            chosen={state.chosen}
            language={language}
            wrong={slice === null}
            onChange={actions.change}
          />
          {state.isStale && !state.busy && (
            <Note>
              {text.stale} <Button onClick={() => void actions.look()}>{text.look}</Button>
            </Note>
          )}
          <TakeOver
            key={`${state.offer.title} ${state.offer.address}`}
            services={services}
            offer={state.offer}
            isReady={isReady}
            onTake={actions.take}
          />
        </section>
      )}
      {!state.busy && !state.found && !state.kept && state.issues.length === 0 && own.length === 0 && (
        <EmptyFrame title={text.after} why={text.afterWhy} steps={text.afterSteps} />
      )}
      <Checks services={services} turn={state.found} onAgain={open} />
      {own.length > 0 && (
        <section>
          <h2>{text.own}</h2>
          <ul class="plain offers">
            {own.map((one) => (
              <li key={one.name} class="card">
                <h3>{one.title}</h3>
                <p class="small muted breaks">{one.url}</p>
                <Button onClick={() => void actions.remove(one.name)}>
                  {text.remove}
                  <span class="sr">: {one.title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

export default Source;
