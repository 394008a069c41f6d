// What stands in place of a page whose file did not come.
import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../i18n/locale.ts';
import type { Services } from './models/types.ts';
import type { LazyPage } from './pages.ts';
import { Button } from '../ui/Button.tsx';

/** That the app was started anew for a page. Taken back once the page is there (App). */
const MENDED = 'cockpit.mended';

const TEXT: Texts<{ pageMissing: string; pageFetched: string; pageMissingWhy: string; repair: string }> = {
  de: {
    pageMissing: 'Diese Seite fehlt auf dem Gerät',
    pageFetched: 'Sie wird geholt …',
    pageMissingWhy:
      'Sie ließ sich nicht holen. Tippen Sie auf „Reparieren“, sobald eine Verbindung besteht. Ihre Daten bleiben.',
    repair: 'Reparieren',
  },
  en: {
    pageMissing: 'This page is missing on the device',
    pageFetched: 'Fetching it …',
    pageMissingWhy: 'It could not be fetched. Tap “Repair” once connected. Your data remain.',
    repair: 'Repair',
  },
};

/** A page whose file is absent or wrong: brought by itself where there is a line, and the app starts anew with it, once. */
export const PageMissing = ({ page, services }: { page: LazyPage; services: Services }) => {
  const text = TEXT[services.language.value];
  const [isFetching, setFetching] = useState(true);
  const mend = (): void => {
    setFetching(true);
    services.repairOffline().then(
      (brought) => {
        if (
          brought === 0 &&
          (services.offline.value.kind !== 'ready' || sessionStorage.getItem(MENDED) === page)
        )
          return setFetching(false);
        sessionStorage.setItem(MENDED, page);
        location.reload();
      },
      (cause: unknown) => {
        console.error(cause);
        setFetching(false);
      },
    );
  };
  useEffect(mend, []);
  return (
    <>
      <h1 tabIndex={-1}>{text.pageMissing}</h1>
      <p role="status">{isFetching ? text.pageFetched : text.pageMissingWhy}</p>
      {!isFetching && (
        <Button kind="main" onClick={mend}>
          {text.repair}
        </Button>
      )}
    </>
  );
};
