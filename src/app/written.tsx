// The front page as markup: what the service worker gives out at the navigation, so that figures stand there before any script has come.
// It is the same component that the page shows then, judged at that moment; nothing of it is kept.
import { renderToString } from 'preact-render-to-string';
import type { FirstSettings, Situation } from '../core/catalog/situation.ts';
import { first as german } from '../i18n/languages/de/index.ts';
import { notices as germanNotices } from '../i18n/languages/de/notices.ts';
import { first as english } from '../i18n/languages/en/index.ts';
import { notices as englishNotices } from '../i18n/languages/en/notices.ts';
import { first as easy } from '../i18n/languages/leicht/index.ts';
import { giveWords } from '../i18n/words.ts';
import { App } from './App.tsx';
import type { Services } from './models/types.ts';
import { settingsFrom } from './settings.ts';
import { createState } from './state.ts';

// Nothing is loaded in a service worker: its words are in it, in every language.
giveWords('de', 'first', german);
giveWords('en', 'first', english);
giveWords('leicht', 'first', { ...german, ...easy });

/** What the service worker says while the app is closed. */
export const NOTICES = { de: germanNotices, en: englishNotices };

/** Every text is escaped. `now`: ms since 1970. Cost: some milliseconds for 36 tiles. */
export const writeFront = (situation: Situation, settings: FirstSettings, now: number): string => {
  settingsFrom(settings);
  const state = createState();
  state.now.value = now;
  state.situation.value = { kind: 'ready', situation, from: 'snapshot' };
  // What a service does is asked of it by a tap, and there is none here.
  return renderToString(<App services={state as unknown as Services} />);
};
