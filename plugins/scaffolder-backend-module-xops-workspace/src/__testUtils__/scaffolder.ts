import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';

/** What a step of the test template does, by the step's id. */
export type StepBodies = Record<
  string,
  (context: { workspacePath: string }) => Promise<void>
>;

/** A replica of the real scaffolder backend with our module. */
export async function startReplica(options: {
  knex: Knex;
  workingDirectory: string;
  steps: StepBodies;
  recovery?: JsonObject;
}) {
  const { knex, workingDirectory, steps, recovery } = options;
  const action = createTemplateAction({
    id: 'test:step',
    handler: async ({ step, workspacePath }) => {
      await steps[step?.id ?? '']({ workspacePath });
    },
  });
  const actions = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'test-actions',
    register: env =>
      env.registerInit({
        deps: { extension: scaffolderActionsExtensionPoint },
        init: async ({ extension }) => extension.addActions(action),
      }),
  });
  const template = {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'test' },
    spec: {
      type: 'service',
      steps: Object.keys(steps).map(id => ({ id, action: 'test:step' })),
    },
  };
  const backend = await startTestBackend({
    features: [
      import('@backstage/plugin-scaffolder-backend'),
      import('..'),
      actions,
      catalogServiceMock.factory({ entities: [template] }),
      mockServices.database.mock({ getClient: async () => knex }).factory,
      mockServices.rootConfig.factory({
        data: {
          backend: { workingDirectory },
          scaffolder: {
            taskRecovery: {
              enabled: true,
              workspaceProvider: 'xops',
              ...recovery,
            },
          },
        },
      }),
    ],
  });
  const { server } = backend;
  const tasks = '/api/scaffolder/v2/tasks';
  return {
    /**
     * No heartbeat and no word to the database from here on, as from a process
     * that is gone.
     */
    kill() {
      knex.client.acquireConnection = () => new Promise<never>(() => {});
    },
    async stop() {
      await backend.stop();
      // The scaffolder looks for a cancellation of each run once a second, and
      // of one that ended a last time after that.
      this.kill();
    },
    async run(): Promise<string> {
      const { body } = await request(server)
        .post(tasks)
        .send({ templateRef: 'template:default/test', values: {} });
      return body.id;
    },
    async retry(taskId: string): Promise<void> {
      await request(server).post(`${tasks}/${taskId}/retry`).expect(201);
    },
    async statusOf(taskId: string): Promise<string> {
      const { body } = await request(server).get(`${tasks}/${taskId}`);
      return body.status;
    },
    /** The sentence with which the run failed. */
    async errorOf(taskId: string): Promise<string> {
      const { body } = await request(server).get(`${tasks}/${taskId}/events`);
      const completion = body.findLast(
        (event: { type: string }) => event.type === 'completion',
      );
      return completion.body.error.message;
    },
  };
}

/** Waits until something is so, as long as the test may take. */
export async function until(isSo: () => Promise<boolean> | boolean) {
  while (!(await isSo())) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
