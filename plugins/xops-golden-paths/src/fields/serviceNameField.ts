import { ForwardedError, NotFoundError } from '@backstage/errors';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  type CustomFieldValidator,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { serviceNameProblem } from '@xops/plugin-xops-golden-paths-common';
import { ServiceName } from './ServiceName';

/** Refuses a name that breaks a rule, or that a component has already. */
export const validateServiceName: CustomFieldValidator<string> = async (
  name,
  field,
  { apiHolder },
) => {
  const problem = serviceNameProblem(name);
  if (problem) {
    field.addError(problem);
    return;
  }
  const catalog = apiHolder.get(catalogApiRef);
  if (!catalog) {
    throw new NotFoundError('This app has no catalog to look the name up in.');
  }
  const entityRef = `component:default/${name}`;
  // Asked for by reference, a free name is an answer and not a failed request.
  const { items } = await catalog
    .getEntitiesByRefs({ entityRefs: [entityRef] })
    .catch(error => {
      throw new ForwardedError(
        `Whether the name '${name}' is free could not be looked up in the catalog`,
        error,
      );
    });
  if (items[0]) {
    field.addError(
      `The name '${name}' is taken: ${entityRef} is in the catalog. Choose another one.`,
    );
  }
};

/** `ui:field: XopsServiceName` */
export const serviceNameField = createFormField({
  name: 'XopsServiceName',
  component: ServiceName,
  validation: validateServiceName,
  schema: makeFieldSchema({ output: z => z.string() }),
});
