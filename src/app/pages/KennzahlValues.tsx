// All values of an indicator as a table: long ones fold away.
import type { IndicatorResult, Observation, Series } from '../../core/indicators/result.ts';
import { lackText } from '../../i18n/beyond-now.ts';
import { number, period } from '../../i18n/format.ts';
import { STATUS } from '../../i18n/sentences.ts';
import { EMPTINESS, valueText } from '../../i18n/values.ts';
import type { Services } from '../models/types.ts';
import { KENNZAHL } from './kennzahl-text.ts';

export type Full = IndicatorResult & { series: Series; observations: readonly Observation[] };

export const Values = ({ full, services }: { full: Full; services: Services }) => {
  const language = services.language.value;
  const text = KENNZAHL[language];
  const rows = full.observations.map((one, i) => ({ one, rating: full.series.ratings[i]! })).reverse();
  const table = (
    <div class="scroll" tabIndex={0} role="region" aria-label={text.allValues}>
      <table>
        <caption class="sr">{text.allValues}</caption>
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            <th scope="col" class="n">
              {text.value}
            </th>
            <th scope="col">{text.rating}</th>
            {full.observations.some((one) => one.reported) && <th scope="col">{text.reported}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 800).map(({ one, rating }) => (
            <tr key={one.period}>
              <th scope="row">{period(one.period, language)}</th>
              <td class="n">
                {one.emptiness ? (
                  <em>{one.lacks ? lackText(one.lacks, language) : EMPTINESS[language][one.emptiness]}</em>
                ) : (
                  valueText(one, full.definition, full.limits, language)
                )}
                {one.sign === '-' && one.value === 0
                  ? ` (${text.exactZero})`
                  : one.sign === 'p'
                    ? ` (${text.provisional})`
                    : ''}
              </td>
              <td>{rating === 'none' ? '–' : STATUS[language][rating]}</td>
              {full.observations.some((other) => other.reported) && (
                <td>{one.reported ? period(one.reported, language) : ''}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return rows.length > 30 ? (
    <details class="card">
      <summary>
        {text.allValues} ({number(rows.length, language)})
      </summary>
      {table}
    </details>
  ) : (
    <section class="card">
      <h2>{text.allValues}</h2>
      {table}
    </section>
  );
};
