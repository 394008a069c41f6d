// The page `#/erfassung`: which organisation, which day; the sheet, what is undecided, and handing over.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import { todayAt } from '../../../core/values/berlin.ts';
import { parseDate } from '../../../core/values/period.ts';
import type { PageProps } from '../page.ts';
import type { Situation } from '../../models/types.ts';
import { date } from '../../../i18n/format.ts';
import { weekday } from '../../../i18n/weekday.ts';
import { keepSetting, keptSetting } from '../../settings.ts';
import { LockedRecords } from '../../lock/LockedRecords.tsx';
import { Ahead } from './Ahead.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Handover } from './Handover.tsx';
import { Outbox } from './Outbox.tsx';
import { Sheet } from './Sheet.tsx';
import { Targets } from './Targets.tsx';
import { Today } from './Today.tsx';
import { RECORDING } from './text.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';

const Open = ({ services, situation }: { services: PageProps['services']; situation: Situation }) => {
  const text = RECORDING[services.language.value];
  const organisations = situation.organisations.filter((one) => (one.recording?.length ?? 0) > 0);
  const today = todayAt(services.now.value);
  const [id, setId] = useState(() => keptSetting('organisation') ?? '');
  /** Missing: null for today, whichever day that becomes while the page stays open. */
  const [picked, setPicked] = useState<string | null>(null);
  /** The day that somebody began to type for: midnight does not take it away from under their hands. */
  const [begun, setBegun] = useState<string | null>(null);
  /** A day of the future that holds something already: it can be opened from the list, and by nothing else. */
  const [opened, setOpened] = useState<string | null>(null);
  const day = picked ?? begun ?? today;
  const setDay = (to: string): void => {
    setBegun(null);
    setPicked(to === today ? null : to);
  };
  const [by, setBy] = useState(() => keptSetting('by') ?? '');
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const organisation = organisations.find((one) => one.id === id) ?? organisations[0];
  const [isLocked, setLocked] = useState(false);
  const load = async (): Promise<void> => {
    setEntries(await (await services.model('recording')).records(situation.catalogUrl));
    setLocked(false);
  };
  useEffect(() => {
    load().catch((cause: unknown) => {
      console.error(cause);
      // Locked since the front page was made.
      setLocked((cause as { name?: string }).name === 'Locked');
    });
  }, [situation]);
  if (isLocked) return <LockedRecords services={services} />;
  if (!organisation) return <Note>{text.none}</Note>;
  const open = (to: string, on: string): void => {
    setId(to);
    keepSetting('organisation', to);
    setOpened(on);
    setDay(on);
  };
  const isAhead = day > today;
  // What is typed for a day stays in reach when the clock is put right under it.
  const isDay = parseDate(day) === day && (!isAhead || day === opened || day === begun);
  return (
    <>
      <div class="two noprint">
        {organisations.length > 1 && (
          <Choice
            id="rec-organisation"
            label={text.organisation}
            value={organisation.id}
            options={organisations.map((one) => [one.id, one.title] as const)}
            onPick={(picked) => {
              setId(picked);
              keepSetting('organisation', picked);
            }}
          />
        )}
        <DayField
          id="rec-day"
          label={text.day}
          max={today}
          value={day}
          language={services.language.value}
          onInput={setDay}
        />
        <TextField
          id="rec-by"
          label={text.by}
          hint={text.byHint}
          autocomplete="off"
          maxLength={200}
          value={by}
          onInput={(typed) => {
            setBy(typed);
            keepSetting('by', typed);
          }}
        />
      </div>
      {isDay && day !== today && (
        <Note as="div" kind="warn" class="row">
          <span>
            {(isAhead ? text.aheadDay : text.earlier)(
              `${weekday(day, services.language.value)}, ${date(day, services.language.value)}`,
            )}
          </span>
          <Button onClick={() => setDay(today)}>{text.toToday}</Button>
        </Note>
      )}
      {!isDay && (
        <Note kind="bad" role="alert">
          {text.future}
        </Note>
      )}
      {isDay && entries === null && <Waiting>{text.loading}</Waiting>}
      {isDay && entries !== null && (
        <>
          <Sheet
            key={`${organisation.id} ${day}`}
            services={services}
            catalog={situation.catalogUrl}
            organisation={organisation}
            day={day}
            by={by}
            entries={entries}
            onChanged={load}
            onTyping={(is) => setBegun(is ? day : null)}
          />
          <Targets
            key={organisation.id}
            services={services}
            catalog={situation.catalogUrl}
            organisation={organisation}
            day={day}
            by={by}
            entries={entries}
            onChanged={load}
          />
          <Ahead
            services={services}
            organisations={organisations}
            entries={entries}
            today={today}
            by={by}
            onOpen={open}
            onChanged={load}
          />
          <Today
            services={services}
            catalog={situation.catalogUrl}
            organisations={organisations}
            day={day}
            shown={organisation.id}
            entries={entries}
            onOpen={open}
          />
          <Conflicts
            services={services}
            organisations={organisations}
            entries={entries}
            by={by}
            onChanged={load}
          />
          <Outbox services={services} catalog={situation.catalogUrl} entries={entries} />
          <Handover services={services} catalog={situation.catalogUrl} entries={entries} onChanged={load} />
        </>
      )}
    </>
  );
};

const Recording = ({ services }: PageProps) => {
  const text = RECORDING[services.language.value];
  const state = services.situation.value;
  const isLocked = state.kind === 'ready' && state.situation.protection === 'locked';
  const open = useRef<Situation | null>(null);
  if (state.kind === 'ready' && !isLocked) open.current = state.situation;
  const missing = state.kind === 'lost' ? text.lost : text.none;
  return (
    <div class="page">
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {isLocked && <LockedRecords services={services} />}
      {/* Hidden and not taken away: what was typed and is kept nowhere else is there once it is open again. */}
      {open.current && (
        <div class="spaced" hidden={isLocked} inert={isLocked}>
          <Open services={services} situation={open.current} />
        </div>
      )}
      {state.kind !== 'ready' && <Note>{state.kind === 'first' ? text.loading : missing}</Note>}
    </div>
  );
};

export default Recording;
