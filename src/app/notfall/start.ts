// Stands before the app and is part of none of its chunks: the first picture looks as this device was set, and where the app cannot start,
// it leads to the page of last resort.
import { asksForFront } from '../../core/catalog/front.ts';
import { stuck as german } from '../../i18n/languages/de/before.ts';
import { stuck as english } from '../../i18n/languages/en/before.ts';
import { isFramed } from '../is-framed.ts';
import { keptSetting } from '../settings.ts';

const root = document.documentElement;
for (const [name, key] of [
  ['theme', 'appearance'],
  ['size', 'textSize'],
  ['role', 'role'],
] as const) {
  const kept = keptSetting(key);
  if (kept !== null) root.dataset[name] = kept;
}
root.lang = keptSetting('language') ?? root.lang;
// The first picture is the front page: it waits where another one was asked for, behind a PIN, and in the frame of another page.
if (isFramed() || !asksForFront(location.hash) || keptSetting('lock') !== null) root.dataset.hold = '';

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
// A tap in the first picture: the app takes it over (carried-over.ts).
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button && !isStarted()) button.dataset.pressed = '';
});
addEventListener('unhandledrejection', () => leave('fehler'));

// A host that never answers is no error: then a person decides.
setTimeout(() => {
  if (isStarted()) return;
  const link = document.createElement('a');
  link.href = './notfall.html?grund=lange';
  link.textContent = `${german} · ${english}`;
  const place = document.createElement('p');
  place.append(link);
  document.body.append(place);
}, PATIENCE);
