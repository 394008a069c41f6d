// Hides everything until the PIN is typed: at the start, after a time without a touch, on return. Keeps to what the tablet is for.
// Loaded at the start only where a PIN or a role is set.
import { asksForFront } from '../../core/catalog/front.ts';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { homeOf, isOpenTo } from '../access.ts';
import type { Services } from '../models/types.ts';
import { routeOf } from '../routes.ts';
import { readPin, tryPin, waitLeft } from './pin.ts';
import { readRole, showRole } from './role.ts';
import { Forgotten } from './Forgotten.tsx';
import { LOCK } from './text.ts';
import { lastTouch, touchNow, watchIdle } from './touch.ts';
import { isShut, openAll, shutAll } from './windows.ts';
import { Button } from '../../ui/Button.tsx';

/** Away for a moment is no leaving. Unit: ms. */
const AWAY = 60_000;
const MINUTE = 60_000;

const LockScreen = ({ services, onOpen }: { services: Services; onOpen: () => void }) => {
  const text = LOCK[services.language.value];
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<'wrong' | 'waiting' | null>(null);
  const [left, setLeft] = useState(() => waitLeft(readPin() ?? { until: 0, wrong: 0 }, Date.now()));
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const timer = setInterval(() => {
      const pin = readPin();
      // Taken away in another window.
      if (!pin) return onOpen();
      setLeft(waitLeft(pin, Date.now()));
    }, 500);
    return () => clearInterval(timer);
  }, []);
  const submit = async (): Promise<void> => {
    if (isBusy || typed === '') return;
    setBusy(true);
    const found = await tryPin(typed, Date.now());
    setBusy(false);
    setTyped('');
    if (found === 'right') return onOpen();
    setSaid(found);
    setLeft(waitLeft(readPin() ?? { until: 0, wrong: 0 }, Date.now()));
    input.current?.focus();
  };
  return (
    <main class="page lock" aria-labelledby="lock-title">
      <h1 id="lock-title">{text.locked}</h1>
      <p>{text.hides}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch((cause: unknown) => {
            console.error(cause);
            setBusy(false);
          });
        }}
      >
        <div class="field">
          <label for="lock-pin">{text.pin}</label>
          <input
            id="lock-pin"
            ref={input}
            type="password"
            inputMode="numeric"
            autocomplete="current-password"
            maxLength={64}
            value={typed}
            aria-describedby="lock-said"
            aria-invalid={said !== null}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <div id="lock-said" role="alert">
          {said === 'wrong' && <p class="wrong">{left > 0 ? text.wrongWait : text.wrong}</p>}
          {said === 'waiting' && <p class="wrong">{text.waiting}</p>}
        </div>
        {left > 0 && (
          <p>
            {left > 90_000
              ? text.minutesLeft(Math.ceil(left / 60_000))
              : text.secondsLeft(Math.ceil(left / 1_000))}
          </p>
        )}
        <Button submits kind="main" disabled={left > 0 || isBusy}>
          {text.unlock}
        </Button>
      </form>
      <Forgotten
        summary={text.forgotten}
        why={text.forgottenWhy}
        sure={text.sure}
        button={text.erase}
        onErase={() =>
          services
            .model('device')
            .then((device) => device.deleteAll())
            .catch((cause: unknown) => console.error(cause))
        }
      />
    </main>
  );
};

let locked: { done: Promise<void>; open: () => void; wasShut: boolean } | null = null;

/** Hides this window until the PIN is typed, here or in another one. Done at once where none is set. */
const hide = (services: Services): Promise<void> => {
  if (!readPin()) return Promise.resolve();
  if (locked) return locked.done;
  const app = document.getElementById('app')!;
  const place = document.createElement('div');
  const before = document.activeElement;
  const title = document.title;
  // Hidden from eyes, keyboard, screen reader and paper alike; what was typed there stays.
  app.hidden = true;
  app.inert = true;
  document.body.append(place);
  document.title = `${LOCK[services.language.value].locked} – Gemeinde-Cockpit`;
  let resolve = (): void => undefined;
  const done = new Promise<void>((done) => (resolve = done));
  const open = (): void => {
    if (!locked) return;
    locked = null;
    render(null, place);
    place.remove();
    app.hidden = false;
    app.inert = false;
    document.title = title;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    resolve();
  };
  locked = { done, open, wasShut: isShut() };
  const opened = (): void => {
    touchNow();
    openAll();
    open();
  };
  document.documentElement.dataset.started = '';
  render(<LockScreen services={services} onOpen={opened} />, place);
  return done;
};

/** Locks now, in all windows. Done when the PIN was typed in one; at once where none is set. */
export const lock = (services: Services): Promise<void> => {
  if (!readPin()) return Promise.resolve();
  shutAll();
  return hide(services);
};

/** Does here what another window did. */
export const follow = (services: Services): void => {
  watch(services);
  if (isShut() && readPin()) {
    void hide(services);
    if (locked) locked.wasShut = true;
    // A window that only starts is opened by its own PIN, or by the one typed for all.
  } else if (locked?.wasShut || !readPin()) locked?.open();
  if (!locked) {
    const app = document.getElementById('app')!;
    app.hidden = false;
    app.inert = false;
  }
};

let isWatching = false;
/** From now on: locks after a time without a touch and on return, and keeps to the role. Called again, it reads them anew. */
export const watch = (services: Services): void => {
  showRole(readRole());
  if (isWatching) return keepTo(services);
  isWatching = true;
  let left = 0;
  const away = (): void => {
    if (readPin() && !locked) void lock(services);
  };
  watchIdle({ limit: () => (readPin()?.minutes ?? Infinity) * MINUTE, onIdle: away });
  document.addEventListener('visibilitychange', () => {
    const now = Date.now();
    if (document.visibilityState === 'hidden') left = now;
    // Whoever used another window of the app meanwhile was not away.
    else if (left > 0 && now - left >= AWAY && now - lastTouch() >= AWAY) away();
  });
  addEventListener('hashchange', () => keepTo(services));
  keepTo(services);
};

let note: HTMLElement | null = null;
const keepTo = (services: Services): void => {
  const role = readRole();
  if (isOpenTo(role, routeOf(location.hash))) return;
  if (!note) {
    note = document.createElement('div');
    note.setAttribute('role', 'alert');
    document.body.prepend(note);
  }
  const said = note;
  const isStart = asksForFront(location.hash);
  history.replaceState(null, '', homeOf(role));
  dispatchEvent(new HashChangeEvent('hashchange'));
  if (role === 'both' || isStart) return;
  said.className = 'banner';
  said.textContent = LOCK[services.language.value].elsewhere[role];
  setTimeout(() => {
    said.className = '';
    said.textContent = '';
  }, 15_000);
};

/** At the start: done when the app may be shown. */
export const guard = async (services: Services): Promise<void> => {
  watch(services);
  await hide(services);
};
