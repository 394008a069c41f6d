// The frozen state of a folder: what its hash is over, and the short code that people read to each other.
import { canonicalJson } from '../values/canonical.ts';
import type { Folder, Frozen } from './folder.ts';

/** Without the signs that are mistaken for each other when read aloud or on paper (I, L, O, U). Source: Crockford's Base32. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7F3-K2Q` of a SHA-256 in hex: its first 30 bits. Two states share one in a billion cases; the whole hash tells them apart. */
export const checkCode = (hash: string): string => {
  let bits = 0n;
  for (const sign of hash.slice(0, 8)) bits = (bits << 4n) | BigInt(Number.parseInt(sign, 16));
  bits >>= 2n;
  let code = '';
  for (let i = 5; i >= 0; i--) code += SIGNS[Number((bits >> BigInt(i * 5)) & 31n)]!;
  return `${code.slice(0, 3)}-${code.slice(3)}`;
};

/** All that is seen of a folder, as one text: names, pages, questions, and the hash of what each answered. */
export const frozenText = (folder: Folder, frozen: Pick<Frozen, 'at' | 'pictures'>): string => {
  const { municipality, catalog, name, body, date, pages } = folder;
  return canonicalJson({
    version: 1,
    at: frozen.at,
    municipality,
    catalog,
    name,
    body,
    date,
    pages,
    pictures: frozen.pictures,
  });
};
