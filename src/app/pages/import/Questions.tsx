// What has to be known of a column, each answer one tap: where its columns are, and where what was found is listed.
import type { Answer, AnswerSaid } from '../../../core/table/questions.ts';
import { plainNumber } from '../../../i18n/figures.ts';
import { date, withUnit } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { ColumnView } from '../../../importer/view.ts';
import type { ImportActions } from './state.ts';
import { questionId } from './Doubts.tsx';
import { IMPORT } from './text.ts';
import { ASKS } from './use-next-question.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = { actions: ImportActions; language: Language; column: ColumnView };

const DECIMALS = 6;
const words = (said: AnswerSaid, language: Language): string => {
  if (said.kind === 'word') return IMPORT[language].answers[said.word];
  if (said.kind === 'day') return date(said.day, language);
  const value = plainNumber(said.value, language, DECIMALS);
  return said.kind === 'percent' ? withUnit(value, '%') : value;
};

export const Answers = ({ answers, column, actions, language }: Props & { answers: readonly Answer[] }) => (
  <div class="row">
    {answers.map(({ say, part }) => (
      <Button key={words(say, language)} onClick={() => actions.column(column.name, part)}>
        {words(say, language)}
      </Button>
    ))}
  </div>
);

export const Questions = ({ column, ...props }: Props) => (
  <>
    {column.questions.map(({ issue, answers }, i) => (
      <Note
        key={issue.code}
        as="div"
        kind="warn"
        class="asks"
        {...ASKS}
        {...(i === 0 && { id: questionId(column.letter) })}
      >
        <p>{sentence(issue, props.language)}</p>
        <Answers answers={answers} column={column} {...props} />
      </Note>
    ))}
  </>
);
