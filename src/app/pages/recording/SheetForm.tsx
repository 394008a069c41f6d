// The fields of a sheet as they are typed: each with what stands and what it was, who telephoned, and why a value is corrected.
import type { TargetedKeyboardEvent } from 'preact';
import { withField } from '../../../core/records/draft.ts';
import { missingIn, withLast, type Known, type Line } from '../../../core/records/sheet.ts';
import type { Language } from '../../../i18n/locale.ts';
import { FieldRow } from './Field.tsx';
import { RECORDING } from './text.ts';
import type { SheetDraft } from './use-sheet.ts';
import { TimeField } from '../../../ui/DayField.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';

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

type Props = {
  held: SheetDraft;
  known: readonly Known[];
  lines: readonly Line[];
  language: Language;
  onWithdraw: (line: Line) => void;
  onCheck: () => void;
};

export const SheetForm = ({ held, known, lines, language, onWithdraw, onCheck }: Props) => {
  const text = RECORDING[language];
  const { draft, kept, change } = held;
  const missing = missingIn(lines);
  const isCorrection = lines.some((line) => line.kind === 'new' && line.standing !== null);
  return (
    <form
      autocomplete="off"
      class="own"
      onKeyDown={goOn}
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
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
              ? () => onWithdraw(line)
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
        <Button onClick={() => change(withLast(draft, lines))}>{text.allUnchanged}</Button>
        <Button submits kind="main">
          {text.check}
        </Button>
      </div>
    </form>
  );
};
