import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type {
  CreatedDetail,
  CreatedItem,
  CreatedList,
  CreatedSources,
  CreatedSummary,
} from '@xops/plugin-xops-golden-paths-common';
import type { OpeningAnswer } from '@xops/plugin-xops-triggers-common';

export const sources: CreatedSources = {
  runs: { newestAt: '2026-03-01T11:00:00Z' },
  files: { finishedAt: '2026-03-01T11:55:00Z', stale: false, errors: [] },
};

/** The service "orders", as run and repository tell it alike. */
export function createdItem(more: Partial<CreatedItem> = {}): CreatedItem {
  return {
    entityRef: 'component:default/orders',
    title: 'Orders',
    owner: 'group:default/shop',
    template: { entityRef: 'template:default/k3s-service', version: '1.0.0' },
    repositoryUrl: 'https://git.example.com/demo/orders',
    commitHash: '0123456789abcdef0123456789abcdef01234567',
    createdBy: 'user:default/ann',
    createdAt: '2026-03-01T09:00:00.000Z',
    taskId: 'task-1',
    source: 'both',
    seenAt: '2026-03-01T11:55:00.000Z',
    provenanceUrl:
      'https://git.example.com/demo/orders/src/branch/main/.xops/provenance.yaml',
    checks: { passed: 8, failed: 0, notChecked: 0, errors: 0, warnings: 0 },
    ...more,
  };
}

export function createdList(
  items: CreatedItem[],
  more: Partial<CreatedList> = {},
): CreatedList {
  return {
    items,
    total: items.length,
    facets: {
      template: [{ value: 'template:default/k3s-service', count: 2 }],
      owner: [{ value: 'group:default/shop', count: 2 }],
      createdBy: [
        { value: 'user:default/ann', count: 1 },
        { value: 'user:default/bob', count: 1 },
      ],
    },
    sources,
    ...more,
  };
}

export function createdDetail(
  more: Partial<CreatedItem> = {},
  answers: CreatedDetail['provenance']['answers'] = {
    name: 'orders',
    environments: ['dev', 'production'],
  },
): CreatedDetail {
  const item = createdItem(more);
  return {
    item,
    provenance: {
      apiVersion: 'xops.io/v1',
      kind: 'Provenance',
      template: { ...item.template, digest: `sha256:${'ab'.repeat(32)}` },
      entityRef: item.entityRef,
      taskId: item.taskId,
      createdBy: item.createdBy,
      createdAt: item.createdAt,
      answers,
      checks: [
        { checker: 'kubernetes', status: 'passed', errors: 0, warnings: 0 },
        {
          checker: 'terraform',
          status: 'notChecked',
          errors: 0,
          warnings: 0,
          reason: 'terraform is not on the PATH',
        },
      ],
    },
  };
}

export function createdSummary(
  more: Partial<CreatedSummary> = {},
): CreatedSummary {
  return {
    total: 3,
    lastThirtyDays: 2,
    byTemplate: [{ value: 'template:default/k3s-service', count: 3 }],
    newest: [createdItem()],
    contradictions: [],
    sources,
    ...more,
  };
}

/** A golden path's template as the catalog holds it. */
export function template(
  metadata: Partial<TemplateEntityV1beta3['metadata']> = {},
): TemplateEntityV1beta3 {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'k3s-service',
      namespace: 'default',
      title: 'K3S service',
      description: 'A service on the GitOps platform',
      annotations: {
        'xops.io/stream': 'k3s',
        'xops.io/makes': 'Repository and manifests',
        'xops.io/template-version': '1.0.0',
      },
      ...metadata,
    },
    spec: { type: 'service', steps: [] },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
  };
}

/** "Activate Atlantis", while there are too few pull requests. */
export function lockedAnswer(more: Partial<OpeningAnswer> = {}): OpeningAnswer {
  return {
    action: 'activate-atlantis',
    open: false,
    reason: 'its trigger is inactive: IaC PRs above 5 a week',
    ruleId: 'a:0001.md#iac-prs',
    distance: {
      value: 3.2,
      threshold: 5,
      unit: 'pull requests a week',
      readAt: '2026-03-01T11:55:00.000Z',
    },
    at: '2026-03-01T12:00:00.000Z',
    ...more,
  };
}

/** The same, once there are enough. */
export function openAnswer(): OpeningAnswer {
  return lockedAnswer({
    open: true,
    reason: 'its trigger is firing: IaC PRs above 5 a week',
    distance: {
      value: 6,
      threshold: 5,
      unit: 'pull requests a week',
      readAt: '2026-03-01T11:55:00.000Z',
    },
  });
}
