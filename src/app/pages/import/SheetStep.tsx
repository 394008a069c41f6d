// The sheet as it is, what it is taken for, and everything of it to put right; beside it what the figures become.
import { useEffect, useRef, useState } from 'preact/hooks';
import { rangesOf } from '../../../core/table/changed-cells.ts';
import type { Language } from '../../../i18n/locale.ts';
import { CellBar, ColumnsBar, LinesBar, useEnds } from './ActBar.tsx';
import { Grid } from './Grid.tsx';
import { chosenIn, type Selection } from './selection.ts';
import { SHEET } from './text.ts';
import { SheetPanel } from './SheetPanel.tsx';
import type { ImportActions } from './state.ts';
import { Button } from '../../../ui/Button.tsx';

type Props = { actions: ImportActions; language: Language };

const Parts = ({ actions, language }: Props) => {
  const text = SHEET[language];
  const { cut } = actions.state.view!.understanding.corrections;
  if (!cut) return null;
  return (
    <div class="row" role="group" aria-label={text.parts}>
      <span>{text.parts}</span>
      {rangesOf(cut).map((_, part) => (
        <Button
          key={part}
          aria-pressed={part === cut.part}
          onClick={() => part !== cut.part && actions.part({ ...cut, part })}
        >
          {text.part} {part + 1}
        </Button>
      ))}
      <Button
        onClick={() => {
          const { cut: _cut, ...rest } = actions.state.view!.understanding.corrections;
          actions.replace(rest);
        }}
      >
        {text.oneTable}
      </Button>
    </div>
  );
};

const Undo = ({ actions, language }: Props) => {
  const text = SHEET[language];
  const { past, future } = actions.state.history;
  return (
    <div class="row sheet-undo">
      <Button kind="plain" aria-disabled={past.length === 0} onClick={actions.back}>
        <span class="act-sign" aria-hidden="true">
          ↶
        </span>
        {text.back}
      </Button>
      <Button kind="plain" aria-disabled={future.length === 0} onClick={actions.again}>
        <span class="act-sign" aria-hidden="true">
          ↷
        </span>
        {text.again}
      </Button>
    </div>
  );
};

/** The page opens where the reading is unsure, and goes on to the next doubt; where there is none left, what is chosen stays. */
const useDoubtedFirst = (actions: ImportActions, select: (selection: Selection) => void): void => {
  const { doubtRow, sheet } = actions.state.view!.understanding;
  useEffect(() => {
    if (doubtRow === null) return;
    const at = { row: doubtRow, column: -1 };
    select({ at, from: at });
  }, [doubtRow, sheet]);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'text';

export const SheetStep = ({ actions, language }: Props) => {
  const text = SHEET[language];
  const [selection, setSelection] = useState<Selection>({
    at: { row: 0, column: 0 },
    from: { row: 0, column: 0 },
  });
  const [isRange, setRange] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const { frame, sheet, doubtRow } = actions.state.view!.understanding;
  useDoubtedFirst(actions, setSelection);
  useEffect(() => {
    setRange(false);
    if (doubtRow === null) setSelection({ at: { row: 0, column: 0 }, from: { row: 0, column: 0 } });
  }, [sheet]);
  const chosen = chosenIn(selection);
  const ends = useEnds(actions, chosen);
  if (frame.rows === 0 || frame.columns.length === 0) return null;
  return (
    <div
      class="sheet"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(event.key) || isTyping(event.target)) return;
        event.preventDefault();
        if (/y/i.test(event.key) || event.shiftKey) actions.again();
        else actions.back();
      }}
    >
      <Parts actions={actions} language={language} />
      <div class="sheet-top">
        <p class="muted">{text.how}</p>
        <Undo actions={actions} language={language} />
      </div>
      <div class="sheet-both">
        <div class="sheet-box">
          <Grid
            actions={actions}
            language={language}
            selection={selection}
            isRange={isRange}
            onSelect={setSelection}
            onAct={() => bar.current?.querySelector<HTMLElement>('input, button')?.focus()}
          />
          <div
            class="sheet-bar"
            ref={bar}
            onKeyDown={(event) => {
              if (event.key === 'Escape')
                bar.current?.parentElement?.querySelector<HTMLElement>('[role="grid"]')?.focus();
            }}
          >
            {chosen.kind === 'columns' && (
              <ColumnsBar actions={actions} language={language} chosen={chosen} />
            )}
            {chosen.kind === 'lines' && ends && (
              <LinesBar actions={actions} language={language} ends={ends} />
            )}
            {chosen.kind === 'cell' && ends && (
              <CellBar actions={actions} language={language} chosen={chosen} ends={ends} />
            )}
            {chosen.kind !== 'cell' && (
              <Button
                aria-pressed={isRange}
                onClick={() => setRange(!isRange)}
                aria-describedby={isRange ? 'sheet-range' : undefined}
              >
                {text.range}
              </Button>
            )}
            {isRange && chosen.kind !== 'cell' && (
              <p id="sheet-range" class="muted small">
                {text.rangeHint}
              </p>
            )}
          </div>
        </div>
        <SheetPanel actions={actions} language={language} chosen={chosen} />
      </div>
    </div>
  );
};
