import {
  type CustomFieldValidator,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { Repository } from './Repository';
import {
  parseRepositoryAddress,
  repositoryAddressProblem,
} from './RepositoryAddress';

/** Refuses an address without host, owner or a name that hosts take. */
export const validateRepository: CustomFieldValidator<string> = (
  value,
  field,
) => {
  const problem = repositoryAddressProblem(parseRepositoryAddress(value));
  if (problem) {
    field.addError(problem);
  }
};

/** `ui:field: XopsRepository`; its value is `host/owner/name`, which xops actions take. */
export const repositoryField = createFormField({
  name: 'XopsRepository',
  component: Repository,
  validation: validateRepository,
  schema: makeFieldSchema({ output: z => z.string() }),
});
