// Reads the second half of a long text, while the import reads the first (formats/csv/halves.ts). It ends when it has answered.
import type { TablePart } from '../core/table/build.ts';
import { readHalf } from '../formats/csv/halves.ts';
import type { HalfAsk } from '../formats/format.ts';
import { BEGUN } from './half-word.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The arrays of a part: they change hands without a copy. */
const arraysOf = ({ columns, lines, widths }: TablePart): Transferable[] =>
  [
    lines,
    widths,
    ...columns.flatMap(({ texts, codes, numbers }) => [
      texts.bytes,
      texts.ends,
      ...(codes ? [codes] : []),
      ...(numbers ? [numbers.forms, numbers.digits] : []),
    ]),
  ].map(({ buffer }) => buffer);

self.addEventListener('message', ({ data }: MessageEvent<HalfAsk>) => {
  self.postMessage(BEGUN);
  const read = readHalf(data);
  const part = read && read.builder.part(read.cells);
  self.postMessage(part, part ? arraysOf(part) : []);
});
