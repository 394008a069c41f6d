// The light half of what stands behind the pages: signals, settings, the kept front page. All that is heavy (database,
// service worker, data worker) is in live.ts and loaded after the first paint.
import { SNAPSHOT_KEY, SNAPSHOT_VERSION, type Situation } from '../core/catalog/situation.ts';
import { readSnapshot } from '../store/snapshot.ts';
import { ALL } from '../core/catalog/front.ts';
import { keepSetting } from './settings.ts';
import { createState, type State } from './state.ts';
import { hideQueries } from './address.ts';
import { wakes } from './wakes.ts';
import { nextDay } from '../core/values/berlin.ts';
import { nextWordAt } from '../core/answers/next-word.ts';
import { speak } from '../i18n/words.ts';
import { SPOKEN } from '../i18n/locale.ts';
import { INPUT_LOCK } from './input-lock.ts';
import type { Composed } from './compose.ts';
import type { Services } from './models/types.ts';

/** The kept front page. Missing: null where there is none or storage is forbidden. */
const kept = async (): Promise<Situation | null> => {
  try {
    const found = (await readSnapshot(SNAPSHOT_KEY)) as Situation | null | undefined;
    return found?.snapshotVersion === SNAPSHOT_VERSION ? found : null;
  } catch (cause) {
    console.warn('no snapshot', cause);
    return null;
  }
};

const MINUTE = 60_000;
type Live = Pick<Composed, 'model' | 'sync'>;

/** Services of the real app. `loadLive` imports the heavy half. */
export const createServices = (
  loadLive: (state: State, holdsInput: () => boolean) => Promise<Live>,
): { services: Services; start: () => Promise<void> } => {
  const state = createState();
  let live: Promise<Live> | null = null;
  const ready = (): Promise<Live> => (live ??= loadLive(state, () => inputs > 0));
  let inputs = 0;
  let releaseInput = (): void => undefined;

  state.language.subscribe((value) => {
    document.documentElement.lang = SPOKEN[value].lang;
    keepSetting('language', value);
  });
  state.appearance.subscribe((value) => {
    document.documentElement.dataset.theme = value;
    keepSetting('appearance', value);
  });
  // A look at all figures is none at what the next start shows.
  state.dashboard.subscribe((value) => {
    if (value !== ALL) keepSetting('dashboard', value);
  });
  state.textSize.subscribe((value) => {
    document.documentElement.dataset.size = String(value);
    keepSetting('textSize', String(value));
  });
  const tick = (): void => {
    state.now.value = Date.now();
  };
  const wake = wakes.add({
    next: (now) => {
      const shown = state.situation.value;
      // A clock in doubt is shown to the minute.
      if (state.clock.value.kind === 'behind' || state.clock.value.kind === 'ahead')
        return (Math.floor(now / MINUTE) + 1) * MINUTE;
      return shown.kind === 'ready' ? nextWordAt(shown.situation.results, now) : nextDay(now);
    },
    job: tick,
  });
  for (const one of [state.situation, state.clock]) one.subscribe(wake);
  document.addEventListener('visibilitychange', tick);

  const services: Services = {
    ...state,
    app: {
      version:
        import.meta.env.COCKPIT_VERSION +
        (import.meta.env.COCKPIT_EDITION ? `-${import.meta.env.COCKPIT_EDITION}` : ''),
      built: import.meta.env.COCKPIT_DAY,
      get deploymentCatalog() {
        return state.deploymentCatalog.value;
      },
      lockedHosts: __HOSTS__,
    },
    speak: async (language) => {
      await speak(language);
      state.language.value = language;
    },
    model: async (name) => (await ready()).model(name),
    syncNow: () => void ready().then(({ sync }) => sync.run('button')),
    cancelSync: () => void ready().then(({ sync }) => sync.cancel()),
    holdInput: () => {
      inputs++;
      // Other windows ask who holds an unsaved input before they switch to a new version.
      if (inputs === 1)
        void navigator.locks?.request(
          INPUT_LOCK,
          { mode: 'shared' },
          () => new Promise<void>((resolve) => (releaseInput = resolve)),
        );
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        inputs--;
        if (inputs === 0) releaseInput();
      };
    },
  };
  return {
    services,
    start: async () => {
      await speak(state.language.value);
      // A database that does not answer must not keep the page from showing.
      const situation = await Promise.race([
        kept(),
        new Promise<null>((resolve) => setTimeout(() => resolve(null), 1_500)),
      ]);
      if (situation) {
        state.situation.value = { kind: 'ready', situation, from: 'snapshot' };
        hideQueries(situation.protection !== undefined);
      }
      // The heavy half comes after the first paint: it must never keep a figure from the screen.
      requestAnimationFrame(() => setTimeout(() => void ready(), 0));
    },
  };
};
