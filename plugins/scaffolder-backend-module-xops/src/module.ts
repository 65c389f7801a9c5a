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
import { triggersServiceRef } from '@xops/plugin-xops-triggers-node';
import { createActivationReportAction } from './actions/activationReport';
import { createAdrWriteAction } from './actions/adrWrite';
import { createAtlantisCheckAction } from './actions/atlantisCheck';
import { createGateCheckAction } from './actions/gateCheck';
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
        triggers: triggersServiceRef,
      },
      async init(deps) {
        const { actions, auth, catalog, config: rootConfig } = deps;
        const { discovery, triggers } = deps;
        const config = readGoldenPathsConfig(rootConfig);
        const integrations = ScmIntegrations.fromConfig(rootConfig);
        const hosts = new RepositoryHosts(
          integrations,
          DefaultGithubCredentialsProvider.fromIntegrations(integrations),
        );
        checkGitopsHost(config, hosts);
        actions.addActions(
          createGateCheckAction({ triggers }),
          createRequestCheckAction({ config, hosts, catalog, prepareChecks }),
          createAtlantisCheckAction({ config, hosts, catalog, prepareChecks }),
          createImageResolveAction({ config }),
          createAdrWriteAction(),
          createOutputCheckAction(),
          createProvenanceWriteAction(),
          createRepositoryPublishAction({ hosts, author: config.author }),
          createGitopsRegisterAction({ config, hosts }),
          createProvenanceReportAction({ auth, catalog, discovery }),
          createActivationReportAction({ auth, triggers }),
        );
      },
    });
  },
});
