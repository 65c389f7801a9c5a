import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { z } from 'zod';

const headers = {
  authorization: mockCredentials.user.header(),
  'content-type': 'application/json',
};

const eventsSchema = z.array(
  z.object({
    id: z.number(),
    type: z.string(),
    // That a run was retried comes without words.
    body: z.object({ message: z.string().default('') }),
  }),
);

/** What stands in for the triggers: an answer, which tests change. */
export interface FakeTriggers {
  status: number;
  open: boolean;
  /** Actions that were asked about, in their order. */
  asked: string[];
}

export interface PortalOptions {
  /** Files of the Git host, by their address. */
  files: Map<string, object>;
  /** What made something, in its order; throws to fail the step. */
  make: (name: string) => void;
  workingDirectory: string;
  /** `catalog` and `xops` of the configuration. */
  config: JsonObject;
}

/** A real catalog and a real scaffolder with our modules, beside triggers in memory. */
export async function startPortal(options: PortalOptions) {
  const { files, make, workingDirectory, config } = options;
  const triggers: FakeTriggers = { status: 200, open: false, asked: [] };
  const { server } = await startTestBackend({
    features: [
      import('@backstage/plugin-catalog-backend'),
      import(
        '@backstage/plugin-catalog-backend-module-scaffolder-entity-model'
      ),
      import('@xops/plugin-catalog-backend-module-xops-golden-paths'),
      import('@backstage/plugin-scaffolder-backend'),
      import('@xops/plugin-scaffolder-backend-module-xops'),
      makingModule(make),
      triggersPlugin(triggers),
      mockServices.urlReader.mock({
        search: async url => ({
          etag: url,
          files: [...files]
            .filter(([address]) => address === url)
            .map(([address, file]) => ({
              url: address,
              content: async () => Buffer.from(JSON.stringify(file)),
            })),
        }),
        readUrl: async url => ({
          buffer: async () => Buffer.from(JSON.stringify(files.get(url))),
        }),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          backend: { workingDirectory },
          integrations: { gitea: [{ host: 'git.example.com' }] },
          scaffolder: { taskRecovery: { enabled: true } },
          ...config,
        },
      }),
    ],
  });
  return { triggers, ...portalClient(`http://localhost:${server.port()}/api`) };
}

/** What people and programs do with the portal. */
function portalClient(api: string) {
  const post = (path: string, body: object) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
  /** Waits for the end of a run; what was logged since the given event. */
  async function logOf(id: string, since = 0) {
    const log: string[] = [];
    for (let after = since; ; ) {
      // Answers as soon as there is a new event.
      const events = await fetch(
        `${api}/scaffolder/v2/tasks/${id}/events?after=${after}`,
        { headers },
      );
      for (const event of eventsSchema.parse(await events.json())) {
        after = event.id;
        log.push(event.body.message);
        if (event.type === 'completion') {
          return { id, last: after, log: log.join('\n') };
        }
      }
    }
  }
  return {
    /** Registers a file, or only tries to. */
    register: (target: string, dryRun = false) =>
      post(`/catalog/locations?dryRun=${dryRun}`, { type: 'url', target }),
    /** Has the file of a template read again. */
    refresh: (name: string) =>
      post('/catalog/refresh', { entityRef: `template:default/${name}` }),
    /** The catalog's copy of a template, once it is there. */
    async readTemplate(name: string): Promise<unknown> {
      for (;;) {
        const answer = await fetch(
          `${api}/catalog/entities/by-name/template/default/${name}`,
          { headers },
        );
        if (answer.ok) {
          return await answer.json();
        }
      }
    },
    /** Runs a template to its end. */
    async run(name: string) {
      const answer = await post('/scaffolder/v2/tasks', {
        templateRef: `template:default/${name}`,
        values: {},
      });
      return logOf(z.object({ id: z.string() }).parse(await answer.json()).id);
    },
    /** Runs what has failed again, to its end. */
    async retry({ id, last }: { id: string; last: number }) {
      await post(`/scaffolder/v2/tasks/${id}/retry`, {});
      return logOf(id, last);
    },
  };
}

function makingModule(make: (name: string) => void) {
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'making',
    register(reg) {
      reg.registerInit({
        deps: { actions: scaffolderActionsExtensionPoint },
        async init({ actions }) {
          actions.addActions(
            createTemplateAction({
              id: 'test:make',
              async handler({ templateInfo }) {
                make(templateInfo?.entityRef ?? '');
              },
            }),
          );
        },
      });
    },
  });
}

function triggersPlugin(triggers: FakeTriggers) {
  return createBackendPlugin({
    pluginId: 'xops-triggers',
    register(reg) {
      reg.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use((request, response) => {
            const action = request.path.replace('/v1/openings/', '');
            triggers.asked.push(action);
            const { open, status } = triggers;
            response.status(status).json({
              action,
              open,
              reason: open
                ? 'its trigger is firing'
                : 'its trigger is inactive: IaC PRs above 5 a week',
              ruleId: 'a#iac',
              at: new Date().toISOString(),
            });
          });
        },
      });
    },
  });
}
