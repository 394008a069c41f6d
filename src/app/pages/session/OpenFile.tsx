// A folder file from somebody else: checked away from the page, looked at, and only then taken over.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../core/values/issue.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { FolderFile } from '../../../files/folder.ts';
import type { FolderActions } from '../../models/folders.ts';
import { isFolder } from '../../../files/mark.ts';
import type { Services } from '../../models/types.ts';
import { passedOn, sharedFile } from '../import/given.ts';
import { SESSION } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type State =
  | { kind: 'refused'; issues: readonly Issue[] }
  | { kind: 'preview'; file: FolderFile }
  | { kind: 'taken'; how: 'added' | 'known' | 'copy'; id: string };

export const OpenFile = ({ services, actions }: { services: Services; actions: FolderActions }) => {
  const language = services.language.value;
  const text = SESSION[language];
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State | null>(null);
  const situation = services.situation.value;
  const ours = situation.kind === 'ready' ? situation.situation : null;
  const open = async (file: File): Promise<void> => {
    const read = await actions.open(file);
    setState(read.ok ? { kind: 'preview', file: read.value } : { kind: 'refused', issues: read.issues });
  };
  useEffect(() => {
    const given = passedOn();
    (given ? Promise.resolve(given) : sharedFile(isFolder)).then(
      (file) => file && open(file),
      (cause: unknown) => console.warn('nothing shared', cause),
    );
  }, []);
  const take = async (file: FolderFile): Promise<void> => {
    const received = await actions.receive(file);
    setState(
      received.ok
        ? { kind: 'taken', how: received.value.kind, id: received.value.folder.id }
        : { kind: 'refused', issues: received.issues },
    );
  };
  return (
    <>
      <Button onClick={() => picker.current?.click()}>{text.open}</Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label={text.open}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      <div role="status" class="wide">
        {state?.kind === 'refused' &&
          state.issues.map((one) => (
            <Note key={one.code} kind="bad">
              {sentence(one, language)}
            </Note>
          ))}
        {state?.kind === 'preview' && (
          <Note as="div">
            <p>
              {text.preview(
                state.file.folder.name,
                state.file.folder.frozen?.code ?? '',
                state.file.folder.municipality,
              )}
            </p>
            {ours && ours.catalogUrl !== state.file.folder.catalog && (
              <p>
                <strong>
                  {text.otherMunicipality(
                    state.file.folder.municipality,
                    ours.municipality?.name ?? ours.catalogTitle,
                  )}
                </strong>
              </p>
            )}
            <div class="row">
              <Button kind="main" onClick={() => void take(state.file)}>
                {text.take}
              </Button>
              <Button onClick={() => setState(null)}>{text.cancel}</Button>
            </div>
          </Note>
        )}
        {state?.kind === 'taken' && (
          <Note class="row">
            <span>{text.taken[state.how]}</span>
            <a class="button" href={`#/sitzung/${state.id}`}>
              {text.openFolder}
            </a>
          </Note>
        )}
      </div>
    </>
  );
};
