// Questions that found no answer, beside the session they may be asked in.
import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../../../core/notes/note.ts';
import type { Services } from '../../models/types.ts';
import { SESSION } from './text.ts';

export const OpenQuestions = ({ services, folder }: { services: Services; folder: string }) => {
  const text = SESSION[services.language.value];
  const [open, setOpen] = useState<readonly Question[]>([]);
  useEffect(() => {
    let current = true;
    services
      .desk()
      .then(({ notes }) => notes.questions())
      .then(
        (all) =>
          current &&
          setOpen(all.filter((one) => one.done === null && (one.folder === null || one.folder === folder))),
        (cause: unknown) => console.error(cause),
      );
    return () => {
      current = false;
    };
  }, [folder]);
  if (open.length === 0) return null;
  return (
    <details class="card noprint private">
      <summary>
        {text.questions} ({open.length})
      </summary>
      <ul>
        {open.map((one) => (
          <li key={one.id}>{one.item === '' ? one.text : `${one.item}: ${one.text}`}</li>
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
