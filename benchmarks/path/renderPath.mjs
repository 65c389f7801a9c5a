import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { require } from './sources.mjs';

const { WinstonLogger } = require('@backstage/backend-defaults/rootLogger');
const { ScmIntegrations } = require('@backstage/integration');
const {
  createFetchTemplateAction,
} = require('@backstage/plugin-scaffolder-backend');
const { createTemplateAction } = require('@backstage/plugin-scaffolder-node');
const { parse } = require('yaml');

// Not exported by its package; the templates' tests run it too.
const { NunjucksWorkflowRunner } = require(path.join(
  path.dirname(
    require.resolve('@backstage/plugin-scaffolder-backend/package.json'),
  ),
  'dist/scaffolder/tasks/NunjucksWorkflowRunner.cjs.js',
));

const templateFile = inRoot('templates/k3s-service/template.yaml');
const logger = WinstonLogger.create({ level: 'error' });
const integrations = new ScmIntegrations({});
const unread = { add() {}, record() {} };
const metrics = {
  createCounter: () => unread,
  createHistogram: () => unread,
};
const fetchTemplate = createFetchTemplateAction({
  integrations,
  // The content lies beside the template.
  reader: {},
});

/** What the actions around the rendering answer in the demo. */
function answersOf({ name, host, decision }) {
  const repository = `http://${host}/xops-demo/${name}`;
  return {
    'xops:request:check': {
      hostType: 'gitea',
      host,
      repositoryOwner: 'xops-demo',
      repositoryName: name,
      manifestsRepositoryName: name,
      repositoryWebUrl: repository,
      cloneUrl: `${repository}.git`,
      manifestsCloneUrl: `${repository}.git`,
      manifestsRepoUrl: `${host}?owner=xops-demo&repo=${name}`,
      gitopsConfigured: true,
      gitopsMode: 'commit',
      systemName: 'gitops-platform',
      ownerName: 'platform',
      defaultBranch: 'main',
    },
    'xops:adr:write': { path: decision.path },
  };
}

/**
 * Renders the template by Backstage's own engine, every other action left out,
 * into `<folder>/workspace`.
 *
 * @param {{ folder: string, parameters: object, host: string, decision: { path: string, text: string } }} options
 *   `decision`: the record that the path writes before it renders
 */
export async function renderPath({ folder, parameters, host, decision }) {
  const template = parse(fs.readFileSync(templateFile, 'utf8'));
  const answers = answersOf({ name: parameters.name, host, decision });
  const leftOut = id =>
    createTemplateAction({
      id,
      async handler(ctx) {
        for (const [key, value] of Object.entries(answers[id] ?? {})) {
          ctx.output(key, value);
        }
        if (id === 'xops:adr:write') {
          const file = path.join(ctx.workspacePath, 'source', decision.path);
          fs.mkdirSync(path.dirname(file), { recursive: true });
          fs.writeFileSync(file, decision.text);
        }
        if (id === 'xops:output:check') {
          // The engine removes its workspace at the end.
          fs.renameSync(ctx.workspacePath, path.join(folder, 'workspace'));
        }
      },
    });
  const runner = new NunjucksWorkflowRunner({
    workingDirectory: path.join(folder, 'engine'),
    logger,
    integrations,
    metrics,
    actionRegistry: {
      get: id => (id === fetchTemplate.id ? fetchTemplate : leftOut(id)),
    },
  });
  await runner.execute({
    taskId: 'benchmark',
    spec: {
      ...template.spec,
      apiVersion: template.apiVersion,
      parameters,
      user: { ref: 'user:default/guest' },
      templateInfo: {
        entityRef: 'template:default/k3s-service',
        entity: { metadata: template.metadata },
        // As the scaffolder writes it: the path stays as it is, blanks too.
        baseUrl: `file://${templateFile}`,
      },
    },
    secrets: {},
    isDryRun: false,
    cancelSignal: new AbortController().signal,
    getInitiatorCredentials: async () => undefined,
    getWorkspaceName: async () => 'running',
    emitLog: async () => {},
  });
  return path.join(folder, 'workspace');
}
