import {
  type FieldExtensionComponentProps,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import {
  descriptionProblem,
  imageProblem,
  publicHostProblem,
} from '@xops/plugin-xops-golden-paths-common';
import { RuleTextField } from './RuleTextField';

type Rule = (value: string) => string | undefined;

/** A line of text that keeps a rule which the server has too. */
function ruleField(name: string, problem: Rule) {
  return createFormField({
    name,
    component: (props: FieldExtensionComponentProps<string>) => (
      <RuleTextField {...props} problem={problem} />
    ),
    validation: (value, field) => {
      const words = problem(value);
      if (words) {
        field.addError(words);
      }
    },
    schema: makeFieldSchema({ output: z => z.string() }),
  });
}

/** `ui:field: XopsDescription` */
export const descriptionField = ruleField(
  'XopsDescription',
  descriptionProblem,
);
/** `ui:field: XopsImage` */
export const imageField = ruleField('XopsImage', imageProblem);
/** `ui:field: XopsPublicHost` */
export const publicHostField = ruleField('XopsPublicHost', publicHostProblem);
