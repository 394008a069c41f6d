// Making room: the largest datasets that can be fetched again, and apart from them the tables that may exist only here.
import { useEffect, useState } from 'preact/hooks';
import { bytes } from '../../../../i18n/figures.ts';
import type { LeftOut } from '../../../models/backup.ts';
import type { DatasetSummary, Services } from '../../../models/types.ts';
import { BACKUP } from './text.ts';
import { Button } from '../../../../ui/Button.tsx';

const MOST = 5;

export const Room = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = BACKUP[language];
  const [away, setAway] = useState<readonly LeftOut[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const datasets = services.datasets.value ?? [];
  const look = async (): Promise<void> => setAway(await (await services.model('backup')).leftOut());
  useEffect(() => void look().catch((cause: unknown) => console.error(cause)), [datasets]);
  const bySize = [...datasets].sort((one, other) => other.bytes - one.bytes);
  // What is asked of no source was brought by a person.
  const fetched = bySize.filter((one) => one.state !== null).slice(0, MOST);
  const imported = bySize.filter((one) => one.state === null).slice(0, MOST);
  const takeOff = async ({ id }: DatasetSummary): Promise<void> => {
    setAsked(null);
    await (await services.model('backup')).takeOff(id);
    await look();
  };
  const wantBack = async ({ id }: LeftOut): Promise<void> => {
    await (await services.model('backup')).wantBack(id);
    await look();
    services.syncNow();
  };
  const run = (job: Promise<void>): void => void job.catch((cause: unknown) => console.error(cause));
  const line = (one: DatasetSummary, onTake: () => void) => (
    <li key={one.id} class="row">
      <span>
        {one.title} ({bytes(one.bytes, language)})
      </span>
      <Button aria-label={text.takeOffOne(one.title)} onClick={onTake}>
        {text.takeOff}
      </Button>
    </li>
  );
  return (
    <details>
      <summary>{text.largest}</summary>
      <p class="small">{fetched.length > 0 ? text.largestWhy : text.none}</p>
      <ul class="plain">{fetched.map((one) => line(one, () => run(takeOff(one))))}</ul>
      {imported.length > 0 && (
        <>
          <h3>{text.imported}</h3>
          <p class="small">{text.importedWhy}</p>
          <ul class="plain">
            {imported.map((one) =>
              asked === one.id ? (
                <li key={one.id} class="note warn">
                  <p>{text.importedSure(one.title)}</p>
                  <div class="row">
                    <Button onClick={() => run(takeOff(one))}>{text.yes}</Button>
                    <Button kind="main" onClick={() => setAsked(null)}>
                      {text.no}
                    </Button>
                  </div>
                </li>
              ) : (
                line(one, () => setAsked(one.id))
              ),
            )}
          </ul>
        </>
      )}
      {away.length > 0 && (
        <>
          <h3>{text.away}</h3>
          <ul class="plain">
            {away.map((one) => (
              <li key={one.id} class="row">
                <span>{one.title}</span>
                <Button aria-label={`${text.wantBack}: ${one.title}`} onClick={() => run(wantBack(one))}>
                  {text.wantBack}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
};
