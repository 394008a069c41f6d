// A part of a file that this version does not know: kept among the entries, so that it is protected, backed up and given on as they are.
import { fromHex, toHex } from '../values/bytes.ts';
import type { OtherEntry } from './other.ts';

export type Part = { name: string; path: string; bytes: Uint8Array };
/** `of`: what kind of file it came in. `content`: hex. */
export type KeptPart = OtherEntry & {
  kind: 'part';
  of: string;
  name: string;
  path: string;
  content: string;
};

/** Another content of a path that is taken lies under 16 hex digits of its identity. */
const SECOND = /^[0-9a-f]{16}\//;
const isText = (given: unknown): given is string => typeof given === 'string';

export const isKeptPart = (given: OtherEntry): given is KeptPart => {
  const { kind, of, name, path, content } = given as Partial<Record<keyof KeptPart, unknown>>;
  return kind === 'part' && [of, name, path, content].every(isText);
};

/** The same part is the same entry, wherever it was kept. `hash`: of a text, in hex. Missing time: 0, so that it is no news. */
export const keptPart = async (
  part: Part,
  of: string,
  catalog: string,
  hash: (text: string) => Promise<string>,
): Promise<KeptPart> => {
  const path = part.path.replace(SECOND, '');
  const content = toHex(part.bytes);
  const id = (await hash(JSON.stringify([of, path, content]))).slice(0, 32);
  return { id: `part-${id}`, catalog, at: 0, kind: 'part', of, name: part.name, path, content };
};

/** Parts to give on with a file of that kind, in the order of their identities. Paths and names are each there once. */
export const partsFor = (of: string, kept: readonly OtherEntry[]): Part[] => {
  const taken = new Set<string>();
  const all = kept.filter(isKeptPart).filter((one) => one.of === of);
  return all
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap(({ id, name, path, content }) => {
      const bytes = fromHex(content, content.length / 2);
      if (!bytes) return [];
      const mark = id.slice(5, 21);
      const isSecond = taken.has(path);
      taken.add(path);
      return [
        { name: isSecond ? `${name}-${mark}` : name, path: isSecond ? `${mark}/${path}` : path, bytes },
      ];
    });
};
