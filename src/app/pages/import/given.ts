// Files that come from outside of the page: shared to the app, or opened with it.

const CACHE = 'cockpit-geteilt';
type LaunchQueue = {
  setConsumer: (take: (given: { files: readonly { getFile: () => Promise<File> }[] }) => void) => void;
};

/** The file that was shared to the app, once. Missing: null; one that is not `wanted` here stays for another page. */
export const sharedFile = async (wanted?: (file: File) => Promise<boolean>): Promise<File | null> => {
  if (!('caches' in window) || !(await caches.has(CACHE))) return null;
  const cache = await caches.open(CACHE);
  const found = await cache.match(new URL('geteilt', document.baseURI).href);
  if (!found) return null;
  const file = new File([await found.blob()], decodeURIComponent(found.headers.get('x-name') ?? 'Datei'));
  if (wanted && !(await wanted(file))) return null;
  await caches.delete(CACHE);
  return file;
};

/** A file was shared to the app, and the device could not keep it. */
export const isShareLost = (): boolean => new URLSearchParams(location.search).get('geteilt') === 'fehlt';

/** Calls with each file that the system opens with the app. Missing: browsers without file handling never call. */
export const onOpened = (take: (file: File) => void): void => {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    files[0]?.getFile().then(take, (cause: unknown) => console.warn('no file', cause));
  });
};

let handed: File | null = null;
/** Hands a file to the page that knows its kind. */
export const passOn = (file: File, hash: string): void => {
  handed = file;
  location.hash = hash;
};
/** The file that another page handed on, once. Missing: null. */
export const passedOn = (): File | null => {
  const file = handed;
  handed = null;
  return file;
};
