import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { startPortal } from './__testUtils__/startPortal';

const ROOT = path.resolve(__dirname, '../../../..');
const configFiles = fs
  .readdirSync(ROOT)
  .filter(name => /^app-config.*\.yaml$/.test(name));

const ruleSchema = z.object({ allow: z.array(z.string()) });
const configSchema = z.object({
  catalog: z
    .object({
      rules: z.array(ruleSchema.loose()).optional(),
      locations: z
        .array(
          z.object({
            type: z.string(),
            target: z.string(),
            rules: z.array(ruleSchema).optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

function readCatalogConfig(name: string) {
  const text = fs.readFileSync(path.join(ROOT, name), 'utf8');
  return configSchema.parse(parse(text)).catalog ?? {};
}

const allowsTemplates = ({ allow }: z.infer<typeof ruleSchema>) =>
  allow.some(kind => kind.toLowerCase() === 'template');

describe('templates', () => {
  it('come in all configurations from files of the portal alone', () => {
    expect(configFiles).toContain('app-config.yaml');
    for (const name of configFiles) {
      const { rules = [], locations = [] } = readCatalogConfig(name);
      expect(rules.filter(allowsTemplates)).toEqual([]);
      const places = locations.filter(it => it.rules?.some(allowsTemplates));
      for (const { type, target } of places) {
        expect(`${type} ${target}`).toMatch(
          /^file \.\.\/\.\.\/templates\/[a-z0-9-]+\/template\.yaml$/,
        );
      }
    }
  });

  describe('that somebody registers', () => {
    const target = 'https://git.example.com/me/mine/src/branch/main/a.yaml';
    const template = {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'mine' },
      spec: { type: 'platform', owner: 'me', steps: [] },
    };
    const location = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Location',
      metadata: { name: 'mine' },
      spec: { type: 'url', target: `${target}?nested` },
    };
    const component = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'mine' },
      spec: { type: 'service', lifecycle: 'production', owner: 'me' },
    };
    const files = new Map<string, object>();
    let portal: Awaited<ReturnType<typeof startPortal>>;
    let folder: string;

    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registration-'));
      const { rules } = readCatalogConfig('app-config.yaml');
      portal = await startPortal({
        files,
        workingDirectory: folder,
        make: () => {},
        config: { catalog: JSON.parse(JSON.stringify({ rules })) },
      });
    });
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    it.each([
      ['as they are', new Map<string, object>([[target, template]])],
      [
        'behind a location',
        new Map<string, object>([
          [target, location],
          [`${target}?nested`, template],
        ]),
      ],
    ])('are refused %s', async (_, given) => {
      files.clear();
      given.forEach((file, address) => files.set(address, file));
      const answer = await portal.register(target, true);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(
        'is not of an allowed kind for that location',
      );
    });

    it('are refused where a component from there is taken', async () => {
      files.clear();
      files.set(target, component);
      expect((await portal.register(target, true)).status).toBe(201);
    });
  });
});
