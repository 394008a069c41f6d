// What leaves the tablet: the folder as a file, the pages to read without the app, the figures as text for the minutes; and decisions.
import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { decide, withoutDecision } from '../../../core/folders/edit.ts';
import type { Folder } from '../../../core/folders/folder.ts';
import { formKey } from '../../../core/records/begun-form.ts';
import { dateTime } from '../../../i18n/format.ts';
import type { FolderActions } from '../../models/folders.ts';
import type { Services } from '../../models/types.ts';
import { canShareFile, fileName, saveBlob, shareFile } from '../../save.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import type { Change } from './state.ts';
import { minutesText } from './model.ts';
import { htmlOf } from './paper.ts';
import type { FolderPictures } from './state.ts';
import { SESSION } from './text.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  services: Services;
  actions: FolderActions;
  folder: Folder;
  shown: FolderPictures;
  at: number;
  change: Change;
  /** Where who wants to hand over is led. */
  heading: RefObject<HTMLHeadingElement | null>;
};

const ZIP = 'application/zip';

const Minutes = ({ services, folder, shown, at }: Pick<Props, 'services' | 'folder' | 'shown' | 'at'>) => {
  const language = services.language.value;
  const text = SESSION[language];
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const minutes = useMemo(
    () => minutesText(folder, shown.pictures, at, text, language),
    [folder, shown, at, language],
  );
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(minutes);
      setSaid(text.copied);
    } catch (cause) {
      console.warn('no clipboard', cause);
      area.current?.select();
      setSaid(text.notCopied);
    }
  };
  return (
    <details class="card noprint">
      <summary>{text.minutes}</summary>
      <p>{text.minutesWhy}</p>
      <div class="field wide">
        <label for="minutes">{text.minutes}</label>
        <textarea id="minutes" ref={area} readOnly rows={10} value={minutes} />
      </div>
      <div class="row">
        <Button onClick={() => void copy()}>{text.copy}</Button>
        <span role="status">{said}</span>
      </div>
    </details>
  );
};

const Decisions = ({ services, folder, change }: Pick<Props, 'services' | 'folder' | 'change'>) => {
  const language = services.language.value;
  const text = SESSION[language];
  const [{ decision }, type, forget] = useTyped(
    services,
    { key: formKey('beschluss', folder.id) },
    { decision: '' },
  );
  const { frozen } = folder;
  if (!frozen && folder.decisions.length === 0) return null;
  return (
    <section class="card noprint">
      <h2>{text.decisions}</h2>
      {folder.decisions.length > 0 && (
        <ul>
          {folder.decisions.map((one) => (
            <li key={`${one.at} ${one.text}`} class="row">
              <span>
                <strong>{text.decided(one.text, one.code)}</strong> ({dateTime(one.at, language)})
              </span>
              <Button
                aria-label={`${text.removeBlock}: ${one.text}`}
                onClick={() => void change((held) => withoutDecision(held, one))}
              >
                {text.removeBlock}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {frozen && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void change((one) => decide(one, decision, Date.now())).then(forget);
          }}
        >
          <TextField
            id="decision"
            label={text.decision}
            hint={text.decisionExample}
            maxLength={500}
            value={decision}
            onInput={(typed) => type({ decision: typed })}
          />
          <Button submits>{text.decide}</Button>
        </form>
      )}
    </section>
  );
};

const Files = ({ services, actions, folder, shown, at, heading }: Omit<Props, 'change'>) => {
  const language = services.language.value;
  const text = SESSION[language];
  const [failed, setFailed] = useState(false);
  const state = services.situation.value;
  const html = (): string =>
    htmlOf({
      folder,
      pictures: shown.pictures,
      at,
      language,
      isDemo: state.kind === 'ready' && state.situation.municipality?.demo === true,
    });
  const nameOf = (ending: string): string =>
    fileName([folder.name, folder.frozen?.code ?? ''].join(' ').trim(), ending);
  const make = async (): Promise<File> =>
    new File([await actions.pack(await actions.whole(folder), html())], nameOf('zip'), { type: ZIP });
  const guarded = (job: () => Promise<void>): void => {
    setFailed(false);
    job().catch((cause: unknown) => {
      console.error(cause);
      setFailed(true);
    });
  };
  const save = async (): Promise<void> => {
    const file = await make();
    saveBlob(file, file.name);
  };
  const share = async (): Promise<void> => void (await shareFile(await make()));
  const canShare = canShareFile('mappe.zip', ZIP);
  const isReady = folder.frozen && shown.isWhole && shown.damaged.size === 0;
  return (
    <section class="card noprint">
      <h2 ref={heading} tabIndex={-1}>
        {text.handOver}
      </h2>
      <p>{folder.frozen ? text.handOverWhy : text.handOverFirst}</p>
      {isReady && !canShare && <p class="small">{text.noShare}</p>}
      {isReady && (
        <div class="row">
          <Button onClick={() => guarded(save)}>{text.file}</Button>
          {canShare && <Button onClick={() => guarded(share)}>{text.share}</Button>}
          <Button
            onClick={() => saveBlob(new Blob([html()], { type: 'text/html;charset=utf-8' }), nameOf('html'))}
          >
            {text.html}
          </Button>
        </div>
      )}
      <div role="status">{failed && <Note kind="bad">{text.notSaved}</Note>}</div>
    </section>
  );
};

export const HandOver = (props: Props) => (
  <>
    <Decisions {...props} />
    <Minutes {...props} />
    <Files {...props} />
  </>
);
