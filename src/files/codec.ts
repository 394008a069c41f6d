// Values of the database as bytes and back: what a structured clone can hold and JSON cannot (typed arrays, dates, undefined).
// It knows no file; container.ts does. Described in docs/backup.md.

/** The bytes are not what they claim to be. */
export class Damaged extends Error {
  override name = 'Damaged';
}

const ARRAYS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
] as const;
type AnyArray = InstanceType<(typeof ARRAYS)[number]>;

const NULL = 0,
  UNDEFINED = 1,
  FALSE = 2,
  TRUE = 3,
  NUMBER = 4,
  TEXT = 5,
  LIST = 6,
  OBJECT = 7,
  ARRAY = 8,
  DATE = 9,
  BUFFER = 10,
  BLOB = 11,
  /** Text that is no well-formed Unicode: kept as it is. */
  UNITS = 12;
const MAX_DEPTH = 64;
const HALF = /\p{Surrogate}/u;

export type BlobBytes = (blob: Blob) => ArrayBuffer;

/** Shape: the bytes of one value; they are valid until the next call. `blobBytes` reads a blob at once (a worker can). */
export const createEncoder = (blobBytes: BlobBytes): ((value: unknown) => Uint8Array) => {
  let bytes = new Uint8Array(1 << 16);
  let view = new DataView(bytes.buffer);
  let at = 0;
  const text = new TextEncoder();
  const room = (n: number): void => {
    if (at + n <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, at + n));
    larger.set(bytes.subarray(0, at));
    bytes = larger;
    view = new DataView(bytes.buffer);
  };
  const tag = (kind: number): void => {
    room(9);
    bytes[at++] = kind;
  };
  const size = (n: number): void => {
    room(4);
    view.setUint32(at, n, true);
    at += 4;
  };
  const raw = (part: Uint8Array): void => {
    size(part.length);
    room(part.length);
    bytes.set(part, at);
    at += part.length;
  };
  const string = (given: string): void => {
    if (HALF.test(given)) {
      bytes[at - 1] = UNITS;
      size(given.length);
      room(given.length * 2);
      for (let i = 0; i < given.length; i++, at += 2) view.setUint16(at, given.charCodeAt(i), true);
      return;
    }
    room(4 + given.length * 3);
    const { written } = text.encodeInto(given, bytes.subarray(at + 4));
    view.setUint32(at, written, true);
    at += 4 + written;
  };
  const object = (given: object, depth: number): void => {
    const kind = ARRAYS.findIndex((one) => given instanceof one);
    if (kind >= 0) {
      const { buffer, byteOffset, byteLength } = given as AnyArray;
      tag(ARRAY);
      bytes[at++] = kind;
      raw(new Uint8Array(buffer, byteOffset, byteLength));
    } else if (Array.isArray(given)) {
      tag(LIST);
      size(given.length);
      for (let i = 0; i < given.length; i++) put(given[i], depth + 1);
    } else if (given instanceof Date) {
      tag(DATE);
      view.setFloat64(at, given.getTime(), true);
      at += 8;
    } else if (given instanceof ArrayBuffer) {
      tag(BUFFER);
      raw(new Uint8Array(given));
    } else if (typeof Blob !== 'undefined' && given instanceof Blob) {
      tag(BLOB);
      put(given.type, depth + 1);
      raw(new Uint8Array(blobBytes(given)));
    } else if (Object.prototype.toString.call(given) === '[object Object]') {
      const members = Object.entries(given as Record<string, unknown>);
      tag(OBJECT);
      size(members.length);
      for (const [key, value] of members) {
        put(key, depth + 1);
        put(value, depth + 1);
      }
    } else throw new TypeError(`cannot be saved: ${Object.prototype.toString.call(given)}`);
  };
  const put = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) throw new TypeError('cannot be saved: too deep');
    switch (typeof value) {
      case 'undefined':
        return tag(UNDEFINED);
      case 'boolean':
        return tag(value ? TRUE : FALSE);
      case 'number':
        tag(NUMBER);
        view.setFloat64(at, value, true);
        at += 8;
        return;
      case 'string':
        tag(TEXT);
        return string(value);
      case 'object':
        return value === null ? tag(NULL) : object(value, depth);
      default:
        throw new TypeError(`cannot be saved: ${typeof value}`);
    }
  };
  return (value) => {
    at = 0;
    put(value, 0);
    return bytes.subarray(0, at);
  };
};

/** One value from its bytes, all of them. Errors: Damaged. Cost: never more memory than the bytes can stand for. */
export const decode = (bytes: Uint8Array): unknown => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;
  const need = (n: number): number => {
    if (n > bytes.length - at) throw new Damaged('ends early');
    const from = at;
    at += n;
    return from;
  };
  const size = (): number => view.getUint32(need(4), true);
  const part = (n: number): Uint8Array => {
    const from = need(n);
    return bytes.subarray(from, from + n);
  };
  const text = (kind: number): string => {
    const n = size();
    if (kind === UNITS) {
      const from = need(n * 2);
      let units = '';
      for (let i = 0; i < n; i++) units += String.fromCharCode(view.getUint16(from + 2 * i, true));
      return units;
    }
    try {
      return utf8.decode(part(n));
    } catch {
      throw new Damaged('no UTF-8');
    }
  };
  const name = (): string => {
    const kind = view.getUint8(need(1));
    if (kind !== TEXT && kind !== UNITS) throw new Damaged('no name');
    return text(kind);
  };
  const take = (depth: number): unknown => {
    if (depth > MAX_DEPTH) throw new Damaged('too deep');
    const kind = view.getUint8(need(1));
    switch (kind) {
      case NULL:
        return null;
      case UNDEFINED:
        return undefined;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case NUMBER:
        return view.getFloat64(need(8), true);
      case TEXT:
      case UNITS:
        return text(kind);
      case LIST: {
        const n = size();
        if (n > bytes.length - at) throw new Damaged('too long');
        const list: unknown[] = [];
        for (let i = 0; i < n; i++) list.push(take(depth + 1));
        return list;
      }
      case OBJECT: {
        const n = size();
        if (n > bytes.length - at) throw new Damaged('too long');
        const made: Record<string, unknown> = {};
        for (let i = 0; i < n; i++) {
          const key = name();
          if (Object.hasOwn(made, key)) throw new Damaged('a member twice');
          // Assigning `__proto__` would change what the object is.
          Object.defineProperty(made, key, {
            value: take(depth + 1),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return made;
      }
      case ARRAY: {
        const Kind = ARRAYS[view.getUint8(need(1))];
        const n = size();
        if (!Kind || n % Kind.BYTES_PER_ELEMENT !== 0) throw new Damaged('no array');
        return new Kind(part(n).slice().buffer as ArrayBuffer);
      }
      case DATE:
        return new Date(view.getFloat64(need(8), true));
      case BUFFER:
        return part(size()).slice().buffer;
      case BLOB: {
        const type = name();
        return new Blob([part(size()).slice() as Uint8Array<ArrayBuffer>], { type });
      }
      default:
        throw new Damaged('unknown kind');
    }
  };
  const value = take(0);
  if (at !== bytes.length) throw new Damaged('goes on');
  return value;
};
