import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { require } from './sources.mjs';

const { WinstonLogger } = require('@backstage/backend-defaults/rootLogger');
const { ConfigReader } = require('@backstage/config');
const {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} = require('@backstage/integration');
const actions = inRoot('plugins/scaffolder-backend-module-xops/src');
const { createRepositoryPublishAction } = require(path.join(
  actions,
  'actions/repositoryPublish.ts',
));
const { RepositoryHosts } = require(path.join(
  actions,
  'hosts/RepositoryHosts.ts',
));

/** The action `xops:repository:publish` alone: publishes a folder to the user's own account. */
export function publishAction({ host, user, token }) {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        gitea: [
          {
            host,
            baseUrl: `http://${host}`,
            username: user,
            password: token,
          },
        ],
      },
    }),
  );
  const action = createRepositoryPublishAction({
    hosts: new RepositoryHosts(
      integrations,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    ),
    author: { name: 'xOps portal', email: 'portal@xops.invalid' },
  });
  const logger = WinstonLogger.create({ level: 'error' });
  return async ({ name, folder }) => {
    const outputs = {};
    await action.handler({
      input: {
        repoUrl: `${host}?owner=${user}&repo=${name}`,
        description: 'Tells where a parcel is',
      },
      workspacePath: folder,
      task: { id: name },
      logger,
      signal: new AbortController().signal,
      checkpoint: ({ fn }) => fn(),
      createTemporaryDirectory: async () => fs.mkdtempSync(`${folder}_step-`),
      output(key, value) {
        outputs[key] = value;
      },
    });
    if (!outputs.protected) {
      throw new Error(
        `'${name}' is not protected: ${outputs.protectionReason}`,
      );
    }
  };
}
