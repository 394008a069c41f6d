// What came of asking a source: its state in a word; trouble and differences in sentences; rhythm and history behind a tap.
import { dateTime, number, period } from '../../i18n/format.ts';
import { sentence } from '../../i18n/issues.ts';
import type { Language } from '../../i18n/locale.ts';
import type { ResourceState, Services } from '../models/types.ts';
import { DATEN, everyText } from './daten-text.ts';
import { ROWS, ROWS_NOW } from '../../i18n/sizes.ts';

const SHOWN = 8;

/** What the last new content changed, as short sentences. Missing: an empty list before it. */
export const changeText = (change: NonNullable<ResourceState['change']>, language: Language): string[] => {
  const text = DATEN[language];
  const [before, after] = change.rows;
  const [was, is] = change.asOf;
  const names = (word: string, all: readonly string[]): string[] =>
    all.length === 0 ? [] : [`${word}: ${all.join(', ')}`];
  return [
    before === null || before === after
      ? ROWS[language](after)
      : ROWS_NOW[language](after, number(before, language)),
    ...(is === null
      ? []
      : [
          was === null || was === is
            ? `${text.asOf} ${period(is, language)}`
            : `${text.asOf} ${period(was, language)} → ${period(is, language)}`,
        ]),
    ...names(text.columnsAdded, change.added),
    ...names(text.columnsGone, change.gone),
    ...names(text.columnsRetyped, change.retyped),
    ...names(text.columnsTouched, change.touched),
  ];
};

const Rhythm = ({ state, language }: { state: ResourceState; language: Language }) => {
  const text = DATEN[language];
  const when = (at: number | null): string => (at === null ? '–' : dateTime(at, language));
  return (
    <details>
      <summary>
        {text.history}
        <span class="sr">: {state.title}</span>
      </summary>
      <dl class="pairs small">
        <div>
          <dt>{text.schedule}</dt>
          <dd>{everyText(state.updateHours, language)}</dd>
        </div>
        <div>
          <dt>{text.lastSuccess}</dt>
          <dd>{when(state.lastSuccess)}</dd>
        </div>
        <div>
          <dt>{text.nextTry}</dt>
          <dd>
            {state.nextTry === null && state.lastChecked !== null ? text.onlyByHand : when(state.nextTry)}
          </dd>
        </div>
        {state.change && (
          <div>
            <dt>{text.lastChange}</dt>
            <dd>
              {when(state.lastChanged)}
              {changeText(state.change, language).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p class="small muted">{text.past}</p>
      <ul class="small">
        {state.history.slice(0, SHOWN).map((one) => (
          <li key={one.at}>
            {dateTime(one.at, language)}: {text.outcomes[one.outcome]}
            {one.rows === undefined ? '' : `, ${ROWS[language](one.rows)}`}
          </li>
        ))}
      </ul>
    </details>
  );
};

export const SourceState = ({ state, services }: { state: ResourceState | null; services: Services }) => {
  const language = services.language.value;
  const text = DATEN[language];
  if (!state) return <span>–</span>;
  const isHeld = state.state === 'held';
  // Of a difference that a person is to judge, all is shown.
  const errors = state.failures > 0 ? state.issues.slice(0, isHeld ? SHOWN : 2) : [];
  return (
    <>
      <p>
        {text.states[state.state]}
        {state.lastChecked !== null && (
          <span class="muted small"> · {dateTime(state.lastChecked, language)}</span>
        )}
      </p>
      {errors.map((one, i) => (
        <p key={i} class="wrong small">
          {sentence(one, language)}
        </p>
      ))}
      {errors.length > 0 && state.nextTry !== null && (
        <p class="muted small">
          {text.next}: {dateTime(state.nextTry, language)}
        </p>
      )}
      {isHeld && (
        <button type="button" class="button" onClick={() => services.acceptHeld(state.name)}>
          {text.accept}
        </button>
      )}
      {state.lastChecked !== null && <Rhythm state={state} language={language} />}
    </>
  );
};
