// Questions that found no answer, beside the session they may be asked in.
import { Note } from '../../../ui/Note.tsx';
import { answerOr, useAsked } from '../../../ui/use-asked.ts';
import type { Services } from '../../models/types.ts';
import { SESSION } from './text.ts';

export const OpenQuestions = ({ services, folder }: { services: Services; folder: string }) => {
  const text = SESSION[services.language.value];
  const asked = useAsked('questions', async () => (await services.model('notes')).questions());
  if (asked.state === 'failed') return <Note kind="bad">{text.questionsFailed}</Note>;
  const open = answerOr(asked, []).filter(
    (question) => question.done === null && (question.folder === null || question.folder === folder),
  );
  if (open.length === 0) return null;
  return (
    <details class="card noprint private">
      <summary>
        {text.questions} ({open.length})
      </summary>
      <ul>
        {open.map(({ id, item, text: words }) => (
          <li key={id}>{item === '' ? words : `${item}: ${words}`}</li>
        ))}
      </ul>
      <p>
        <a class="button" href="#/suche">
          {text.toQuestions}
        </a>
      </p>
    </details>
  );
};
