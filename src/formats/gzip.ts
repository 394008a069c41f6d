// A packed file, of one piece or several behind each other as some programs write them. Each says how much it holds and its checksum.
// Source: RFC 1952.
import { Gunzip } from 'fflate';
import { joined } from '../core/values/bytes.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { Refusal, refuse } from './refusal.ts';
import { crc32 } from './zip/zip.ts';

const PIECE = 65_536;
/** What ends a member: its checksum and its size. Unit: bytes. */
const TRAILER = 8;
const PART = { part: 'GZIP' };

/** What came out of a file, and whether each of its members says the same. */
class Members {
  readonly pieces: Uint8Array[] = [];
  private total = 0;
  private size = 0;
  private crc = 0;
  private readonly bytes: Uint8Array;
  private readonly most: number;

  constructor(bytes: Uint8Array, most: number) {
    this.bytes = bytes;
    this.most = most;
  }
  take(piece: Uint8Array): void {
    this.total += piece.length;
    if (this.total > this.most) refuse('TOO_BIG_UNPACKED', { max: this.most });
    this.size += piece.length;
    this.crc = crc32(piece, this.crc);
    this.pieces.push(piece);
  }
  private endsAt(end: number): 'whole' | 'damaged' | 'other' {
    const at = end - TRAILER;
    if (at < 0 || end > this.bytes.length) return 'other';
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + at, TRAILER);
    if (view.getUint32(4, true) !== this.size % 2 ** 32) return 'other';
    return view.getUint32(0, true) === this.crc ? 'whole' : 'damaged';
  }
  /** Another member begins. */
  next(at: number): void {
    if (this.endsAt(at) !== 'whole') refuse('CORRUPT', PART);
    this.size = this.crc = 0;
  }
  /** The last one ends here, or before zeros with which some programs fill up a file. `other`: what else stands there. */
  end(other: 'TRUNCATED' | 'CORRUPT'): void {
    const { bytes } = this;
    let filled = bytes.length;
    while (filled > 0 && bytes[filled - 1] === 0) filled--;
    // The size itself may end in zeros.
    for (let end = filled; end <= filled + TRAILER; end++) if (this.endsAt(end) === 'whole') return;
    refuse(this.endsAt(bytes.length) === 'damaged' ? 'CORRUPT' : other, PART);
  }
}

/** fflate: the data stop before their end, or what follows is no member. */
const CUT = 0,
  NO_MEMBER = 6;
const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : null);

/** All that is in a packed file, at most `most` bytes. Errors: TRUNCATED, CORRUPT, TOO_BIG_UNPACKED. Cost: the content twice in memory. */
export const gunzip = (bytes: Uint8Array, name: string, most: number): Result<Uint8Array> => {
  const members = new Members(bytes, most);
  const unpack = new Gunzip((piece) => members.take(piece));
  unpack.onmember = (at) => members.next(at);
  try {
    try {
      for (let at = 0; at < bytes.length; at += PIECE)
        unpack.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      members.end('TRUNCATED');
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      if (codeOf(cause) !== NO_MEMBER) refuse(codeOf(cause) === CUT ? 'TRUNCATED' : 'CORRUPT', PART);
      members.end('CORRUPT');
    }
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(name));
    throw cause;
  }
  return ok(joined(members.pieces));
};
