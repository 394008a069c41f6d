// Settings: a list of rows with their state in words, and a page of its own for each.
import { Back } from '../../../ui/Back.tsx';
import { RowLink } from '../../../ui/RowList.tsx';
import type { Services } from '../../models/types.ts';
import type { PageProps } from '../page.ts';
// Here the language is chosen: all its words must be there by then.
import { LOCK, VAULT } from '../../lock/text.ts';
import { LockCard } from '../../lock/LockCard.tsx';
import { readRole } from '../../lock/role.ts';
import { VaultCard } from '../../lock/VaultCard.tsx';
import { BackupCard } from './backup/Backup.tsx';
import { BACKUP } from './backup/text.ts';
import { About } from './About.tsx';
import { ALARM, AlarmCard } from './Alarm.tsx';
import { Appearances } from './Appearances.tsx';
import { Erase } from './Erase.tsx';
import { HandOver } from './HandOver.tsx';
import { handsOver } from './hands-over.ts';
import { rowOf, ROWS, RowSign, type RowName } from './rows.tsx';
import { Source } from './Source.tsx';
import { stateOf, useStates } from './states.ts';
import { Storage } from './Storage.tsx';
import { SETTINGS } from './text.ts';

/** Name of a row, and what it is about. */
const wordsOf = (row: RowName, services: Services): readonly [string, string] => {
  const language = services.language.value;
  const text = SETTINGS[language];
  switch (row) {
    case 'adresse':
      return [text.source, text.sourceAbout];
    case 'sicherung':
      return [BACKUP[language].title, text.backupAbout];
    case 'speicher':
      return [text.storage, text.storageAbout];
    case 'weitergabe':
      return [text.sending, text.sendingAbout];
    case 'geraet':
      return [LOCK[language].title, text.deviceAbout];
    case 'verschluesselung':
      return [VAULT[language].title, text.vaultAbout];
    case 'anzeige':
      return [text.look, text.lookAbout];
    case 'benachrichtigung':
      return [ALARM[language].title, text.alarmAbout];
    case 'app':
      return [text.app, text.appAbout];
    case 'loeschen':
      return [text.erase, text.eraseAbout];
  }
};

const proposedBy = (search: URLSearchParams): string | null =>
  search.get('katalog') ?? new URLSearchParams(location.search).get('katalog');

const RowPage = ({ row, services, search }: { row: RowName } & Pick<PageProps, 'services' | 'search'>) => {
  switch (row) {
    case 'adresse':
      return <Source services={services} proposed={proposedBy(search)} />;
    case 'sicherung':
      return <BackupCard services={services} />;
    case 'speicher':
      return <Storage services={services} />;
    case 'weitergabe':
      return <HandOver services={services} />;
    case 'geraet':
      return <LockCard services={services} />;
    case 'verschluesselung':
      return <VaultCard services={services} />;
    case 'anzeige':
      return <Appearances services={services} />;
    case 'benachrichtigung':
      return <AlarmCard services={services} />;
    case 'app':
      return <About services={services} />;
    case 'loeschen':
      return <Erase services={services} />;
  }
};

const List = ({ services }: { services: Services }) => {
  const asked = useStates(services);
  const role = readRole();
  return (
    <>
      <h1 tabIndex={-1}>{SETTINGS[services.language.value].title}</h1>
      <ul class="rows settings">
        {ROWS.filter((row) => role !== 'view' || !handsOver(row)).map((row) => {
          const [title, about] = wordsOf(row, services);
          return (
            <RowLink
              key={row}
              id={`einstellung-${row}`}
              href={`#/einstellungen/${row}`}
              title={title}
              about={about}
              state={stateOf(row, services, asked)}
              sign={<RowSign row={row} />}
            />
          );
        })}
      </ul>
    </>
  );
};

const Settings = ({ services, params, search }: PageProps) => {
  const row = rowOf(params.row ?? '', search);
  if (row === null)
    return (
      <div class="page">
        <List services={services} />
      </div>
    );
  return (
    <div class="page narrow">
      <Back href="#/einstellungen">{SETTINGS[services.language.value].back}</Back>
      <h1 tabIndex={-1}>{wordsOf(row, services)[0]}</h1>
      <RowPage row={row} services={services} search={search} />
    </div>
  );
};

export default Settings;
