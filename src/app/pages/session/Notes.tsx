// The second window of a presentation: what comes next, and turning the pages from there.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Folder } from '../../../core/folders/folder.ts';
import type { Services } from '../../models/types.ts';
import { STAGE_CHANNEL, type StageNews } from './stage.ts';
import { Note } from '../../../ui/Note.tsx';
import { useTalkNote } from './TalkNote.tsx';
import { SESSION } from './text.ts';
import { Button } from '../../../ui/Button.tsx';

export const Notes = ({ services, folder }: { services: Services; folder: Folder }) => {
  const text = SESSION[services.language.value];
  const [at, setAt] = useState<Extract<StageNews, { kind: 'at' }> | null>(null);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(STAGE_CHANNEL);
    channel.current = opened;
    opened.addEventListener('message', (event: MessageEvent<StageNews>) => {
      if (event.data.kind === 'at' && event.data.folder === folder.id) setAt(event.data);
    });
    opened.postMessage({ kind: 'ask', folder: folder.id } satisfies StageNews);
    return () => opened.close();
  }, [folder.id]);
  const go = (by: number): void =>
    channel.current?.postMessage({ kind: 'go', folder: folder.id, by } satisfies StageNews);
  const page = folder.pages.find((one) => one.id === at?.page);
  const next = folder.pages.find((one) => one.id === at?.next);
  const note = useTalkNote(services, folder, page);
  return (
    <div class="page">
      <h1 tabIndex={-1}>{text.notesTitle}</h1>
      {page ? (
        <section class="card">
          <h2>
            {page.item} {page.title}
          </h2>
          {note.state === 'failed' && <Note kind="bad">{text.noteFailed}</Note>}
          {note.state === 'here' && (
            <p class="talknote">
              {note.value === '' ? <span class="muted">{text.notesNone}</span> : note.value}
            </p>
          )}
          {next && (
            <p class="muted">
              {text.notesNext}: {next.item} {next.title}
            </p>
          )}
          <div class="row">
            <Button onClick={() => go(-1)}>‹ {text.stage.back}</Button>
            <Button kind="main" onClick={() => go(1)}>
              {text.stage.next} ›
            </Button>
          </div>
        </section>
      ) : (
        <Note>{text.notesWait}</Note>
      )}
    </div>
  );
};
