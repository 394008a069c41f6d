// The one container for files of our own: a zip that is a Data Package. Its `datapackage.json` names every part with its SHA-256 and says,
// under a member of its own, what the file is and by which version. Described in docs/files.md. It knows no entry, folder or table.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { jsonOf, sha256Hex } from '../formats/bytes.ts';
import { unzipEntry, zipEntries } from '../formats/zip/zip.ts';
import { DESCRIPTION } from './mark.ts';
import { SIGNATURE, signerOf, type Sign } from './signature.ts';

export type Part = { name: string; path: string; bytes: Uint8Array };
/** What files are, by the member of the description that says it. */
export type Kind = 'handover' | 'session' | 'backup';
export type Package = {
  kind: Kind;
  name: string;
  title?: string;
  /** Unit: ms since 1970. */
  created: number;
  about: { version: number } & Readonly<Record<string, unknown>>;
  /** In their order. What a reader does not know it keeps and gives on. */
  parts: readonly Part[];
};

/** The first day that a zip can name: the same parts make the same bytes, whenever they are written. */
const NO_TIME = new Date(1980, 0, 1);
const FORMATS: Readonly<Record<string, string>> = { json: 'application/json', html: 'text/html' };

const resourceOf = async ({ name, path, bytes }: Part): Promise<object> => {
  const format = path.split('.').at(-1)!;
  const mediatype = FORMATS[format];
  return {
    name,
    path,
    format,
    ...(mediatype !== undefined && { mediatype, encoding: 'utf-8' }),
    bytes: bytes.length,
    hash: `sha256:${await sha256Hex(bytes)}`,
  };
};

/** The description of a file as bytes. */
export const describe = async ({
  kind,
  name,
  title,
  created,
  about,
  parts,
}: Package): Promise<Uint8Array> => {
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    ...(title !== undefined && { title }),
    created: new Date(created).toISOString(),
    [kind]: about,
    resources: await Promise.all(parts.map(resourceOf)),
  };
  return strToU8(`${JSON.stringify(description, null, 2)}\n`);
};

/** The same package is the same bytes, but for its signature. */
export const writePackage = async (given: Package, sign?: Sign): Promise<Uint8Array> => {
  const description = await describe(given);
  const files: Zippable = { [DESCRIPTION]: description };
  if (sign) files[SIGNATURE] = await sign(description);
  for (const { path, bytes } of given.parts) files[path] = bytes;
  return zipSync(files, { mtime: NO_TIME, level: 9 });
};

export type Opened = {
  about: Readonly<Record<string, unknown>>;
  /** Unit: bytes, unpacked. Missing: null where there is no such part. */
  sizeOf: (path: string) => number | null;
  /** Missing: null where a part is absent, too large, or not what the description says of it. */
  read: (path: string, most: number) => Promise<Uint8Array | null>;
  /** Parts that are not among the known ones. Missing: null where one is damaged. */
  others: (known: readonly string[], most: number) => Promise<readonly Part[] | null>;
  /** Who signed the description. Missing: null where nobody did; `forged` where the signature does not fit. */
  signer: string | null | 'forged';
};
type Refused = 'foreign' | 'damaged' | 'newer' | 'tooLarge';

type Resource = { name: string; path: string; hash: string };
const resourcesOf = (given: unknown): ReadonlyMap<string, Resource> =>
  new Map(
    (Array.isArray(given) ? (given as Partial<Resource>[]) : []).flatMap((one) => {
      const { name, path, hash } = one ?? {};
      return typeof path === 'string' && typeof hash === 'string'
        ? [[path, { name: typeof name === 'string' ? name : path, path, hash }] as const]
        : [];
    }),
  );

/** Opens a file of one kind. `most`: bytes, packed and unpacked. Cost: the description; parts are read when they are asked for. */
export const openPackage = async (
  bytes: Uint8Array,
  file: string,
  kind: Kind,
  version: number,
  most: number,
): Promise<Opened | Refused> => {
  if (bytes.length > most) return 'tooLarge';
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'foreign';
  const found = zipEntries(bytes, file);
  if (!found.ok) return 'damaged';
  const entries = new Map(found.value.map((one) => [one.name, one]));
  if (entries.size !== found.value.length) return 'damaged';
  let room = most;
  const unpack = (path: string, limit: number): Uint8Array | null => {
    const entry = entries.get(path);
    if (!entry || entry.size > Math.min(limit, room)) return null;
    const unpacked = unzipEntry(bytes, entry, file, Math.min(limit, room));
    if (!unpacked.ok) return null;
    room -= unpacked.value.length;
    return unpacked.value;
  };
  if (!entries.has(DESCRIPTION)) return 'foreign';
  const description = unpack(DESCRIPTION, 5e6);
  if (!description) return 'damaged';
  const described = jsonOf(description) as Readonly<Record<string, unknown>> | null | undefined;
  const about = described?.[kind] as Readonly<Record<string, unknown>> | null | undefined;
  if (typeof about !== 'object' || about === null) return 'foreign';
  if (typeof about.version !== 'number') return 'damaged';
  if (about.version > version) return 'newer';
  const resources = resourcesOf(described?.resources);
  const read = async (path: string, limit: number): Promise<Uint8Array | null> => {
    const part = unpack(path, limit);
    return part && resources.get(path)?.hash === `sha256:${await sha256Hex(part)}` ? part : null;
  };
  const signature = entries.has(SIGNATURE) ? unpack(SIGNATURE, 10_000) : undefined;
  return {
    about,
    sizeOf: (path) => entries.get(path)?.size ?? null,
    read,
    others: async (known, limit) => {
      const parts: Part[] = [];
      for (const { name, path } of resources.values()) {
        if (known.includes(path)) continue;
        const part = await read(path, limit);
        if (!part) return null;
        parts.push({ name, path, bytes: part });
      }
      return parts;
    },
    signer:
      signature === undefined ? null : ((signature && (await signerOf(signature, description))) ?? 'forged'),
  };
};
