// A session folder as a file: what was frozen, as a Data Package in a zip, with the pages as HTML for whoever has no app.
// Described in docs/session-folder.md. The hashes notice damage and change; they do not prove who made the file.
import { strToU8 } from 'fflate';
import { allBlocks } from '../core/folders/edit.ts';
import type { Folder, PictureText } from '../core/folders/folder.ts';
import { checkCode, frozenText } from '../core/folders/frozen.ts';
import { asksData, type Picture } from '../core/folders/picture.ts';
import { isPicture, parseFolder } from '../core/folders/read.ts';
import { error, type IssueCode } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { jsonOf, sha256Hex } from '../formats/bytes.ts';
import { openPackage, writePackage } from './container.ts';
import { FOLDER_PAGES } from './mark.ts';

export type FolderFile = { folder: Folder; pictures: readonly PictureText[] };

/**
 * 3 holds charts of what is reckoned; 2 why single values of a chart are missing, or labels that are yes and no or shares; all else an
 * older tablet reads as 1.
 */
const VERSION = 3;
const versionOf = (pictures: readonly PictureText[]): number =>
  Math.max(
    1,
    ...pictures.map(({ json }) => {
      const picture = jsonOf(strToU8(json)) as Picture | null;
      if (picture?.kind !== 'chart') return 1;
      if (picture.calculation) return VERSION;
      return (picture.label ?? picture.series.find(({ why }) => why)) === undefined ? 1 : 2;
    }),
  );
const FOLDER = 'mappe.json';
const pathOf = (hash: string): string => `stand/${hash}.json`;
const MAX_BYTES = 100e6;
const MAX_PICTURE = 40e6;

/** The folder with all that it shows. `html`: its pages for whoever has no app. */
export const writeFolder = (
  { folder, pictures }: FolderFile,
  html: string,
  now: number,
): Promise<Uint8Array> =>
  writePackage({
    kind: 'session',
    name: 'sitzung',
    title: folder.name,
    created: now,
    about: {
      version: versionOf(pictures),
      municipality: folder.municipality,
      code: folder.frozen?.code,
      hash: folder.frozen?.hash,
    },
    parts: [
      { name: 'mappe', path: FOLDER, bytes: strToU8(JSON.stringify(folder)) },
      ...pictures.map(({ hash, json }) => ({
        name: `stand-${hash.slice(0, 12)}`,
        path: pathOf(hash),
        bytes: strToU8(json),
      })),
      { name: 'lesefassung', path: FOLDER_PAGES, bytes: strToU8(html) },
    ],
  });

/**
 * A folder file, whole or not at all. Errors: FOLDER_FOREIGN (no such file), FOLDER_NEWER, FOLDER_DAMAGED (a part is missing, changed or
 * not what it says), TOO_LARGE. Nothing is stored here.
 */
export const readFolder = async (bytes: Uint8Array, file: string): Promise<Result<FolderFile>> => {
  const no = (code: IssueCode): Result<FolderFile> => failed(error(code, { file }));
  const opened = await openPackage(bytes, { kind: 'session', version: VERSION, most: MAX_BYTES });
  if (opened === 'tooLarge') return failed(error('TOO_LARGE', { file }, { max: MAX_BYTES }));
  if (opened === 'foreign') return no('FOLDER_FOREIGN');
  if (opened === 'damaged') return no('FOLDER_DAMAGED');
  // No version until now seals one.
  if (typeof opened === 'string') return no('FOLDER_NEWER');
  const { read } = opened;
  const text = await read(FOLDER, 20e6);
  const folder = text && parseFolder(jsonOf(text));
  if (!folder?.frozen) return no('FOLDER_DAMAGED');
  const { frozen } = folder;
  const blocks = allBlocks(folder);
  if (new Set(blocks.map(({ id }) => id)).size !== blocks.length) return no('FOLDER_DAMAGED');
  if (blocks.some((block) => asksData(block) !== Object.hasOwn(frozen.pictures, block.id)))
    return no('FOLDER_DAMAGED');
  const hash = await sha256Hex(strToU8(frozenText(folder, frozen)));
  if (hash !== frozen.hash || checkCode(hash) !== frozen.code) return no('FOLDER_DAMAGED');
  const pictures: PictureText[] = [];
  for (const wanted of new Set(Object.values(frozen.pictures))) {
    const picture = await read(pathOf(wanted), MAX_PICTURE);
    if (!picture || (await sha256Hex(picture)) !== wanted || !isPicture(jsonOf(picture)))
      return no('FOLDER_DAMAGED');
    pictures.push({ hash: wanted, json: new TextDecoder().decode(picture) });
  }
  return ok({ folder, pictures });
};
