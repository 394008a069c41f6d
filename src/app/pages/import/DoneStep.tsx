// What was taken over, and the way back.
import { useEffect, useRef } from 'preact/hooks';
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { ImportActions } from './state.ts';
import { SHEET, IMPORT } from './text.ts';
import { Button } from '../../../ui/Button.tsx';

export const DoneStep = ({ actions, language }: { actions: ImportActions; language: Language }) => {
  const text = IMPORT[language];
  const { outcome, undone, view } = actions.state;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [undone]);
  if (!outcome) return null;
  const { cut } = view?.understanding.corrections ?? {};
  const next = cut && cut.part < cut.starts.length ? { ...cut, part: cut.part + 1 } : null;
  return (
    <div class="card" ref={box} tabIndex={-1}>
      {undone ? (
        <p role="status">{text.undone}</p>
      ) : (
        <>
          <h2>{outcome.title}</h2>
          <p role="status">
            {number(outcome.report.added + outcome.report.changed + outcome.report.same, language)}{' '}
            {text.done}
          </p>
          <div class="row">
            <a class="button main" role="button" href={`#/daten/${encodeURIComponent(outcome.dataset)}`}>
              {text.toDataset}
            </a>
            <Button onClick={actions.undo}>{text.undo}</Button>
          </div>
        </>
      )}
      <div class="row">
        {next && (
          <Button kind="main" onClick={() => actions.part(next)}>
            {SHEET[language].nextPart}
          </Button>
        )}
        <Button onClick={actions.cancel}>{text.another}</Button>
      </div>
    </div>
  );
};
