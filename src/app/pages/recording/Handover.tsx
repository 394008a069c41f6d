// Recorded values to another tablet and back, as a file or as codes on the screen: given, looked at, and only then merged.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import { inScope, MAX_RECORDS, SCOPES, type Scope } from '../../../core/records/scope.ts';
import { todayAt } from '../../../core/values/berlin.ts';
import { error, type Issue } from '../../../core/values/issue.ts';
import { isHandover } from '../../../files/mark.ts';
import { date, number } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { HandoverView } from '../../../importer/handover.ts';
import type { HandoverTurn } from '../../models/recording.ts';
import type { Services } from '../../models/types.ts';
import { canShareFile, fileName, saveBlob, shareFile } from '../../save.ts';
import { passedOn, sharedFile } from '../import/given.ts';
import { ScanCodes } from './ScanCodes.tsx';
import { ShowCodes } from './ShowCodes.tsx';
import { RECORDING } from './text.ts';
import type { Language } from '../../../i18n/locale.ts';
import { Choice } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  services: Services;
  catalog: string;
  entries: readonly Entry[];
  onChanged: () => Promise<void>;
};
type State =
  | { kind: 'reading' }
  | { kind: 'preview'; view: HandoverView }
  | { kind: 'refused'; issues: readonly Issue[]; isTable: boolean }
  | { kind: 'merged'; count: number }
  | { kind: 'notSaved' | 'notMade' | 'tooMany' };

const ZIP = 'application/zip';

/** What is new in a file: of which days, and recorded by whom. */
const Origin = ({ view, language }: { view: HandoverView; language: Language }) => {
  const text = RECORDING[language];
  if (!view.days) return null;
  const [from, to] = view.days;
  return (
    <p>
      {from === to ? text.ofDay(date(from, language)) : text.ofDays(date(from, language), date(to, language))}
      {view.by.length > 0 && ` ${text.recordedBy(view.by.slice(0, 8).join(', '), view.by.length - 8)}`}
    </p>
  );
};

/** What lies in the future: named, and taken over only by a person's word. */
const Ahead = ({
  ahead,
  checked,
  onCheck,
  language,
}: {
  ahead: NonNullable<HandoverView['ahead']>;
  checked: boolean;
  onCheck: (checked: boolean) => void;
  language: Language;
}) => {
  const text = RECORDING[language];
  return (
    <>
      <p class="wrong">{text.ahead(String(ahead.count), date(ahead.last, language))}</p>
      <label class="check">
        <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
        {text.withAhead}
      </label>
    </>
  );
};

