// The first rows of a source, the part that is wanted of it, and the step that takes it over.
import { number, period } from '../../../i18n/format.ts';
import { bytes } from '../../../i18n/figures.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Preview } from '../../models/types.ts';
import { shown } from '../../../i18n/cells.ts';
import type { Chosen } from './model.ts';
import { QUELLE } from './text.ts';

const COLUMNS_SHOWN = 12;

export const PreviewTable = ({ preview, language }: { preview: Preview; language: Language }) => {
  const text = QUELLE[language];
  const fields = preview.fields.slice(0, COLUMNS_SHOWN);
  const show = shown(language);
  return (
    <>
      <p role="status">
        {preview.offered !== null && preview.offered !== preview.total
          ? `${number(preview.total, language)} ${text.rowsOf} ${number(preview.offered, language)}`
          : `${number(preview.total, language)} ${text.rows}`}{' '}
        · {bytes(preview.bytes, language)}
        {preview.asOf === null ? '' : ` · ${text.asOf} ${period(preview.asOf, language)}`}
      </p>
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
  const text = QUELLE[language];
  const choices = [...preview.choices]
    .sort((a, b) => Number(b.isRegion) - Number(a.isRegion))
    .slice(0, SELECTS);
  return (
    <fieldset class="card">
      <legend>{text.part}</legend>
      <p class="small muted">{text.partHint}</p>
      <div class="picks">
        {choices.map(({ column, values }) => (
          <label key={column} class="field">
            <span class="label">{column}</span>
            <select
              value={chosen.values.get(column) ?? ''}
              onChange={(event) =>
                onChange({
                  ...chosen,
                  values: new Map([...chosen.values, [column, event.currentTarget.value]]),
                })
              }
            >
              <option value="">{text.all}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          </label>
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
