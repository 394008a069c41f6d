// Files that come from outside of the page: shared to the app, or opened with it.

const CACHE = 'cockpit-geteilt';
type LaunchQueue = {
  setConsumer: (take: (given: { files: readonly { getFile: () => Promise<File> }[] }) => void) => void;
};

/** The file that was shared to the app, once. Missing: null. */
export const sharedFile = async (): Promise<File | null> => {
  if (!('caches' in window) || !(await caches.has(CACHE))) return null;
  const cache = await caches.open(CACHE);
  const found = await cache.match(new URL('geteilt', document.baseURI).href);
  if (!found) return null;
  const file = new File([await found.blob()], decodeURIComponent(found.headers.get('x-name') ?? 'Datei'));
  await caches.delete(CACHE);
  return file;
};

/** Calls with each file that the system opens with the app. Missing: browsers without file handling never call. */
export const onOpened = (take: (file: File) => void): void => {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    files[0]?.getFile().then(take, (cause: unknown) => console.warn('no file', cause));
  });
};
