// Forms of the card of encryption: one act that asks for a passphrase, and the time after which it locks.
import { useEffect, useId, useState } from 'preact/hooks';
import { isQuota } from '../../store/database.ts';
import { Busy } from '../../store/browser-databases.ts';
import type { Services } from '../models/types.ts';
import { Choice, TextField } from '../../ui/fields.tsx';
import { MINUTES } from './pin.ts';
import { VAULT } from './text.ts';
import { Button } from '../../ui/Button.tsx';

/** Shorter ones are guessed by whoever has the device and time. */
const LEAST = 10;

type Problem = 'tooShort' | 'different' | 'wrong' | 'failed' | 'noRoom' | 'busyElsewhere';
/** What stands in the way of a new passphrase. Missing: null. */
const problemOf = (first: string, second: string): Problem | null => {
  if ([...first].length < LEAST) return 'tooShort';
  return first === second ? null : 'different';
};
const failureOf = (cause: unknown): Problem => {
  if (isQuota(cause)) return 'noRoom';
  return cause instanceof Busy ? 'busyElsewhere' : 'failed';
};

export const useText = (services: Services) => VAULT[services.language.value];

const Alert = ({ id, problem, services }: { id: string; problem: Problem | null; services: Services }) => {
  const text = useText(services);
  return (
    <div id={id}>
      {problem && (
        <p class="wrong" role="alert">
          {problem === 'tooShort' ? text.tooShort(LEAST) : text[problem]}
        </p>
      )}
    </div>
  );
};

export const Minutes = ({
  services,
  value,
  onChange,
}: {
  services: Services;
  value: number;
  onChange: (minutes: number) => void;
}) => (
  <Choice
    label={useText(services).minutes}
    value={String(value)}
    options={MINUTES.map((one) => [String(one), String(one)] as const)}
    onPick={(picked) => onChange(Number(picked))}
  />
);

/** A new passphrase, typed twice. */
const NewTwice = ({
  text,
  problem,
  said,
  first,
  second,
  onFirst,
  onSecond,
}: {
  text: ReturnType<typeof useText>;
  problem: Problem | null;
  said: string;
  first: string;
  second: string;
  onFirst: (typed: string) => void;
  onSecond: (typed: string) => void;
}) => (
  <>
    <TextField
      label={text.newPassphrase}
      hint={text.hint(LEAST)}
      value={first}
      isWrong={problem === 'tooShort'}
      said={said}

      onInput={onFirst}
      type="password"
      autocomplete="new-password"
      maxLength={400}
    />
    <TextField
      label={text.again}
      value={second}
      isWrong={problem === 'different'}
      said={said}

      onInput={onSecond}
      type="password"
      autocomplete="new-password"
      maxLength={400}
    />
  </>
);

/** One act that asks for a passphrase that is there, for a new one, or for both. */
export const Ask = ({
  services,
  button,
  asksOld = false,
  asksNew = false,
  busy,
  act,
}: {
  services: Services;
  button: string;
  asksOld?: boolean;
  asksNew?: boolean;
  busy: string;
  act: (old: string, fresh: string, onShare: (share: number) => void) => Promise<Problem | null>;
}) => {
  const text = useText(services);
  const [old, setOld] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [said, progress] = [useId(), useId()];
  const isTyped = first !== '' || second !== '' || share !== null;
  useEffect(() => (isTyped ? services.holdInput() : undefined), [isTyped]);
  const submit = async (): Promise<void> => {
    const found = asksNew ? problemOf(first, second) : null;
    setProblem(found);
    if (found || share !== null || (asksOld && old === '')) return;
    setShare(0);
    try {
      const trouble = await act(old, first, setShare);
      setProblem(trouble);
      setOld('');
      if (trouble) return;
      setFirst('');
      setSecond('');
    } catch (cause) {
      console.error(cause);
      setProblem(failureOf(cause));
    } finally {
      setShare(null);
    }
  };
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {asksOld && (
        <TextField
          label={asksNew ? text.old : text.passphrase}
          value={old}
          isWrong={problem === 'wrong'}
          said={said}
          onInput={setOld}
          type="password"
          autocomplete="current-password"
          maxLength={400}
        />
      )}
      {asksNew && (
        <NewTwice
          text={text}
          problem={problem}
          said={said}
          first={first}
          second={second}
          onFirst={setFirst}
          onSecond={setSecond}
        />
      )}
      <Alert id={said} problem={problem} services={services} />
      <div class="row">
        <Button submits kind="main" disabled={share !== null}>
          {button}
        </Button>
        {share !== null && (
          <>
            <label for={progress}>{busy}</label>
            <progress id={progress} max={1} value={share} />
          </>
        )}
      </div>
    </form>
  );
};
