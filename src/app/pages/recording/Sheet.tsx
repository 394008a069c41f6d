// The sheet of one organisation and day: typing, checking, taking over, taking back. The draft is kept at every key stroke.
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Organisation } from '../../../core/records/organisation.ts';
import {
  draftKey,
  emptyDraft,
  isEmptyDraft,
  rebased,
  withField,
  type Draft,
} from '../../../core/records/draft.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { asTyped } from '../../../core/records/plausible.ts';
import { entriesOf, knownOf, missingIn, sheetOf, undoOf, type Line } from '../../../core/records/sheet.ts';
import { published } from '../../../i18n/published.ts';
import { useKept } from '../../kept.ts';
import type { Services } from '../../models/types.ts';
import { useBegun } from '../shared/use-begun.ts';
import { FieldRow } from './Field.tsx';
import { Review } from './Review.tsx';
import { RECORDING } from './text.ts';
import { TimeField } from '../../../ui/DayField.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';

type Props = {
  services: Services;
  catalog: string;
  organisation: Organisation;
  day: string;
  by: string;
  entries: readonly Entry[];
  onChanged: () => Promise<void>;
  /** Whether there is anything here that was typed and not taken over. */
  onTyping: (is: boolean) => void;
};
type Said =
  | { kind: 'saved'; added: readonly Entry[]; before: readonly Entry[] }
  | { kind: 'undone' }
  | { kind: 'notSaved' }
  | { kind: 'clock' }
  | { kind: 'full' };

/** Why nothing was taken over. */
const whyNot = (cause: unknown): 'full' | 'clock' | 'notSaved' => {
  const { name } = cause as { name?: string };
  if (name === 'QuotaExceededError') return 'full';
  return name === 'ClockDoubt' ? 'clock' : 'notSaved';
};
const newId = (): string => crypto.randomUUID();

/** Enter goes on to the next field, as the key on a tablet's keyboard says; with Ctrl, or in the last one, it checks. */
const goOn = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
  const { target, currentTarget: form } = event;
  if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLInputElement)) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    return form.requestSubmit();
  }
  const inputs = [...form.querySelectorAll<HTMLInputElement>('.recorded input')];
  const next =
    target.type === 'text' && inputs.includes(target) ? inputs[inputs.indexOf(target) + 1] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
};

