// Choosing a file: by the button, by dropping it. What the browser hands over is read, never uploaded.
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../i18n/locale.ts';
import { onOpened, sharedFile } from './given.ts';
import type { ImportActions } from './state.ts';
import { IMPORT } from './text.ts';

export const FileStep = ({ actions, language }: { actions: ImportActions; language: Language }) => {
  const text = IMPORT[language];
  const [over, setOver] = useState(false);
  useEffect(() => {
    sharedFile().then(
      (file) => file && actions.choose(file),
      (cause: unknown) => console.warn('nothing shared', cause),
    );
    onOpened((file) => actions.choose(file));
  }, []);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) actions.choose(file);
  };
  return (
    <div
      class="drop"
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
          {text.drop}. {text.fileHint}
        </p>
        <input
          id="import-file"
          type="file"
          aria-describedby="import-hint"
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
    </div>
  );
};
