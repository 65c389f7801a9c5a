import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import {
  ACTIVATION_ANNOTATION,
  ACTIVATION_PROBLEM_ANNOTATION,
  activationIdSchema,
  closedGate,
  GatedSteps,
  gateSteps,
} from '@xops/plugin-xops-golden-paths-common';
import { Activations } from './config';

/**
 * Puts the gate before the steps of every template that is tied to an action. The
 * scaffolder runs only the catalog's copy, so that no edit of the file, no API
 * and no form goes around it. A tied template that cannot be gated is closed and
 * says why: an error that is thrown would leave the copy from before, which may
 * have no gate.
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
    if (!isTemplate(entity)) {
      return entity;
    }
    // Said by the processor alone: what the file says of it is taken out.
    const { [ACTIVATION_PROBLEM_ANNOTATION]: forged, ...annotations } =
      entity.metadata.annotations ?? {};
    const action =
      this.#activations.get(stringifyEntityRef(entity)) ??
      annotations[ACTIVATION_ANNOTATION];
    if (action === undefined) {
      return forged === undefined
        ? entity
        : { ...entity, metadata: { ...entity.metadata, annotations } };
    }
    const { steps, problem } = gate(entity.spec?.steps, action);
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...annotations,
          [ACTIVATION_ANNOTATION]: action,
          ...(problem && { [ACTIVATION_PROBLEM_ANNOTATION]: problem }),
        },
      },
      // JSON came in, and what the gate adds is JSON.
      spec: { ...entity.spec, steps: JSON.parse(JSON.stringify(steps)) },
    };
  }

  /** Shows a problem as the catalog shows its own; a status is not let in before. */
  async postProcessEntity(entity: AlphaEntity): Promise<Entity> {
    const problem =
      entity.metadata.annotations?.[ACTIVATION_PROBLEM_ANNOTATION];
    if (!isTemplate(entity) || problem === undefined) {
      return entity;
    }
    const message = `The path is closed. ${problem}`;
    const closed: AlphaEntity = {
      ...entity,
      status: {
        ...entity.status,
        items: [
          ...(entity.status?.items ?? []),
          {
            type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
            level: 'error',
            message,
            error: { name: 'InputError', message },
          },
        ],
      },
    };
    return closed;
  }
}

function isTemplate({ kind }: Entity): boolean {
  return kind.toLocaleLowerCase('en-US') === 'template';
}

function gate(steps: unknown, action: string): GatedSteps {
  const parsed = activationIdSchema.safeParse(action);
  return parsed.success
    ? gateSteps(steps, parsed.data)
    : {
        // Not the text itself, which the scaffolder would render.
        steps: closedGate('unknown'),
        problem: `Its annotation '${ACTIVATION_ANNOTATION}' is '${action}': it ${parsed.error.issues[0].message}.`,
      };
}
