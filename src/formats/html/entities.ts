// Characters that a page names, as far as tables of offices use them. Source: HTML Living Standard, 13.5.

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', euro: '€', sect: '§', deg: '°' },
    ...{
      auml: 'ä',
      ouml: 'ö',
      uuml: 'ü',
      Auml: 'Ä',
      Ouml: 'Ö',
      Uuml: 'Ü',
      szlig: 'ß',
      ndash: '–',
      mdash: '—',
    },
    ...{
      sup1: '¹',
      sup2: '²',
      sup3: '³',
      frac12: '½',
      micro: 'µ',
      plusmn: '±',
      times: '×',
      bull: '•',
      hellip: '…',
    },
    ...{
      bdquo: '„',
      ldquo: '“',
      rdquo: '”',
      eacute: 'é',
      egrave: 'è',
      agrave: 'à',
      minus: '−',
      thinsp: '\u2009',
      ensp: '\u2002',
      shy: '',
      frac14: '¼',
      frac34: '¾',
      half: '½',
      permil: '‰',
      middot: '·',
      laquo: '«',
      raquo: '»',
      lsquo: '‘',
      rsquo: '’',
      sbquo: '‚',
      Oslash: 'Ø',
      oslash: 'ø',
      aring: 'å',
      ccedil: 'ç',
      copy: '©',
      reg: '®',
      le: '≤',
      ge: '≥',
      asymp: '≈',
      Sigma: 'Σ',
      empty: '∅',
    },
  }),
);
/** Text of a page with its references resolved; those that nobody knows stay as they are. */
export const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]\w{1,30}));?/gi, (all, hex, ten, name) => {
        if (name !== undefined) return ENTITIES.get(String(name)) ?? all;
        const code = hex !== undefined ? parseInt(String(hex), 16) : Number(ten);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      })
    : text;
