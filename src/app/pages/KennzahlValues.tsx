// All values of an indicator as a table: long ones fold away.
import type { FullResult } from '../../core/answers/figure.ts';
import { figureRows } from '../../i18n/figure-rows.ts';
import { number } from '../../i18n/format.ts';
import type { Services } from '../models/types.ts';
import { KENNZAHL } from './kennzahl-text.ts';

/** More rows than anybody reads; the rest is in the file. */
const MOST = 800;

export const Values = ({ full, services }: { full: FullResult; services: Services }) => {
  const language = services.language.value;
  const text = KENNZAHL[language];
  const rows = figureRows(full, language);
  const hasReported = rows.some((one) => one.reported !== '');
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
            {hasReported && <th scope="col">{text.reported}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((one) => (
            <tr key={one.period}>
              <th scope="row">{one.period}</th>
              <td class="n">{one.isEmpty ? <em>{one.value}</em> : one.value}</td>
              <td>{one.rating}</td>
              {hasReported && <td>{one.reported}</td>}
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
