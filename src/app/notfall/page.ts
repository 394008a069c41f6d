// The page of last resort: says what happened, gives out what was recorded as a file, repairs. It needs nothing of the app: neither its
// chunks nor its styles nor its database code.
import { showLink } from '../framed.ts';
import { languageOf, SPOKEN } from '../../i18n/locale.ts';
import { isFramed } from '../is-framed.ts';
import { tryPin, readPin, waitLeft } from '../lock/pin.ts';
import { allSettings, keepSetting, keptSetting } from '../settings.ts';
import { mend } from './mend.ts';
import { countKept, openKept, rescueFile } from './rescue-file.ts';
import { notfall as german, type LastResortWords } from '../../i18n/languages/de/notfall.ts';
import { notfall as english } from '../../i18n/languages/en/notfall.ts';

type Why = keyof LastResortWords['why'];
const language = SPOKEN[languageOf(keptSetting('language'))].lang;
const text = { de: german, en: english }[language];

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  words: string,
  more: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), { textContent: words }, more);
const status = (): HTMLParagraphElement => {
  const line = make('p', '');
  line.setAttribute('role', 'status');
  return line;
};

const why = ((): Why => {
  const given = new URLSearchParams(location.search).get('grund');
  if (given === 'datei' || given === 'fehler' || given === 'lange') return given;
  // In place of the first page it stands under the address of that.
  return location.pathname.endsWith('/notfall.html') ? 'selbst' : 'seite';
})();

const repairing = (): HTMLElement => {
  const part = document.createElement('section');
  const line = status();
  const again = make('button', text.repair, { type: 'button' });
  const open = make('a', text.open, { href: './', className: 'button' });
  const run = async (): Promise<void> => {
    line.textContent = text.checking;
    again.disabled = true;
    const found = await mend();
    line.textContent = text[found];
    again.disabled = false;
  };
  again.addEventListener('click', () => void run());
  part.append(make('h2', text.repairTitle), line, again, open);
  void run();
  return part;
};

const save = async (line: HTMLElement, db: IDBDatabase): Promise<void> => {
  line.textContent = text.saving;
  try {
    const now = Date.now();
    const { file, rows, left } = await rescueFile(db, {
      settings: allSettings(),
      version: import.meta.env.COCKPIT_VERSION,
      now,
    });
    const url = URL.createObjectURL(file);
    const day = new Date(now).toISOString().slice(0, 10);
    make('a', '', { href: url, download: `gemeinde-cockpit-notfall-${day}.gcsicherung` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    line.textContent = text.saved(rows) + (left > 0 ? ` ${text.left(left)}` : '');
  } catch (cause) {
    console.error(cause);
    line.textContent = text.notSaved;
  }
};

const saving = async (): Promise<HTMLElement[]> => {
  try {
    const db = await openKept();
    const aside = Object.keys(allSettings()).filter((name) => name.startsWith('draft.')).length;
    const kept = await countKept(db, aside);
    if (!db) return [make('p', text.nothing)];
    const line = status();
    const button = make('button', text.save, { type: 'button' });
    button.addEventListener('click', () => void save(line, db));
    return [
      make('p', text.kept(kept.entries, kept.drafts, kept.folders)),
      make('p', kept.isProtected ? text.sealed : text.open2),
      make('p', text.back),
      button,
      line,
    ];
  } catch (cause) {
    console.error(cause);
    return [make('p', text.unread)];
  }
};

/** Asks for the PIN first where one is set: the page must show no more than the app would. */
const asking = (onOpen: () => void): HTMLElement => {
  const form = document.createElement('form');
  const input = make('input', '', { id: 'pin', type: 'password', inputMode: 'numeric', maxLength: 64 });
  input.autocomplete = 'current-password';
  const label = make('label', text.pin, { htmlFor: 'pin' });
  const line = status();
  line.setAttribute('role', 'alert');
  form.append(make('p', text.pinWhy), label, input, make('button', text.unlock, { type: 'submit' }), line);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void tryPin(input.value, Date.now()).then((found) => {
      if (found === 'right') return onOpen();
      input.value = '';
      const left = Math.ceil(waitLeft(readPin() ?? { until: 0, wrong: 0 }, Date.now()) / 1_000);
      line.textContent = `${found === 'wrong' ? text.wrong : ''} ${left > 0 ? text.wait(left) : ''}`.trim();
    });
  });
  return form;
};

const show = (): void => {
  const title = why === 'selbst' ? text.asked : text.title;
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = keptSetting('appearance') ?? 'device';
  document.title = `${title} – Gemeinde-Cockpit`;
  const part = document.createElement('section');
  const heading = make('h2', text.saveTitle);
  const open = (): void => void saving().then((parts) => part.replaceChildren(heading, ...parts));
  part.append(heading);
  if (readPin()) part.append(asking(open));
  else open();
  const other = make('button', text.other, {
    type: 'button',
    className: 'quiet',
    lang: text.otherLanguage,
  });
  other.addEventListener('click', () => {
    keepSetting('language', text.otherLanguage);
    location.reload();
  });
  const main = document.querySelector('main')!;
  main.replaceChildren(
    make('h1', title),
    make('p', text.why[why]),
    make('p', text.calm),
    repairing(),
    part,
    other,
  );
};
if (isFramed()) showLink(document.querySelector('main')!);
else show();
