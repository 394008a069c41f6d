// The sheet of one organisation and day: typing, checking, taking over, taking back. The draft is kept at every key stroke.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Organisation } from '../../../core/records/organisation.ts';
import { draftKey } from '../../../core/records/draft.ts';
import type { Entry } from '../../../core/records/entry.ts';
import {
  entriesOf,
  knownOf,
  sheetOf,
  undoOf,
  withdrawalOf,
  type Known,
  type Line,
} from '../../../core/records/sheet.ts';
import { published } from '../../../i18n/published.ts';
import type { Services } from '../../models/types.ts';
import { Review } from './Review.tsx';
import { SheetForm } from './SheetForm.tsx';
import { RECORDING } from './text.ts';
import { useSheetDraft, useTaking, type Said, type SheetDraft } from './use-sheet.ts';
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
const newId = (): string => crypto.randomUUID();

const OpenSheet = (props: Omit<Props, 'onTyping'> & { held: SheetDraft; known: readonly Known[] }) => {
  const { services, catalog, organisation, day, by, entries, onChanged, held, known } = props;
  const language = services.language.value;
  const text = RECORDING[language];
  const { draft } = held;
  const [isReview, setReview] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { isBusy, said, setSaid, add } = useTaking({
    services,
    readAgain: held.readAgain,
    onAdded: () => setReview(false),
    onChanged,
  });
  useEffect(() => {
    if (isReview) heading.current?.focus();
  }, [isReview]);
  const change: SheetDraft['change'] = (next) => {
    held.change(next);
    setSaid(null);
  };
  const lines = sheetOf(known, draft);
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
  const accept = (): Promise<void> => {
    const added = entriesOf(lines, made(draft.reason.trim()), newId);
    return add(added, draft, { kind: 'saved', added, before: entries });
  };
  const undo = ({ added, before }: Extract<Said, { kind: 'saved' }>): Promise<void> =>
    add(undoOf(added, before, Date.now(), text.undo, newId), null, { kind: 'undone' });
  const withdraw = (line: Line): Promise<void> => {
    const added = [withdrawalOf(line, made(text.withdraw), newId)];
    return add(added, null, { kind: 'saved', added, before: entries });
  };
  const check = (): void => {
    const unreadable = lines.find((line) => line.kind === 'unreadable');
    if (unreadable) document.getElementById(`rec-${unreadable.field.name}`)?.focus();
    else setReview(true);
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
        <SheetForm
          held={{ ...held, change }}
          known={known}
          lines={lines}
          language={language}
          onWithdraw={(line) => void withdraw(line)}
          onCheck={check}
        />
      )}
    </section>
  );
};

export const Sheet = ({ onTyping, ...props }: Props) => {
  const { services, catalog, organisation, day, entries } = props;
  const text = RECORDING[services.language.value];
  const held = useSheetDraft(services, draftKey(catalog, organisation.id, day), onTyping);
  const { draft } = held;
  const known = useMemo(() => knownOf(organisation, day, entries), [organisation, day, entries]);
  if (held.isLocked) return <Note kind="bad">{text.draftLocked}</Note>;
  if (!draft) return <Waiting>{text.loading}</Waiting>;
  return <OpenSheet {...props} held={{ ...held, draft }} known={known} />;
};
