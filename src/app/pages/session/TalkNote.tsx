// A person's own words to a page, kept on this device at every key stroke: for the talk, never on the wall, in a file or on paper.
import { useState } from 'preact/hooks';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import { MOST_NOTE } from '../../../core/notes/note.ts';
import { Note } from '../../../ui/Note.tsx';
import { useAsked, type Asked } from '../../../ui/use-asked.ts';
import type { Services } from '../../models/types.ts';
import { SESSION } from './text.ts';
import { Typed } from './Typed.tsx';

const placeOf = (folder: Folder, page: FolderPage): string => `/sitzung/${folder.id}/${page.id}`;

export const useTalkNote = (
  services: Services,
  folder: Folder,
  page: FolderPage | undefined,
): Asked<string> => {
  const place = page ? placeOf(folder, page) : null;
  return useAsked(place, async () => {
    const notes = await services.model('notes');
    return (await notes.read(place!))?.text ?? '';
  });
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
      const notes = await services.model('notes');
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
      {note.state === 'failed' && <Note kind="bad">{text.noteFailed}</Note>}
      {note.state === 'here' && (
        <Typed
          id={`note-${page.id}`}
          label={text.noteLabel}
          value={note.value}
          max={MOST_NOTE}
          rows={4}
          onType={(typed) => void keep(typed)}
        />
      )}
      <div role="status">{failed && <Note kind="bad">{text.notSaved}</Note>}</div>
    </details>
  );
};
