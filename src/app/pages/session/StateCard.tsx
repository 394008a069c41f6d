// Which state everybody looks at: live, or frozen with its check code; preparing and, deliberately, unfreezing.
import { useState } from 'preact/hooks';
import type { Folder } from '../../../core/folders/folder.ts';
import { formKey } from '../../../core/records/begun-form.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { dateTime, number } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { FolderActions } from '../../models/folders.ts';
import type { Services } from '../../models/types.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import { LockSign } from './LockSign.tsx';
import type { FolderPictures } from './state.ts';
import { SESSION } from './text.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = { services: Services; actions: FolderActions; folder: Folder; shown: FolderPictures | null };

const Live = ({ services, actions, folder }: Props) => {
  const text = SESSION[services.language.value];
  const [isBusy, setBusy] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [failed, setFailed] = useState(false);
  const prepare = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      const done = await actions.prepare(folder);
      setIssues(done.ok ? [] : done.issues);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card noprint">
      <p>{folder.pages.length === 0 ? text.nothingYet : text.prepareWhy}</p>
      {folder.pages.length > 0 && (
        <div class="row">
          <Button kind="main" disabled={isBusy} onClick={() => void prepare()}>
            {text.prepare}
          </Button>
        </div>
      )}
      <div role="status">
        {isBusy && <p class="muted">{text.preparing}</p>}
        {failed && <Note kind="bad">{text.notSaved}</Note>}
        {issues.map((one) => (
          <Note key={one.code} kind="bad">
            {sentence(one, services.language.value)}
          </Note>
        ))}
      </div>
    </section>
  );
};

const Unfreeze = ({ services, actions, folder }: Props) => {
  const text = SESSION[services.language.value];
  const [{ reason }, type, forget] = useTyped(
    services,
    { key: formKey('wieder-offen', folder.id) },
    { reason: '' },
  );
  return (
    <details class="noprint">
      <summary>{text.unfreeze}</summary>
      <p>{text.unfreezeWhy}</p>
      <TextField
        id="unfreeze-reason"
        label={text.reason}
        maxLength={500}
        value={reason}
        onInput={(typed) => type({ reason: typed })}
      />
      <p>
        <Button
          aria-disabled={reason.trim() === ''}
          onClick={() => {
            if (reason.trim() !== '') void actions.unfreeze(folder.id, reason.trim()).then(forget);
          }}
        >
          {text.reallyUnfreeze}
        </Button>
      </p>
    </details>
  );
};

export const StateCard = (props: Props) => {
  const { services, folder, shown } = props;
  const language = services.language.value;
  const text = SESSION[language];
  const { frozen } = folder;
  if (!frozen) return <Live {...props} />;
  const found = [...(shown?.differences.values() ?? [])];
  const newer = found.filter((one) => one.kind !== 'locked').length;
  const isLocked = found.some((one) => one.kind === 'locked');
  const newerText = (isComparable: boolean): string => {
    if (!isComparable) return text.newerElsewhere;
    if (newer > 0) return text.newerCount(number(newer, language));
    return isLocked ? text.lockedNow : text.newerNone;
  };
  return (
    <section class="card statecard">
      <p class="band" data-frozen="true">
        <LockSign />
        <span>
          {text.frozen(dateTime(frozen.at, language))}
          {/* Said when it was looked at; until then its room is kept. */}
          {shown?.isWhole !== false && <span class={shown ? undefined : 'unseen'}>, {text.whole}</span>}
        </span>
        <span class="checkcode">
          <span class="muted">{text.code}</span> <strong>{frozen.code}</strong>
        </span>
      </p>
      <p class="muted small">{text.codeWhy}</p>
      {shown && !shown.isWhole && (
        <Note kind="bad" role="alert">
          {text.broken}
        </Note>
      )}
      {!shown && <p class="unseen small">{text.newerNone}</p>}
      {shown && (
        <p class={newer > 0 ? 'note warn' : 'muted small'} role="status">
          {newerText(shown.isComparable)}
        </p>
      )}
      <Unfreeze {...props} />
    </section>
  );
};
