import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { runReportSchema } from '@xops/plugin-xops-golden-paths-common';
import fs from 'fs-extra';
import {
  createWorkspace,
  TestWorkspace,
} from './__testUtils__/createWorkspace';
import { FakeGitea } from './__testUtils__/FakeGitea';
import { runGit } from './__testUtils__/gitBackend';
import { goldenPathsStub } from './__testUtils__/goldenPathsStub';
import { runTask } from './__testUtils__/runTask';
import { entities, entity } from './__testUtils__/serviceTemplate';
import { scaffolderModuleXops } from './module';

describe("a run in Backstage's scaffolder", () => {
  let gitea: FakeGitea;
  let folder: TestWorkspace;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    folder = createWorkspace();
  });
  afterEach(async () => {
    folder.remove();
    await gitea.close();
  });

  async function start(withGitops: boolean) {
    const reports: unknown[] = [];
    const catalog = catalogServiceMock({ entities });
    const findEntity = catalog.getEntityByRef.bind(catalog);
    // Nothing registers it here; it is there as late as a run may look for it.
    catalog.getEntityByRef = async (ref, options) =>
      ref === 'component:default/shop' && reports.length > 0
        ? entity('Component', 'shop')
        : findEntity(ref, options);
    const goldenPaths = goldenPathsStub(reports, 'component:default/shop');
    const rendering = createBackendModule({
      pluginId: 'scaffolder',
      moduleId: 'rendering',
      register(reg) {
        reg.registerInit({
          deps: { actions: scaffolderActionsExtensionPoint },
          async init({ actions }) {
            actions.addActions(
              createTemplateAction({
                id: 'test:render',
                async handler({ workspacePath }) {
                  await fs.outputFile(`${workspacePath}/source/README.md`, '#');
                  await fs.outputFile(`${workspacePath}/gitops/a.yaml`, 'a: 1');
                },
              }),
            );
          },
        });
      },
    });
    const { server } = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        scaffolderModuleXops,
        rendering,
        goldenPaths,
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalog,
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: { workingDirectory: folder.path },
            integrations: {
              gitea: [
                {
                  host: gitea.server.host,
                  baseUrl: gitea.server.url,
                  username: 'portal-bot',
                  password: 'hunter2',
                },
              ],
            },
            ...(withGitops && {
              xops: {
                goldenPaths: {
                  gitops: { repoUrl: `${gitea.server.url}/acme/gitops` },
                },
              },
            }),
          },
        }),
      ],
    });
    return {
      url: `http://localhost:${server.port()}/api/scaffolder/v2`,
      reports,
    };
  }

  /** Runs the template to its end and gives what was logged. */
  const run = (url: string, values: object) =>
    runTask(url, {
      templateRef: 'template:default/service',
      values: {
        name: 'shop',
        port: 8080,
        environments: ['dev'],
        minReplicas: 1,
        repoUrl: gitea.repoUrl('acme', 'shop'),
        ...values,
      },
    });

  it('checks, writes, publishes, registers and reports', async () => {
    gitea.add('acme/gitops').branches.set('main', new Map());
    const { url, reports } = await start(true);
    const { id, log } = await run(url, { dbPassword: 'secret' });
    expect(log).toContain('Run completed with status: completed');
    expect(log).not.toContain('hunter2');

    const bare = gitea.git.path('acme/shop');
    const files = runGit(['-C', bare, 'ls-tree', '-r', '--name-only', 'main']);
    expect(files.split('\n')).toEqual([
      '.xops/provenance.yaml',
      'README.md',
      'docs/adr/0001-run-shop-on-k3s.md',
    ]);
    expect([
      ...(gitea.repositories.get('acme/gitops')?.branches.get('main') ?? []),
    ]).toEqual([['services/shop/a.yaml', Buffer.from('a: 1')]]);

    expect(reports).toHaveLength(1);
    expect(runReportSchema.parse(reports[0])).toMatchObject({
      provenance: {
        template: { entityRef: 'template:default/service', version: '1.0.0' },
        taskId: id,
        createdBy: 'user:default/mock',
        answers: expect.not.objectContaining({ dbPassword: 'secret' }),
      },
      repositoryUrl: `${gitea.server.url}/acme/shop`,
      commitHash: runGit(['-C', bare, 'rev-parse', 'main']),
      gitopsUrl: `${gitea.server.url}/acme/gitops/commit/${'c'.repeat(40)}`,
    });
  });

  it('reports without a registration where no GitOps repository is configured', async () => {
    const { url, reports } = await start(false);
    const { log } = await run(url, {});
    expect(log).toContain('Run completed with status: completed');
    expect(runReportSchema.parse(reports[0])).not.toHaveProperty('gitopsUrl');
  });

  it('stops with every problem in the log, before anything is made', async () => {
    const { url, reports } = await start(false);
    const { log } = await run(url, { name: 'Shop', minReplicas: 3 });
    expect(log).toMatch(
      /The request for 'Shop' cannot be fulfilled:\n- The name 'Shop' must start with a letter.*\n- The maximum of 2 replicas is below the minimum of 3\./,
    );
    expect(log).toContain('Run completed with status: failed');
    expect(gitea.calls().every(call => call.startsWith('GET'))).toBe(true);
    expect(reports).toEqual([]);
  });
});
