// Stands before the app and is part of none of its chunks: where the app cannot start, it leads to the page of last resort.
const isStarted = (): boolean => document.documentElement.dataset.started !== undefined;
/** Unit: ms. */
const PATIENCE = 20_000;

const leave = (why: 'datei' | 'fehler'): void => {
  if (!isStarted()) location.replace(`./notfall.html?grund=${why}`);
};

addEventListener(
  'error',
  (event) => {
    if (event.target instanceof HTMLScriptElement) leave('datei');
    // What others put into the page is not the app.
    else if (event instanceof ErrorEvent && event.filename.startsWith(new URL('.', document.baseURI).href))
      leave('fehler');
  },
  true,
);
addEventListener('unhandledrejection', () => leave('fehler'));

// A host that never answers is no error: then a person decides.
setTimeout(() => {
  if (isStarted()) return;
  const link = document.createElement('a');
  link.href = './notfall.html?grund=lange';
  link.textContent = 'Die App startet nicht? Hier geht es weiter. · The app does not start? Go on here.';
  const place = document.createElement('p');
  place.append(link);
  document.body.append(place);
}, PATIENCE);
