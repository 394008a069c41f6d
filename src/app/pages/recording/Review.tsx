// What taking over would add, with every doubt once more, before it is done.
import { missingIn, type Line } from '../../../core/records/sheet.ts';
import type { Language } from '../../../i18n/locale.ts';
import { doubtText, valueText } from './Field.tsx';
import type { RecordingText } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  lines: readonly Line[];
  hasFunction: boolean;
  hasReason: boolean;
  isBusy: boolean;
  text: RecordingText;
  language: Language;
  onAccept: () => void;
  onBack: () => void;
};

export const Review = ({
  lines,
  hasFunction,
  hasReason,
  isBusy,
  text,
  language,
  onAccept,
  onBack,
}: Props) => {
  const fresh = lines.filter((one) => one.kind === 'new');
  const missing = missingIn(lines);
  const isCorrection = fresh.some((one) => one.standing !== null);
  return (
    <>
      {fresh.length === 0 && <Note>{text.nothingTyped}</Note>}
      <ul>
        {fresh.map((one) => (
          <li key={one.field.name}>
            {one.field.title}: <strong>{valueText({ ...one, unit: one.field.unit }, text, language)}</strong>
            {one.standing?.kind === 'value' &&
              ` (${text.recorded(valueText(one.standing.entry, text, language))})`}
            {one.doubts.map((doubt) => (
              <Note key={doubt.kind} kind="warn">
                {doubtText(doubt, text, language)}
              </Note>
            ))}
          </li>
        ))}
      </ul>
      {fresh.length > 0 && !hasFunction && <Note kind="warn">{text.noFunction}</Note>}
      {isCorrection && !hasReason && <Note kind="warn">{text.noReason}</Note>}
      {missing.length > 0 && <Note>{text.missing(missing.map(({ field }) => field.title).join(', '))}</Note>}
      <div class="row ways">
        <Button onClick={onBack}>{text.back}</Button>
        {fresh.length > 0 && (
          <Button kind="main" disabled={isBusy} onClick={onAccept}>
            {text.accept}
          </Button>
        )}
      </div>
    </>
  );
};
