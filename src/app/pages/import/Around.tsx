// Rows of the file around one of its lines, as they stand there.
import type { Language } from '../../../i18n/locale.ts';
import type { ImportActions } from './state.ts';
import { IMPORT } from './text.ts';

type Props = { actions: ImportActions; language: Language };

export const Around = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { around } = actions.state;
  if (!around) return null;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={text.around}>
      <table>
        <caption>{text.around}</caption>
        <tbody>
          {around.rows.map((row) => (
            <tr key={row.line} data-here={row.line === around.line}>
              <th scope="row">
                {text.line} {row.line}
                {row.line === around.line ? ' ◂' : ''}
              </th>
              {row.cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
