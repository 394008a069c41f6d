// The one container for files of our own: a zip that is a Data Package. Its `datapackage.json` names every part with its SHA-256 and says,
// under a member of its own, what the file is and by which version. Described in docs/files.md. It knows no entry, folder or table.
import { zipSync, type Zippable } from 'fflate';
import { jsonOf, sha256Hex } from '../formats/bytes.ts';
import { packedEntry, sourceOf, unzipEntry, zipEntriesFrom, type ZipEntry } from '../formats/zip/zip.ts';
import { Damaged } from './codec.ts';
import { descriptionOf, resourceOf, type About, type Kind, type Part } from './description.ts';
import { DESCRIPTION } from './mark.ts';
import { sealOf, TAG, type Seal } from './seal.ts';
import { SIGNATURE, signerOf, type Sign } from './signature.ts';

export type { Kind, Part };
/** `parts`: in their order. What a reader does not know it keeps and gives on. */
type Package = Omit<About, 'seal'> & { parts: readonly Part[] };

/** The first day that a zip can name: the same parts make the same bytes, whenever they are written. */
const NO_TIME = new Date(1980, 0, 1);

/** The same package is the same bytes, but for its signature. */
export const writePackage = async (given: Package, sign?: Sign): Promise<Uint8Array> => {
  const description = descriptionOf(given, await Promise.all(given.parts.map(resourceOf)));
  const files: Zippable = {
    [DESCRIPTION]: description,
    ...(sign && { [SIGNATURE]: await sign(description) }),
    ...Object.fromEntries(given.parts.map(({ path, bytes }) => [path, bytes])),
  };
  return zipSync(files, { mtime: NO_TIME, level: 9 });
};

export type Opened = {
  about: Readonly<Record<string, unknown>>;
  /** Paths of all parts, in their order. */
  paths: readonly string[];
  /** Unit: bytes, unpacked. Missing: null where there is no such part. */
  sizeOf: (path: string) => number | null;
  /** Missing: null where a part is absent, too large, or not what the description says of it. */
  read: (path: string, most: number) => Promise<Uint8Array | null>;
  /** Parts that are not among the known ones. Missing: null where one is damaged. */
  others: (isKnown: (path: string) => boolean, most: number) => Promise<readonly Part[] | null>;
  /** Who signed the description. Missing: null where nobody did; `forged` where the signature does not fit. */
  signer: string | null | 'forged';
};
/** `needed`, `wrong`: the passphrase. */
type Refused = 'foreign' | 'damaged' | 'newer' | 'tooLarge' | 'needed' | 'wrong';
/** `most`: bytes, packed and unpacked. `after`: bytes that stand before the zip. `parts`: how many there may be. */
type Wanted = {
  kind: Kind;
  version: number;
  most: number;
  after?: number;
  parts?: number;
  passphrase?: string | null;
};

type Listed = { name: string; path: string; hash: string; index: number };
/** Missing: null where two have one path. */
const resourcesOf = (given: unknown): ReadonlyMap<string, Listed> | null => {
  const found = new Map<string, Listed>();
  const all = (Array.isArray(given) ? given : []) as (Partial<Listed> | null)[];
  for (const [index, one] of all.entries()) {
    const { name, path, hash } = one ?? {};
    if (typeof path !== 'string' || typeof hash !== 'string') continue;
    if (found.has(path)) return null;
    found.set(path, { name: typeof name === 'string' ? name : path, path, hash, index });
  }
  return found;
};

/** What a description says. */
const saidIn = (
  bytes: Uint8Array,
  { kind, version }: Wanted,
): Refused | { about: Readonly<Record<string, unknown>>; seal: unknown; resources: unknown } => {
  const described = jsonOf(bytes) as Readonly<Record<string, unknown>> | null | undefined;
  const about = described?.[kind] as Readonly<Record<string, unknown>> | null | undefined;
  if (typeof about !== 'object' || about === null) return 'foreign';
  if (typeof about.version !== 'number') return 'damaged';
  return about.version > version
    ? 'newer'
    : { about, seal: described!.seal, resources: described!.resources };
};

/** What the directory names, unpacked one by one. `most`: of all together. Missing: null where it is absent, too large or damaged. */
const unpacking = (given: Uint8Array | Blob, entries: ReadonlyMap<string, ZipEntry>, most: number) => {
  const source = sourceOf(given);
  let room = most;
  return async (path: string, limit: number): Promise<Uint8Array | null> => {
    const entry = entries.get(path);
    const left = Math.min(limit, room);
    if (!entry || entry.size > left) return null;
    const packed = await packedEntry(source, entry, left + 1_000);
    const unpacked = packed && (await unzipEntry(packed, { ...entry, offset: 0 }, '', left));
    if (!unpacked?.ok) return null;
    room -= unpacked.value.length;
    return unpacked.value;
  };
};

/** Opens a file of one kind. Cost: the description; parts are read when they are asked for, and nothing else of the file. */
export const openPackage = async (given: Uint8Array | Blob, wanted: Wanted): Promise<Opened | Refused> => {
  const source = sourceOf(given);
  if (source.size > wanted.most) return 'tooLarge';
  const start = await source.read(wanted.after ?? 0, (wanted.after ?? 0) + 2);
  if (start[0] !== 0x50 || start[1] !== 0x4b) return 'foreign';
  const found = await zipEntriesFrom(source, '', wanted.parts);
  if (!found.ok) return 'damaged';
  const entries = new Map(found.value.map((one) => [one.name, one]));
  if (entries.size !== found.value.length) return 'damaged';
  const unpack = unpacking(given, entries, wanted.most);
  if (!entries.has(DESCRIPTION)) return 'foreign';
  const description = await unpack(DESCRIPTION, 50e6);
  if (!description) return 'damaged';
  const said = saidIn(description, wanted);
  if (typeof said === 'string') return said;
  if (!Array.isArray(said.resources)) return 'damaged';
  const resources = resourcesOf(said.resources);
  if (!resources) return 'damaged';
  let seal: Seal | null = null;
  if (said.seal !== undefined) {
    const opened = await sealOf(said.seal, wanted.passphrase ?? null);
    if (typeof opened === 'string') return opened;
    seal = opened;
  }
  const last = said.resources.length - 1;
  const read = async (path: string, limit: number): Promise<Uint8Array | null> => {
    const part = await unpack(path, limit + (seal ? TAG : 0));
    const listed = resources.get(path);
    if (!part || listed?.hash !== `sha256:${await sha256Hex(part)}`) return null;
    if (!seal) return part;
    try {
      return await seal.open(listed.index, listed.index === last, part);
    } catch (cause) {
      if (cause instanceof Damaged) return null;
      throw cause;
    }
  };
  const signature = entries.has(SIGNATURE) ? await unpack(SIGNATURE, 10_000) : undefined;
  return {
    about: said.about,
    paths: [...resources.keys()],
    sizeOf: (path) => entries.get(path)?.size ?? null,
    read,
    others: async (isKnown, limit) => {
      const parts: Part[] = [];
      for (const { name, path } of resources.values()) {
        if (isKnown(path)) continue;
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
