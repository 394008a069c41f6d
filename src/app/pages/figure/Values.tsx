// The values of an indicator: the newest as a table of one screen, the rest on request.
import { useState } from 'preact/hooks';
import type { FullResult } from '../../../core/answers/figure.ts';
import { figureRows } from '../../../i18n/figure-rows.ts';
import { number } from '../../../i18n/format.ts';
import type { Services } from '../../models/types.ts';
import { FIGURE } from './text.ts';
import { Said } from '../../../charts/Said.tsx';
import { Button } from '../../../ui/Button.tsx';

/** More rows than anybody reads; the rest is in the file. */
const MOST = 800;
/** What fits on a screen. */
const NEWEST = 12;

export const Values = ({ full, services }: { full: FullResult; services: Services }) => {
  const language = services.language.value;
  const text = FIGURE[language];
  const rows = figureRows(full, language);
  const [isAll, setAll] = useState(false);
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
            {hasReported && (
              <th scope="col" class="noprint">
                {text.reported}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, isAll ? MOST : NEWEST).map((one) => (
            <tr key={one.period}>
              <th scope="row">{one.period}</th>
              <td class="n">
                {one.isEmpty ? (
                  <em>{one.value}</em>
                ) : (
                  <Said text={one.value} of={[full.definition.unit]} language={language} />
                )}
              </td>
              <td>{one.rating}</td>
              {hasReported && <td class="noprint">{one.reported}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <section class="values">
      <h2>{text.allValues}</h2>
      {table}
      {rows.length > NEWEST && (
        <p class="noprint">
          <Button aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? text.showLess : text.showAll(number(rows.length, language))}
          </Button>
        </p>
      )}
    </section>
  );
};
