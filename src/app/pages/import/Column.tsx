// One column of an import: examples as they are read, and kind, unit, meaning to correct; below it what has to be known of it.
import { useEffect, useState } from 'preact/hooks';
import type { ColumnType, Role } from '../../../core/table/dataset.ts';
import { shown } from '../../../i18n/cells.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { ColumnView } from '../../../importer/view.ts';
import { AddingChoice } from '../shared/AddingChoice.tsx';
import { Questions } from './Questions.tsx';
import type { ImportActions } from './state.ts';
import { IMPORT } from './text.ts';

type Props = { actions: ImportActions; language: Language; column: ColumnView };
const TYPES: readonly ColumnType[] = ['number', 'text', 'date', 'datetime', 'period', 'boolean'];
const ROLES: readonly Role[] = ['measure', 'time', 'region', 'dimension', 'key'];

/** What is typed stays while the file is read once more, which may end in the midst of a word. */
const Unit = ({ label, unit, onPick }: { label: string; unit: string; onPick: (unit: string) => void }) => {
  const [typed, setTyped] = useState<{ text: string; isSent: boolean } | null>(null);
  useEffect(() => {
    if (typed?.isSent) setTyped(null);
  }, [unit]);
  return (
    <input
      class="select short"
      type="text"
      maxLength={20}
      aria-label={label}
      value={typed?.text ?? unit}
      onInput={(event) => setTyped({ text: event.currentTarget.value, isSent: false })}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped({ text, isSent: true });
        onPick(text.trim());
      }}
    />
  );
};

export const Column = ({ column, actions, language }: Props) => {
  const text = IMPORT[language];
  const { field, name } = column;
  const show = shown(language);
  return (
    <>
      <tr data-skipped={field === null}>
        <th scope="row">
          {column.label} <span class="muted small">({column.letter})</span>
        </th>
        <td data-label={text.examples}>
          {column.examples.map((one, i) => {
            const result = field ? show(one.cell, field) : '';
            return (
              <div key={i}>
                {one.raw ?? result}
                {field && one.raw !== null && result !== one.raw && (
                  <span class="muted"> → {result === '' ? '–' : result}</span>
                )}
              </div>
            );
          })}
        </td>
        <td data-label={text.type}>
          <select
            class="select"
            aria-label={`${text.type}: ${name}`}
            value={field?.type ?? 'skip'}
            onChange={(event) =>
              actions.column(name, { type: event.currentTarget.value as ColumnType | 'skip' })
            }
          >
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {text.types[type]}
              </option>
            ))}
            <option value="skip">{text.skip}</option>
          </select>
        </td>
        <td data-label={text.unit}>
          {field?.type === 'number' && (
            <Unit
              label={`${text.unit}: ${name}`}
              unit={field.unit ?? ''}
              onPick={(unit) => actions.column(name, { unit })}
            />
          )}
        </td>
        <td data-label={text.role}>
          {field && (
            <select
              class="select"
              aria-label={`${text.role}: ${name}`}
              value={field.role ?? ''}
              onChange={(event) =>
                actions.column(name, { role: (event.currentTarget.value || null) as Role | null })
              }
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {text.roles[role]}
                </option>
              ))}
              <option value="">{text.noRole}</option>
            </select>
          )}
          {field && (
            <AddingChoice
              field={field}
              fields={actions.state.view!.understanding.fields}
              language={language}
              onPick={(adds) => actions.column(name, { adds })}
            />
          )}
        </td>
      </tr>
      {/* In the width of the table: what is asked takes none of the room of what is chosen. */}
      {column.questions.length > 0 && (
        <tr>
          <td colSpan={5}>
            <Questions column={column} actions={actions} language={language} />
          </td>
        </tr>
      )}
    </>
  );
};
