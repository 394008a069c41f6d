// What a value of a column is by its declared type. The reader's own conversions lose digits, zones and times of day: those columns are
// taken raw and made here. Source: https://parquet.apache.org/docs/file-format/types/logicaltypes/
import { parquetSchema, type FileMetaData, type ParquetParsers, type SchemaElement } from 'hyparquet';
import { stripEnd } from '../../core/values/strip.ts';
import type { Cell } from '../cell.ts';
import { cell } from '../wire.ts';

export type Kind =
  | { kind: 'plain' | 'text' | 'date' | 'wall' | 'instant' | 'uuid' | 'interval' }
  | { kind: 'decimal'; scale: number }
  /** Units of a second. */
  | { kind: 'time'; per: number };
export const PLAIN: Kind = { kind: 'plain' };

/** Bytes that have a meaning of their own come as they are. */
export const PARSERS: Partial<ParquetParsers> = {
  uuidFromBytes: (bytes: Uint8Array | undefined) => bytes as unknown as string | undefined,
};

const PER: Readonly<Record<string, number>> = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 };

/** Makes the reader hand a column out raw. */
const raw = (element: SchemaElement): void => {
  delete element.converted_type;
  // Otherwise bytes would be made text.
  if (element.type === 'BYTE_ARRAY' || element.type === 'FIXED_LEN_BYTE_ARRAY')
    element.logical_type = { type: 'UUID' };
  else delete element.logical_type;
};

const kindOf = (element: SchemaElement): Kind => {
  const { converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0) ?? 0;
    raw(element);
    return { kind: 'decimal', scale };
  }
  if (converted === 'TIME_MILLIS' || converted === 'TIME_MICROS' || logical?.type === 'TIME') {
    const older = converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS';
    const unit = logical?.type === 'TIME' ? logical.unit : older;
    raw(element);
    return { kind: 'time', per: PER[unit] ?? 1e6 };
  }
  if (converted === 'INTERVAL') {
    raw(element);
    return { kind: 'interval' };
  }
  if (converted === 'DATE' || logical?.type === 'DATE') return { kind: 'date' };
  if (logical?.type === 'TIMESTAMP') return { kind: logical.isAdjustedToUTC ? 'instant' : 'wall' };
  if (converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS' || element.type === 'INT96')
    return { kind: 'instant' };
  if (logical?.type === 'UUID') return { kind: 'uuid' };
  return converted === 'UTF8' ||
    logical?.type === 'STRING' ||
    converted === 'ENUM' ||
    logical?.type === 'ENUM'
    ? { kind: 'text' }
    : PLAIN;
};

/** Kinds of the columns by name. Changes the schema of `metadata` so that what is made here comes raw. */
export const kindsOf = (metadata: FileMetaData): ReadonlyMap<string, Kind> =>
  new Map(
    parquetSchema(metadata)
      .children.filter(({ children }) => children.length === 0)
      .map(({ element }) => [element.name, kindOf(element)]),
  );

/** Big-endian two's complement. */
const wholeOf = (value: unknown): bigint | null => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : null;
  if (!(value instanceof Uint8Array)) return null;
  let n = 0n;
  for (const byte of value) n = n * 256n + BigInt(byte);
  const bits = BigInt(value.length * 8);
  return value.length > 0 && n >= 1n << (bits - 1n) ? n - (1n << bits) : n;
};

/** A number where it holds all digits, else the digits as text: they are no amount that could be added up here. */
const decimal = (value: unknown, scale: number): Cell => {
  const whole = wholeOf(value);
  if (whole === null) return null;
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const at = digits.length - scale;
  const text = `${whole < 0n ? '-' : ''}${digits.slice(0, at)}${scale > 0 ? `.${digits.slice(at)}` : ''}`;
  const significant = digits.replace(/^0+/, '').length;
  return significant <= 15 ? Number(text) : text;
};

const two = (n: number): string => String(n).padStart(2, '0');
const timeOfDay = (value: unknown, per: number): Cell => {
  const units = typeof value === 'bigint' ? Number(value) : value;
  if (typeof units !== 'number') return null;
  const seconds = units / per;
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return `${two(h)}:${two(m)}${s === 0 && seconds % 1 === 0 ? '' : `:${two(s)}`}${
    seconds % 1 === 0 ? '' : stripEnd((seconds % 1).toFixed(6).replace(/^0/, ''), '0')
  }`;
};

/** Months, days and milliseconds as ISO 8601 writes a span. */
const interval = (value: unknown): Cell => {
  if (!(value instanceof Uint8Array) || value.length !== 12) return null;
  const view = new DataView(value.buffer, value.byteOffset, 12);
  const [months, days, ms] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number];
  const time = ms === 0 ? '' : `T${ms / 1000}S`;
  return `P${months === 0 ? '' : `${months}M`}${days === 0 && (months !== 0 || time !== '') ? '' : `${days}D`}${time}`;
};

const uuid = (value: unknown): Cell => {
  if (!(value instanceof Uint8Array)) return null;
  const hex = [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const moment = (value: Date, kind: Kind['kind']): Cell => {
  if (Number.isNaN(value.getTime())) return null;
  const iso = value.toISOString();
  if (kind === 'date') return iso.slice(0, 10);
  const short = iso.replace(/\.000Z$/, 'Z').replace(/:00Z$/, 'Z');
  return kind === 'wall' ? short.replace(/Z$/, '') : short;
};

/** Dates stay days, moments ISO; whole numbers beyond 2^53 stay text: they are keys and not amounts. */
export const cellOf = (value: unknown, kind: Kind): Cell => {
  if (value === null || value === undefined) return null;
  if (kind.kind === 'decimal') return decimal(value, kind.scale);
  if (kind.kind === 'time') return timeOfDay(value, kind.per);
  if (kind.kind === 'interval') return interval(value);
  if (kind.kind === 'uuid') return uuid(value);
  if (value instanceof Date) return moment(value, kind.kind);
  if (typeof value === 'bigint')
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  if (typeof value === 'object')
    return JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'bigint' ? String(inner) : inner,
    );
  return cell(value);
};
