// What the table carries with it from now on, where it goes, and what that changes. Then it is taken over.
import { dateTime, number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Target } from '../../../importer/takeover.ts';
import type { Services } from '../../models/types.ts';
import type { ImportActions } from './state.ts';
import { IMPORT } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = { actions: ImportActions; language: Language };
const FIELDS = ['title', 'publisher', 'licence', 'asOf'] as const;

const Report = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { report, target } = actions.state;
  if (!report || target.mode === 'new') return null;
  return (
    <Note as="section" role="status">
      <h3>{text.report}</h3>
      <ul>
        {(['added', 'changed', 'same'] as const).map((kind) => (
          <li key={kind}>{text[kind](report[kind])}</li>
        ))}
        {report.vanished > 0 && (
          <li>
            {text.vanished(report.vanished)}: {target.mode === 'replace' ? text.goes : text.stays}
          </li>
        )}
      </ul>
    </Note>
  );
};

/** What the reading of a file has to say whose form is known: nobody came by the step that lists it. */
const Remarks = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { understanding } = actions.state.view!;
  const told = understanding.issues.filter(({ severity }) => severity !== 'info');
  if (told.length === 0) return null;
  return (
    <Note kind="warn" as="section">
      <h3>
        {text.warnings} ({number(understanding.errors + understanding.warnings, language)})
      </h3>
      <ul>
        {told.slice(0, TOLD).map((one, i) => (
          <li key={i}>{sentence(one, language)}</li>
        ))}
      </ul>
      <Button onClick={() => actions.go(2)}>{text.seeAll}</Button>
    </Note>
  );
};
const TOLD = 6;

/** What may be a mistake although it fits: nothing is taken over before a person has said that it is right. */
const Drift = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { drift, isAccepted } = actions.state;
  if (drift.length === 0) return null;
  return (
    <fieldset class="note warn">
      <legend>{text.drift}</legend>
      <ul role="status">
        {drift.map((one, i) => (
          <li key={i}>{sentence(one, language)}</li>
        ))}
      </ul>
      <label class="choice">
        <input
          type="checkbox"
          checked={isAccepted}
          onChange={(event) => actions.accept(event.currentTarget.checked)}
        />
        <span>{text.isMeant}</span>
      </label>
    </fieldset>
  );
};

export const MetaStep = ({ actions, language, services }: Props & { services: Services }) => {
  const text = IMPORT[language];
  const { state } = actions;
  const { meta, view, target, opened } = state;
  if (!view || !opened) return null;
  const isOpen = view.understanding.errors > 0;
  const isUnanswered = state.drift.length > 0 && !state.isAccepted;
  const blocked = isOpen || isUnanswered;
  const label = { title: text.name, publisher: text.publisher, licence: text.licence, asOf: text.asOf };
  const hint = { publisher: text.publisherHint, asOf: text.asOfHint, title: '', licence: '' };
  const held = view.recipe && services.datasets.value?.find((one) => one.id === view.recipe?.dataset);
  const modes = view.recipe ? (['merge', 'replace', 'append', 'new'] as const) : (['new'] as const);
  return (
    <>
      {opened.before && (
        <Note kind="warn">
          {text.before}: {opened.before.title}, {dateTime(opened.before.at, language)}.
        </Note>
      )}
      {view.recipe && (
        <Note as="div">
          <p>{text.known}</p>
          <p>
            <strong>{held?.title ?? view.recipe.title}</strong> · {number(view.understanding.rows, language)}{' '}
            {text.rows}
          </p>
          <Button onClick={() => actions.go(1)}>{text.change}</Button>
        </Note>
      )}
      {view.recipe && <Remarks actions={actions} language={language} />}
      {modes.length > 1 && (
        <fieldset class="field">
          <legend>{text.how}</legend>
          {modes.map((mode) => (
            <label key={mode} class="choice">
              <input
                type="radio"
                name="import-mode"
                checked={target.mode === mode}
                onChange={() =>
                  actions.target(
                    (mode === 'new' ? { mode } : { mode, dataset: view.recipe!.dataset }) satisfies Target,
                  )
                }
              />
              <span>{text.modes[mode]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Report actions={actions} language={language} />
      <Drift actions={actions} language={language} />
      <div class="two">
        {FIELDS.map((key) => (
          <div key={key} class="field">
            <label for={`import-${key}`}>{label[key]}</label>
            {hint[key] !== '' && (
              <p id={`import-${key}-hint`} class="muted small">
                {hint[key]}
              </p>
            )}
            <input
              id={`import-${key}`}
              type="text"
              maxLength={300}
              aria-describedby={hint[key] === '' ? undefined : `import-${key}-hint`}
              value={meta[key]}
              onInput={(event) => actions.meta({ [key]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      {isOpen && <p class="wrong">{text.blocked}</p>}
      {isUnanswered && <p class="wrong">{text.unanswered}</p>}
      <div class="row ways">
        <Button kind="plain" onClick={actions.cancel}>
          {text.cancel}
        </Button>
        <Button onClick={() => actions.go(2)}>{text.back}</Button>
        <Button
          kind="main"
          aria-disabled={state.busy || blocked}
          onClick={() => !state.busy && !blocked && actions.commit()}
        >
          {text.take}
        </Button>
      </div>
    </>
  );
};
