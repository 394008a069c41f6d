import { sameBytes } from './bytes.ts';
import { own } from './own.ts';

const bytesIn = (given: object): Uint8Array | null => {
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  return ArrayBuffer.isView(given) ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength) : null;
};

/** Whether two values that a database gave are the same throughout: plain objects, lists, typed arrays, dates. */
export const isSameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const [left, right] = [bytesIn(one), bytesIn(other)];
  if (left && right) return sameBytes(left, right);
  if (one instanceof Date) return Object.is(one.getTime(), (other as Date).getTime());
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isSameValue(own(one as Record<string, unknown>, name), own(other as Record<string, unknown>, name)),
    )
  );
};
