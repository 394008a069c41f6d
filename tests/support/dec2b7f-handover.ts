// How commit dec2b7f reads a hand-over file, to the letter: what is written now must be read or refused by name there.
import { parseEntry, type Entry } from '../../src/core/records/entry.ts';
import { clashes } from '../../src/core/records/merge.ts';
import { MAX_RECORDS } from '../../src/core/records/scope.ts';
import { error } from '../../src/core/values/issue.ts';
import { failed, ok, type Result } from '../../src/core/values/result.ts';
import { jsonOf, sha256Hex } from '../../src/formats/bytes.ts';
import { unzipEntry, zipEntries } from '../../src/formats/zip/zip.ts';

const DESCRIPTION = 'datapackage.json';
const DATA = 'erfassung.json';
const VERSION = 1;
const MAX_BYTES = 60e6;
/** Clocks of tablets differ; more than a day is no clock. Unit: ms. */
const AHEAD = 86_400_000;

type Description = {
  handover?: { version?: unknown; catalog?: unknown; entries?: unknown } | null;
  resources?: { hash?: unknown }[];
};

/**
 * The entries of a hand-over file, all of them or none. Errors: HANDOVER_DAMAGED, _FOREIGN (no such file), _OTHER (another
 * municipality), _NEWER, _TOO_MANY, _FUTURE. Nothing is stored here.
 */
export const readHandover = async (
  bytes: Uint8Array,
  file: string,
  catalog: string,
  now: number,
): Promise<Result<readonly Entry[]>> => {
  const place = { file };
  const damaged = failed(error('HANDOVER_DAMAGED', place));
  if (bytes.length > MAX_BYTES) return failed(error('TOO_LARGE', place, { max: MAX_BYTES }));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failed(error('HANDOVER_FOREIGN', place));
  const found = zipEntries(bytes, file);
  if (!found.ok) return damaged;
  const about = found.value.find((one) => one.name === DESCRIPTION);
  const data = found.value.find((one) => one.name === DATA);
  if (!about) return failed(error('HANDOVER_FOREIGN', place));
  const described = await unzipEntry(bytes, about, file, 1e6);
  if (!described.ok) return damaged;
  const description = jsonOf(described.value) as Description | null | undefined;
  const handover = description?.handover;
  if (typeof handover !== 'object' || handover === null) return failed(error('HANDOVER_FOREIGN', place));
  if (typeof handover.version !== 'number') return damaged;
  if (handover.version > VERSION) return failed(error('HANDOVER_NEWER', place));
  if (handover.catalog !== catalog) return failed(error('HANDOVER_OTHER', place));
  if (typeof handover.entries === 'number' && handover.entries > MAX_RECORDS)
    return failed(error('HANDOVER_TOO_MANY', place, { max: MAX_RECORDS }));
  if (!data) return damaged;
  if (data.size > MAX_BYTES) return failed(error('HANDOVER_TOO_MANY', place, { max: MAX_RECORDS }));
  const unpacked = await unzipEntry(bytes, data, file, MAX_BYTES);
  if (!unpacked.ok) return damaged;
  const resources = Array.isArray(description?.resources) ? description.resources : [];
  if (resources[0]?.hash !== `sha256:${await sha256Hex(unpacked.value)}`) return damaged;
  const list = jsonOf(unpacked.value);
  if (!Array.isArray(list)) return damaged;
  if (list.length > MAX_RECORDS) return failed(error('HANDOVER_TOO_MANY', place, { max: MAX_RECORDS }));
  const entries: Entry[] = [];
  for (const one of list) {
    const entry = parseEntry(one);
    if (!entry || entry.catalog !== catalog) return damaged;
    if (entry.at > now + AHEAD || Date.parse(entry.day) > now + AHEAD)
      return failed(error('HANDOVER_FUTURE', place));
    entries.push(entry);
  }
  return clashes([], entries).length > 0 ? damaged : ok(entries);
};
