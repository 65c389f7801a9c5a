import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  atlantisRequestProblems,
  atlantisRequestSchema,
  servedRepositoriesProblem,
} from '@xops/plugin-xops-golden-paths-common';
import { checkedReferences } from '../request/checkCatalog';
import { checkImageRegistry } from '../request/checkImageRegistry';
import { checkPlace, refuseRequest } from '../request/checkPlace';
import { checkServed, servedAddress } from '../request/checkServed';
import { parseAnswers } from '../request/parseAnswers';
import { atlantisCheckExamples } from './atlantisCheck.examples';
import { RequestCheckOptions } from './requestCheck';

const DEFAULT_BRANCH = 'main';
const DEFAULT_PORTS: Record<string, number> = { 'http:': 80, 'https:': 443 };

/** Repeats every rule of the form on the server, where all callers pass. */
export function createAtlantisCheckAction(options: RequestCheckOptions) {
  const { config, hosts, catalog } = options;
  return createTemplateAction({
    id: 'xops:atlantis:check',
    description:
      'Checks the answers of the form "Activate Atlantis" before anything is made: every rule of the form, the catalog, the Git host, the repositories to serve, and the rights of the credentials. Lists all problems at once. Only reads, also in a dry run.',
    examples: atlantisCheckExamples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of this Atlantis'),
        owner: z => z.string().describe('Entity reference of a group'),
        system: z =>
          z.string().describe('Entity reference or name of a system'),
        repositories: z =>
          z
            .array(z.string())
            .describe('Repositories to serve, owner/name on the same Git host'),
        host: z => z.string().describe('Public host name'),
        safekeeping: z =>
          z
            .enum(['sealedSecret', 'externalSecret'])
            .describe('How the credentials reach it'),
        gitUser: z =>
          z.string().describe('Login whose token it uses on the Git host'),
        image: z =>
          z.string().describe('Image, host/name:tag or host/name@sha256:…'),
        terraformVersion: z =>
          z.string().describe('Version where a repository names no other'),
        storage: z => z.number().describe('Size of the volume in GiB'),
        storageClass: z =>
          z
            .string()
            .optional()
            .describe("Storage class; the cluster's default by default"),
        repoUrl: z =>
          z
            .string()
            .describe(
              'Repository to make, host/owner/name or host?owner=…&repo=…',
            ),
        trigger: z =>
          z.string().optional().describe('Id of the rule that opened the path'),
        decision: z =>
          z
            .string()
            .optional()
            .describe('Id of the decision record that named the rule'),
      },
      output: {
        hostType: z =>
          z.enum(['gitea', 'github', 'gitlab']).describe('Kind of Git host'),
        hostUrl: z => z.string().describe('Web address of the Git host'),
        gitHost: z => z.string().describe('Host name of the Git host alone'),
        gitPort: z => z.number().describe('Port of the Git host'),
        allowList: z =>
          z
            .array(z.string())
            .describe('Repositories to serve as Atlantis names them'),
        repositoryWebUrl: z =>
          z.string().describe('Web address of the repository that is made'),
        cloneUrl: z => z.string().describe('Address to clone it'),
        gitopsConfigured: z =>
          z.boolean().describe('Whether the platform has a GitOps repository'),
        gitopsMode: z =>
          z
            .enum(['commit', 'pullRequest', 'none'])
            .describe('How it is registered there'),
        systemName: z => z.string().describe('Name of the system'),
        defaultBranch: z => z.string().describe('Branch that is published'),
      },
    },
    async handler(ctx) {
      options.prepareChecks?.();
      const request = parseAnswers(atlantisRequestSchema, ctx.input);
      const address = hosts.address(request.repoUrl);
      const host = hosts.host(address.host, ctx);
      const served = request.repositories.map(it =>
        servedAddress(it, address.host),
      );
      refuseRequest(request.name, [
        ...atlantisRequestProblems(request),
        ...checkImageRegistry(request.image, config.imageRegistries),
        // What is no repository's name is not asked for.
        ...(servedRepositoriesProblem(request.repositories) === undefined
          ? await checkServed(host, served)
          : []),
        ...(await checkPlace(ctx, {
          request,
          addresses: [address],
          gitops: config.gitops,
          hosts,
          catalog,
        })),
      ]);
      const cloneUrl = host.cloneUrl(address);
      const { hostname, port, protocol } = new URL(cloneUrl);
      const ending = `/${address.owner}/${address.name}.git`;
      ctx.output('hostType', host.type);
      ctx.output('hostUrl', cloneUrl.slice(0, -ending.length));
      ctx.output('gitHost', hostname);
      ctx.output('gitPort', Number(port || DEFAULT_PORTS[protocol]));
      // Atlantis compares the host without its port.
      ctx.output(
        'allowList',
        request.repositories.map(it => `${hostname}/${it}`),
      );
      ctx.output('repositoryWebUrl', host.webUrl(address));
      ctx.output('cloneUrl', cloneUrl);
      ctx.output('gitopsConfigured', config.gitops !== undefined);
      ctx.output('gitopsMode', config.gitops?.mode ?? 'none');
      ctx.output('systemName', checkedReferences(request).system.name);
      ctx.output('defaultBranch', DEFAULT_BRANCH);
      ctx.logger.info(`The request for '${request.name}' can be fulfilled.`);
    },
  });
}
