// Recorded values as a file to another tablet and back: saved, shared, opened, looked at, and only then merged.
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import { clashes, mergeEntries, standingOf } from '../../../core/records/merge.ts';
import { error, type Issue } from '../../../core/values/issue.ts';
import { readHandover, writeHandover } from '../../../formats/handover.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Services } from '../../models/types.ts';
import { fileName, saveBlob } from '../../save.ts';
import { RECORDING } from './text.ts';

type Props = {
  services: Services;
  catalog: string;
  entries: readonly Entry[];
  onChanged: () => Promise<void>;
};
type State =
  | { kind: 'preview'; incoming: readonly Entry[] }
  | { kind: 'refused'; issues: readonly Issue[] }
  | { kind: 'merged'; count: number }
  | { kind: 'notSaved' };

const ZIP = 'application/zip';

export const Handover = ({ services, catalog, entries, onChanged }: Props) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const [state, setState] = useState<State | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const make = async (): Promise<File> => {
    const now = Date.now();
    const bytes = await writeHandover(catalog, entries, now);
    const name = fileName(`erfassung-${new Date(now).toISOString().slice(0, 10)}`, 'zip');
    return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: ZIP });
  };
  const save = async (): Promise<void> => {
    const file = await make();
    saveBlob(file, file.name);
    await handedOver();
  };
  /** So many entries are on another device now, or about to be: nobody need be reminded of them. */
  const handedOver = async (): Promise<void> => (await services.desk()).backup.handedOver(entries.length);
  const share = async (): Promise<void> => {
    const file = await make();
    try {
      await navigator.share({ files: [file] });
      await handedOver();
    } catch (cause) {
      // Closing the share sheet is no trouble; where it cannot take the file, the file is saved instead.
      if ((cause as { name?: string }).name !== 'AbortError') saveBlob(file, file.name);
    }
  };
  const canShare =
    'canShare' in navigator && navigator.canShare({ files: [new File([], 'erfassung.zip', { type: ZIP })] });
  const open = async (file: File): Promise<void> => {
    const read = await readHandover(new Uint8Array(await file.arrayBuffer()), file.name, catalog, Date.now());
    if (!read.ok) setState({ kind: 'refused', issues: read.issues });
    else if (clashes(entries, read.value).length > 0)
      setState({ kind: 'refused', issues: [error('HANDOVER_DAMAGED', { file: file.name })] });
    else setState({ kind: 'preview', incoming: read.value });
  };
  const merge = async (incoming: readonly Entry[]): Promise<void> => {
    try {
      const count = await services.addRecords(incoming, null);
      setState({ kind: 'merged', count });
      await onChanged();
    } catch (cause) {
      console.error(cause);
      setState({ kind: 'notSaved' });
    }
  };
  const preview = (incoming: readonly Entry[]): string => {
    const held = new Set(entries.map((one) => one.id));
    const known = incoming.filter((one) => held.has(one.id)).length;
    const after = [...standingOf(mergeEntries(entries, incoming)).values()];
    return text.preview(
      String(incoming.length - known),
      String(known),
      String(after.filter((one) => one.kind === 'conflict').length),
    );
  };
  const failed = (cause: unknown): void => {
    console.error(cause);
    setState({ kind: 'refused', issues: [error('HANDOVER_DAMAGED')] });
  };
  return (
    <section class="card noprint">
      <h2>{text.handover}</h2>
      <p>{text.handoverLead}</p>
      <div class="row">
        {entries.length > 0 && (
          <button type="button" class="button" onClick={() => void save().catch(failed)}>
            {text.saveFile}
          </button>
        )}
        {entries.length > 0 && canShare && (
          <button type="button" class="button" onClick={() => void share().catch(failed)}>
            {text.share}
          </button>
        )}
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {text.openFile}
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
            if (file) void open(file).catch(failed);
          }}
        />
      </div>
      <div role="status">
        {state?.kind === 'refused' &&
          state.issues.map((one) => (
            <p key={one.code} class="note bad">
              {sentence(one, language)}
            </p>
          ))}
        {state?.kind === 'notSaved' && <p class="note bad">{text.notSaved}</p>}
        {state?.kind === 'merged' && <p class="note">{text.merged(String(state.count))}</p>}
        {state?.kind === 'preview' && (
          <div class="note">
            <p>{preview(state.incoming)}</p>
            <div class="row">
              <button type="button" class="button main" onClick={() => void merge(state.incoming)}>
                {text.merge}
              </button>
              <button type="button" class="button" onClick={() => setState(null)}>
                {text.cancel}
              </button>
            </div>
          </div>
        )}
      </div>
    </section>
  );
};