export const Handover = ({ services, catalog, entries, onChanged }: Props) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const [state, setState] = useState<State | null>(null);
  const [codes, setCodes] = useState<'show' | 'scan' | null>(null);
  const [scope, setScope] = useState<Scope>('all');
  const [withAhead, setWithAhead] = useState(false);
  const hasEntries = entries.length > 0;
  const today = todayAt(services.now.value);
  const counts = useMemo(
    () => SCOPES.map((one) => [one, inScope(entries, one, Date.now()).length] as const),
    [entries, today],
  );
  const picker = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  const turn = useRef<HandoverTurn | null>(null);
  const end = (): void => {
    turn.current?.end();
    turn.current = null;
  };
  const begin = async (): Promise<HandoverTurn> => {
    const recording = await services.model('recording');
    end();
    return (turn.current = recording.handover());
  };
  const open = async (file: Blob, name: string): Promise<void> => {
    setCodes(null);
    setState({ kind: 'reading' });
    setWithAhead(false);
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
  /** So many entries are on another device now, or about to be: nobody need be reminded of them. A part of them does not count. */
  const handedOver = async (): Promise<void> => {
    if (scope === 'all')
      await (
        await services.model('backup')
      ).handedOver((await (await services.model('recording')).records(catalog)).length);
  };
  /** `give`: false where a person thought better of it. */
  const giveAway = async (give: (file: File) => boolean | Promise<boolean>): Promise<void> => {
    try {
      setState(null);
      const made = await (await begin()).write(catalog, scope);
      end();
      if (!made.ok) {
        const isTooMany = made.issues.some(
          ({ code }) => code === 'HANDOVER_TOO_MANY' || code === 'TOO_LARGE',
        );
        setState(isTooMany ? { kind: 'tooMany' } : { kind: 'refused', issues: made.issues, isTable: false });
        return;
      }
      const name = fileName(`erfassung-${todayAt(Date.now())}`, 'zip');
      if (await give(new File([made.value as Uint8Array<ArrayBuffer>], name, { type: ZIP })))
        await handedOver();
    } catch (cause) {
      console.error(cause);
      setState({ kind: 'notMade' });
    }
  };
  const save = (): Promise<void> =>
    giveAway((file) => {
      saveBlob(file, file.name);
      return true;
    });
  const share = (): Promise<void> => giveAway(shareFile);
  const canShare = canShareFile('erfassung.zip', ZIP);
  const merge = async (): Promise<void> => {
    try {
      const count = (await turn.current?.merge(withAhead)) ?? 0;
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
      {hasEntries && (
        <Choice
          id="rec-scope"
          label={text.scope}
          value={scope}
          options={counts.map(([one, count]) => [one, text.scopes[one](number(count, language))] as const)}
          onPick={(picked) => setScope(picked as Scope)}
        />
      )}
      <div class="row">
        {hasEntries && (
          <>
            <Button onClick={() => void save()}>{text.saveFile}</Button>
            {canShare && <Button onClick={() => void share()}>{text.share}</Button>}
            <Button
              aria-expanded={codes === 'show'}
              onClick={() => setCodes(codes === 'show' ? null : 'show')}
            >
              {text.showCodes}
            </Button>
          </>
        )}
        <Button onClick={() => picker.current?.click()}>{text.openFile}</Button>
        <Button aria-expanded={codes === 'scan'} onClick={() => setCodes(codes === 'scan' ? null : 'scan')}>
          {text.scanCodes}
        </Button>
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
      {codes === 'show' && <ShowCodes services={services} catalog={catalog} scope={scope} />}
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
            <Button onClick={cancel}>{text.cancel}</Button>
          </div>
        )}
        {state?.kind === 'refused' && (
          <Note as="div" kind="bad">
            {state.issues.map((one) => (
              <p key={one.code}>{sentence(one, language)}</p>
            ))}
            {state.isTable && (
              <p>
                {text.maybeTable} <a href="#/daten/import">{text.toImport}</a>
              </p>
            )}
          </Note>
        )}
        {state?.kind === 'notSaved' && <Note kind="bad">{text.notSaved}</Note>}
        {state?.kind === 'notMade' && <Note kind="bad">{text.notMade}</Note>}
        {state?.kind === 'tooMany' && (
          <Note kind="bad">{text.tooManyForFile(number(MAX_RECORDS, language))}</Note>
        )}
        {state?.kind === 'merged' && <Note>{text.merged(String(state.count))}</Note>}
        {state?.kind === 'preview' && (
          <Note as="div">
            <p>
              {text.preview(String(state.view.fresh), String(state.view.known), String(state.view.conflicts))}
            </p>
            <Origin view={state.view} language={language} />
            {state.view.clashes > 0 && <p>{text.clashing(String(state.view.clashes))}</p>}
            {state.view.ahead && (
              <Ahead
                ahead={state.view.ahead}
                checked={withAhead}
                onCheck={setWithAhead}
                language={language}
              />
            )}
            <div class="row">
              <Button kind="main" onClick={() => void merge()}>
                {text.merge}
              </Button>
              <Button onClick={cancel}>{text.cancel}</Button>
            </div>
          </Note>
        )}
      </div>
    </section>
  );
};
