import { type JsonObject } from '@backstage/types';
import { resolve } from 'node:path';

export const templateFile = resolve(
  __dirname,
  '../../../../../templates/k3s-service/template.yaml',
);

export type HostType = 'gitea' | 'github' | 'gitlab';

export const hosts: Record<HostType, string> = {
  gitea: 'git.example.com:3000',
  github: 'github.com',
  gitlab: 'gitlab.com',
};

/** Answers of the form with its defaults. */
export const defaultAnswers = {
  name: 'price-list',
  description: 'Says what things "cost": today & tomorrow',
  owner: 'group:default/shop',
  system: 'system:default/commerce',
  runtime: 'typescript',
  port: 8080,
  exposure: 'cluster',
  database: 'none',
  environments: ['dev', 'staging', 'production'],
  minReplicas: 2,
  maxReplicas: 4,
  manifests: 'sameRepository',
};

/** What the actions before and after the rendering answer on a host. */
export function actionOutputs(
  hostType: HostType,
  gitopsConfigured: boolean,
  answers: { name: string; runtime: string; manifests?: string },
): Record<string, JsonObject> {
  const host = hosts[hostType];
  const web = `https://${host}/Acme/${answers.name}`;
  const isOwn =
    answers.runtime === 'typescript' && answers.manifests === 'ownRepository';
  return {
    'xops:request:check': {
      hostType,
      host,
      repositoryOwner: 'Acme',
      repositoryName: answers.name,
      manifestsRepositoryName: `${answers.name}${isOwn ? '-manifests' : ''}`,
      repositoryWebUrl: web,
      cloneUrl: `${web}.git`,
      manifestsCloneUrl: `${web}${isOwn ? '-manifests' : ''}.git`,
      manifestsRepoUrl: `${host}?owner=Acme&repo=${answers.name}-manifests`,
      gitopsConfigured,
      gitopsMode: gitopsConfigured ? 'commit' : 'none',
      systemName: 'commerce',
      ownerName: 'shop',
      defaultBranch: 'main',
    },
    'xops:image:resolve': {
      image: 'ghcr.io/acme/shop',
      digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    },
    'xops:adr:write': { path: 'docs/adr/0001-run-on-k3s.md' },
    'xops:output:check': { report: { results: [] } },
    'xops:repository:publish': {
      remoteUrl: `${web}.git`,
      repoContentsUrl: `${web}/src/branch/main`,
      commitHash: '0'.repeat(40),
      protected: true,
    },
    'xops:gitops:register': { changeUrl: `https://${host}/change` },
    'catalog:register': {
      entityRef: `component:default/${answers.name}`,
    },
  };
}
