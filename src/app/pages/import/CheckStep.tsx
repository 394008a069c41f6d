// What was found: to decide, to look at, to know; each with its place. Then the first rows as they will be taken over.
import { answersTo } from '../../../core/table/questions.ts';
import type { Issue, Severity } from '../../../core/values/issue.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import { number } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import { Around } from './Around.tsx';
import type { ImportActions } from './state.ts';
import { Answers } from './Questions.tsx';
import { Result } from './Result.tsx';
import { Steps } from './Steps.tsx';
import { IMPORT } from './text.ts';
import { ASKS } from './use-next-question.ts';
import { Button } from '../../../ui/Button.tsx';

type Props = { actions: ImportActions; language: Language };
const GROUPS: readonly (readonly [Severity, 'errors' | 'warnings' | 'infos'])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'infos'],
];

const Group = ({ list, title, actions, language }: Props & { list: readonly Issue[]; title: string }) => {
  const text = IMPORT[language];
  const { columns } = actions.state.view!.understanding;
  if (list.length === 0) return null;
  return (
    <section class="card">
      <h3>
        {title} ({number(list.length, language)})
      </h3>
      <ul class="plain">
        {list.map((one, i) => {
          const line = one.place?.row;
          const column = columns.find(({ questions }) => questions.some(({ issue }) => issue === one));
          return (
            <li key={i} class="row found" {...(column && ASKS)}>
              <span>{sentence(one, language)}</span>
              {column && (
                <Answers answers={answersTo(one)} column={column} actions={actions} language={language} />
              )}
              {line !== undefined && (
                <Button
                  kind="plain"
                  aria-label={`${text.toCell}: ${text.line} ${line}`}
                  onClick={() => actions.around(line)}
                >
                  {text.toCell}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Counts = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const columns = actions.state.view!.understanding.columns.filter((one) => one.field && one.stats);
  return (
    <details class="card">
      <summary>{text.counts}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={text.counts}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.type}</th>
              <th scope="col" class="n">
                {text.values}
              </th>
              <th scope="col" class="n">
                {text.empty}
              </th>
              <th scope="col">{text.signs}</th>
              <th scope="col" class="n">
                {text.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, field, stats }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text.types[field!.type]}</td>
                <td class="n">{number(stats!.count, language)}</td>
                <td class="n">{number(stats!.missing, language)}</td>
                <td>
                  {Object.entries(stats!.marks)
                    .map(([sign, count]) => `${count} × ${sign}`)
                    .join(', ')}
                </td>
                <td class="n">{stats!.sum === null ? '' : plainNumber(stats!.sum, language, 6)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

export const CheckStep = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { understanding } = actions.state.view!;
  const { issues, unlisted, rows } = understanding;
  return (
    <>
      <p class="lead">
        {text.checked(rows)}. {issues.length === 0 ? text.clean : ''}
      </p>
      {GROUPS.map(([severity, title]) => (
        <Group
          key={severity}
          title={text[title]}
          list={issues.filter((one) => one.severity === severity)}
          actions={actions}
          language={language}
        />
      ))}
      {unlisted > 0 && <p class="muted">{text.unlisted(unlisted)}</p>}
      <Around actions={actions} language={language} />
      <Counts actions={actions} language={language} />
      <Result understanding={understanding} language={language} caption={text.first} first={10} />
      <Steps actions={actions} language={language} next={3} />
    </>
  );
};
