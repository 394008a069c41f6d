// What is not sure of the whole table, asked above the sheet: where its head is, and whether its rows belong together.
import type { ComponentChildren } from 'preact';
import type { Issue } from '../../../core/values/issue.ts';
import type { Language } from '../../../i18n/locale.ts';
import { sentence } from '../../../i18n/issues.ts';
import { quoted } from '../../../i18n/values.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { ImportActions } from './state.ts';
import { IMPORT } from './text.ts';
import { ASKS } from './use-next-question.ts';

/** More are found where they stand. */
const MOST_NAMED = 8;

type Props = { actions: ImportActions; language: Language };

/** What is asked, with its answers. */
const Question = ({
  asked,
  language,
  children,
}: {
  asked: Issue;
  language: Language;
  children: ComponentChildren;
}) => (
  <Note as="div" kind="warn" role="alert" class="asks" {...ASKS}>
    <p>{sentence(asked, language)}</p>
    <div class="row">{children}</div>
  </Note>
);

/** What is not sure of the head is shown where it is answered: one tap says that it is right. */
export const Doubt = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { headerRows, issues } = actions.state.view!.understanding;
  const doubt = issues.find(({ code }) => code === 'LAYOUT_UNSURE' || code === 'LAYOUT_UNKNOWN');
  if (!doubt) return null;
  return (
    <Question asked={doubt} language={language}>
      <Button onClick={() => actions.correct({ sure: true })}>
        {headerRows.length === 0
          ? text.headRightNone
          : `${text.headRight}: ${text.line} ${headerRows.join(', ')}`}
      </Button>
    </Question>
  );
};

/** Where what is asked of a column stands, below the sheet. */
export const questionId = (letter: string): string => `question-${letter}`;
const lookAt = (letter: string): void => {
  const question = document.getElementById(questionId(letter));
  question?.scrollIntoView({ block: 'center' });
  question?.focus({ preventScroll: true });
};

/** A row that is called a sum and adds up nothing: whether it counts is for her to say. */
export const Sums = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const asked = actions.state.view!.understanding.issues.filter(
    ({ code, severity }) => code === 'TOTAL_KEPT' && severity === 'error',
  );
  const say = ({ params }: Issue, as: 'total' | 'data'): void =>
    actions.mark({ line: Number(params!.row), as, text: String(params!.text) });
  /** The same two words stand at each row: their names tell them apart. */
  const nameOf = ({ params }: Issue, word: string): string => `${word} (${text.line} ${params!.row})`;
  return (
    <>
      {asked.slice(0, MOST_NAMED).map((one) => (
        <Question key={one.params!.row} asked={one} language={language}>
          <Button aria-label={nameOf(one, text.isTotal)} onClick={() => say(one, 'total')}>
            {text.isTotal}
          </Button>
          <Button aria-label={nameOf(one, text.isData)} onClick={() => say(one, 'data')}>
            {text.isData}
          </Button>
        </Question>
      ))}
    </>
  );
};

/** Rows that add up others without a word: whether they count is for her to say, of all of them at once. */
export const Levels = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const asked = actions.state.view!.understanding.issues.find(({ code }) => code === 'LEVELS_KEPT');
  if (!asked) return null;
  return (
    <Question asked={asked} language={language}>
      <Button onClick={() => actions.correct({ levels: 'total' })}>{text.areTotals}</Button>
      <Button onClick={() => actions.correct({ levels: 'data' })}>{text.areData}</Button>
    </Question>
  );
};

/** What is asked of columns is said where the step begins, and one tap leads to it. */
export const Pending = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const asked = actions.state.view!.understanding.columns.filter(({ questions }) => questions.length > 0);
  if (asked.length === 0) return null;
  return (
    <Note as="div" kind="warn" role="status" class="asks">
      <p>{text.pending(asked.length)}</p>
      <div class="row">
        {asked.slice(0, MOST_NAMED).map(({ letter, label }) => (
          <Button key={letter} onClick={() => lookAt(letter)}>
            {text.column} {quoted(label, language)}
          </Button>
        ))}
      </div>
    </Note>
  );
};

/** Tables side by side are no rows: each by itself, or one by a person's word. */
export const Paired = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { opened, view } = actions.state;
  const asked = view!.understanding.issues.find(({ code }) => code === 'TABLES_PAIRED');
  if (!asked) return null;
  const first = opened!.sheets.findIndex(({ name }) => name === asked.params?.first);
  return (
    <Question asked={asked} language={language}>
      <Button onClick={() => actions.sheet(first)}>{text.tablesApart}</Button>
      <Button onClick={() => actions.correct({ paired: true })}>{text.tablesPaired}</Button>
    </Question>
  );
};
