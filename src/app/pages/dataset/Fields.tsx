// The columns of a dataset: kind, unit, how many values, and which quality signs.
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { DatasetSummary } from '../../models/types.ts';
import { DATENSATZ } from './text.ts';
import { own } from '../../../core/values/own.ts';

export const Fields = ({ summary, language }: { summary: DatasetSummary; language: Language }) => {
  const text = DATENSATZ[language];
  return (
    <details class="card">
      <summary>
        {text.columns} ({summary.fields.length})
      </summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={text.columns}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.type}</th>
              <th scope="col">{text.unit}</th>
              <th scope="col" class="n">
                {text.values}
              </th>
              <th scope="col" class="n">
                {text.empty}
              </th>
              <th scope="col">{text.signs}</th>
            </tr>
          </thead>
          <tbody>
            {summary.fields.map((field, i) => (
              <tr key={field.name}>
                <th scope="row">{field.title ?? field.name}</th>
                <td>{text.types[field.type]}</td>
                <td>{field.unit ?? ''}</td>
                <td class="n">{number(summary.stats[i]?.count ?? 0, language)}</td>
                <td class="n">{number(summary.stats[i]?.missing ?? 0, language)}</td>
                <td>
                  {Object.entries(summary.stats[i]?.marks ?? {})
                    .map(
                      ([sign, count]) =>
                        `${sign} (${own(text.signNames, sign) ?? sign}): ${number(count, language)}`,
                    )
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
