import {
  type CompoundEntityRef,
  getCompoundEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { DECISION_STEP_ANNOTATION } from '../domain/annotations';

/** What a template of type `decision` does to a decision. */
export const DECISION_STEPS = ['new', 'review', 'supersede'] as const;
export type DecisionStep = (typeof DECISION_STEPS)[number];

export type DecisionTemplates = Partial<
  Record<DecisionStep, CompoundEntityRef>
>;

/** The templates that decide; none while the catalog does not answer, since a button that may lead nowhere helps nobody. */
export function useDecisionTemplates(): DecisionTemplates {
  const catalog = useApi(catalogApiRef);
  const { state } = useLoad(
    useCallback(async () => {
      const { items } = await catalog.getEntities({
        filter: { kind: 'Template', 'spec.type': 'decision' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      });
      return Object.fromEntries(
        DECISION_STEPS.flatMap(step => {
          const template = items.find(
            ({ metadata }) =>
              metadata.annotations?.[DECISION_STEP_ANNOTATION] === step,
          );
          return template ? [[step, getCompoundEntityRef(template)]] : [];
        }),
      ) satisfies DecisionTemplates;
    }, [catalog]),
  );
  return state.status === 'data' ? state.value : {};
}
