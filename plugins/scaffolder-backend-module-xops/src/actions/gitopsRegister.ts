import {
  LoggerService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { ForwardedError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { serviceNameProblem } from '@xops/plugin-xops-golden-paths-common';
import { posix } from 'node:path';
import { GitopsTarget, GoldenPathsConfig } from '../config';
import { readManifests } from '../gitops/readManifests';
import { registerService } from '../gitops/registerService';
import { FileToWrite } from '../hosts/RepositoryChanges';
import { RepositoryHost } from '../hosts/RepositoryHost';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { gitopsRegisterExamples } from './gitopsRegister.examples';

export interface GitopsRegisterOptions {
  config: Pick<GoldenPathsConfig, 'gitops'>;
  hosts: RepositoryHosts;
}

/** Registers a service in the platform's GitOps repository. */
export function createGitopsRegisterAction(options: GitopsRegisterOptions) {
  const { config, hosts } = options;
  return createTemplateAction({
    id: 'xops:gitops:register',
    description:
      "Writes a service's Argo CD objects to its folder in the platform's GitOps repository (xops.goldenPaths.gitops), in one commit or by a pull request. The same files again change nothing; other files of the name are an error. Without effect in a dry run.",
    examples: gitopsRegisterExamples,
    supportsDryRun: true,
    schema: {
      input: {
        sourcePath: z =>
          z.string().describe('Folder of the workspace with the objects'),
        name: z => z.string().describe('Name of the service'),
        madeBefore: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Web addresses of what the run made before; an error names them',
            ),
      },
      output: {
        changeUrl: z =>
          z.string().describe('Web address of the commit or pull request'),
        mode: z =>
          z
            .enum(['commit', 'pullRequest'])
            .describe('How the service was registered'),
        commitHash: z =>
          z
            .string()
            .optional()
            .describe('Hash of the commit; absent where the files were there'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const target = config.gitops;
      if (!target) {
        throw new InputError(
          "No GitOps repository is configured; set 'xops.goldenPaths.gitops.repoUrl', or leave this step out",
        );
      }
      const problem = serviceNameProblem(input.name);
      if (problem) {
        throw new InputError(problem);
      }
      const host = hosts.host(target.repository.host, ctx);
      const folder = posix.join(target.path, input.name);
      const files = await readManifests(
        resolveSafeChildPath(ctx.workspacePath, input.sourcePath),
        folder,
      );
      ctx.output('mode', target.mode);
      if (ctx.isDryRun) {
        const url = `${host.contentsUrl(
          target.repository,
          target.branch,
        )}${folder}`;
        logger.info(`A dry run does not write ${files.length} files to ${url}`);
        ctx.output('changeUrl', url);
        return;
      }
      try {
        const registration = await ctx.checkpoint({
          key: `register.${input.name}`,
          fn: async () => ({
            ...(await registerService({
              host,
              target,
              name: input.name,
              folder,
              files,
              taskId: ctx.task.id,
            })),
          }),
        });
        ctx.output('changeUrl', registration.changeUrl);
        if (registration.commitHash) {
          ctx.output('commitHash', registration.commitHash);
        }
        logger.info(`Registered at ${registration.changeUrl}`);
      } catch (error) {
        logFiles(logger, files);
        throw new ForwardedError(byHand(input, host, target), error);
      }
    },
  });
}

function logFiles(logger: LoggerService, files: readonly FileToWrite[]): void {
  for (const { path, content } of files) {
    logger.info(`To be registered by hand, ${path}:\n${content.toString()}`);
  }
}

function byHand(
  { name, madeBefore = [] }: { name: string; madeBefore?: string[] },
  host: RepositoryHost,
  { repository, branch }: GitopsTarget,
): string {
  const place = madeBefore.length > 0 ? ` at ${madeBefore.join(', ')}` : '';
  return `'${name}' is published${place}, but not registered for deployment. Either mend what stands below and retry this run, or commit the files that the log shows to the branch '${branch}' of ${host.webUrl(
    repository,
  )} by hand`;
}
