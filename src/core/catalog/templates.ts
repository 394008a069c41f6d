// Templates: an organisation type prescribes its indicators ("every fire brigade has ...").
import { warning, type Issue } from '../values/issue.ts';
import type { Catalog } from './catalog.ts';

/** A warning for each organisation that lacks an indicator its type requires. */
export const checkTemplates = (
  catalog: Pick<Catalog, 'organisations' | 'organisationTypes' | 'indicators'>,
): Issue[] =>
  catalog.organisations.flatMap((organisation, i) => {
    const type = catalog.organisationTypes.find((one) => one.id === organisation.type);
    const own = new Set(
      catalog.indicators
        .filter((one) => one.organisation === organisation.id)
        .flatMap((one) => [one.template ?? '', one.title]),
    );
    return (type?.requires ?? [])
      .filter((name) => !own.has(name))
      .map((name) =>
        warning(
          'TEMPLATE_UNMET',
          { path: `cockpit.organisations[${i}]` },
          { name, organisation: organisation.title, type: type!.title },
        ),
      );
  });
