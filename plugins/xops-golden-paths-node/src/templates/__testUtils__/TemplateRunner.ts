import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { type JsonObject } from '@backstage/types';
import fs from 'fs-extra';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** What a step was called with, once its input was rendered. */
export interface StepCall {
  step: string;
  action: string;
  input: JsonObject;
}

export interface TemplateRun {
  /** What was in the workspace when `checkedBy` ran. */
  folder: string;
  calls: StepCall[];
  output: JsonObject;
}

export interface TemplateRunOptions {
  /** Folder to work in; the caller removes it. */
  home: string;
  answers: JsonObject;
  /** Action at whose turn the workspace is kept as the output. */
  checkedBy: string;
  /** What the actions beyond the template answer and write, by their id. */
  standIns: Record<string, StandIn>;
  /**
   * `wordsOnly` renders no file: what steps are called with and what the run says
   * depends on none, and rendering them is nearly all of a run's time.
   */
  output?: 'files' | 'wordsOnly';
}

export interface StandIn {
  output?: JsonObject;
  /** Files in the workspace, by path. */
  files?: Record<string, string>;
}

/** The part of Backstage's workflow runner that is used here; it is not exported. */
interface WorkflowRunner {
  execute(task: object): Promise<{ output: JsonObject }>;
}
interface WorkflowRunnerModule {
  NunjucksWorkflowRunner: new (options: object) => WorkflowRunner;
}

function loadWorkflowRunner(): WorkflowRunnerModule {
  const root = dirname(
    require.resolve('@backstage/plugin-scaffolder-backend/package.json'),
  );
  return jest.requireActual<WorkflowRunnerModule>(
    join(root, 'dist/scaffolder/tasks/NunjucksWorkflowRunner.cjs.js'),
  );
}

/**
 * Runs a template as the scaffolder does: its own runner evaluates steps,
 * conditions and inputs, and its own `fetch:template` renders. Every other
 * action is stood in for by one that notes its input.
 */
export async function runTemplate(
  templateFile: string,
  {
    home,
    answers,
    checkedBy,
    standIns,
    output: wanted = 'files',
  }: TemplateRunOptions,
): Promise<TemplateRun> {
  const template = parse(await fs.readFile(templateFile, 'utf8'));
  const folder = join(home, 'output');
  const calls: StepCall[] = [];
  const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
  const fetchTemplate = createFetchTemplateAction({
    integrations,
    reader: mockServices.urlReader.mock(),
  });

  const standIn = (id: string) =>
    createTemplateAction({
      id,
      async handler(ctx) {
        if (id === fetchTemplate.id) return;
        calls.push({ step: ctx.step?.id ?? '', action: id, input: ctx.input });
        const { output = {}, files = {} } = standIns[id] ?? {};
        for (const [path, text] of Object.entries(files)) {
          await fs.outputFile(join(ctx.workspacePath, path), text);
        }
        for (const [name, value] of Object.entries(output)) {
          ctx.output(name, value);
        }
        if (id === checkedBy) await fs.move(ctx.workspacePath, folder);
      },
    });
  const { NunjucksWorkflowRunner } = loadWorkflowRunner();
  const runner = new NunjucksWorkflowRunner({
    workingDirectory: home,
    logger: mockServices.logger.mock(),
    integrations,
    metrics: metricsServiceMock.mock(),
    actionRegistry: {
      get: (id: string) =>
        id === fetchTemplate.id && wanted === 'files'
          ? fetchTemplate
          : standIn(id),
    },
  });
  const { output } = await runner.execute({
    taskId: 'task',
    spec: {
      ...template.spec,
      apiVersion: template.apiVersion,
      parameters: answers,
      user: { ref: 'user:default/guest' },
      templateInfo: {
        entityRef: `template:default/${template.metadata.name}`,
        entity: { metadata: template.metadata },
        // As the catalog writes it; fetch:template takes the path as it is, with its blanks.
        baseUrl: `file://${templateFile}`,
      },
    },
    secrets: {},
    isDryRun: false,
    cancelSignal: new AbortController().signal,
    getInitiatorCredentials: async () => mockCredentials.user(),
    getWorkspaceName: async () => 'workspace',
    emitLog: async () => {},
  });
  return { folder, calls, output };
}
