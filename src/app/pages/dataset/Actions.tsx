// What can be made of a dataset, and taken back: an indicator of one's own; the last import; the imported dataset itself.
import { useState } from 'preact/hooks';
import type { Exploration } from '../../../core/query/exploration.ts';
import { words } from '../../../i18n/words.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { ownAddress } from '../own/given.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

const TEXT = words('dataset', 'actions');

export const DatasetActions = ({
  services,
  summary,
  exploration,
}: {
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
}) => {
  const text = TEXT[services.language.value];
  const [asks, setAsks] = useState(false);
  const [undone, setUndone] = useState(false);
  const isImported = summary.provenance.file !== undefined;
  const leave = async (): Promise<void> => {
    await (await services.model('imports')).remove(summary.id);
    location.hash = '#/daten';
  };
  const undo = async (): Promise<void> => {
    setUndone(await (await services.model('imports')).undo(summary.id));
  };
  return (
    <div class="noprint">
      <div class="row">
        <a class="button" role="button" href={ownAddress(exploration)}>
          {text.make}
        </a>
        {summary.fields.some(({ role }) => role === 'region') && (
          <a class="button" role="button" href={`#/daten/${encodeURIComponent(summary.id)}/vergleich`}>
            {text.compare}
          </a>
        )}
        {isImported && summary.canUndo && <Button onClick={() => void undo()}>{text.undo}</Button>}
        {isImported && (
          <Button aria-expanded={asks} onClick={() => setAsks(!asks)}>
            {text.remove}
          </Button>
        )}
      </div>
      <p role="status">{undone ? text.undone : ''}</p>
      {asks && (
        <Note as="div" kind="warn">
          <p>{text.sure}</p>
          <div class="row">
            <Button onClick={() => void leave()}>{text.yes}</Button>
            <Button kind="main" onClick={() => setAsks(false)}>
              {text.no}
            </Button>
          </div>
        </Note>
      )}
    </div>
  );
};
