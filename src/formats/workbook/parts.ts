// Parts of a zipped workbook by name, read as XML in pieces.
import { XmlScanner, type XmlHandler } from '../xml/scan.ts';
import { bytesOf } from '../xml/text.ts';
import { streamEntry, type ZipEntry } from '../zip/zip.ts';
import { Refusal, refuse } from '../refusal.ts';

/** What a reader of a workbook asks for. */
export type XmlParts = Pick<Parts, 'has' | 'read'>;

/** Names are looked up, never used as paths. Shape: the first entry wins where a name stands there twice. */
export class Parts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly bytes: Uint8Array;
  private left: number;
  /** Called with each piece: packed bytes done, and in all. */
  private readonly progress: (() => void) | undefined;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], maxBytes: number, progress?: () => void) {
    this.bytes = bytes;
    this.left = maxBytes;
    this.progress = progress;
    for (const entry of entries) {
      const name = entry.name.replaceAll('\\', '/').replace(/^\//, '');
      const key = name.toLowerCase();
      if (!this.entries.has(key)) this.entries.set(key, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Reads a part as XML. Errors: Refusal CORRUPT where there is none, and all that streamEntry and XmlScanner refuse. */
  async read(name: string, handler: XmlHandler): Promise<void> {
    const entry = this.entries.get(name.toLowerCase()) ?? refuse('CORRUPT', { part: name });
    const document = new XmlDocument(handler);
    try {
      await streamEntry(this.bytes, entry, this.left, (piece) => {
        this.left -= piece.length;
        document.push(piece);
        this.progress?.();
      });
    } catch (cause) {
      if (cause instanceof Refusal && cause.params['part'] === 'XML')
        throw new Refusal(cause.code, { part: name });
      throw cause;
    }
    document.end();
  }
}

const PIECE = 65_536;
/** A document that is not packed. Errors: those of XmlScanner. */
export const readXml = (bytes: Uint8Array, handler: XmlHandler): void => {
  const document = new XmlDocument(handler);
  for (let at = 0; at < bytes.length; at += PIECE) document.push(bytes.subarray(at, at + PIECE));
  document.end();
};

/** A document in its own encoding, in pieces: what is not UTF-8 is made so. Errors: those of XmlScanner. */
class XmlDocument {
  private readonly scanner: XmlScanner;
  private begun = false;
  private decoder: TextDecoder | null = null;

  constructor(handler: XmlHandler) {
    this.scanner = new XmlScanner(handler);
  }
  push(piece: Uint8Array): void {
    if (!this.begun) {
      this.begun = true;
      const encoding = encodingOf(piece);
      if (encoding !== 'utf-8') this.decoder = new TextDecoder(encoding);
    }
    this.scanner.push(this.decoder ? bytesOf(this.decoder.decode(piece, { stream: true })) : piece);
  }
  end(): void {
    if (this.decoder) this.scanner.push(bytesOf(this.decoder.decode()));
    this.scanner.end();
  }
}

/** Encoding of an XML document by its first bytes. Source: XML 1.0, appendix F. */
const encodingOf = (piece: Uint8Array): string => {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...piece.subarray(0, 120));
  const label = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A name of an encoding that nobody knows: the default of XML.
    return 'utf-8';
  }
};
