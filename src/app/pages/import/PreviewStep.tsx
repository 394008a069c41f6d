// What was understood of the file, and everything of it to correct: sheet, header, columns.
import { useState } from 'preact/hooks';
import type { Language } from '../../../i18n/locale.ts';
import { sentence } from '../../../i18n/issues.ts';
import { Column } from './Column.tsx';
import { Doubt, Levels, Paired, Pending, Sums } from './Doubts.tsx';
import { Result } from './Result.tsx';
import { SHEET, IMPORT } from './text.ts';
import { SheetStep } from './SheetStep.tsx';
import type { ImportActions } from './state.ts';
import { Steps } from './Steps.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = { actions: ImportActions; language: Language };
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'cp850', 'macintosh'] as const;
/** What is said of the choice of a sheet. */
const OF_SHEETS: ReadonlySet<string> = new Set(['SHEETS_ALIKE', 'TABLES_BESIDE', 'NOTES_BESIDE']);
const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Which of several sheets or tables. */
const Sheets = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { opened, view } = actions.state;
  if (opened!.sheets.length < 2) return null;
  return (
    <div class="field">
      <label for="import-sheet">{text.sheet}</label>
      <select
        id="import-sheet"
        value={String(view!.understanding.sheet)}
        onChange={(event) => actions.sheet(Number(event.currentTarget.value))}
      >
        {opened!.sheets.map((sheet, i) => (
          <option key={i} value={String(i)} disabled={sheet.rows === 0}>
            {sheet.name}
            {sheet.hidden ? ` (${text.hidden})` : ''} – {text.rowCount(sheet.rows)}
          </option>
        ))}
      </select>
      {opened!.issues
        .filter(({ code }) => OF_SHEETS.has(code))
        .map((one) => (
          <p key={one.code} class="small">
            {sentence(one, language)}
          </p>
        ))}
    </div>
  );
};

/** How the file is read, for whoever sees that it was read wrong. */
const Otherwise = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { opened, view } = actions.state;
  const { understanding } = view!;
  const header = understanding.headerRows;
  // Opened once, it stays so: what is chosen in it has the focus.
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="card noprint"
      open={isOpen || header.length === 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{text.otherwise}</summary>
      <div class="grid two">
        <div class="field">
          <label for="import-header">{text.header}</label>
          <select
            id="import-header"
            value={header.length === 0 ? '' : String(header.at(-1))}
            onChange={(event) => {
              const line = Number(event.currentTarget.value);
              actions.correct({
                headerRows: event.currentTarget.value === '' ? [] : [line],
                lines: (understanding.corrections.lines ?? []).filter(({ as }) => as !== 'header'),
                columns: [],
                melt: null,
              });
            }}
          >
            {header.length > 1 && (
              <option value={String(header.at(-1))}>
                {text.line} {header[0]}–{header.at(-1)}
              </option>
            )}
            {understanding.top
              .filter((row) => header.length <= 1 || row.line !== header.at(-1))
              .map((row) => (
                <option key={row.line} value={String(row.line)}>
                  {text.line} {row.line}:{' '}
                  {row.cells
                    .filter((cell) => cell !== '')
                    .slice(0, 4)
                    .join(' | ')
                    .slice(0, 60)}
                </option>
              ))}
            <option value="">{text.noHeader}</option>
          </select>
        </div>
        {opened!.encoding !== null && (
          <div class="field">
            <label for="import-encoding">{text.encoding}</label>
            <select
              id="import-encoding"
              value={opened!.encoding.replace('-bom', '')}
              onChange={(event) => actions.reopen({ encoding: event.currentTarget.value })}
            >
              {[...new Set([...ENCODINGS, opened!.encoding.replace('-bom', '')])].map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encoding}
                </option>
              ))}
            </select>
          </div>
        )}
        {opened!.delimiter !== null && (
          <div class="field">
            <label for="import-delimiter">{text.delimiter}</label>
            <select
              id="import-delimiter"
              value={opened!.delimiter}
              onChange={(event) => actions.reopen({ delimiter: event.currentTarget.value })}
            >
              {[...new Set([...DELIMITERS, opened!.delimiter])].map((sign) => (
                <option key={sign} value={sign}>
                  {sign === '\t' ? text.tab : sign}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </details>
  );
};

export const PreviewStep = ({ actions, language }: Props) => {
  const text = IMPORT[language];
  const { view, opened } = actions.state;
  if (!view || !opened) return null;
  const { understanding } = view;
  const { corrections, melt } = understanding;
  return (
    <>
      <p>
        <strong>{opened.name}</strong> · {opened.format.toUpperCase()}
        {opened.delimiter !== null &&
          ` · ${text.delimiter} ${opened.delimiter === '\t' ? text.tab : opened.delimiter}`}{' '}
        · {text.rowCount(understanding.rows)}
      </p>
      <Paired actions={actions} language={language} />
      <Levels actions={actions} language={language} />
      <Sums actions={actions} language={language} />
      <Pending actions={actions} language={language} />
      <Doubt actions={actions} language={language} />
      <Sheets actions={actions} language={language} />
      <SheetStep actions={actions} language={language} />
      <Otherwise actions={actions} language={language} />
      {understanding.titles.length > 0 && (
        <p class="muted">
          {text.titles}: {understanding.titles.join(' · ').slice(0, 300)}
        </p>
      )}
      {(understanding.totals > 0 || corrections.keepTotals) && (
        <Note as="div" class="row">
          <span>{text.totals(understanding.totals)}.</span>
          <Button
            aria-pressed={corrections.keepTotals === true}
            onClick={() => actions.correct({ keepTotals: !corrections.keepTotals })}
          >
            {text.keepTotals}
          </Button>
        </Note>
      )}
      {melt && (
        <Note as="div">
          <p>
            <strong>{text.melt}.</strong> {text.meltWhy}
          </p>
          <Button
            aria-pressed={corrections.melt != null}
            onClick={() => actions.correct({ melt: corrections.melt ? null : melt })}
          >
            {text.meltOn}
          </Button>
        </Note>
      )}
      <Result
        understanding={understanding}
        language={language}
        caption={SHEET[language].result}
        sum={SHEET[language].ours}
        first={5}
      />
      <div class="scroll" tabIndex={0} role="region" aria-label={text.columns}>
        <table class="stack">
          <caption>{text.columns}</caption>
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.examples}</th>
              <th scope="col">{text.type}</th>
              <th scope="col">{text.unit}</th>
              <th scope="col">{text.role}</th>
            </tr>
          </thead>
          <tbody>
            {understanding.columns.map((column) => (
              <Column key={column.name} column={column} actions={actions} language={language} />
            ))}
          </tbody>
        </table>
      </div>
      {understanding.footnotes.length > 0 && (
        <p class="muted">
          {text.footnotes}: {understanding.footnotes.join(' · ').slice(0, 300)}
        </p>
      )}
      <Steps actions={actions} language={language} next={2} />
    </>
  );
};
