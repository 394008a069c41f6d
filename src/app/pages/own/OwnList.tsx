// The own indicators there are: open, edit, remove and take back. Also where their dataset is gone, since they would stay for ever.
import { useEffect, useState } from 'preact/hooks';
import type { OwnIndicator } from '../../../core/indicators/own.ts';
import type { Services } from '../../models/types.ts';
import { OWN } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

/** `version` changes when something was saved. Without `onEdit` they can only be opened and removed. */
export const OwnList = ({
  services,
  dataset,
  version,
  title,
  onEdit,
  onRemoved,
}: {
  services: Services;
  dataset: string;
  version: number;
  title: string;
  onEdit?: (one: OwnIndicator) => void;
  onRemoved?: (one: OwnIndicator) => void;
}) => {
  const text = OWN[services.language.value];
  const [own, setOwn] = useState<readonly OwnIndicator[]>([]);
  const [removed, setRemoved] = useState<OwnIndicator | null>(null);
  const [failed, setFailed] = useState(false);
  const load = async (): Promise<void> =>
    setOwn((await (await services.model('figures')).own()).filter((one) => one.dataset === dataset));
  const attempt = (work: () => Promise<void>): void =>
    void work().then(
      () => setFailed(false),
      (cause: unknown) => {
        console.error(cause);
        setFailed(true);
      },
    );
  useEffect(() => attempt(load), [dataset, version]);
  const remove = async (one: OwnIndicator): Promise<void> => {
    await (await services.model('figures')).remove(one.id);
    setRemoved(one);
    onRemoved?.(one);
    await load();
  };
  const back = async (one: OwnIndicator): Promise<void> => {
    await (await services.model('figures')).save(one);
    setRemoved(null);
    await load();
  };
  return (
    <>
      <div role="status">
        {removed && (
          <Note as="div" class="row">
            <span>{text.removed}</span>
            <Button onClick={() => attempt(() => back(removed))}>{text.undo}</Button>
          </Note>
        )}
        {failed && <Note kind="bad">{text.listFailed}</Note>}
      </div>
      {own.length > 0 && (
        <section class="card">
          <h2>{title}</h2>
          <ul class="plain">
            {own.map((one) => (
              <li key={one.id} class="row">
                <a class="target" href={`#/lage/${encodeURIComponent(one.id)}`}>
                  {one.definition.title}
                </a>
                {onEdit && (
                  <Button aria-label={`${text.edit}: ${one.definition.title}`} onClick={() => onEdit(one)}>
                    {text.edit}
                  </Button>
                )}
                <Button
                  aria-label={`${text.remove}: ${one.definition.title}`}
                  onClick={() => attempt(() => remove(one))}
                >
                  {text.remove}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
