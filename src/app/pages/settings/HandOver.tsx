// Giving recorded values away and taking them in, and sending them: what stands below the fields of the page of recording, in reach of
// who sets the device up.
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import type { Services } from '../../models/types.ts';
import { LockedRecords } from '../../lock/LockedRecords.tsx';
import { Handover } from '../recording/Handover.tsx';
import { Outbox } from '../recording/Outbox.tsx';
import { RECORDING } from '../recording/text.ts';
import { SETTINGS } from './text.ts';
import { Note } from '../../../ui/Note.tsx';

export const HandOver = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SETTINGS[language];
  const state = services.situation.value;
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const situation = state.kind === 'ready' ? state.situation : null;
  const isLocked = situation?.protection === 'locked';
  const load = async (): Promise<void> => {
    if (situation) setEntries(await (await services.model('recording')).records(situation.catalogUrl));
  };
  useEffect(() => {
    if (!isLocked) load().catch((cause: unknown) => console.error(cause));
  }, [situation, isLocked]);
  if (!situation) return <Note>{RECORDING[language].none}</Note>;
  if (isLocked) return <LockedRecords services={services} />;
  return (
    <>
      <p>
        {text.sendingIntro} <a href="#/erfassung">{text.toRecording}</a>
      </p>
      {entries === null ? (
        <p class="muted">{RECORDING[language].loading}</p>
      ) : (
        <>
          <Outbox services={services} catalog={situation.catalogUrl} entries={entries} />
          <Handover services={services} catalog={situation.catalogUrl} entries={entries} onChanged={load} />
        </>
      )}
    </>
  );
};
