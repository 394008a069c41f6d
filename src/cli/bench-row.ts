// One row of the bench: a ratio counts, a lone time does not.
export type Row = { measure: string; value: number; reference: number; goal: string; unit: string };
