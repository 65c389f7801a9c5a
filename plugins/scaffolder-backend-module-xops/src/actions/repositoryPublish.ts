import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { CommitAuthor } from '../config';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { publishFolder } from '../publish/publishFolder';
import { repositoryPublishExamples } from './repositoryPublish.examples';

export interface RepositoryPublishOptions {
  hosts: RepositoryHosts;
  author: CommitAuthor;
}

/** Publishes a folder as a new repository on Gitea, GitHub or GitLab. */
export function createRepositoryPublishAction(
  options: RepositoryPublishOptions,
) {
  const { hosts, author } = options;
  return createTemplateAction({
    id: 'xops:repository:publish',
    description:
      'Makes a repository on Gitea, GitHub or GitLab, pushes a folder to it and protects its default branch where the host can. Private unless asked otherwise. A run that was interrupted goes on with the repository it made; any other repository of the name is an error. When the push fails, the empty repository is removed again. Without effect in a dry run.',
    examples: repositoryPublishExamples,
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z =>
          z
            .string()
            .describe('Repository, host/owner/name or host?owner=…&repo=…'),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe("Folder of the workspace to publish; '.' by default"),
        description: z =>
          z.string().optional().describe("The repository's description"),
        defaultBranch: z =>
          z.string().optional().describe('Branch to push; main by default'),
        visibility: z =>
          z
            .enum(['private', 'internal', 'public'])
            .optional()
            .describe('Who can read it; private by default'),
        protectDefaultBranch: z =>
          z
            .boolean()
            .optional()
            .describe('Keep direct pushes off the branch; true by default'),
        gitCommitMessage: z =>
          z
            .string()
            .optional()
            .describe("Message of the commit; 'Initial commit' by default"),
        madeBefore: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Web addresses of what the run made before; an error names them as left',
            ),
        topics: z =>
          z
            .array(z.string())
            .optional()
            .describe('Topics of the repository, where the host has them'),
      },
      output: {
        remoteUrl: z => z.string().describe('Web address of the repository'),
        cloneUrl: z => z.string().describe('Address for git clone'),
        repoContentsUrl: z =>
          z
            .string()
            .describe(
              "Web address of the branch's root folder, ending with a slash",
            ),
        catalogInfoUrl: z =>
          z
            .string()
            .describe('Address of catalog-info.yaml, for catalog:register'),
        commitHash: z => z.string().describe('Hash of the pushed commit'),
        protected: z =>
          z.boolean().describe('Whether the default branch is protected'),
        protectionReason: z =>
          z.string().optional().describe('Why it is not, or what to know'),
        pipelines: z =>
          z.boolean().describe('False when the host runs no pipelines for it'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const address = hosts.address(input.repoUrl);
      const host = hosts.host(address.host, ctx);
      const defaultBranch = input.defaultBranch ?? 'main';
      const contentsUrl = host.contentsUrl(address, defaultBranch);
      ctx.output('remoteUrl', host.webUrl(address));
      ctx.output('cloneUrl', host.cloneUrl(address));
      ctx.output('repoContentsUrl', contentsUrl);
      ctx.output('catalogInfoUrl', `${contentsUrl}catalog-info.yaml`);
      if (ctx.isDryRun) {
        logger.info(`A dry run does not make ${host.webUrl(address)}`);
        ctx.output('commitHash', '');
        ctx.output('protected', false);
        ctx.output('protectionReason', 'A dry run makes no repository.');
        ctx.output('pipelines', true);
        return;
      }
      const { commitHash, protection, pipelines } = await publishFolder(ctx, {
        host,
        cleaner: hosts.host(address.host, { logger }),
        address,
        folder: resolveSafeChildPath(
          ctx.workspacePath,
          input.sourcePath ?? '.',
        ),
        description: input.description ?? '',
        visibility: input.visibility ?? 'private',
        defaultBranch,
        protectDefaultBranch: input.protectDefaultBranch ?? true,
        commitMessage: input.gitCommitMessage ?? 'Initial commit',
        author,
        topics: input.topics ?? [],
        madeBefore: input.madeBefore ?? [],
      });
      ctx.output('commitHash', commitHash);
      ctx.output('protected', protection.protected);
      ctx.output('pipelines', pipelines);
      if (protection.reason) {
        ctx.output('protectionReason', protection.reason);
        logger.info(
          `Branch '${defaultBranch}' ${
            protection.protected ? 'is protected' : 'is not protected'
          }: ${protection.reason}`,
        );
      }
      logger.info(`Published ${host.webUrl(address)} at ${commitHash}`);
    },
  });
}
