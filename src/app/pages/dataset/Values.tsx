// The different values of a column with how often they occur, to choose from; quality signs stand among them.
import { useState } from 'preact/hooks';
import type { Counts } from '../../../core/query/counts.ts';
import type { Field } from '../../../core/table/dataset.ts';
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { DatasetSummary } from '../../models/types.ts';
import { EXPLORE, DATASET } from './text.ts';
import { filterText } from './model.ts';
import { TextField } from '../../../ui/fields.tsx';
import { own } from '../../../core/values/own.ts';

export const Values = ({
  counts,
  chosen,
  field,
  summary,
  language,
  onChange,
}: {
  counts: Counts;
  chosen: readonly string[];
  field: Field;
  summary: DatasetSummary;
  language: Language;
  onChange: (chosen: readonly string[]) => void;
}) => {
  const text = EXPLORE[language];
  const [words, setWords] = useState('');
  const known = new Set([...counts.values, ...counts.signs].map((one) => one.text));
  const all = [
    ...chosen.filter((one) => !known.has(one)).map((one) => ({ text: one, rows: 0, isSign: false })),
    ...counts.values.map((one) => ({ ...one, isSign: false })),
    ...counts.signs.map((one) => ({ ...one, isSign: true })),
  ];
  const label = (value: string): string =>
    filterText({ column: field.name, equals: [value] }, summary, language).slice(
      (field.title ?? field.name).length + 2,
    );
  const part = words.trim().toLocaleLowerCase('de');
  const shown = all.filter(
    (one) =>
      part === '' || chosen.includes(one.text) || label(one.text).toLocaleLowerCase('de').includes(part),
  );
  return (
    <>
      {all.length > 12 && (
        <TextField id="filter-search" label={text.search} type="search" value={words} onInput={setWords} />
      )}
      <fieldset class="choices">
        <legend>{text.choose}</legend>
        <div class="valuelist">
          {shown.map((one) => (
            <label key={one.text}>
              <input
                type="checkbox"
                checked={chosen.includes(one.text)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...chosen, one.text]
                      : chosen.filter((other) => other !== one.text),
                  )
                }
              />
              <span>
                {one.isSign
                  ? `${text.sign} ${one.text} (${own(DATASET[language].signNames, one.text) ?? one.text})`
                  : label(one.text)}{' '}
                <span class="muted">{number(one.rows, language)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {counts.more > 0 && <p class="muted small">{text.more(counts.more)}</p>}
    </>
  );
};
