import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  gateSteps,
  runReportSchema,
} from '@xops/plugin-xops-golden-paths-common';
import { ActivationReport } from '@xops/plugin-xops-triggers-common';
import { triggersServiceRef } from '@xops/plugin-xops-triggers-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import {
  createWorkspace,
  TestWorkspace,
} from './__testUtils__/createWorkspace';
import { FakeGitea } from './__testUtils__/FakeGitea';
import { runGit } from './__testUtils__/gitBackend';
import { goldenPathsStub } from './__testUtils__/goldenPathsStub';
import { runTask } from './__testUtils__/runTask';
import { entity } from './__testUtils__/serviceTemplate';
import { scaffolderModuleXops } from './module';

// The checkers run in a process of their own, which has to load them first.
jest.setTimeout(120_000);

const file = resolve(
  __dirname,
  '../../../templates/activate-atlantis/template.yaml',
);
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** The template as the catalog gives it: where it comes from, and with its gate. */
function templateOfCatalog() {
  const template = parse(readFileSync(file, 'utf8'));
  const action = template.metadata.annotations['xops.io/activation'];
  const { steps } = gateSteps(template.spec.steps, action);
  Object.assign(template.spec, { steps });
  Object.assign(template.metadata.annotations, {
    'backstage.io/managed-by-location': `file:${file}`,
  });
  return template;
}

describe("a run of 'Activate Atlantis' in Backstage's scaffolder", () => {
  let gitea: FakeGitea;
  let folder: TestWorkspace;
  let reports: unknown[];
  let activations: ActivationReport[];

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    folder = createWorkspace();
    reports = [];
    activations = [];
    gitea.add('acme/gitops').branches.set('main', new Map());
    gitea.add('acme/infrastructure');
  });
  afterEach(async () => {
    folder.remove();
    await gitea.close();
  });

  async function run(isOpen: boolean) {
    const catalog = catalogServiceMock({
      entities: [
        templateOfCatalog(),
        entity('Group', 'platform'),
        entity('System', 'gitops-platform'),
        { ...entity('User', 'mock'), spec: {} },
      ],
    });
    const findEntity = catalog.getEntityByRef.bind(catalog);
    const made = { ...entity('Component', 'atlantis'), relations: [] };
    // Nothing reads the repository here; it is there as late as a run may look for it.
    catalog.getEntityByRef = async (ref, options) =>
      ref === 'component:default/atlantis' && reports.length > 0
        ? made
        : findEntity(ref, options);
    catalog.addLocation = async () => ({
      location: {
        id: 'x',
        type: 'url',
        target: 'x',
        entityRef: 'location:default/x',
      },
      entities: [made],
    });
    const { server } = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        scaffolderModuleXops,
        goldenPathsStub(reports, 'component:default/atlantis'),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalog,
        }),
        createServiceFactory({
          service: triggersServiceRef,
          deps: {},
          factory: () => ({
            replaceRules: async () => undefined,
            report: async () => undefined,
            opening: async action => ({
              action,
              open: isOpen,
              reason: isOpen ? 'its trigger fires' : 'its trigger is quiet',
              at: '2026-11-21T20:00:00.000Z',
            }),
            reportActivation: async report => {
              activations.push(report);
              return undefined;
            },
          }),
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
            xops: {
              goldenPaths: {
                gitops: { repoUrl: `${gitea.server.url}/acme/gitops` },
              },
            },
          },
        }),
      ],
    });
    return runTask(`http://localhost:${server.port()}/api/scaffolder/v2`, {
      templateRef: 'template:default/activate-atlantis',
      values: {
        activation: 'activate-atlantis',
        trigger: '0a1b2c3d4e:docs/adr/0000.md#iac-prs',
        name: 'atlantis',
        owner: 'group:default/platform',
        system: 'gitops-platform',
        repositories: ['acme/infrastructure'],
        host: 'atlantis.example.com',
        safekeeping: 'sealedSecret',
        gitUser: 'atlantis',
        image: `ghcr.io/runatlantis/atlantis@${digest}`,
        terraformVersion: '1.14.9',
        storage: 10,
        repoUrl: gitea.repoUrl('acme', 'atlantis'),
      },
    });
  }

  it('publishes what the checkers pass, registers it, and tells the trigger', async () => {
    const { id, log } = await run(true);
    expect(log).toContain('Run completed with status: completed');
    expect(log).not.toContain('hunter2');

    const bare = gitea.git.path('acme/atlantis');
    const files = runGit(['-C', bare, 'ls-tree', '-r', '--name-only', 'main']);
    expect(files.split('\n')).toEqual([
      '.gitignore',
      '.xops/provenance.yaml',
      'README.md',
      'catalog-info.yaml',
      'deploy/overlays/production/kustomization.yaml',
      'deploy/overlays/production/namespace.yaml',
      'deploy/overlays/production/network-policies.yaml',
      'deploy/overlays/production/quota.yaml',
      'deploy/overlays/production/sealed-secret.yaml',
      'deploy/values.yaml',
      'docs/adr/0001-activate-atlantis.md',
      'repositories/acme/infrastructure/atlantis.yaml',
      'scripts/seal-secret.sh',
    ]);
    const record = runGit([
      '-C',
      bare,
      'show',
      'main:docs/adr/0001-activate-atlantis.md',
    ]);
    expect(record).toContain('`0a1b2c3d4e:docs/adr/0000.md#iac-prs`');
    expect(record).toMatch(/\n## Validation\n\n\* \[ \] /);
    const registered = gitea.repositories
      .get('acme/gitops')
      ?.branches.get('main');
    expect([...(registered?.keys() ?? [])]).toEqual([
      'services/atlantis/app-project.yaml',
      'services/atlantis/application.yaml',
    ]);

    expect(runReportSchema.parse(reports[0]).provenance).toMatchObject({
      template: {
        entityRef: 'template:default/activate-atlantis',
        version: '1.0.0',
      },
      entityRef: 'component:default/atlantis',
      // Called so that nobody takes it for a secret and leaves it out.
      answers: expect.objectContaining({ safekeeping: 'sealedSecret' }),
      checks: expect.arrayContaining([
        { checker: 'atlantis', status: 'passed', errors: 0, warnings: 0 },
      ]),
    });
    const web = `${gitea.server.url}/acme/atlantis`;
    expect(activations).toEqual([
      expect.objectContaining({
        taskId: id,
        action: 'activate-atlantis',
        trigger: '0a1b2c3d4e:docs/adr/0000.md#iac-prs',
        made: {
          entityRef: 'component:default/atlantis',
          repositoryUrl: web,
          recordUrl: `${web}/src/branch/main/docs/adr/0001-activate-atlantis.md`,
        },
      }),
    ]);
  });

  it('makes nothing while the path is locked', async () => {
    const { log } = await run(false);
    expect(log).toContain('Run completed with status: failed');
    expect(log).toContain('its trigger is quiet');
    expect(gitea.calls()).toEqual([]);
    expect(activations).toEqual([]);
  });
});
