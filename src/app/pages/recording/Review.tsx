// What taking over would add, with every doubt once more, before it is done.
import { missingIn, type Line } from '../../../core/records/sheet.ts';
import type { Language } from '../../../i18n/locale.ts';
import { doubtText, valueText } from './Field.tsx';
import type { RecordingText } from './text.ts';

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
      {fresh.length === 0 && <p class="note">{text.nothingTyped}</p>}
      <ul>
        {fresh.map((one) => (
          <li key={one.field.name}>
            {one.field.title}: <strong>{valueText({ ...one, unit: one.field.unit }, text, language)}</strong>
            {one.standing?.kind === 'value' &&
              ` (${text.recorded(valueText(one.standing.entry, text, language))})`}
            {one.doubts.map((doubt) => (
              <p key={doubt.kind} class="note warn">
                {doubtText(doubt, text, language)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {fresh.length > 0 && !hasFunction && <p class="note warn">{text.noFunction}</p>}
      {isCorrection && !hasReason && <p class="note warn">{text.noReason}</p>}
      {missing.length > 0 && (
        <p class="note">{text.missing(missing.map(({ field }) => field.title).join(', '))}</p>
      )}
      <div class="row">
        {fresh.length > 0 && (
          <button type="button" class="button main" disabled={isBusy} onClick={onAccept}>
            {text.accept}
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          {text.back}
        </button>
      </div>
    </>
  );
};
