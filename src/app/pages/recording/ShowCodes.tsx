// Recorded values as a sequence of QR codes for another tablet's camera: running in a loop, or a step at a time.
import { useEffect, useState } from 'preact/hooks';
import type { Scope } from '../../../core/records/scope.ts';
import { MAX_SHOWN } from '../../../files/frames.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import type { Services } from '../../models/types.ts';
import { CODES } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

/** Long enough for a slow camera to see a code twice. Unit: ms. */
const PACE = 450;

type Props = { services: Services; catalog: string; scope: Scope };

export const ShowCodes = ({ services, catalog, scope }: Props) => {
  const text = CODES[services.language.value];
  const [frames, setFrames] = useState<readonly string[] | 'many' | 'failed' | null>(null);
  const [at, setAt] = useState(0);
  const [isRunning, setRunning] = useState(true);
  useEffect(() => {
    let end = (): void => undefined;
    let isCurrent = true;
    setFrames(null);
    setAt(0);
    services
      .model('recording')
      .then((recording) => {
        const errand = recording.handover();
        end = errand.end;
        return errand.frames(catalog, scope);
      })
      .then(
        (found) => isCurrent && setFrames(found ?? 'many'),
        (cause: unknown) => {
          console.error(cause);
          if (isCurrent) setFrames('failed');
        },
      );
    return () => {
      isCurrent = false;
      end();
    };
  }, [catalog, scope]);
  const total = Array.isArray(frames) ? frames.length : 0;
  useEffect(() => {
    if (!isRunning || total < 2) return;
    const timer = setInterval(() => setAt((before) => (before + 1) % total), PACE);
    return () => clearInterval(timer);
  }, [isRunning, total]);
  if (frames === null) return <p class="muted">{text.making}</p>;
  if (frames === 'many') return <Note>{text.tooMany(String(MAX_SHOWN))}</Note>;
  if (frames === 'failed') return <Note kind="bad">{text.failed}</Note>;
  const frame = frames[at % total]!;
  const step = (by: number): void => {
    setRunning(false);
    setAt((before) => (before + by + total) % total);
  };
  return (
    <div class="codes">
      <p>{text.show}</p>
      <QrCode text={frame} label={text.code(String((at % total) + 1), String(total))} mode="Alphanumeric" />
      <p>{text.code(String((at % total) + 1), String(total))}</p>
      {total > 1 && (
        <div class="row">
          <Button onClick={() => setRunning(!isRunning)}>{isRunning ? text.pause : text.run}</Button>
          <Button onClick={() => step(-1)}>{text.before}</Button>
          <Button onClick={() => step(1)}>{text.next}</Button>
        </div>
      )}
    </div>
  );
};
