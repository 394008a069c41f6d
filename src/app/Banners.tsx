// The banners that wait for a person: a new version, a window without offline start, data that could not be fetched.
import { useEffect, useRef, useState } from 'preact/hooks';
import { BANNER } from './text/frame.ts';
import { SOURCES } from '../store/local-sources.ts';
import { isNewLook } from './models/birth.ts';
import { failingShown } from './models/failing.ts';
import type { Services } from './models/types.ts';
import { late, useLate } from './late.ts';
import type { PageId } from './pages/index.ts';
import { Button } from '../ui/Button.tsx';

/** How many banners there are. Those that come late decide by themselves whether they are there, so it is looked at what stands. */
const useCount = (): [{ current: HTMLDivElement | null }, number] => {
  const all = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = (): void => setCount(all.current!.querySelectorAll('.banner').length);
    const observer = new MutationObserver(look);
    observer.observe(all.current!, { childList: true });
    look();
    return () => observer.disconnect();
  }, []);
  return [all, count];
};

const UPDATE = { ready: 'updateReady', otherInput: 'updateOther', taken: 'updateTaken' } as const;

/** Nobody loads it who knows no other look. */
const NewLook = late(() => import('./NewLook.tsx').then((module) => module.NewLook));

type Props = { services: Services; page: PageId };

/** The device lost what was kept. */
const Lost = ({ services, page }: Props) => {
  const text = BANNER[services.language.value];
  const gone = services.gone.value;
  const state = services.situation.value;
  return (
    <>
      {gone !== null && (
        <div class="banner bad">
          <p>
            <strong>{text[gone]}</strong>
          </p>
          <Button kind="main" onClick={() => location.reload()}>
            {text.reload}
          </Button>
        </div>
      )}
      {gone === null && state.kind === 'lost' && page !== 'situation' && (
        <div class="banner bad">
          <p>
            <strong>{text.lost}</strong> <a href="#/lage">{text.toStart}</a>
          </p>
        </div>
      )}
    </>
  );
};

/** Another version of the app. */
const Update = ({ services }: Pick<Props, 'services'>) => {
  const text = BANNER[services.language.value];
  const [later, setLater] = useState(false);
  const update = services.update.value;
  if (update === 'none' || (later && update === 'ready')) return null;
  return (
    <div class="banner">
      <p>{text[UPDATE[update]]}</p>
      <Button
        kind="main"
        onClick={() => services.model('device').then((device) => device.update(update === 'otherInput'))}
      >
        {update === 'otherInput' ? text.updateAnyway : text.updateNow}
      </Button>
      <Button onClick={() => setLater(true)}>{text.later}</Button>
    </div>
  );
};

/** The app's own files on the device. */
const OwnFiles = ({ services, page }: Props) => {
  const text = BANNER[services.language.value];
  const offline = services.offline.value;
  return (
    <>
      {services.sync.value.withoutServiceWorker && services.sync.value.connection !== 'unknown' && (
        <div class="banner">
          <p>
            {offline.kind === 'impossible' && offline.issue.code === 'APP_INCOMPLETE'
              ? text.notWhole
              : text.noWorker}
          </p>
        </div>
      )}
      {offline.kind === 'incomplete' && page !== 'settings' && (
        <div class="banner">
          <p>
            {offline.missing === 1
              ? text.missingOne
              : text.missingMany.replace('{n}', String(offline.missing))}{' '}
            {text.missingWhy}
          </p>
          <Button onClick={() => void services.model('files').then((files) => files.repair())}>
            {text.repair}
          </Button>
        </div>
      )}
    </>
  );
};

/** What could not be fetched. */
const Fetching = ({ services, page }: Props) => {
  const text = BANNER[services.language.value];
  const state = services.situation.value;
  const shown = state.kind === 'ready' ? state.situation : null;
  const failed = failingShown(
    services.sync.value.resources,
    shown?.results ?? [],
    shown ? [shown.catalogUrl, SOURCES] : [SOURCES],
  ).length;
  return (
    <>
      {failed > 0 && page !== 'data' && !services.sync.value.running && (
        <div class="banner">
          <p>
            {failed === 1 ? text.failedOne : text.failedMany.replace('{n}', String(failed))}{' '}
            <a href="#/daten">{text.details}</a>
          </p>
        </div>
      )}
      {(services.sync.value.catalogFailures ?? 0) > 0 &&
        failed === 0 &&
        page !== 'data' &&
        services.sync.value.connection === 'online' &&
        !services.sync.value.running && (
          <div class="banner">
            <p>
              {text.catalogFailed} <a href="#/daten">{text.details}</a>
            </p>
          </div>
        )}
    </>
  );
};

export const Banners = ({ services, page }: Props) => {
  const isAtRisk = services.storage.value.persisted === false;
  const Reminder = useLate(() =>
    import('./pages/settings/backup/Reminder.tsx').then((module) => module.Reminder),
  );
  const LockedBanner = useLate(() => import('./lock/LockedBanner.tsx').then((module) => module.LockedBanner));
  const ClockQuestion = useLate(() => import('./ClockQuestion.tsx').then((module) => module.ClockQuestion));
  const text = BANNER[services.language.value];
  const state = services.situation.value;
  const gone = services.gone.value;
  const [all, count] = useCount();
  const [isOpen, setOpen] = useState(false);
  return (
    <div role="status" ref={all} data-folded={count > 1 && !isOpen}>
      <Lost services={services} page={page} />
      {/* The first one stands alone where there are more: that nothing can be kept goes before every question. */}
      {(services.sync.value.isFull || services.noRoom.value) && (
        <div class="banner bad">
          <p>
            {services.sync.value.isFull ? text.full : text.noRoom}{' '}
            <a href="#/einstellungen/speicher">{text.makeRoom}</a>
          </p>
        </div>
      )}
      {ClockQuestion && <ClockQuestion services={services} />}
      {services.broken.value.length > 0 && (
        <div class="banner bad">
          <p>
            {text.broken(
              services.broken.value.map(({ table, count }) => text.tables[table](count)).join(', '),
            )}
          </p>
        </div>
      )}
      {gone === null && <Update services={services} />}
      <OwnFiles services={services} page={page} />
      {LockedBanner &&
        page !== 'recording' &&
        page !== 'settings' &&
        state.kind === 'ready' &&
        state.situation.protection === 'locked' && <LockedBanner services={services} />}
      <Fetching services={services} page={page} />
      {Reminder && gone === null && isAtRisk && page !== 'settings' && page !== 'recording' && (
        <Reminder services={services} page={page} />
      )}
      {gone === null && isNewLook() && <NewLook services={services} />}
      {/* Two at once are one line: the first, and how many more. */}
      {count > 1 && (
        <p class="fold">
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? text.fold : text.others(count - 1)}
          </Button>
        </p>
      )}
    </div>
  );
};
