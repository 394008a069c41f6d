// The page `#/erfassung`: which organisation, which day; the sheet, what is undecided, and handing over.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import { todayAt } from '../../../core/values/berlin.ts';
import { parseDate, type IsoDate } from '../../../core/values/period.ts';
import type { PageProps } from '../page.ts';
import type { Services, Situation } from '../../models/types.ts';
import { date } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { weekday } from '../../../i18n/weekday.ts';
import { keepSetting, keptSetting } from '../../settings.ts';
import { LockedRecords } from '../../lock/LockedRecords.tsx';
import { NoMunicipality } from '../shared/NoMunicipality.tsx';
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

/** The day that is recorded: today, until a person picks another or begins to type. */
const useDay = (today: IsoDate) => {
  /** Missing: null for today, whichever day that becomes while the page stays open. */
  const [picked, setPicked] = useState<string | null>(null);
  /** The day that somebody began to type for: midnight does not take it away from under their hands. */
  const [begun, setBegun] = useState<string | null>(null);
  /** A day of the future that holds something already: it can be opened from the list, and by nothing else. */
  const [opened, setOpened] = useState<string | null>(null);
  const day = picked ?? begun ?? today;
  const pick = (to: string): void => {
    setBegun(null);
    setPicked(to === today ? null : to);
  };
  const open = (on: string): void => {
    setOpened(on);
    pick(on);
  };
  const type = (is: boolean): void => setBegun(is ? day : null);
  const isAhead = day > today;
  // What is typed for a day stays in reach when the clock is put right under it.
  const isDay = parseDate(day) === day && (!isAhead || day === opened || day === begun);
  return { day, today, isDay, isAhead, pick, open, type };
};

/** What is recorded. Missing: null until it is read. */
const useEntries = (services: Services, situation: Situation) => {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
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
  return { entries, isLocked, load };
};

/** What stays chosen on this tablet. */
const useSetting = (name: 'organisation' | 'by') => {
  const [value, setValue] = useState(() => keptSetting(name) ?? '');
  const keep = (to: string): void => {
    setValue(to);
    keepSetting(name, to);
  };
  return [value, keep] as const;
};

/** For a day that is not today: which it is, and the way back. */
const OtherDay = ({ days, language }: { days: ReturnType<typeof useDay>; language: Language }) => {
  const text = RECORDING[language];
  const { day, today } = days;
  if (!days.isDay)
    return (
      <Note kind="bad" role="alert">
        {text.future}
      </Note>
    );
  if (day === today) return null;
  return (
    <Note as="div" kind="warn" class="row">
      <span>
        {(days.isAhead ? text.aheadDay : text.earlier)(`${weekday(day, language)}, ${date(day, language)}`)}
      </span>
      <Button onClick={() => days.pick(today)}>{text.toToday}</Button>
    </Note>
  );
};

const Open = ({ services, situation }: { services: Services; situation: Situation }) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const organisations = situation.organisations.filter(({ recording }) => (recording?.length ?? 0) > 0);
  const [id, keepId] = useSetting('organisation');
  const [by, keepBy] = useSetting('by');
  const days = useDay(todayAt(services.now.value));
  const { entries, isLocked, load } = useEntries(services, situation);
  const organisation = organisations.find((one) => one.id === id) ?? organisations[0];
  if (isLocked) return <LockedRecords services={services} />;
  if (!organisation) return <Note>{text.none}</Note>;
  const open = (to: string, on: string): void => {
    keepId(to);
    days.open(on);
  };
  const { day, isDay } = days;
  const given = { services, organisations, catalog: situation.catalogUrl, day, by, onChanged: load };
  return (
    <>
      <div class="two">
        {organisations.length > 1 && (
          <Choice
            id="rec-organisation"
            label={text.organisation}
            value={organisation.id}
            options={organisations.map((one) => [one.id, one.title] as const)}
            onPick={keepId}
          />
        )}
        <DayField
          id="rec-day"
          label={text.day}
          max={days.today}
          value={day}
          language={language}
          onInput={days.pick}
        />
        <TextField
          id="rec-by"
          label={text.by}
          hint={text.byHint}
          autocomplete="off"
          maxLength={200}
          value={by}
          onInput={keepBy}
        />
      </div>
      <OtherDay days={days} language={language} />
      {isDay && entries === null && <Waiting>{text.loading}</Waiting>}
      {isDay && entries !== null && (
        <>
          <Sheet
            key={`${organisation.id} ${day}`}
            {...given}
            organisation={organisation}
            entries={entries}
            onTyping={days.type}
          />
          <Targets key={organisation.id} {...given} organisation={organisation} entries={entries} />
          <Ahead {...given} entries={entries} today={days.today} onOpen={open} />
          <Today {...given} shown={organisation.id} entries={entries} onOpen={open} />
          <Conflicts {...given} entries={entries} />
          <Outbox {...given} entries={entries} />
          <Handover {...given} entries={entries} />
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
      <p class="lead noprint">{text.lead}</p>
      {isLocked && <LockedRecords services={services} />}
      {/* Hidden and not taken away: what was typed and is kept nowhere else is there once it is open again. */}
      {open.current && (
        <div class="spaced" hidden={isLocked} inert={isLocked}>
          <Open services={services} situation={open.current} />
        </div>
      )}
      {state.kind === 'none' && <NoMunicipality services={services} why="noneYetRecording" />}
      {state.kind !== 'ready' && state.kind !== 'none' && (
        <Note>{state.kind === 'first' ? text.loading : missing}</Note>
      )}
    </div>
  );
};

export default Recording;
