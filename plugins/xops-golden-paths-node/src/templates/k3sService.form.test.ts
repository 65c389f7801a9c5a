import { serviceRequestSchema } from '@xops/plugin-xops-golden-paths-common';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultsOf, refusalsOf } from './__testUtils__/formRefusals';
import { answersOf, name, templateFile } from './__testUtils__/k3sService';
import { usualOptions as usual } from './__testUtils__/usualOptions';

const template = parse(readFileSync(templateFile, 'utf8'));
const refusals = (answers: Record<string, unknown>) =>
  refusalsOf(template.spec.parameters, answers);

describe('the form', () => {
  it('asks for what the server checks, and nothing else', () => {
    const asked = new Set<string>();
    JSON.stringify(template.spec.parameters, (key, value) => {
      if (key === 'properties') Object.keys(value).forEach(it => asked.add(it));
      return value;
    });
    expect([...asked].sort()).toEqual(
      Object.keys(serviceRequestSchema.shape).sort(),
    );
  });

  describe('where a choice asks for more', () => {
    const page = template.spec.parameters.find((it: object) => 'allOf' in it);
    const branchSchema = z.object({
      properties: z.record(z.string(), z.unknown()),
    });
    /** Fields that a choice asks for, by the choice. */
    const asked = new Map(
      z
        .array(
          z.object({
            if: branchSchema,
            then: branchSchema,
            else: branchSchema.optional(),
          }),
        )
        .parse(page.allOf)
        .map(it => [
          Object.keys(it.if.properties)[0],
          [
            ...new Set(
              [it.then, it.else].flatMap(branch =>
                Object.keys(branch?.properties ?? {}),
              ),
            ),
          ],
        ]),
    );

    it('stands that directly below it', () => {
      expect(page['ui:order']).toEqual(
        Object.keys(page.properties).flatMap(choice => [
          choice,
          ...(asked.get(choice) ?? []),
        ]),
      );
    });

    it("shows it by its title in Backstage's review, which looks by dependencies", () => {
      const needed = [...asked].flatMap(([choice, fields]) => [
        choice,
        ...fields,
      ]);
      expect(Object.keys(page.dependencies).sort()).toEqual(needed.sort());
    });
  });

  it('takes few words: everything else has a default', () => {
    const answers = {
      ...defaultsOf(template.spec.parameters),
      name,
      description: 'Prices',
      owner: 'group:default/shop',
      system: 'commerce',
      repoUrl: 'git.example.com?owner=acme&repo=price-list',
    };
    expect(refusals(answers)).toEqual([]);
    expect(serviceRequestSchema.parse(answers)).toMatchObject({
      runtime: 'typescript',
      exposure: 'cluster',
      database: 'none',
      environments: ['dev', 'staging', 'production'],
      minReplicas: 2,
      maxReplicas: 4,
      manifests: 'sameRepository',
      port: 8080,
    });
  });

  it.each(['typescript', 'typescriptApart', 'image'] as const)(
    'takes the answers for %s',
    shape => {
      expect(
        refusals(answersOf({ ...usual, shape, exposure: 'public' })),
      ).toEqual([]);
    },
  );

  const wrong: [string, Record<string, unknown>, string][] = [
    ['a short name', { name: 'ab' }, 'name minLength'],
    ['a long name', { name: 'a'.repeat(41) }, 'name maxLength'],
    ['capitals', { name: 'Shop' }, 'name pattern'],
    ['a digit first', { name: '1shop' }, 'name pattern'],
    ['a hyphen last', { name: 'shop-' }, 'name pattern'],
    ['two hyphens', { name: 'shop--web' }, 'name pattern'],
    ['an environment as ending', { name: 'shop-dev' }, 'name pattern'],
    ['the ending of manifests', { name: 'shop-manifests' }, 'name pattern'],
    ['an empty description', { description: ' ' }, 'description pattern'],
    ['two lines', { description: 'a\nb' }, 'description pattern'],
    ['a port of no host', { port: 65536 }, 'port maximum'],
    ['half a port', { port: 80.5 }, 'port type'],
    ['no environment', { environments: [] }, 'environments minItems'],
    ['another one', { environments: ['qa'] }, 'environments/0 enum'],
    ['no replicas', { minReplicas: 0 }, 'minReplicas minimum'],
    ['too many', { maxReplicas: 51 }, 'maxReplicas maximum'],
    ['no repository', { repoUrl: undefined }, 'required repoUrl'],
  ];
  it.each(wrong)('refuses %s', (_title, change, refusal) => {
    expect(refusals({ ...answersOf(usual), ...change })).toContain(refusal);
  });

  const image = answersOf({ ...usual, shape: 'image' });
  const open = answersOf({ ...usual, exposure: 'public' });
  const dependent: [string, Record<string, unknown>, string][] = [
    ['an image without name', { ...image, image: undefined }, 'required image'],
    ['an image without version', { ...image, image: 'a/b' }, 'image pattern'],
    [
      'a public service without host',
      { ...open, host: undefined },
      'required host',
    ],
    ['a host of one word', { ...open, host: 'shop' }, 'host pattern'],
    [
      'manifests apart from an image',
      { ...image, manifests: 'ownRepository' },
      'manifests enum',
    ],
    [
      'a host in capitals',
      { ...open, host: 'Shop.example.com' },
      'host pattern',
    ],
    ['an address as host', { ...open, host: '10.0.0.1' }, 'host pattern'],
  ];
  it.each(dependent)('refuses %s', (_title, answers, refusal) => {
    expect(refusals(answers)).toContain(refusal);
  });

  it('takes an image by tag, by digest and from a registry with a port', () => {
    for (const it of [
      'ghcr.io/acme/shop:1.4.0',
      `shop@sha256:${'a'.repeat(64)}`,
      'localhost:5000/shop:1',
    ]) {
      expect(refusals({ ...image, image: it })).toEqual([]);
    }
  });
});

it('names one version of itself', () => {
  const { metadata, spec } = template;
  const version = metadata.annotations['xops.io/template-version'];
  const render = spec.steps.find((it: { id: string }) => it.id === 'render');
  expect(render.input.values.goldenPath).toBe(
    `template:default/${metadata.name}@${version}`,
  );
});
