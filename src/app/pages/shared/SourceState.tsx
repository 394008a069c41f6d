// What came of asking a source: its state in a word; trouble and differences in sentences; rhythm and history.
import type { Status } from '../../../core/indicators/result.ts';
import { dateTime, number, period } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { ResourceState, Services } from '../../models/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { RowState } from '../../../ui/RowList.tsx';
import { everyText } from '../../../i18n/every.ts';
import { DATA } from '../data/text.ts';
import { ROWS, ROWS_NOW } from '../../../i18n/sizes.ts';

const SHOWN = 8;

/** What the last new content changed, as short sentences. Missing: an empty list before it. */
const changeText = (change: NonNullable<ResourceState['change']>, language: Language): string[] => {
  const text = DATA[language];
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

/** Rhythm, last success and what happened before. Missing: nothing where it was never asked. */
export const Rhythm = ({ state, language }: { state: ResourceState; language: Language }) => {
  const text = DATA[language];
  const when = (at: number | null): string => (at === null ? '–' : dateTime(at, language));
  if (state.lastChecked === null) return null;
  return (
    <>
      <h3>{text.history}</h3>
      <Facts
        facts={[
          { name: text.state, value: `${text.states[state.state]} · ${when(state.lastChecked)}` },
          { name: text.lastSuccess, value: when(state.lastSuccess) },
          { name: text.schedule, value: everyText(state.updateHours, language) },
          { name: text.nextTry, value: state.nextTry === null ? text.onlyByHand : when(state.nextTry) },
          state.change
            ? {
                name: text.lastChange,
                value: (
                  <>
                    {when(state.lastChanged)}
                    {changeText(state.change, language).map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                  </>
                ),
              }
            : null,
          {
            name: text.past,
            value: state.history.slice(0, SHOWN).map((one) => (
              <p key={one.at}>
                {dateTime(one.at, language)}: {text.outcomes[one.outcome]}
                {one.rows === undefined ? '' : `, ${ROWS[language](one.rows)}`}
              </p>
            )),
          },
        ]}
      />
    </>
  );
};

/** Its last fetch did not bring what it should have. */
export const needsPerson = (state: ResourceState | null): boolean =>
  state !== null && (state.failures > 0 || ['held', 'failed', 'full'].includes(state.state));

const statusOf = (state: ResourceState): Status | undefined => {
  if (state.state === 'full') return 'critical';
  if (needsPerson(state)) return 'watch';
  return state.state === 'current' || state.state === 'unchanged' ? 'good' : undefined;
};
/** The state of the last fetch in a word. */
export const sourceRow = (state: ResourceState, language: Language): RowState => ({
  text: DATA[language].states[state.state],
  status: statusOf(state),
});

/** What went wrong, when it is tried again, and a difference that a person is to judge, whole. */
export const Trouble = ({ state, services }: { state: ResourceState; services: Services }) => {
  const language = services.language.value;
  const text = DATA[language];
  const isHeld = state.state === 'held';
  const errors = state.failures > 0 ? state.issues.slice(0, isHeld ? SHOWN : 2) : [];
  return (
    <Note as="div" kind="warn">
      <p>
        <strong>
          {text.state}: {text.states[state.state]}
        </strong>
      </p>
      {errors.map((one, i) => (
        <p key={i}>{sentence(one, language)}</p>
      ))}
      {errors.length > 0 && state.nextTry !== null && (
        <p class="muted small">
          {text.next}: {dateTime(state.nextTry, language)}
        </p>
      )}
      {isHeld && (
        <p>
          <Button
            onClick={() => void services.model('sync').then((sync) => sync.run('button', [state.name]))}
          >
            {text.accept}
          </Button>
        </p>
      )}
    </Note>
  );
};
