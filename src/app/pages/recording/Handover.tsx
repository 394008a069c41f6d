// Recorded values to another tablet and back, as a file or as codes on the screen: given, looked at, and only then merged.
import { useEffect, useRef, useState } from 'preact/hooks';
import { error, type Issue } from '../../../core/values/issue.ts';
import { isHandover } from '../../../formats/handover-mark.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { HandoverView } from '../../../importer/handover.ts';
import type { HandoverTurn } from '../../desk/recording.ts';
import type { Services } from '../../models/types.ts';
import { canShareFile, fileName, saveBlob, shareFile } from '../../save.ts';
import { passedOn, sharedFile } from '../import/given.ts';
import { ScanCodes } from './ScanCodes.tsx';
import { ShowCodes } from './ShowCodes.tsx';
import { RECORDING } from './text.ts';

type Props = {
  services: Services;
  catalog: string;
  /** Whether there is anything to hand over. */
  hasEntries: boolean;
  onChanged: () => Promise<void>;
};
type State =
  | { kind: 'reading' }
  | { kind: 'preview'; view: HandoverView }
  | { kind: 'refused'; issues: readonly Issue[]; isTable: boolean }
  | { kind: 'merged'; count: number }
  | { kind: 'notSaved' };

const ZIP = 'application/zip';

export const Handover = ({ services, catalog, hasEntries, onChanged }: Props) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const [state, setState] = useState<State | null>(null);
  const [codes, setCodes] = useState<'show' | 'scan' | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  const turn = useRef<HandoverTurn | null>(null);
  const end = (): void => {
    turn.current?.end();
    turn.current = null;
  };
  const begin = async (): Promise<HandoverTurn> => {
    const desk = await services.desk();
    end();
    return (turn.current = desk.recording.handover());
  };
  const open = async (file: Blob, name: string): Promise<void> => {
    setCodes(null);
    setState({ kind: 'reading' });
    const own = await begin();
    const isTable = !(await isHandover(file));
    const read = await own.open(file, name, catalog);
    if (turn.current !== own) return;
    setState(
      read.ok
        ? { kind: 'preview', view: read.value }
        : { kind: 'refused', issues: read.issues, isTable: isTable && file.size > 0 },
    );
  };
  const failed = (cause: unknown): void => {
    console.error(cause);
    setState({ kind: 'refused', issues: [error('HANDOVER_DAMAGED')], isTable: false });
  };
  useEffect(() => {
    // A file that was shared to the app, opened with it, or found to be one of these by the import of tables.
    const given = passedOn();
    (given ? Promise.resolve(given) : sharedFile(isHandover)).then(
      (file) => {
        if (!file) return;
        section.current?.scrollIntoView();
        open(file, file.name).catch(failed);
      },
      (cause: unknown) => console.warn('nothing shared', cause),
    );
    return end;
  }, []);
  const make = async (): Promise<File> => {
    const bytes = await (await begin()).write(catalog);
    end();
    const name = fileName(`erfassung-${new Date().toISOString().slice(0, 10)}`, 'zip');
    return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: ZIP });
  };
  const save = async (): Promise<void> => {
    const file = await make();
    saveBlob(file, file.name);
    await handedOver();
  };
  /** So many entries are on another device now, or about to be: nobody need be reminded of them. */
  const handedOver = async (): Promise<void> =>
    (await services.desk()).backup.handedOver((await services.records(catalog)).length);
  const share = async (): Promise<void> => {
    if (await shareFile(await make())) await handedOver();
  };
  const canShare = canShareFile('erfassung.zip', ZIP);
  const merge = async (): Promise<void> => {
    try {
      const count = (await turn.current?.merge()) ?? 0;
      end();
      setState({ kind: 'merged', count });
      // It is saved. That it is shown late must not look as if it were not.
      await onChanged().catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
      setState({ kind: 'notSaved' });
    }
  };
  const cancel = (): void => {
    end();
    setState(null);
  };
  return (
    <section ref={section} class="card noprint">
      <h2>{text.handover}</h2>
      <p>{text.handoverLead}</p>
      {hasEntries && !canShare && <p class="small">{text.noShare}</p>}
      <div class="row">
        {hasEntries && (
          <>
            <button type="button" class="button" onClick={() => void save().catch(failed)}>
              {text.saveFile}
            </button>
            {canShare && (
              <button type="button" class="button" onClick={() => void share().catch(failed)}>
                {text.share}
              </button>
            )}
            <button
              type="button"
              class="button"
              aria-expanded={codes === 'show'}
              onClick={() => setCodes(codes === 'show' ? null : 'show')}
            >
              {text.showCodes}
            </button>
          </>
        )}
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {text.openFile}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={codes === 'scan'}
          onClick={() => setCodes(codes === 'scan' ? null : 'scan')}
        >
          {text.scanCodes}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".zip,application/zip"
          aria-label={text.openFile}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) open(file, file.name).catch(failed);
          }}
        />
      </div>
      {codes === 'show' && <ShowCodes services={services} catalog={catalog} />}
      {codes === 'scan' && (
        <ScanCodes
          services={services}
          onDone={(bytes) => {
            open(new Blob([bytes as Uint8Array<ArrayBuffer>]), text.codes).catch(failed);
          }}
        />
      )}
      <div role="status">
        {state?.kind === 'reading' && (
          <div class="row">
            <span>{text.reading}</span>
            <button type="button" class="button" onClick={cancel}>
              {text.cancel}
            </button>
          </div>
        )}
        {state?.kind === 'refused' && (
          <div class="note bad">
            {state.issues.map((one) => (
              <p key={one.code}>{sentence(one, language)}</p>
            ))}
            {state.isTable && (
              <p>
                {text.maybeTable} <a href="#/daten/import">{text.toImport}</a>
              </p>
            )}
          </div>
        )}
        {state?.kind === 'notSaved' && <p class="note bad">{text.notSaved}</p>}
        {state?.kind === 'merged' && <p class="note">{text.merged(String(state.count))}</p>}
        {state?.kind === 'preview' && (
          <div class="note">
            <p>
              {text.preview(String(state.view.fresh), String(state.view.known), String(state.view.conflicts))}
            </p>
            <div class="row">
              <button type="button" class="button main" onClick={() => void merge()}>
                {text.merge}
              </button>
              <button type="button" class="button" onClick={cancel}>
                {text.cancel}
              </button>
            </div>
          </div>
        )}
      </div>
    </section>
  );
};
