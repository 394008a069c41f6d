// QR codes drawn by the app as a film for Chromium's camera of tests. Source: yuv4mpeg(5), 4:2:0.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARGS } from './chromium.ts';

const WIDTH = 640,
  HEIGHT = 480;

/** Each picture: `viewBox|d` of a drawn code. Every code is seen for some frames; the camera plays them in a loop. */
const filmOf = (pictures: readonly string[], times = 4): Buffer => {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const picture of pictures) {
    const [box, path] = picture.split('|') as [string, string];
    const modules = Number(box.split(' ')[2]);
    const scale = Math.floor(HEIGHT / modules);
    const left = (WIDTH - modules * scale) >> 1,
      top = (HEIGHT - modules * scale) >> 1;
    const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
    for (const found of path.matchAll(/M(\d+) (\d+)h1/g))
      for (let y = 0; y < scale; y++) {
        const at = (top + Number(found[2]) * scale + y) * WIDTH + left + Number(found[1]) * scale;
        luma.fill(16, at, at + scale);
      }
    const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
    for (let i = 0; i < times; i++) parts.push(frame);
  }
  return Buffer.concat(parts);
};

/** How a browser is opened whose camera sees these pictures one after the other. */
export const filmed = async (pictures: readonly string[]): Promise<{ args: string[] }> => {
  const film = join(await mkdtemp(join(tmpdir(), 'cockpit-film-')), 'codes.y4m');
  await writeFile(film, filmOf(pictures));
  return {
    args: [
      ...ARGS,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  };
};
