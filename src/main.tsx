// Switch on: the kept front page first, everything heavy after the first paint.
import { mount } from './app/App.tsx';
import { isFramed } from './app/is-framed.ts';
import { createServices } from './app/shell.ts';
import { keptSetting } from './app/settings.ts';
import { withWords } from './i18n/words.ts';

const guarding = () => withWords(() => import('./app/lock/guard.tsx'));
const { services, start } = createServices(async (state, holdsInput) => {
  const { startLive } = await withWords(() => import('./app/live.ts'));
  const live = await startLive(state, holdsInput, async () => {
    const { watch, lock } = await guarding();
    return { watch: () => watch(services), now: () => lock(services) };
  });
  (await import('./app/lock/follow.ts')).followLock(services);
  (await import('./app/first-picture.ts')).followFirst(state);
  (await import('./app/prefetch.ts')).prefetchPages();
  return live;
});
const root = document.getElementById('app')!;
if (isFramed()) (await import('./app/framed.ts')).showLink(root);
else {
  await start();
  // A shared tablet: nothing is shown before the PIN.
  if (keptSetting('lock') ?? keptSetting('role')) await (await guarding()).guard(services);
  mount(root, services);
}
