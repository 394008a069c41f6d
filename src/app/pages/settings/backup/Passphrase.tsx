// Making a backup, with a passphrase where a person wants one. It is typed twice: nobody can recover it.
import { useState } from 'preact/hooks';
import type { BACKUP } from './text.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Note } from '../../../../ui/Note.tsx';

const SHORTEST = 10;

export const NewPassphrase = ({
  text,
  onMake,
}: {
  text: (typeof BACKUP)['de'];
  onMake: (passphrase: string | null) => void;
}) => {
  const [isLocked, setLocked] = useState(false);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState('');
  const problemOf = (): string => {
    if ([...first].length < SHORTEST) return text.tooShort;
    return first === second ? '' : text.notSame;
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = isLocked ? problemOf() : '';
    setProblem(found);
    if (found === '') onMake(isLocked ? first : null);
    else document.getElementById('backup-first')?.focus();
  };
  return (
    <form class="own" onSubmit={submit}>
      <div class="choices">
        <label>
          <input
            type="checkbox"
            checked={isLocked}
            onChange={(event) => {
              setLocked(event.currentTarget.checked);
              setProblem('');
            }}
          />{' '}
          {text.encrypt}
        </label>
      </div>
      {isLocked && (
        <>
          <Note kind="warn">{text.passphraseLost}</Note>
          <div class="field" data-wrong={problem !== ''}>
            <label for="backup-first">{text.passphrase}</label>
            <p id="backup-first-hint" class="muted small">
              {text.passphraseHint}
            </p>
            <input
              id="backup-first"
              type="password"
              autocomplete="new-password"
              aria-describedby="backup-first-hint backup-problem"
              aria-invalid={problem !== ''}
              value={first}
              onInput={(event) => setFirst(event.currentTarget.value)}
            />
            <label for="backup-second">{text.passphraseAgain}</label>
            <input
              id="backup-second"
              type="password"
              autocomplete="new-password"
              aria-invalid={problem !== ''}
              value={second}
              onInput={(event) => setSecond(event.currentTarget.value)}
            />
            <div id="backup-problem" role="alert">
              {problem !== '' && <p class="wrong">{problem}</p>}
            </div>
          </div>
        </>
      )}
      <div class="row">
        <Button submits kind="main">
          {text.make}
        </Button>
      </div>
    </form>
  );
};
