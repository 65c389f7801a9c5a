import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  MANIFESTS_SUFFIX,
  serviceRequestProblems,
  serviceRequestSchema,
} from '@xops/plugin-xops-golden-paths-common';
import { GoldenPathsConfig } from '../config';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { checkedReferences } from '../request/checkCatalog';
import { checkImageRegistry } from '../request/checkImageRegistry';
import { checkPlace, refuseRequest } from '../request/checkPlace';
import { parseAnswers } from '../request/parseAnswers';
import { requestCheckExamples } from './requestCheck.examples';

const DEFAULT_BRANCH = 'main';

export interface RequestCheckOptions {
  config: Pick<GoldenPathsConfig, 'gitops' | 'imageRegistries'>;
  hosts: RepositoryHosts;
  catalog: CatalogService;
  /** Told when a request comes in whose output will soon be checked. */
  prepareChecks?: () => void;
}

/** Repeats every rule of the form on the server, where all callers pass. */
export function createRequestCheckAction(options: RequestCheckOptions) {
  const { config, hosts, catalog } = options;
  return createTemplateAction({
    id: 'xops:request:check',
    description:
      'Checks the answers of the form "K3S service" before anything is made: every rule of the form, the catalog, the Git host, and the rights of its credentials. Lists all problems at once. Only reads, also in a dry run.',
    examples: requestCheckExamples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the service'),
        description: z =>
          z.string().describe('What the service does, in one line'),
        owner: z => z.string().describe('Entity reference of a group'),
        system: z =>
          z.string().describe('Entity reference or name of a system'),
        runtime: z =>
          z
            .enum(['typescript', 'image'])
            .describe('A new TypeScript service, or an existing image'),
        image: z =>
          z
            .string()
            .optional()
            .describe('Existing image, host/name:tag or host/name@sha256:…'),
        port: z =>
          z
            .number()
            .optional()
            .describe('Port that the container listens on; 8080 by default'),
        exposure: z =>
          z
            .enum(['none', 'cluster', 'public'])
            .describe('Who can reach the service'),
        host: z =>
          z
            .string()
            .optional()
            .describe('Public host name, for exposure public'),
        database: z =>
          z
            .enum(['none', 'sealedSecret', 'externalSecret'])
            .describe('How the credentials of a PostgreSQL reach the service'),
        environments: z =>
          z
            .array(z.enum(['dev', 'staging', 'production']))
            .describe('Environments, in the order of promotion'),
        minReplicas: z => z.number().describe('Minimum of replicas'),
        maxReplicas: z => z.number().describe('Maximum of replicas'),
        repoUrl: z =>
          z
            .string()
            .describe(
              'Repository to make, host/owner/name or host?owner=…&repo=…',
            ),
        manifests: z =>
          z
            .enum(['sameRepository', 'ownRepository'])
            .describe('Where the manifests live'),
      },
      output: {
        hostType: z =>
          z.enum(['gitea', 'github', 'gitlab']).describe('Kind of Git host'),
        host: z => z.string().describe('Git host, with its port'),
        repositoryOwner: z =>
          z.string().describe('Organisation, group or user'),
        repositoryName: z => z.string().describe('Repository of the service'),
        manifestsRepositoryName: z =>
          z
            .string()
            .describe(
              'Repository of the manifests; that of the service when they share it',
            ),
        repositoryWebUrl: z =>
          z.string().describe("Web address of the service's repository"),
        cloneUrl: z =>
          z.string().describe("Address to clone the service's repository"),
        manifestsCloneUrl: z =>
          z.string().describe("Address to clone the manifests' repository"),
        manifestsRepoUrl: z =>
          z
            .string()
            .describe("The manifests' repository as host?owner=…&repo=…"),
        gitopsConfigured: z =>
          z.boolean().describe('Whether the platform has a GitOps repository'),
        gitopsMode: z =>
          z
            .enum(['commit', 'pullRequest', 'none'])
            .describe('How a service is registered there'),
        systemName: z => z.string().describe('Name of the system'),
        ownerName: z => z.string().describe('Name of the owning group'),
        defaultBranch: z => z.string().describe('Branch that is published'),
      },
    },
    async handler(ctx) {
      options.prepareChecks?.();
      const request = parseAnswers(serviceRequestSchema, ctx.input);
      const address = hosts.address(request.repoUrl);
      const host = hosts.host(address.host, ctx);
      const manifests =
        request.manifests === 'ownRepository'
          ? { ...address, name: `${address.name}${MANIFESTS_SUFFIX}` }
          : address;

      refuseRequest(request.name, [
        ...serviceRequestProblems(request),
        ...(request.runtime === 'image'
          ? checkImageRegistry(request.image ?? '', config.imageRegistries)
          : []),
        ...(await checkPlace(ctx, {
          request,
          addresses: manifests === address ? [address] : [address, manifests],
          gitops: config.gitops,
          hosts,
          catalog,
        })),
      ]);
      const references = checkedReferences(request);
      ctx.output('hostType', host.type);
      ctx.output('host', address.host);
      ctx.output('repositoryOwner', address.owner);
      ctx.output('repositoryName', address.name);
      ctx.output('manifestsRepositoryName', manifests.name);
      ctx.output('repositoryWebUrl', host.webUrl(address));
      ctx.output('cloneUrl', host.cloneUrl(address));
      ctx.output('manifestsCloneUrl', host.cloneUrl(manifests));
      ctx.output(
        'manifestsRepoUrl',
        `${manifests.host}?${new URLSearchParams({
          owner: manifests.owner,
          repo: manifests.name,
        })}`,
      );
      ctx.output('gitopsConfigured', config.gitops !== undefined);
      ctx.output('gitopsMode', config.gitops?.mode ?? 'none');
      ctx.output('systemName', references.system.name);
      ctx.output('ownerName', references.owner.name);
      ctx.output('defaultBranch', DEFAULT_BRANCH);
      ctx.logger.info(`The request for '${request.name}' can be fulfilled.`);
    },
  });
}
