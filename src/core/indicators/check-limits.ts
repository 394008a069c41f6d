// Whether the limits of a definition are whole: their order against the direction, no gaps and no overlaps in time.
// How a value is rated by them is in limits.ts.
import { error, type Issue } from '../values/issue.ts';
import type { IndicatorDefinition, LimitVersion } from './definition.ts';

const orderIssue = (definition: IndicatorDefinition, version: LimitVersion): string | null => {
  const { direction } = definition;
  const { watch, critical } = version;
  if (definition.kind === 'state') {
    if (watch !== undefined || critical !== undefined) return 'watch';
    const known = new Set(definition.states ?? []);
    const named = [...(version.watchStates ?? []), ...(version.criticalStates ?? [])];
    if (named.length > 0 && direction === 'none') return 'watchStates';
    return named.every((one) => known.has(one)) && new Set(named).size === named.length
      ? null
      : 'watchStates';
  }
  if (version.watchStates || version.criticalStates) return 'watchStates';
  if (direction === 'none') return watch === undefined && critical === undefined ? null : 'watch';
  if (version.relative && definition.reference === undefined) return 'relative';
  const pairs = [watch, critical].filter((one) => one !== undefined);
  if (pairs.some((one) => (typeof one === 'number') === (direction === 'corridor'))) return 'watch';
  for (const one of pairs) if (typeof one !== 'number' && one[0] >= one[1]) return 'watch';
  if (watch === undefined || critical === undefined) return null;
  if (typeof watch === 'number' && typeof critical === 'number')
    return (direction === 'up' ? critical < watch : critical > watch) ? null : 'critical';
  if (typeof watch !== 'number' && typeof critical !== 'number')
    return critical[0] <= watch[0] && watch[1] <= critical[1] ? null : 'critical';
  return 'critical';
};

/** Issues of a definition's limits: order against the direction, gaps and overlaps in time. Paths are inside the definition. */
export const checkLimits = (definition: IndicatorDefinition): Issue[] => {
  const issues: Issue[] = [];
  definition.limits.forEach((version, i) => {
    const wrong = orderIssue(definition, version);
    if (wrong !== null)
      issues.push(error('LIMITS_ORDER', { path: `limits[${i}].${wrong}` }, { name: definition.title }));
    if (version.to !== undefined && version.to <= version.from)
      issues.push(
        error(
          'LIMITS_OVERLAP',
          { path: `limits[${i}].to` },
          { name: definition.title, from: version.from, to: version.to },
        ),
      );
  });
  const ordered = definition.limits
    .map((version, i) => ({ version, i }))
    .sort((a, b) => (a.version.from < b.version.from ? -1 : 1));
  ordered.slice(1).forEach(({ version, i }, n) => {
    const before = ordered[n]!.version;
    if (before.to === undefined || before.to > version.from)
      issues.push(
        error(
          'LIMITS_OVERLAP',
          { path: `limits[${i}].from` },
          { name: definition.title, from: version.from, to: before.to ?? '' },
        ),
      );
    else if (before.to < version.from)
      issues.push(
        error(
          'LIMITS_GAP',
          { path: `limits[${i}].from` },
          { name: definition.title, from: before.to, to: version.from },
        ),
      );
  });
  return issues;
};
