import {
  atlantisRequestProblems,
  atlantisRequestSchema,
} from '@xops/plugin-xops-golden-paths-common';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  answersOf,
  templateFile,
  usualOptions,
} from './__testUtils__/activateAtlantis';
import { defaultsOf, refusalsOf } from './__testUtils__/formRefusals';

const { metadata, spec } = parse(readFileSync(templateFile, 'utf8'));
const usual = answersOf(usualOptions);
const refusals = (answers: Record<string, unknown>) =>
  refusalsOf(spec.parameters, answers);

describe('the form', () => {
  it('asks for what the server checks, and for the activation', () => {
    const asked = spec.parameters.flatMap((page: { properties: object }) =>
      Object.keys(page.properties),
    );
    expect(asked.sort()).toEqual(
      ['activation', ...Object.keys(atlantisRequestSchema.shape)].sort(),
    );
  });

  it('begins with the activation of the action that the template claims', () => {
    const action = metadata.annotations['xops.io/activation'];
    expect(spec.parameters[0].properties.activation).toMatchObject({
      'ui:field': 'XopsActivation',
      'ui:options': { action },
    });
    const report = spec.steps.at(-1);
    expect(report).toMatchObject({
      action: 'xops:activation:report',
      input: { action },
    });
  });

  it('leaves the gate to the catalog, which puts it in front', () => {
    expect(JSON.stringify(spec.steps)).not.toContain('xops:gate');
    expect(spec.steps[0].id).toBe('request');
  });

  it('takes few words: everything else has a default that the server takes', () => {
    const answers = {
      ...defaultsOf(spec.parameters),
      owner: 'group:default/platform',
      system: 'gitops-platform',
      repositories: ['acme/infrastructure'],
      host: 'atlantis.example.com',
      repoUrl: 'git.example.com?owner=acme&repo=atlantis',
    };
    expect(refusals(answers)).toEqual([]);
    const request = atlantisRequestSchema.parse(answers);
    expect(atlantisRequestProblems(request)).toEqual([]);
    expect(request).toMatchObject({
      name: 'atlantis',
      safekeeping: 'sealedSecret',
      storage: 10,
    });
  });

  it('takes the answers that the page of a trigger filled in', () => {
    expect(refusals(usual)).toEqual([]);
    expect(atlantisRequestProblems(atlantisRequestSchema.parse(usual))).toEqual(
      [],
    );
  });

  const wrong: [string, Record<string, unknown>, string][] = [
    ['capitals', { name: 'Atlantis' }, 'name pattern'],
    ['a switch as name', { name: 'off' }, 'name pattern'],
    ['an environment as ending', { name: 'atlantis-dev' }, 'name pattern'],
    ['no repository', { repositories: [] }, 'repositories minItems'],
    [
      'a repository twice',
      { repositories: ['a/b', 'a/b'] },
      'repositories uniqueItems',
    ],
    ['a wildcard', { repositories: ['acme/*'] }, 'repositories/0 pattern'],
    ['no owner of it', { repositories: ['infra'] }, 'repositories/0 pattern'],
    ['a way out', { repositories: ['a/../b'] }, 'repositories/0 pattern'],
    ['an address', { repositories: ['https://a/b'] }, 'repositories/0 pattern'],
    ['a host of one word', { host: 'atlantis' }, 'host pattern'],
    ['an unknown kind of secret', { safekeeping: 'plain' }, 'safekeeping enum'],
    ['a user with a blank', { gitUser: 'a b' }, 'gitUser pattern'],
    ['an image without version', { image: 'a/b' }, 'image pattern'],
    ['a range', { terraformVersion: '~> 1.14' }, 'terraformVersion pattern'],
    ['no volume', { storage: 0 }, 'storage minimum'],
    ['a volume too large', { storage: 1001 }, 'storage maximum'],
    ['half a GiB', { storage: 1.5 }, 'storage type'],
    ['a class in capitals', { storageClass: 'Fast' }, 'storageClass pattern'],
    ['no place for it', { repoUrl: undefined }, 'required repoUrl'],
  ];
  it.each(wrong)('refuses %s, and so does the server', (_, change, refusal) => {
    const answers = { ...usual, ...change };
    expect(refusals(answers)).toContain(refusal);
    const request = atlantisRequestSchema.safeParse(answers);
    expect(
      request.success ? atlantisRequestProblems(request.data) : ['malformed'],
    ).not.toEqual([]);
  });
});

it('names one version of itself', () => {
  const version = metadata.annotations['xops.io/template-version'];
  const render = spec.steps.find((it: { id: string }) => it.id === 'render');
  expect(render.input.values.goldenPath).toBe(
    `template:default/${metadata.name}@${version}`,
  );
});
