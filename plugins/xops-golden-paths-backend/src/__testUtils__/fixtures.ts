import { Entity } from '@backstage/catalog-model';
import { Provenance, RunReport } from '@xops/plugin-xops-golden-paths-common';

export const GIT_HOST = 'git.example.com';

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
    answers: { name: 'checkout' },
    checks: [{ checker: 'schema', status: 'passed', errors: 0, warnings: 1 }],
    ...overrides,
  };
}

export function reportOf(overrides: Partial<Provenance> = {}): RunReport {
  return {
    provenance: provenanceOf(overrides),
    repositoryUrl: `https://${GIT_HOST}/shop/checkout`,
    commitHash: 'c0ffee',
  };
}

/** A component with a provenance file. */
export function componentOf(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: `The ${name}`,
      annotations: {
        'xops.io/provenance': '.xops/provenance.yaml',
        ...annotations,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
  };
}

/** Where it stands when the catalog read the component from a Gitea host. */
export function provenanceUrlOf(name: string): string {
  return `https://${GIT_HOST}/shop/${name}/src/branch/main/.xops/provenance.yaml`;
}

/** What an author may write to have a stranger's repository read. */
export const forgedAnnotations = {
  'backstage.io/source-location': `url:https://${GIT_HOST}/secret/vault/src/branch/main/`,
  'backstage.io/managed-by-location': `url:https://${GIT_HOST}/secret/vault/src/branch/main/catalog-info.yaml`,
  'backstage.io/managed-by-origin-location': `url:https://${GIT_HOST}/secret/vault/src/branch/main/catalog-info.yaml`,
};

export const integrationsConfig = {
  integrations: {
    gitea: [{ host: GIT_HOST, baseUrl: `https://${GIT_HOST}` }],
    gitlab: [
      {
        host: 'gitlab.example.com',
        apiBaseUrl: 'https://gitlab.example.com/api/v4',
      },
    ],
    bitbucketServer: [
      {
        host: 'bitbucket.example.com',
        apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
      },
    ],
  },
};
