import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { validate } from 'jsonschema';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { scaffolderModuleXops } from './module';

/** The module's actions, as the scaffolder gets them. */
async function installedActions(data: object = {}) {
  const actions: TemplateAction[] = [];
  const scaffolder = createBackendPlugin({
    pluginId: 'scaffolder',
    register(reg) {
      reg.registerExtensionPoint(scaffolderActionsExtensionPoint, {
        addActions: (...added) => {
          actions.push(...added);
        },
      });
      reg.registerInit({ deps: {}, async init() {} });
    },
  });
  await startTestBackend({
    features: [
      scaffolder,
      scaffolderModuleXops,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({ data }),
    ],
  });
  return actions;
}

describe('the scaffolder module', () => {
  it('adds actions that the README lists, and no others', async () => {
    const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
    const listed = [...readme.matchAll(/^\| `(xops:[a-z:]+)`/gm)].map(
      it => it[1],
    );
    const actions = await installedActions();
    expect(actions.map(({ id }) => id).sort()).toEqual(listed.sort());
  });

  it('describes every action, input and output, and shows an example that fits', async () => {
    for (const action of await installedActions()) {
      expect(action.description).toMatch(/dry run/);
      expect(action.supportsDryRun).toBe(true);
      const fields = {
        ...action.schema?.input?.properties,
        ...action.schema?.output?.properties,
      };
      for (const [field, schema] of Object.entries(fields)) {
        expect({ field, description: schema.description }).toEqual({
          field,
          description: expect.stringMatching(/\w/),
        });
      }
      expect(action.examples?.length).toBeGreaterThan(0);
      for (const { example } of action.examples ?? []) {
        const [step] = parse(example).steps;
        expect(step.action).toBe(action.id);
        const missing = validate(step.input, action.schema?.input ?? {})
          .errors.filter(it =>
            ['required', 'additionalProperties'].includes(it.name),
          )
          .map(String);
        expect(missing).toEqual([]);
      }
    }
  });

  it('stops the start at a wrong value, with its key', async () => {
    const data = { xops: { goldenPaths: { imageRegistries: ['a/b'] } } };
    await expect(installedActions(data)).rejects.toThrow(
      /xops.goldenPaths.imageRegistries\[0\] is 'a\/b'/,
    );
  });

  it('stops the start at a GitOps host that is not configured', async () => {
    const gitops = { repoUrl: 'https://git.example.com/acme/gitops' };
    await expect(
      installedActions({ xops: { goldenPaths: { gitops } } }),
    ).rejects.toThrow(
      "xops.goldenPaths.gitops.repoUrl cannot be used: The host 'git.example.com' is not configured",
    );
  });
});
