// A session folder as a file: what was frozen, as a Data Package in a zip, with the pages as HTML for whoever has no app.
// Described in docs/session-folder.md. The hashes notice damage and change; they do not prove who made the file.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { allBlocks } from '../core/folders/edit.ts';
import type { Folder, PictureText } from '../core/folders/folder.ts';
import { checkCode, frozenText } from '../core/folders/frozen.ts';
import { asksData } from '../core/folders/picture.ts';
import { isPicture, parseFolder } from '../core/folders/read.ts';
import { error, type IssueCode } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { jsonOf, sha256Hex } from '../formats/bytes.ts';
import { FOLDER_PAGES } from './mark.ts';
import { unzipEntry, zipEntries } from '../formats/zip/zip.ts';

export type FolderFile = { folder: Folder; pictures: readonly PictureText[] };

const VERSION = 1;
const DESCRIPTION = 'datapackage.json';
const FOLDER = 'mappe.json';
const pathOf = (hash: string): string => `stand/${hash}.json`;
const MAX_BYTES = 100e6;
const MAX_PICTURE = 40e6;

/** The folder with all that it shows. `html`: its pages for whoever has no app. */
export const writeFolder = async (
  { folder, pictures }: FolderFile,
  html: string,
  now: number,
): Promise<Uint8Array> => {
  const files: Zippable = {};
  const resources: Record<string, unknown>[] = [];
  const put = async (name: string, path: string, text: string, format: string): Promise<void> => {
    const bytes = strToU8(text);
    files[path] = bytes;
    resources.push({
      name,
      path,
      format,
      mediatype: format === 'json' ? 'application/json' : 'text/html',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${await sha256Hex(bytes)}`,
    });
  };
  await put('mappe', FOLDER, JSON.stringify(folder), 'json');
  for (const { hash, json } of pictures) await put(`stand-${hash.slice(0, 12)}`, pathOf(hash), json, 'json');
  await put('lesefassung', FOLDER_PAGES, html, 'html');
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'sitzung',
    title: folder.name,
    created: new Date(now).toISOString(),
    session: {
      version: VERSION,
      municipality: folder.municipality,
      code: folder.frozen?.code,
      hash: folder.frozen?.hash,
    },
    resources,
  };
  return zipSync({ [DESCRIPTION]: strToU8(`${JSON.stringify(description, null, 2)}\n`), ...files });
};

/**
 * A folder file, whole or not at all. Errors: FOLDER_FOREIGN (no such file), FOLDER_NEWER, FOLDER_DAMAGED (a part is missing, changed or
 * not what it says), TOO_LARGE. Nothing is stored here.
 */
export const readFolder = async (bytes: Uint8Array, file: string): Promise<Result<FolderFile>> => {
  const no = (code: IssueCode): Result<FolderFile> => failed(error(code, { file }));
  if (bytes.length > MAX_BYTES) return failed(error('TOO_LARGE', { file }, { max: MAX_BYTES }));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return no('FOLDER_FOREIGN');
  const found = zipEntries(bytes, file);
  if (!found.ok) return no('FOLDER_DAMAGED');
  const entries = new Map(found.value.map((one) => [one.name, one]));
  let room = MAX_BYTES;
  const read = (name: string, max: number): Uint8Array | null => {
    const entry = entries.get(name);
    if (!entry || entry.size > Math.min(max, room)) return null;
    const unpacked = unzipEntry(bytes, entry, file, Math.min(max, room));
    if (!unpacked.ok) return null;
    room -= unpacked.value.length;
    return unpacked.value;
  };
  if (!entries.has(FOLDER) && !entries.has(DESCRIPTION)) return no('FOLDER_FOREIGN');
  const described = read(DESCRIPTION, 5e6);
  const description = described && (jsonOf(described) as { session?: unknown } | null | undefined);
  const session = description?.session as { version?: unknown } | null | undefined;
  if (typeof session !== 'object' || session === null)
    return no(entries.has(FOLDER) ? 'FOLDER_DAMAGED' : 'FOLDER_FOREIGN');
  if (typeof session.version !== 'number') return no('FOLDER_DAMAGED');
  if (session.version > VERSION) return no('FOLDER_NEWER');
  const text = read(FOLDER, 20e6);
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
    const picture = read(pathOf(wanted), MAX_PICTURE);
    if (!picture || (await sha256Hex(picture)) !== wanted || !isPicture(jsonOf(picture)))
      return no('FOLDER_DAMAGED');
    pictures.push({ hash: wanted, json: new TextDecoder().decode(picture) });
  }
  return ok({ folder, pictures });
};
