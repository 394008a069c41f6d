// What is known of the flat CSV of GENESIS (Destatis, Regionalstatistik, Zensus) beyond what any table shows.
// Source: SOURCES.md 1.6 of the design notes; column names of 2025 (English) and before (German).
import type { Proposal } from '../core/table/rules.ts';

const CODES =
  /^(statistics_code|time_code|\d+_variable_code|\d+_variable_attribute_code|value_variable_code|Statistik_Code|Zeit_Code|\d+_Merkmal_Code|\d+_Auspraegung_Code)$/;
const ATTRIBUTE = /^(\d+)_(?:variable_attribute|Auspraegung)_[Cc]ode$/;
const REGIONS = /^(KREISE|GEMEIN|DLAND|DINSG|DG|GEO.*|REGBEZ|STADTTEILE|BUNDESLAND|KREIS.*|LAND.*)$/i;

/** Corrects the proposal for a column of a GENESIS table; any other is given back as it is. `first` is the first data cell of a column. */
export const genesisField = (
  name: string,
  names: readonly string[],
  proposal: Proposal,
  first: (column: number) => string,
): Proposal => {
  const isFlat =
    (names.includes('value') && names.includes('value_variable_code')) ||
    (names.includes('Statistik_Code') && names.includes('Zeit'));
  if (!isFlat) return proposal;
  const text = (role: Proposal['role']): Proposal => ({
    type: 'text',
    rule: { type: 'text' },
    role,
    unit: null,
    issues: [],
  });
  if (name === 'time' || name === 'Zeit')
    return proposal.type === 'number'
      ? { type: 'period', rule: { type: 'year' }, role: 'time', unit: null, issues: [] }
      : { ...proposal, role: 'time' };
  if (CODES.test(name)) {
    const attribute = ATTRIBUTE.exec(name);
    const variable = attribute
      ? names.findIndex(
          (one) => one === `${attribute[1]}_variable_code` || one === `${attribute[1]}_Merkmal_Code`,
        )
      : -1;
    return text(variable >= 0 && REGIONS.test(first(variable)) ? 'region' : 'dimension');
  }
  if (/_label$|_Label$|^value_unit$|^value_q$/.test(name)) return text('dimension');
  if (name === 'value' && proposal.type === 'number') return { ...proposal, role: 'measure' };
  return proposal;
};
