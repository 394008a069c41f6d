// What can be made of a dataset and of the view of it, and taken back: an indicator of one's own, a comparison; the view; the last import; the
// imported dataset itself.
import { useState } from 'preact/hooks';
import type { Exploration } from '../../../core/query/exploration.ts';
import { words } from '../../../i18n/words.ts';
import { onward } from '../shared/onward.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { ownAddress } from '../own/given.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Note } from '../../../ui/Note.tsx';
import { EXPLORE } from './text.ts';

const TEXT = words('dataset', 'actions');

export const DatasetActions = ({
  services,
  summary,
  exploration,
  onReset,
}: {
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
  onReset: () => void;
}) => {
  const text = TEXT[services.language.value],
    view = EXPLORE[services.language.value];
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState('');
  const isImported = summary.provenance.file !== undefined;
  const leave = async (): Promise<void> => {
    const goOn = onward();
    await (await services.model('imports')).remove(summary.id);
    goOn('#/daten');
  };
  const undo = async (): Promise<void> => {
    setSaid((await (await services.model('imports')).undo(summary.id)) ? text.undone : '');
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(view.copied);
    } catch (cause) {
      console.warn('not copied', cause);
      setSaid(view.notCopied);
    }
  };
  return (
    <>
      <a class="button plain" role="button" href={ownAddress(exploration)}>
        {text.make}
      </a>
      {summary.fields.some(({ role }) => role === 'region') && (
        <a class="button plain" role="button" href={`#/daten/${encodeURIComponent(summary.id)}/vergleich`}>
          {text.compare}
        </a>
      )}
      <Menu
        name={text.more}
        look="button plain"
        items={[
          { name: view.copy, act: () => void copy() },
          { name: view.reset, act: onReset },
          ...(isImported && summary.canUndo ? [{ name: text.undo, act: () => void undo() }] : []),
          ...(isImported ? [{ name: text.remove, act: () => setAsks(true) }] : []),
        ]}
      />
      <p role="status">{said}</p>
      {asks && (
        <Note as="div" kind="warn" role="alert">
          <p>{text.sure}</p>
          <div class="row">
            <Button onClick={() => void leave()}>{text.yes}</Button>
            <Button kind="main" onClick={() => setAsks(false)}>
              {text.no}
            </Button>
          </div>
        </Note>
      )}
    </>
  );
};
