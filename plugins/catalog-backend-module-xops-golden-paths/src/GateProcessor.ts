import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import {
  ACTIVATION_ANNOTATION,
  activationIdSchema,
  gateSteps,
} from '@xops/plugin-xops-golden-paths-common';
import { Activations } from './config';

/**
 * Puts the gate before the steps of every template that is tied to an action. The
 * scaffolder runs only the catalog's copy, so that no edit of the file, no API
 * and no form goes around it. A tied template that cannot be gated is an error,
 * by which the catalog keeps the copy that it has.
 */
export class GateProcessor implements CatalogProcessor {
  readonly #activations: Activations;

  constructor(activations: Activations) {
    this.#activations = activations;
  }

  getProcessorName(): string {
    return 'XopsGateProcessor';
  }

  /** After all others: what they fill in, such as placeholders, is gated too. */
  getPriority(): number {
    return Number.MAX_SAFE_INTEGER;
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    if (entity.kind.toLocaleLowerCase('en-US') !== 'template') {
      return entity;
    }
    const entityRef = stringifyEntityRef(entity);
    const { annotations } = entity.metadata;
    const action =
      this.#activations.get(entityRef) ?? annotations?.[ACTIVATION_ANNOTATION];
    if (action === undefined) {
      return entity;
    }
    const parsed = activationIdSchema.safeParse(action);
    if (!parsed.success) {
      throw new InputError(
        `The annotation '${ACTIVATION_ANNOTATION}' of ${entityRef} is '${action}': it ${parsed.error.issues[0].message}`,
      );
    }
    const { steps, problem } = gateSteps(entity.spec?.steps, parsed.data);
    if (problem !== undefined) {
      throw new InputError(
        `${entityRef} is opened by '${parsed.data}' and cannot be gated. ${problem}`,
      );
    }
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { ...annotations, [ACTIVATION_ANNOTATION]: parsed.data },
      },
      // JSON came in, and what the gate adds is JSON.
      spec: { ...entity.spec, steps: JSON.parse(JSON.stringify(steps)) },
    };
  }
}
