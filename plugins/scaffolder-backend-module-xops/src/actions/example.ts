import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** One step of a template, as an action's example. */
export function example(
  description: string,
  step: { id: string; name: string; action: string; input: object },
): TemplateExample {
  return { description, example: stringify({ steps: [step] }) };
}
