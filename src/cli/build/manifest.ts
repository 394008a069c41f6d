// What the system offers the app for: files that are opened with it or shared to it. Made of the list of formats.
// Source: Web Application Manifest; Web Share Target, `share_target`; File Handling, `file_handlers`
import { FILE_FORMATS, endsInTables, type FileFormat } from '../../core/table/file-formats.ts';

/** Kinds with endings that promise tables: a page or a plain text is mostly something else. */
const OFFERED: readonly FileFormat[] = Object.values(FILE_FORMATS).filter(
  ({ endings, shared = [] }) => endings.length > 0 || shared.every((ending) => endsInTables(`x.${ending}`)),
);
const dotted = (endings: readonly string[]): string[] =>
  endings.filter((ending) => endsInTables(`x.${ending}`)).map((ending) => `.${ending}`);

type Manifest = {
  share_target: { params: { files: { accept: string[] }[] } };
  file_handlers: { accept: Record<string, string[]> }[];
};

/** The manifest with the kinds of files that are read. */
export const withFormats = (text: string): string => {
  const manifest = JSON.parse(text) as Manifest;
  const accept = [
    ...OFFERED.flatMap(({ mediaTypes }) => mediaTypes),
    ...OFFERED.flatMap(({ endings, shared = [] }) => dotted([...endings, ...shared])),
  ];
  manifest.share_target.params.files[0]!.accept = [...new Set(accept)];
  // Files of our own are packed, and nobody else opens a `.zip` with figures.
  manifest.file_handlers[0]!.accept = Object.fromEntries(
    OFFERED.flatMap(({ endings, shared = [], mediaTypes }) => {
      const own = dotted([...endings, ...shared.filter((ending) => ending === 'zip')]);
      return own.length === 0 ? [] : [[mediaTypes[0]!, own]];
    }),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
};
