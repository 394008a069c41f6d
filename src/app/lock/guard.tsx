// Hides everything until the PIN is typed: at the start, after a time without a touch, on return. Keeps to what the tablet is for.
// Loaded at the start only where a PIN or a role is set.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Services } from '../models/types.ts';
import { readPin, tryPin, waitLeft } from './pin.ts';
import { homeOf, isAllowed, readRole, showRole } from './role.ts';
import { Forgotten } from './Forgotten.tsx';
import { LOCK } from './lock-text.ts';

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
        {left > 0 && <p>{text.left(Math.ceil(left / 1_000))}</p>}
        <button type="submit" class="button main" disabled={left > 0 || isBusy}>
          {text.unlock}
        </button>
      </form>
      <Forgotten
        summary={text.forgotten}
        why={text.forgottenWhy}
        sure={text.sure}
        button={text.erase}
        onErase={() => services.deleteAll().catch((cause: unknown) => console.error(cause))}
      />
    </main>
  );
};

let locked: Promise<void> | null = null;

/** Locks now. Done when the PIN was typed; at once where none is set. */
export const lock = (services: Services): Promise<void> => {
  if (!readPin()) return Promise.resolve();
  return (locked ??= new Promise((resolve) => {
    const app = document.getElementById('app')!;
    const place = document.createElement('div');
    const before = document.activeElement;
    const title = document.title;
    // Hidden from eyes, keyboard, screen reader and paper alike; what was typed there stays.
    app.hidden = true;
    app.inert = true;
    document.body.append(place);
    document.title = `${LOCK[services.language.value].locked} – Gemeinde-Cockpit`;
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
    render(<LockScreen services={services} onOpen={open} />, place);
  }));
};

let isWatching = false;
/** From now on: locks after a time without a touch and on return, and keeps to the role. Called again, it changes nothing. */
export const watch = (services: Services): void => {
  showRole(readRole());
  if (isWatching) return;
  isWatching = true;
  let touched = Date.now(),
    left = 0;
  const touch = (): void => {
    touched = Date.now();
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const)
    addEventListener(kind, touch, { capture: true, passive: true });
  const look = (): void => {
    const pin = readPin();
    if (pin && !locked && Date.now() - touched >= pin.minutes * MINUTE) void lock(services);
  };
  setInterval(look, 2_000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') left = Date.now();
    else if (readPin() && left > 0 && Date.now() - left >= AWAY) void lock(services);
    else look();
  });
  const note = document.createElement('div');
  note.setAttribute('role', 'alert');
  document.body.prepend(note);
  const keepTo = (): void => {
    const role = readRole();
    if (isAllowed(role, location.hash)) return;
    const isStart = /^(#\/?(lage\/?)?)?$/.test(location.hash);
    history.replaceState(null, '', homeOf(role));
    dispatchEvent(new HashChangeEvent('hashchange'));
    if (role === 'both' || isStart) return;
    note.className = 'banner';
    note.textContent = LOCK[services.language.value].elsewhere[role];
    setTimeout(() => {
      note.className = '';
      note.textContent = '';
    }, 15_000);
  };
  addEventListener('hashchange', keepTo);
  keepTo();
};

/** At the start: done when the app may be shown. */
export const guard = async (services: Services): Promise<void> => {
  watch(services);
  await lock(services);
};
