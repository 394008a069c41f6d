// What stands in place of a page whose file did not come.
import { useEffect, useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import type { Services } from './models/types.ts';
import type { PageId } from './pages/index.ts';
import { Button } from '../ui/Button.tsx';

/** That the app was started anew for a page. Taken back once the page is there (App). */
const MENDED = 'cockpit.mended';

const TEXT = words('first', 'pageMissing');

/** A page whose file is absent or wrong: brought by itself where there is a line, and the app starts anew with it, once. */
export const PageMissing = ({ page, services }: { page: PageId; services: Services }) => {
  const text = TEXT[services.language.value];
  const [isFetching, setFetching] = useState(true);
  const mend = (): void => {
    setFetching(true);
    services
      .model('files')
      .then((files) => files.repair())
      .then(
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
