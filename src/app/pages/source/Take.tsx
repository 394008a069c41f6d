// The first rows of a source, the part that is wanted of it, and the step that takes it over.
import { useId } from 'preact/hooks';
import { number, period } from '../../../i18n/format.ts';
import { bytes } from '../../../i18n/figures.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Preview } from '../../models/types.ts';
import { shown } from '../../../i18n/cells.ts';
import type { Chosen } from './model.ts';
import { SOURCE } from './text.ts';
import { ROWS, ROWS_OF } from '../../../i18n/sizes.ts';
import { Note } from '../../../ui/Note.tsx';

const COLUMNS_SHOWN = 12;

export const PreviewTable = ({ preview, language }: { preview: Preview; language: Language }) => {
  const text = SOURCE[language];
  const fields = preview.fields.slice(0, COLUMNS_SHOWN);
  const show = shown(language);
  return (
    <>
      <p role="status">
        {preview.isGlance && preview.offered !== preview.total ? `${text.atMost} ` : ''}
        {preview.offered !== null && preview.offered !== preview.total
          ? ROWS_OF[language](preview.offered, number(preview.total, language))
          : ROWS[language](preview.total)}{' '}
        · {bytes(preview.bytes, language)}
        {preview.asOf === null ? '' : ` · ${text.asOf} ${period(preview.asOf, language)}`}
      </p>
      {preview.isGlance && (
        <p class="small muted">{preview.rows.length > 0 ? text.glance : text.glanceNone}</p>
      )}
      {preview.barrier && <Note>{sentence(preview.barrier, language)}</Note>}
      <div class="scroll" tabIndex={0} role="region" aria-label={text.preview}>
        <table>
          <thead>
            <tr>
              {fields.map(({ name, type, unit }) => (
                <th key={name} scope="col" class={type === 'number' ? 'n' : undefined}>
                  {name}
                  {unit ? ` (${unit})` : ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, i) => (
              <tr key={i}>
                {fields.map((field, at) => (
                  <td key={field.name} class={field.type === 'number' ? 'n' : undefined}>
                    {show(row[at] ?? null, field)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

type PickProps = {
  choice: Preview['choices'][number];
  value: string;
  language: Language;
  onChange: (value: string) => void;
};
/** One value of a column: of all that it has, or typed where only some of them are known. */
const Pick = ({ choice, value, language, onChange }: PickProps) => {
  const text = SOURCE[language];
  const id = useId();
  const { column, values } = choice;
  if (choice.isPart)
    return (
      <label class="field">
        <span class="label">{column}</span>
        <input
          value={value}
          placeholder={text.all}
          list={`${id}-values`}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onChange(event.currentTarget.value.trim())}
        />
        <datalist id={`${id}-values`}>
          {values.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <span id={`${id}-hint`} class="small muted">
          {text.typed} {values.slice(0, 2).join(', ')}
        </span>
      </label>
    );
  return (
    <label class="field">
      <span class="label">{column}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{text.all}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
};

type PartProps = {
  /** Of the whole source. */
  preview: Preview;
  chosen: Chosen;
  language: Language;
  wrong: boolean;
  onChange: (chosen: Chosen) => void;
};
/** Selects that a person can oversee; more columns are for a catalog. */
const SELECTS = 4;

export const Part = ({ preview, chosen, language, wrong, onChange }: PartProps) => {
  const text = SOURCE[language];
  const choices = [...preview.choices]
    .sort((a, b) => Number(b.isRegion) - Number(a.isRegion))
    .slice(0, SELECTS);
  return (
    <fieldset class="card">
      <legend>{text.part}</legend>
      <p class="small muted">{text.partHint}</p>
      <div class="picks">
        {choices.map((choice) => (
          <Pick
            key={choice.column}
            choice={choice}
            value={chosen.values.get(choice.column) ?? ''}
            language={language}
            onChange={(value) =>
              onChange({ ...chosen, values: new Map([...chosen.values, [choice.column, value]]) })
            }
          />
        ))}
        {preview.times[0] && (
          <label class="field" data-wrong={wrong}>
            <span class="label">
              {preview.times[0].column} {text.from}
            </span>
            <input
              value={chosen.from}
              aria-invalid={wrong}
              placeholder={preview.times[0].from}
              aria-describedby="quelle-from"
              onInput={(event) => onChange({ ...chosen, from: event.currentTarget.value })}
            />
            <span id="quelle-from" class="small muted">
              {text.fromHint}
            </span>
          </label>
        )}
      </div>
      <details>
        <summary>
          {text.columns} ({preview.names.length})
        </summary>
        {preview.names.map((name) => (
          <label key={name} class="choice">
            <input
              type="checkbox"
              checked={chosen.columns?.has(name) ?? true}
              onChange={(event) => {
                const columns = new Set(chosen.columns ?? preview.names);
                if (event.currentTarget.checked) columns.add(name);
                else if (columns.size > 1) columns.delete(name);
                onChange({ ...chosen, columns: columns.size === preview.names.length ? null : columns });
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </details>
    </fieldset>
  );
};
