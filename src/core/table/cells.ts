// A column of typed cells, as workbooks keep them: kind and number beside each other, texts in a pool they share.
import { stripEnd } from '../values/strip.ts';
import { dayToIso } from '../values/period.ts';
import { secondsToIso } from './dataset.ts';
import { eachByRow, type RawColumn } from './raw.ts';

/** Kinds of a cell. `value` is: an index of the pool (text, error), a number, a day, seconds of a day or since 1970, 0/1. */
export const CELL = {
  empty: 0,
  text: 1,
  number: 2,
  percent: 3,
  money: 4,
  date: 5,
  datetime: 6,
  /** A time of day or a duration. Unit: s. */
  time: 7,
  boolean: 8,
  /** `#DIV/0!` and its like: no value, never zero and never plain empty. */
  error: 9,
  /** A formula whose result was not saved. */
  unsaved: 10,
} as const;
/** What an error cell says whose content lies in another file. */
export const ELSEWHERE = '(MEMO)';
export type CellKind = (typeof CELL)[keyof typeof CELL];

const two = (n: number): string => String(n).padStart(2, '0');

/** `08:30:00` or `36:00:00`, fractions of a second only where there are any. Unit: s. */
export const secondsToClock = (seconds: number): string => {
  const whole = Math.floor(Math.abs(seconds));
  const fraction = Math.abs(seconds) - whole;
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60].map(two);
  const rest = fraction > 1e-6 ? stripEnd(fraction.toFixed(6).replace(/^0/, ''), '0') : '';
  return `${seconds < 0 ? '-' : ''}${parts.join(':')}${rest}`;
};

const isNumeric = (kind: number): boolean =>
  kind === CELL.number || kind === CELL.percent || kind === CELL.money;

/** `isShown`: numbers with a scale stand as they are shown. Missing: as their cells hold them. The others: see CellColumn. */
type Cells = {
  kinds: Uint8Array;
  values: Float64Array;
  pool: readonly string[];
  unit: string | null;
  mixed?: readonly string[];
  scales?: ReadonlyMap<number, number>;
  isShown?: boolean;
};

/** Shape: arrays may be shorter than `length`; what is beyond them is empty. */
export class CellColumn implements RawColumn {
  readonly length: number;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly pool: readonly string[];
  readonly unit: string | null;
  /** Two of the units that its number formats name, where they differ. */
  readonly mixed: readonly string[] | null;
  /** Rows whose number is shown divided by a factor (thousands, millions). Missing: none. */
  readonly scales: ReadonlyMap<number, number> | null;
  readonly isShown: boolean;

  constructor(length: number, cells: Cells) {
    this.length = length;
    this.kinds = cells.kinds;
    this.values = cells.values;
    this.pool = cells.pool;
    this.unit = cells.unit;
    this.mixed = cells.mixed ?? null;
    this.scales = cells.scales ?? null;
    this.isShown = cells.isShown ?? false;
  }

  private with(changes: Partial<Cells>): CellColumn {
    const { kinds, values, pool, unit, mixed, scales, isShown } = this;
    const same = { kinds, values, pool, unit, isShown, ...(mixed && { mixed }), ...(scales && { scales }) };
    return new CellColumn(this.length, { ...same, ...changes });
  }

  /** The cell as text that every reader of tables understands: ISO days, a point in numbers. Errors are empty. */
  get = (row: number): string => {
    const value = this.values[row]!;
    switch (this.kinds[row]) {
      case CELL.text:
        return this.pool[value]!;
      case CELL.number:
      case CELL.percent:
      case CELL.money:
        return String(value);
      case CELL.date:
        return dayToIso(value);
      case CELL.datetime:
        return secondsToIso(value);
      case CELL.time:
        return secondsToClock(value);
      case CELL.boolean:
        return value === 1 ? 'true' : 'false';
      default:
        return '';
    }
  };

  /** Whether a cell is a number, day or time and not text: such cells are data, whatever they look like. */
  typed = (row: number): boolean => (this.kinds[row] ?? 0) >= CELL.number && this.kinds[row]! <= CELL.boolean;

  isVoid = (row: number): boolean => (this.kinds[row] ?? 0) >= CELL.error;

  each: RawColumn['each'] = (see) => eachByRow(this.length, this.get)(see);

  /** Only what stands there as text: how typed cells look says nothing of how people write numbers. */
  eachText = (
    see: (text: string, count: number, firstRow: number) => boolean | void,
    { from, to }: { from: number; to: number },
  ): void => {
    for (let row = from; row < to; row++)
      if (this.kinds[row] === CELL.text && see(this.pool[this.values[row]!]!, 1, row) === false) return;
  };

  map = <A extends { [row: number]: number }>(target: A, of: (text: string) => number): void => {
    const known = new Map<string, number>();
    for (let row = 0; row < this.length; row++) {
      const text = this.get(row);
      let value = known.get(text);
      if (value === undefined) known.set(text, (value = of(text)));
      target[row] = value;
    }
  };

  /** The same column with its numbers as they are shown. */
  asShown(): CellColumn {
    const values = this.values.map((value, row) =>
      isNumeric(this.kinds[row] ?? CELL.empty) ? value / (this.scales?.get(row) ?? 1) : value,
    );
    return this.with({ values, isShown: true });
  }

  /** The same column, of two units that must not be added. */
  ofUnits(a: string, b: string): CellColumn {
    return this.with({ mixed: [a, b] });
  }

  /** The same column without its numbers of these values. */
  without(numbers: ReadonlySet<number>): CellColumn {
    return this.with({
      kinds: this.kinds.map((kind, row) =>
        isNumeric(kind) && numbers.has(this.values[row]!) ? CELL.empty : kind,
      ),
    });
  }

  /** The same column with some of its numbers changed. */
  mapped(is: (kind: number, row: number) => boolean, of: (value: number) => number): CellColumn {
    return this.with({
      values: this.values.map((value, row) => (is(this.kinds[row] ?? CELL.empty, row) ? of(value) : value)),
    });
  }

  /** The same column with its numbers, days or seconds as they are; only texts are read. */
  as(family: 'number' | 'date' | 'datetime' | 'boolean'): RawColumn {
    const { kinds, values, pool } = this;
    const direct = (kind: number, value: number): number => {
      if (family === 'number' && isNumeric(kind)) return value;
      if (family === 'boolean' && (kind === CELL.boolean || kind === CELL.number)) return value;
      if (family === 'date' && kind === CELL.date) return value;
      if (family === 'date' && kind === CELL.datetime) return Math.floor(value / 86_400);
      // Whole numbers that a person calls days: Excel counts them from 1900.
      if (family === 'date' && kind === CELL.number && value >= 61 && value < 2_958_466)
        return Math.floor(value) - 25_569;
      if (family === 'datetime' && kind === CELL.datetime) return value;
      return family === 'datetime' && kind === CELL.date ? value * 86_400 : NaN;
    };
    return {
      length: this.length,
      get: (row) => (kinds[row] === CELL.text ? this.get(row) : ''),
      each: this.each,
      map: (target, of) => {
        const known = new Map<number, number>();
        const empty = of('');
        for (let row = 0; row < this.length; row++) {
          const kind = kinds[row] ?? CELL.empty;
          if (kind === CELL.text) {
            const id = values[row]!;
            let value = known.get(id);
            if (value === undefined) known.set(id, (value = of(pool[id]!)));
            target[row] = value;
          } else target[row] = kind === CELL.empty || kind >= CELL.error ? empty : direct(kind, values[row]!);
        }
      },
    };
  }
}
