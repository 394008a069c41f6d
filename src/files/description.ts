// What a file of our own says of itself: `datapackage.json`, a Data Package that names every part with its SHA-256 and, under a member of
// its own, what the file is and by which version. Described in docs/files.md.
import type { Part } from '../core/records/part.ts';
import { sha256Hex } from '../formats/bytes.ts';
import { own } from '../core/values/own.ts';

export type { Part };
/** What files are, by the member of the description that says it. */
export type Kind = 'handover' | 'session' | 'backup';
export type About = {
  kind: Kind;
  name: string;
  title?: string;
  /** Unit: ms since 1970. */
  created: number;
  about: { version: number } & Readonly<Record<string, unknown>>;
  /** How the parts are encrypted. Missing: they lie in the open. */
  seal?: object;
};
/** A part as it lies in the file: what is encrypted is measured encrypted. Unit: bytes. */
export type Resource = { name: string; path: string; bytes: number; hash: string };

const FORMATS: Readonly<Record<string, string>> = { json: 'application/json', html: 'text/html' };

export const resourceOf = async ({ name, path, bytes }: Part): Promise<Resource> => ({
  name,
  path,
  bytes: bytes.length,
  hash: `sha256:${await sha256Hex(bytes)}`,
});

/** The description of a file as bytes; the parts stand in their order. */
export const descriptionOf = (
  { kind, name, title, created, about, seal }: About,
  resources: readonly Resource[],
): Uint8Array => {
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    ...(title !== undefined && { title }),
    created: new Date(created).toISOString(),
    [kind]: about,
    ...(seal && { seal }),
    resources: resources.map(({ name: called, path, bytes, hash }) => {
      const format = path.split('.').at(-1)!;
      const mediatype = seal ? undefined : own(FORMATS, format);
      return {
        name: called,
        path,
        format,
        ...(mediatype !== undefined && { mediatype, encoding: 'utf-8' }),
        bytes,
        hash,
      };
    }),
  };
  return new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`);
};
