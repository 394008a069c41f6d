// How the values of a column are put together: in words with the reason, corrected by one choice. For the import and the page of a dataset.
import { addingOf, type Adding } from '../../../core/table/adding.ts';
import type { Field } from '../../../core/table/dataset.ts';
import { ADDING, ADDING_REASON } from '../../../i18n/adding.ts';
import type { Language } from '../../../i18n/locale.ts';
import { words } from '../../../i18n/words.ts';

const LABEL = words('tables', 'addingChoice');
const WAYS: readonly Adding[] = ['sum', 'mean', 'latest', 'none'];

/** `onPick`: null goes back to what is inferred. Without it the way is only told. Shape: nothing for a column without numbers. */
export const AddingChoice = ({
  field,
  fields,
  language,
  onPick,
}: {
  field: Field;
  fields: readonly Field[];
  language: Language;
  onPick?: (adds: Adding | null) => void;
}) => {
  if (field.type !== 'number' || ['key', 'time', 'region'].includes(field.role ?? '')) return null;
  const { adds, reason } = addingOf(field, fields);
  const why = <p class="muted small">{ADDING_REASON[language][reason]}</p>;
  if (!onPick)
    return (
      <>
        {ADDING[language][adds]}
        {why}
      </>
    );
  const { adds: _said, ...bare } = field;
  const inferred = addingOf(
    bare,
    fields.map((one) => (one === field ? bare : one)),
  ).adds;
  return (
    <>
      <select
        class="select"
        aria-label={`${LABEL[language].several}: ${field.title ?? field.name}`}
        value={field.adds ?? ''}
        onChange={(event) => onPick((event.currentTarget.value || null) as Adding | null)}
      >
        <option value="">
          {ADDING[language][inferred]} ({LABEL[language].own})
        </option>
        {WAYS.filter((one) => one !== inferred || field.adds === one).map((one) => (
          <option key={one} value={one}>
            {ADDING[language][one]}
          </option>
        ))}
      </select>
      {why}
    </>
  );
};
