// The table as it will be taken over: its first and last rows, and under its columns what they add up to.
import { addingOf, isByValues } from '../../../core/table/adding.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Understanding } from '../../../importer/view.ts';
import { shown, unitBeside } from '../../../i18n/cells.ts';

type Props = {
  understanding: Understanding;
  language: Language;
  caption: string;
  /** What stands before the sums. Missing: none are shown. */
  sum?: string;
  first: number;
};

export const Result = ({ understanding, language, caption, sum, first }: Props) => {
  const { fields, head, tail, stats } = understanding;
  const show = shown(language);
  const sums = fields.map((field, i) => {
    const found = stats[i]?.sum ?? null;
    if (found === null || field.type !== 'number' || field.role !== 'measure') return '';
    // What was read is held against the file; whether it adds up over time is another question.
    const { adds, reason } = addingOf(field, fields);
    return adds !== 'sum' && !isByValues(reason) ? '' : plainNumber(found, language, 6);
  });
  return (
    <div class="scroll resulting" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.name} scope="col" class={field.type === 'number' ? 'n' : undefined}>
                {field.name}
                <span class="muted">{unitBeside(field.name, field.unit)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...head.slice(0, first), ...(tail.length > 0 ? [null] : []), ...tail].map((row, i) => (
            <tr key={i}>
              {fields.map((field, c) => (
                <td key={field.name} class={field.type === 'number' ? 'n' : undefined}>
                  {row === null ? '…' : show(row[c] ?? null, field)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {sum !== undefined && sums.some((text) => text !== '') && (
          <tfoot>
            <tr>
              {sums.map((text, i) => (
                <td key={fields[i]!.name} class={fields[i]!.type === 'number' ? 'n' : undefined}>
                  {(i === 0 || text !== '') && <strong>{text || sum}</strong>}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};
