// The camera of this tablet reads the codes of another one, in any order. Pictures are looked at and thrown away; nothing leaves the device.
import { useEffect, useRef, useState } from 'preact/hooks';
import { gather, NOTHING_GATHERED, type Gathering } from '../../../files/frames.ts';
import type { Services } from '../../models/types.ts';
import { CODES } from './text.ts';
import { Note } from '../../../ui/Note.tsx';

type Trouble = 'missing' | 'refused' | 'busy';
type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };
type Detection = {
  new (given: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

/** A side of the picture that is looked at. Unit: pixels. */
const SIDE = 720;

/** The browser's own reader. Missing: null where it has none for QR codes. */
const ownDetector = async (): Promise<Detector | null> => {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detection };
  if (!BarcodeDetector) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
};

const TROUBLE: ReadonlyMap<unknown, Trouble> = new Map([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
]);
const troubleOf = (cause: unknown): Trouble => TROUBLE.get((cause as { name?: string }).name) ?? 'missing';

/** The middle of the picture as pixels. */
const middleOf = (video: HTMLVideoElement, context: CanvasRenderingContext2D): ImageData => {
  const side = Math.min(video.videoWidth, video.videoHeight);
  const size = Math.min(side, SIDE);
  context.canvas.width = context.canvas.height = size;
  context.drawImage(
    video,
    (video.videoWidth - side) / 2,
    (video.videoHeight - side) / 2,
    side,
    side,
    0,
    0,
    size,
    size,
  );
  return context.getImageData(0, 0, size, size);
};

export const ScanCodes = ({
  services,
  onDone,
}: {
  services: Services;
  onDone: (bytes: Uint8Array) => void;
}) => {
  const text = CODES[services.language.value];
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [seen, setSeen] = useState<Gathering>(NOTHING_GATHERED);
  useEffect(() => {
    let isOn = true;
    let stream: MediaStream | null = null;
    let end = (): void => undefined;
    const stop = (): void => {
      isOn = false;
      for (const track of stream?.getTracks() ?? []) track.stop();
      end();
    };
    const run = async (): Promise<void> => {
      if (!('mediaDevices' in navigator)) return setTrouble('missing');
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      });
      const node = video.current;
      if (!isOn || !node) return stop();
      node.srcObject = stream;
      await node.play();
      const detector = await ownDetector();
      const errand = (await services.model('recording')).handover();
      end = errand.end;
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      let gathered = NOTHING_GATHERED;
      while (isOn) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (!isOn || node.videoWidth === 0) continue;
        const found = detector
          ? (await detector.detect(node)).map((one) => one.rawValue)
          : [await errand.scan(middleOf(node, context))];
        if (!isOn) break;
        for (const one of found) if (one !== null) gathered = gather(gathered, one);
        setSeen(gathered);
        if (gathered.bytes) {
          stop();
          onDone(gathered.bytes);
        }
      }
    };
    run().catch((cause: unknown) => {
      console.warn('no camera', cause);
      stop();
      setTrouble(troubleOf(cause));
    });
    return stop;
  }, []);
  if (trouble) return <Note kind="bad">{text.trouble[trouble]}</Note>;
  return (
    <div class="codes">
      <p>{text.scan}</p>
      <video ref={video} class="camera" muted playsInline aria-label={text.camera} />
      <p role="status">
        {seen.total === 0 ? text.looking : text.seen(String(seen.parts.size), String(seen.total))}
      </p>
      {seen.total > 0 && <progress max={seen.total} value={seen.parts.size} aria-label={text.progress} />}
    </div>
  );
};
