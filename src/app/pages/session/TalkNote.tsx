// A person's own words to a page, kept on this device at every key stroke: for the talk, never on the wall, in a file or on paper.
import { useEffect, useState } from 'preact/hooks';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import { MOST_NOTE } from '../../../core/notes/note.ts';
import type { Services } from '../../models/types.ts';
import { SESSION } from './text.ts';
import { Typed } from './Typed.tsx';

const placeOf = (folder: Folder, page: FolderPage): string => `/sitzung/${folder.id}/${page.id}`;

/** Missing: null until it is read. */
export const useTalkNote = (
  services: Services,
  folder: Folder,
  page: FolderPage | undefined,
): string | null => {
  const [found, setFound] = useState<{ place: string; text: string } | null>(null);
  const place = page ? placeOf(folder, page) : null;
  useEffect(() => {
    let current = true;
    if (place === null) return;
    services
      .desk()
      .then(({ notes }) => notes.read(place))
      .then(
        (note) => current && setFound({ place, text: note?.text ?? '' }),
        (cause: unknown) => console.error(cause),
      );
    return () => {
      current = false;
    };
  }, [place]);
  return found?.place === place ? found.text : null;
};

export const TalkNote = ({
  services,
  folder,
  page,
}: {
  services: Services;
  folder: Folder;
  page: FolderPage;
}) => {
  const text = SESSION[services.language.value];
  const note = useTalkNote(services, folder, page);
  const [failed, setFailed] = useState(false);
  const keep = async (typed: string): Promise<void> => {
    const place = placeOf(folder, page);
    try {
      const { notes } = await services.desk();
      await notes.keep({
        id: place,
        place,
        title: `${folder.name}: ${page.item} ${page.title}`.slice(0, 300),
        text: typed,
        at: Date.now(),
      });
      setFailed(false);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  };
  return (
    <details class="noprint private">
      <summary>{text.notesTitle}</summary>
      {note !== null && (
        <Typed
          id={`note-${page.id}`}
          label={text.noteLabel}
          value={note}
          max={MOST_NOTE}
          rows={4}
          onType={(typed) => void keep(typed)}
        />
      )}
      <div role="status">{failed && <p class="note bad">{text.notSaved}</p>}</div>
    </details>
  );
};
