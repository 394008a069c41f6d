// The columns of a dataset: kind, unit, how many values, and which quality signs.
import { useState } from 'preact/hooks';
import type { Adding } from '../../../core/table/adding.ts';
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { AddingChoice } from '../shared/AddingChoice.tsx';
import { DATASET } from './text.ts';
import { own } from '../../../core/values/own.ts';

export const Fields = ({
  summary,
  language,
  services,
}: {
  summary: DatasetSummary;
  language: Language;
  services: Services;
}) => {
  const text = DATASET[language];
  const [failed, setFailed] = useState(false);
  // Columns of a catalog are as their publisher declares them.
  const isOwn = summary.provenance.file !== undefined;
  const pick = (name: string, adds: Adding | null): void =>
    void services
      .model('imports')
      .then((imports) => imports.setAdding(summary.id, name, adds))
      .then(
        () => setFailed(false),
        (cause: unknown) => {
          console.error(cause);
          setFailed(true);
        },
      );
  return (
    <details class="card">
      <summary>
        {text.columns} ({summary.fields.length})
      </summary>
      <p role="status" class={failed ? 'wrong' : ''}>
        {failed ? text.notKept : ''}
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label={text.columns}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.type}</th>
              <th scope="col">{text.unit}</th>
              <th scope="col">{text.several}</th>
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
                <td>
                  <AddingChoice
                    field={field}
                    fields={summary.fields}
                    language={language}
                    {...(isOwn && { onPick: (adds: Adding | null) => pick(field.name, adds) })}
                  />
                </td>
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
