// The part of n3 that is used here; the package brings no types.
declare module 'n3' {
  type Named = { value: string };
  type ParsedQuad = {
    subject: Named;
    predicate: Named;
    object: Named & { termType: string; language?: string };
  };
  export class Parser {
    constructor(options?: { baseIRI?: string; format?: string });
    parse(text: string): ParsedQuad[];
  }
}
