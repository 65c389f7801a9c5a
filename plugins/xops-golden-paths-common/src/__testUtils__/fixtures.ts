import { CreatedFacts, factsOf } from '../CreatedFacts';
import { CreatedItem } from '../CreatedItem';
import { Provenance } from '../Provenance';

export function provenanceOf(overrides: Partial<Provenance> = {}): Provenance {
  return {
    apiVersion: 'xops.io/v1',
    kind: 'Provenance',
    template: {
      entityRef: 'template:default/k3s-service',
      version: '1.0.0',
      digest: `sha256:${'0'.repeat(64)}`,
    },
    entityRef: 'component:default/checkout',
    taskId: 'task-1',
    createdBy: 'user:default/ada',
    createdAt: '2026-03-01T10:00:00Z',
    answers: { name: 'checkout', port: 8080 },
    checks: [
      { checker: 'schema', status: 'passed', errors: 0, warnings: 2 },
      {
        checker: 'kustomize',
        status: 'notChecked',
        errors: 0,
        warnings: 0,
        reason: 'kubectl is not on the PATH',
      },
    ],
    ...overrides,
  };
}

export function factsWith(overrides: Partial<CreatedFacts> = {}): CreatedFacts {
  return { ...factsOf(provenanceOf()), ...overrides };
}

export function itemOf(overrides: Partial<CreatedItem> = {}): CreatedItem {
  return {
    ...factsWith(),
    title: 'Checkout',
    source: 'run',
    seenAt: '2026-03-01T10:00:01.000Z',
    ...overrides,
  };
}
