import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { prepareChecks } from '@xops/plugin-xops-golden-paths-node';
import { createAdrWriteAction } from './actions/adrWrite';
import { createGitopsRegisterAction } from './actions/gitopsRegister';
import { createImageResolveAction } from './actions/imageResolve';
import { createOutputCheckAction } from './actions/outputCheck';
import { createProvenanceReportAction } from './actions/provenanceReport';
import { createProvenanceWriteAction } from './actions/provenanceWrite';
import { createRepositoryPublishAction } from './actions/repositoryPublish';
import { createRequestCheckAction } from './actions/requestCheck';
import { checkGitopsHost, readGoldenPathsConfig } from './config';
import { RepositoryHosts } from './hosts/RepositoryHosts';

/** Adds the golden paths' actions to the scaffolder. */
export const scaffolderModuleXops = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'xops',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, catalog, config: rootConfig, discovery }) {
        const config = readGoldenPathsConfig(rootConfig);
        const integrations = ScmIntegrations.fromConfig(rootConfig);
        const hosts = new RepositoryHosts(
          integrations,
          DefaultGithubCredentialsProvider.fromIntegrations(integrations),
        );
        checkGitopsHost(config, hosts);
        actions.addActions(
          createRequestCheckAction({ config, hosts, catalog, prepareChecks }),
          createImageResolveAction({ config }),
          createAdrWriteAction(),
          createOutputCheckAction(),
          createProvenanceWriteAction(),
          createRepositoryPublishAction({ hosts, author: config.author }),
          createGitopsRegisterAction({ config, hosts }),
          createProvenanceReportAction({ auth, catalog, discovery }),
        );
      },
    });
  },
});
