// How a decoder gives up from deep inside: thrown within a format's folder, an issue at its door.
import { error, type Issue, type IssueCode, type Place } from '../core/values/issue.ts';

export class Refusal extends Error {
  readonly code: IssueCode;
  readonly place: Place;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: IssueCode, params: Readonly<Record<string, string | number>> = {}, place: Place = {}) {
    super(code);
    this.code = code;
    this.place = place;
    this.params = params;
  }

  /** The issue for a file. */
  issue(file: string): Issue {
    return error(this.code, { file, ...this.place }, this.params);
  }
}

export const refuse = (
  code: IssueCode,
  params?: Readonly<Record<string, string | number>>,
  place?: Place,
): never => {
  throw new Refusal(code, params, place);
};
