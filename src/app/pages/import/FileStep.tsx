// Choosing a file: by the button, by dropping it. What the browser hands over is read, never uploaded.
import { usualFormats } from '../../../core/table/file-formats.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../i18n/locale.ts';
import { isFolder, isHandover } from '../../../files/mark.ts';
import { isShareLost, onOpened, passOn, sharedFile } from './given.ts';
import type { ImportActions } from './state.ts';
import { IMPORT } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

const RECORDING_PAGE = '#/erfassung';

export const FileStep = ({ actions, language }: { actions: ImportActions; language: Language }) => {
  const text = IMPORT[language];
  const [over, setOver] = useState(false);
  const [recorded, setRecorded] = useState<File | null>(null);
  useEffect(() => {
    sharedFile().then(
      (file) => file && opened(file),
      (cause: unknown) => console.warn('nothing shared', cause),
    );
    onOpened(opened);
  }, []);
  const look = (file: File, isRecorded: () => void): void => {
    setRecorded(null);
    Promise.all([isHandover(file), isFolder(file)]).then(
      ([isEntries, isSession]) => {
        if (isSession) passOn(file, '#/sitzung');
        else if (isEntries) isRecorded();
        else actions.choose(file);
      },
      // It cannot even be read: the import says so.
      () => actions.choose(file),
    );
  };
  // Opened from outside, a file of recorded values goes where it belongs; chosen here, a person is told first.
  const opened = (file: File): void => look(file, () => passOn(file, RECORDING_PAGE));
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) look(file, () => setRecorded(file));
  };
  return (
    <div
      class="dropzone"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <div class="field">
        <label for="import-file">{text.file}</label>
        <p id="import-hint" class="muted">
          {text.drop}. {text.fileHint(usualFormats().join(', '))}
        </p>
        <span class="filepick">
          <span class="button main" aria-hidden="true">
            {text.choose}
          </span>
          <input
            id="import-file"
            type="file"
            aria-describedby="import-hint"
            onChange={(event) => take(event.currentTarget.files)}
          />
        </span>
      </div>
      <div role="status">
        {isShareLost() && !recorded && <Note kind="bad">{text.shareLost}</Note>}
        {recorded && (
          <Note as="div">
            <p>{text.recorded}</p>
            <Button kind="main" onClick={() => passOn(recorded, RECORDING_PAGE)}>
              {text.toRecording}
            </Button>
          </Note>
        )}
      </div>
    </div>
  );
};
