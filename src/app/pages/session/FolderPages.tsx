// The pages of a folder in their order: moved, taken away, put back, changed and added.
import { useState } from 'preact/hooks';
import { addPage, changePage, insertPage, movePage, removePage } from '../../../core/folders/edit.ts';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Services } from '../../models/types.ts';
import { PageView } from './PageView.tsx';
import type { Change, FolderPictures } from './state.ts';
import { SESSION } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';

/** The order of the pages: where one was moved to, as said aloud, and the one that was taken away last. */
export const usePageOrder = (folder: Folder, change: Change, language: Language) => {
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<{ page: FolderPage; at: number } | null>(null);
  const move = (page: FolderPage, to: number): void => {
    const last = folder.pages.length - 1;
    const place = Math.max(0, Math.min(last, to));
    void change((now) => movePage(now, page.id, place));
    setSaid(
      SESSION[language].moved(
        page.title || page.item,
        number(place + 1, language),
        number(last + 1, language),
      ),
    );
  };
  const remove = (page: FolderPage, at: number): void => {
    setRemoved({ page, at });
    void change((now) => removePage(now, page.id));
  };
  const putBack = ({ page, at }: { page: FolderPage; at: number }): void =>
    void change((now) => insertPage(now, page, at)).then(() => setRemoved(null));
  return { said, removed, move, remove, putBack };
};

type Props = {
  services: Services;
  folder: Folder;
  shown: FolderPictures | 'failed' | null;
  at: number;
  change: Change;
  order: ReturnType<typeof usePageOrder>;
};

export const FolderPages = ({ services, folder, shown, at, change, order }: Props) => {
  const text = SESSION[services.language.value];
  const isLoading = shown === null && folder.pages.length > 0;
  return (
    <section class="spaced noprint">
      <h2>{text.pages}</h2>
      {folder.pages.length === 0 && <Note>{text.noPages}</Note>}
      {isLoading && <Waiting>{text.loading}</Waiting>}
      {shown === 'failed' && <Note kind="bad">{text.damaged}</Note>}
      {!isLoading && shown !== 'failed' && (
        <ol class="pages">
          {folder.pages.map((page, i) => (
            <PageView
              key={page.id}
              services={services}
              folder={folder}
              page={page}
              place={i}
              shown={shown}
              at={at}
              change={change}
              onMove={(to) => order.move(page, to)}
              onRemove={() => order.remove(page, i)}
              onChange={(next) => void change((now) => changePage(now, page.id, next))}
            />
          ))}
        </ol>
      )}
      {!folder.frozen && (
        <p>
          <Button
            onClick={() => void change((now) => addPage(now, text.newPage, [], () => crypto.randomUUID()))}
          >
            {text.addPage}
          </Button>
        </p>
      )}
    </section>
  );
};
