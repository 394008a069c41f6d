// Recorded values to another tablet and back, as a file or as codes on the screen: given, looked at, and only then merged.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/records/entry.ts';
import { inScope, MAX_RECORDS, SCOPES, type Scope } from '../../../core/records/scope.ts';
import { todayAt } from '../../../core/values/berlin.ts';
import { date, number } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { HandoverView } from '../../../importer/handover.ts';
import type { Services } from '../../models/types.ts';
import { canShareFile, saveBlob, shareFile } from '../../save.ts';
import { ScanCodes } from './ScanCodes.tsx';
import { ShowCodes } from './ShowCodes.tsx';
import { RECORDING } from './text.ts';
import { useHandover, ZIP, type HandoverSteps } from './use-handover.ts';
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

/** What a file holds that was opened, before any of it is taken over. */
const Preview = ({
  view,
  steps,
  language,
}: {
  view: HandoverView;
  steps: HandoverSteps;
  language: Language;
}) => {
  const text = RECORDING[language];
  return (
    <Note as="div">
      <p>{text.preview(String(view.fresh), String(view.known), String(view.conflicts))}</p>
      <Origin view={view} language={language} />
      {view.clashes > 0 && <p>{text.clashing(String(view.clashes))}</p>}
      {view.ahead && (
        <Ahead
          ahead={view.ahead}
          checked={steps.withAhead}
          onCheck={steps.setWithAhead}
          language={language}
        />
      )}
      <div class="row">
        <Button kind="main" onClick={() => void steps.merge()}>
          {text.merge}
        </Button>
        <Button onClick={steps.cancel}>{text.cancel}</Button>
      </div>
    </Note>
  );
};

/** What came of the last step. */
const Outcome = ({ steps, language }: { steps: HandoverSteps; language: Language }) => {
  const text = RECORDING[language];
  const { state } = steps;
  if (state === null) return null;
  switch (state.kind) {
    case 'reading':
      return (
        <div class="row">
          <span>{text.reading}</span>
          <Button onClick={steps.cancel}>{text.cancel}</Button>
        </div>
      );
    case 'refused':
      return (
        <Note as="div" kind="bad">
          {state.issues.map((issue) => (
            <p key={issue.code}>{sentence(issue, language)}</p>
          ))}
          {state.isTable && (
            <p>
              {text.maybeTable} <a href="#/daten/import">{text.toImport}</a>
            </p>
          )}
        </Note>
      );
    case 'tooMany':
      return <Note kind="bad">{text.tooManyForFile(number(MAX_RECORDS, language))}</Note>;
    case 'merged':
      return <Note>{text.merged(String(state.count))}</Note>;
    case 'preview':
      return <Preview view={state.view} steps={steps} language={language} />;
    case 'notSaved':
    case 'notMade':
      return <Note kind="bad">{text[state.kind]}</Note>;
  }
};

export const Handover = ({ services, catalog, entries, onChanged }: Props) => {
  const language = services.language.value;
  const text = RECORDING[language];
  const [codes, setCodes] = useState<'show' | 'scan' | null>(null);
  const [scope, setScope] = useState<Scope>('all');
  const picker = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  const steps = useHandover({ services, catalog, section, onOpen: () => setCodes(null), onChanged });
  const hasEntries = entries.length > 0;
  const today = todayAt(services.now.value);
  const counts = useMemo(
    () => SCOPES.map((one) => [one, inScope(entries, one, Date.now()).length] as const),
    [entries, today],
  );
  const save = (): Promise<void> =>
    steps.giveAway(scope, (file) => {
      saveBlob(file, file.name);
      return true;
    });
  const share = (): Promise<void> => steps.giveAway(scope, shareFile);
  const canShare = canShareFile('erfassung.zip', ZIP);
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
            if (file) steps.open(file, file.name);
          }}
        />
      </div>
      {codes === 'show' && <ShowCodes services={services} catalog={catalog} scope={scope} />}
      {codes === 'scan' && (
        <ScanCodes
          services={services}
          onDone={(bytes) => steps.open(new Blob([bytes as Uint8Array<ArrayBuffer>]), text.codes)}
        />
      )}
      <div role="status">
        <Outcome steps={steps} language={language} />
      </div>
    </section>
  );
};