export const Sheet = (props: Props) => {
  const { services, catalog, organisation, day, by, entries, onChanged, onTyping } = props;
  const language = services.language.value;
  const text = RECORDING[language];
  const key = draftKey(catalog, organisation.id, day);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isLocked, setLocked] = useState(false);
  const [kept, keeper] = useKept();
  const [isReview, setReview] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useBegun(
    services,
    key,
    (found) => {
      setDraft(found ?? emptyDraft(key));
      keeper.set(found ? 'kept' : 'none');
    },
    (cause) => {
      // What is only locked is there: an empty sheet would be written over it.
      if ((cause as { name?: string }).name === 'Locked') setLocked(true);
      else setDraft(emptyDraft(key));
    },
  );
  const known = useMemo(() => knownOf(organisation, day, entries), [organisation, day, entries]);
  const isDirty = draft !== null && !isEmptyDraft(draft);
  useEffect(() => {
    if (!isDirty) return;
    onTyping(true);
    const release = services.holdInput();
    return () => {
      release();
      onTyping(false);
    };
  }, [isDirty]);
  useEffect(() => {
    if (isReview) heading.current?.focus();
  }, [isReview]);
  if (isLocked) return <Note kind="bad">{text.draftLocked}</Note>;
  if (!draft) return <Waiting>{text.loading}</Waiting>;

  const change = (next: Draft): void => {
    const stamped = { ...next, at: Date.now() };
    setDraft(stamped);
    setSaid(null);
    keeper
      .write(
        services.model('recording').then((recording) => recording.keepDraft(stamped, draft)),
        (held) => (isEmptyDraft(held) ? 'none' : 'kept'),
      )
      .then(
        (held) => {
          // With what another window typed for the same day, and what was typed here since.
          setDraft((now) => now && rebased(stamped, now, held));
        },
        (cause: unknown) => console.error(cause),
      );
  };
  const lines = sheetOf(known, draft);
  const unreadable = lines.filter((one) => one.kind === 'unreadable');
  const missing = missingIn(lines);
  const isCorrection = lines.some((one) => one.kind === 'new' && one.standing !== null);
  const made = (reason: string) => ({
    catalog,
    organisation: organisation.id,
    day,
    by: by.trim(),
    at: Date.now(),
    telephone:
      draft.telephoneBy.trim() === '' && draft.telephoneAt === ''
        ? null
        : { by: draft.telephoneBy.trim(), at: draft.telephoneAt },
    reason,
  });

  const add = async (added: readonly Entry[], taken: Draft | null, then: Said): Promise<void> => {
    setBusy(true);
    try {
      await (await services.model('recording')).addRecords(added, taken);
      if (taken) {
        // Another window may have typed more.
        const left = await (await services.model('recording')).draft(key).catch(() => null);
        setDraft(left ?? emptyDraft(key));
        keeper.set(left ? 'kept' : 'none');
      }
      setReview(false);
      setSaid(then);
      // It is saved. That it is shown late must not look as if it were not.
      await onChanged().catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
      setSaid({ kind: whyNot(cause) });
    } finally {
      setBusy(false);
    }
  };
  const accept = (): Promise<void> => {
    const added = entriesOf(lines, made(draft.reason.trim()), newId);
    return add(added, draft, { kind: 'saved', added, before: entries });
  };
  const undo = ({ added, before }: Extract<Said, { kind: 'saved' }>): Promise<void> =>
    add(undoOf(added, before, Date.now(), text.undo, newId), null, { kind: 'undone' });
  const withdraw = (line: Line): Promise<void> => {
    const added: Entry[] = [
      {
        ...made(text.withdraw),
        id: newId(),
        field: line.field.name,
        value: null,
        emptiness: 'withdrawn',
        unit: line.field.unit,
        telephone: null,
        replaces: line.standing?.heads.map(({ id }) => id) ?? [],
      },
    ];
    return add(added, null, { kind: 'saved', added, before: entries });
  };
  const takeLast = (): void => {
    let next = draft;
    for (const { field, last, typed } of lines)
      if (last?.value != null && typed.text === '' && typed.none === null)
        next = withField(next, { field: field.name, text: asTyped(last.value), none: null });
    change(next);
  };

  return (
    <section class="spaced">
      <div role="status">
        {said && (
          <div class={`note row${said.kind === 'saved' || said.kind === 'undone' ? '' : ' bad'}`}>
            <span>{said.kind === 'saved' ? text.saved(String(said.added.length)) : text[said.kind]}</span>
            {said.kind === 'saved' && (
              <Button disabled={isBusy} onClick={() => void undo(said)}>
                {text.undo}
              </Button>
            )}
          </div>
        )}
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {isReview && `${text.review}: `}
        <span lang={published(language)}>{organisation.title}</span>
      </h2>
      {isReview ? (
        <Review
          lines={lines}
          hasFunction={by.trim() !== ''}
          hasReason={draft.reason.trim() !== ''}
          isBusy={isBusy}
          text={text}
          language={language}
          onAccept={() => void accept()}
          onBack={() => setReview(false)}
        />
      ) : (
        <form
          autocomplete="off"
          class="own"
          onKeyDown={goOn}
          onSubmit={(event) => {
            event.preventDefault();
            if (unreadable.length > 0) document.getElementById(`rec-${unreadable[0]!.field.name}`)?.focus();
            else setReview(true);
          }}
        >
          <p class={kept === 'failed' ? 'note bad' : 'muted'}>
            {kept === 'failed'
              ? text.draftFailed
              : [
                  text.filled(String(lines.length - missing.length), String(lines.length)),
                  ...(kept === 'kept' ? [text.draftKept] : []),
                ].join(' · ')}
          </p>
          {lines.map((line, i) => (
            <FieldRow
              key={line.field.name}
              line={line}
              history={known[i]!.history}
              text={text}
              language={language}
              onChange={(typed) => change(withField(draft, typed))}
              onWithdraw={
                line.standing?.kind === 'value' && line.standing.entry.emptiness !== 'withdrawn'
                  ? () => void withdraw(line)
                  : null
              }
            />
          ))}
          <details open={draft.telephoneBy !== '' || draft.telephoneAt !== ''}>
            <summary>{text.telephone}</summary>
            <div class="two">
              <TextField
                id="rec-telephone-by"
                label={text.telephoneBy}
                maxLength={200}
                value={draft.telephoneBy}
                onInput={(typed) => change({ ...draft, telephoneBy: typed })}
              />
              <TimeField
                id="rec-telephone-at"
                label={text.telephoneAt}
                value={draft.telephoneAt}
                onInput={(typed) => change({ ...draft, telephoneAt: typed })}
              />
            </div>
          </details>
          {isCorrection && (
            <TextField
              id="rec-reason"
              label={text.reason}
              isWide
              maxLength={500}
              value={draft.reason}
              onInput={(typed) => change({ ...draft, reason: typed })}
            />
          )}
          <div class="row ways">
            <Button onClick={takeLast}>{text.allUnchanged}</Button>
            <Button submits kind="main">
              {text.check}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
};
