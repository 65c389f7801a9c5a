import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  activationIdSchema,
  entityRefSchema,
  normalizeEntityRef,
} from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';

const KEY = 'xops.goldenPaths.activations';

/** Actions by the normalized entity reference of the template that they tie. */
export type Activations = ReadonlyMap<string, string>;

const activationsSchema = z.array(
  z.strictObject({
    template: entityRefSchema
      .transform(normalizeEntityRef)
      .refine(
        it => it.startsWith('template:'),
        'must be a template, template:<namespace>/<name>',
      ),
    action: activationIdSchema,
  }),
);

/**
 * Reads `xops.goldenPaths.activations` at start-up.
 *
 * @throws InputError that names every key that is wrong and what was expected
 */
export function readActivations(config: Config): Activations {
  const parsed = activationsSchema.safeParse(config.getOptional(KEY) ?? []);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `'${[KEY, ...path].join('.')}' ${message}`,
    );
    throw new InputError(`Invalid configuration: ${faults.join('; ')}`);
  }
  const activations = new Map<string, string>();
  for (const [index, { template, action }] of parsed.data.entries()) {
    if (activations.has(template)) {
      throw new InputError(
        `Invalid configuration: '${KEY}.${index}.template' names ${template} a second time`,
      );
    }
    activations.set(template, action);
  }
  return activations;
}
