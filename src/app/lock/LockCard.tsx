// Settings of a shared tablet: what it is for, and the PIN. Behind the PIN where one is set.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Services } from '../models/types.ts';
import { LOCK } from './text.ts';
import { MINUTES, MIN_LENGTH, readPin, removePin, setPin, tryPin } from './pin.ts';
import { readRole, ROLES, writeRole, type Role } from './role.ts';
import { touchNow } from './touch.ts';
import { onLock, tellLock } from './windows.ts';
import { Choice, TextField } from '../../ui/fields.tsx';
import { Button } from '../../ui/Button.tsx';

type Said = 'tooShort' | 'different' | 'notKept' | 'saved' | 'removed' | 'wrong' | 'waiting' | null;
const BAD: readonly Said[] = ['tooShort', 'different', 'notKept', 'wrong', 'waiting'];

type PartProps = { services: Services; text: (typeof LOCK)['de']; onFailed: (cause: unknown) => void };

/** What the tablet is for. */
const Roles = ({
  services,
  text,
  onFailed,
  role,
  onRole,
}: PartProps & { role: Role; onRole: (role: Role) => void }) => {
  const choose = async (chosen: Role): Promise<void> => {
    // Kept at once: what keeps other pages out of the way may come late, and who taps may close the app.
    writeRole(chosen);
    onRole(chosen);
    (await services.model('lock')).watch();
    tellLock();
  };
  return (
    <fieldset class="choices">
      <legend>{text.role}</legend>
      {ROLES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="role"
            checked={role === one}
            onChange={() => void choose(one).catch(onFailed)}
          />
          {text.roles[one]}
        </label>
      ))}
    </fieldset>
  );
};

/** The PIN, set or taken away. `onSet`: its hash by now. */
const PinForm = ({
  services,
  text,
  onFailed,
  isSet,
  minutes,
  onMinutes,
  said,
  onSaid,
  onSet,
}: PartProps & {
  isSet: boolean;
  minutes: number;
  onMinutes: (minutes: number) => void;
  said: Said;
  onSaid: (said: Said) => void;
  onSet: (isSet: boolean) => void;
}) => {
  const [pin, setPinText] = useState('');
  const [again, setAgain] = useState('');
  const isTyped = pin !== '' || again !== '';
  useEffect(() => (isTyped ? services.holdInput() : undefined), [isTyped]);
  const set = async (): Promise<void> => {
    if (pin.length < MIN_LENGTH) return onSaid('tooShort');
    if (pin !== again) return onSaid('different');
    // What locks is there before it is said that something does.
    const lock = await services.model('lock');
    const isKept = await setPin(pin, minutes);
    onSet(isKept);
    if (isKept) {
      touchNow();
      lock.watch();
      tellLock();
    }
    setPinText('');
    setAgain('');
    onSaid(isKept ? 'saved' : 'notKept');
  };
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault();
        set().catch(onFailed);
      }}
    >
      <TextField
        id="pin-new"
        label={text.newPin(MIN_LENGTH)}
        isWrong={said === 'tooShort'}
        type="password"
        autocomplete="new-password"
        maxLength={64}
        value={pin}
        onInput={setPinText}
      />
      <TextField
        id="pin-again"
        label={text.again}
        isWrong={said === 'different'}
        type="password"
        autocomplete="new-password"
        maxLength={64}
        value={again}
        onInput={setAgain}
      />
      <Choice
        id="pin-idle"
        label={text.idle}
        value={String(minutes)}
        options={MINUTES.map((one) => [String(one), String(one)] as const)}
        onPick={(picked) => onMinutes(Number(picked))}
      />
      <div class="row">
        <Button submits kind="main">
          {text.set}
        </Button>
        {isSet && (
          <Button
            onClick={() => {
              removePin();
              onSet(false);
              tellLock();
              onSaid('removed');
            }}
          >
            {text.remove}
          </Button>
        )}
      </div>
    </form>
  );
};

/** Behind the PIN: who knows it may change it. */
const Unlock = ({
  text,
  onFailed,
  said,
  onTried,
}: Omit<PartProps, 'services'> & { said: Said; onTried: (found: 'right' | Said) => void }) => {
  const [old, setOld] = useState('');
  const unlock = async (): Promise<void> => {
    const found = await tryPin(old, Date.now());
    setOld('');
    onTried(found);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        unlock().catch(onFailed);
      }}
    >
      <TextField
        id="pin-old"
        label={text.old}
        isWrong={said === 'wrong'}
        type="password"
        inputMode="numeric"
        autocomplete="current-password"
        maxLength={64}
        value={old}
        onInput={setOld}
      />
      <Button submits>{text.change}</Button>
    </form>
  );
};

export const LockCard = ({ services }: { services: Services }) => {
  const text = LOCK[services.language.value];
  const [isOpen, setOpen] = useState(() => readPin() === null);
  const [isSet, setIsSet] = useState(() => readPin() !== null);
  const [role, setRole] = useState(readRole);
  const [minutes, setMinutes] = useState(() => readPin()?.minutes ?? 5);
  const [said, setSaid] = useState<Said>(null);
  const known = useRef(readPin()?.hash ?? null);
  useEffect(
    () =>
      onLock(() => {
        const now = readPin();
        setRole(readRole());
        if ((now?.hash ?? null) === known.current) return;
        known.current = now?.hash ?? null;
        // Set or taken away in another window: what this one says and asks for is that PIN.
        setIsSet(now !== null);
        setOpen(now === null);
        if (now) setMinutes(now.minutes);
        setSaid(null);
      }),
    [],
  );
  const failed = (cause: unknown): void => {
    console.error(cause);
    setSaid('notKept');
  };
  const sentence = said === 'tooShort' ? text.tooShort(MIN_LENGTH) : said && text[said];
  return (
    <section class="card">
      <p>{text.lead}</p>
      <p>
        <strong>{isSet ? text.isSet : text.isNone}</strong> {text.hides}
      </p>
      {isOpen ? (
        <>
          <Roles services={services} text={text} onFailed={failed} role={role} onRole={setRole} />
          <PinForm
            services={services}
            text={text}
            onFailed={failed}
            isSet={isSet}
            minutes={minutes}
            onMinutes={setMinutes}
            said={said}
            onSaid={setSaid}
            onSet={(is) => {
              known.current = readPin()?.hash ?? null;
              setIsSet(is);
            }}
          />
        </>
      ) : (
        <Unlock
          text={text}
          onFailed={failed}
          said={said}
          onTried={(found) => {
            setSaid(found === 'right' ? null : found);
            setOpen(found === 'right');
          }}
        />
      )}
      <p role="status" class={BAD.includes(said) ? 'wrong' : ''}>
        {sentence}
      </p>
      {isSet && (
        <Button
          onClick={() =>
            void services
              .model('lock')
              .then((lock) => lock.now())
              .catch(failed)
          }
        >
          {text.now}
        </Button>
      )}
      <p class="small muted">{text.limits}</p>
    </section>
  );
};
