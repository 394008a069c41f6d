// What a person keeps for themselves: open questions and private notes. Deleting is taken back by one tap.
import { useEffect, useState } from 'preact/hooks';
import type { Note as KeptNote, Question } from '../../../core/notes/note.ts';
import { dateTime, number } from '../../../i18n/format.ts';
import type { Services } from '../../models/types.ts';
import { SEARCH } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';

type Said = { text: string; undo: () => Promise<void> };

/** The header of the page shows whether there is a note: it hears of it here. */
const tellHeader = (): void => void dispatchEvent(new Event('notes-changed'));

/** Does it, and shows what is kept then, with a word and the way back. */
type Attempt = (job: () => Promise<void>, then: Said | null) => void;

const Questions = ({
  questions,
  services,
  attempt,
}: {
  questions: readonly Question[] | null;
  services: Services;
  attempt: Attempt;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const keep = async (question: Question): Promise<void> =>
    (await services.model('notes')).keepQuestion(question);
  return (
    <>
      <h2>
        {text.questions} ({number(questions?.filter(({ done }) => done === null).length ?? 0, language)})
      </h2>
      {questions?.length === 0 && <p class="muted">{text.noQuestions}</p>}
      <ul class="plainlist">
        {questions?.map((question) => {
          const isOpen = question.done === null;
          return (
            <li key={question.id}>
              <p class="asnoted">
                <strong>{question.text}</strong>
              </p>
              <p class="muted small">
                {[
                  question.item,
                  `${text.since} ${dateTime(question.at, language)}`,
                  question.done === null ? '' : `${text.isDone} ${dateTime(question.done, language)}`,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              <div class="row noprint">
                <Button
                  aria-label={`${isOpen ? text.done : text.reopen}: ${question.text}`}
                  onClick={() => attempt(() => keep({ ...question, done: isOpen ? Date.now() : null }), null)}
                >
                  {isOpen ? text.done : text.reopen}
                </Button>
                <Button
                  aria-label={`${text.remove}: ${question.text}`}
                  onClick={() =>
                    attempt(async () => (await services.model('notes')).removeQuestion(question.id), {
                      text: text.removed,
                      undo: () => keep(question),
                    })
                  }
                >
                  {text.remove}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Notes = ({
  notes,
  services,
  attempt,
}: {
  notes: readonly KeptNote[] | null;
  services: Services;
  attempt: Attempt;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const keep = async (note: KeptNote): Promise<void> => (await services.model('notes')).keep(note);
  return (
    <>
      <h2>
        {text.notes} ({number(notes?.length ?? 0, language)})
      </h2>
      <p class="muted small">{text.notesWhy}</p>
      {notes?.length === 0 && <p class="muted">{text.noNotes}</p>}
      <ul class="plainlist">
        {notes?.map((note) => (
          <li key={note.id}>
            <a class="target" href={`#${note.place}`}>
              {note.title}
            </a>
            <p class="asnoted">{note.text}</p>
            <p class="muted small">{dateTime(note.at, language)}</p>
            <div class="row noprint">
              <Button
                aria-label={`${text.remove}: ${note.title}`}
                onClick={() =>
                  attempt(() => keep({ ...note, text: '' }), {
                    text: text.noteRemoved,
                    undo: () => keep(note),
                  })
                }
              >
                {text.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};

type Props = {
  services: Services;
  version: number;
  /** Something is asked: what is missing here is not told beside the answer. */
  isAsked: boolean;
};

export const Kept = ({ services, version, isAsked }: Props) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const [questions, setQuestions] = useState<readonly Question[] | null>(null);
  const [notes, setNotes] = useState<readonly KeptNote[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const fail = (cause: unknown): void => {
    console.error(cause);
    setFailed(true);
  };
  const load = async (): Promise<void> => {
    const kept = await services.model('notes');
    setQuestions(await kept.questions());
    setNotes(await kept.list());
    setFailed(false);
  };
  useEffect(() => {
    load().catch(fail);
    const again = (): void => void load().catch(fail);
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [version]);
  const attempt: Attempt = (job, then) => {
    job()
      .then(load)
      .then(() => {
        tellHeader();
        setSaid(then);
      }, fail);
  };
  // Nothing was ever kept; what was taken away a moment ago leaves its place.
  const isBare = said === null && questions?.length === 0 && notes?.length === 0;
  if (!failed && (questions === null || notes === null)) return <Waiting>{'\u00a0'}</Waiting>;
  return (
    <>
      <div role="status">
        {failed && <Note kind="bad">{text.listFailed}</Note>}
        {said && (
          <Note as="div" class="row">
            <span>{said.text}</span>
            <Button onClick={() => attempt(said.undo, null)}>{text.undo}</Button>
          </Note>
        )}
      </div>
      {!isAsked && isBare && (
        <EmptyFrame title={text.nothingYet} why={text.nothingYetWhy} steps={text.nothingYetSteps} />
      )}
      {/* Beside answers what is empty says nothing, and paper holds the answers. */}
      <section
        class={isAsked ? 'card noprint' : 'card'}
        aria-label={text.questions}
        hidden={isBare || (isAsked && said === null && questions?.length === 0)}
      >
        <Questions questions={questions} services={services} attempt={attempt} />
      </section>
      <section
        class="card private"
        aria-label={text.notes}
        hidden={isBare || (isAsked && notes?.length === 0)}
      >
        <Notes notes={notes} services={services} attempt={attempt} />
      </section>
    </>
  );
};
