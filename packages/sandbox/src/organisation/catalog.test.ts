import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import SwaggerParser from '@apidevtools/swagger-parser';
import { parse } from 'yaml';
import { type CatalogEntity, readEntities } from './__testUtils__/entities';
import { DEMO_BASE_URL, type Demo, readDemo } from './__testUtils__/readDemo';

/** Fields of `spec` that refer to other entities, with the kind that a bare name means. */
const REFERENCES = {
  owner: 'Group',
  parent: 'Group',
  memberOf: 'Group',
  system: 'System',
  domain: 'Domain',
  dependsOn: 'Component',
  providesApis: 'API',
} as const;

let demo: Demo;
let catalog: CatalogEntity[];

beforeAll(async () => {
  demo = await readDemo();
  catalog = await readEntities(demo);
});

const refs = () =>
  new Set(catalog.map(({ entity }) => stringifyEntityRef(entity)));

const named = (kind: string, name: string) =>
  catalog.find(
    ({ entity }) => entity.kind === kind && entity.metadata.name === name,
  )?.entity;

const annotated = (kind: string, annotation: string) =>
  Object.fromEntries(
    catalog
      .filter(({ entity }) => entity.kind === kind)
      .map(({ entity }) => [
        entity.metadata.name,
        entity.metadata.annotations?.[annotation],
      ]),
  );

describe('the catalog files of the demo organisation', () => {
  it('pass every policy and validator of the catalog, with a name of their own', () => {
    expect(refs().size).toBe(catalog.length);
    expect(catalog.length).toBeGreaterThan(35);
  });

  it.each(Object.entries(REFERENCES))(
    'refer by spec.%s to entities that exist',
    (field, defaultKind) => {
      const known = refs();
      const missing = catalog.flatMap(({ entity }) =>
        [entity.spec?.[field] ?? []]
          .flat()
          .map(ref => parseEntityRef(String(ref), { defaultKind }))
          .map(ref => stringifyEntityRef(ref))
          .filter(ref => !known.has(ref))
          .map(ref => `${entity.metadata.name}: ${ref}`),
      );
      expect(missing).toEqual([]);
    },
  );

  it('leave nothing that runs without owner, system and description', () => {
    const bare = catalog.filter(
      ({ entity: { kind, spec, metadata } }) =>
        ['Component', 'API', 'Resource'].includes(kind) &&
        !(spec?.owner && spec.system && metadata.description),
    );
    expect(bare).toEqual([]);
  });

  it('say of every entity but a person that it is a demo', () => {
    const silent = catalog
      .filter(({ entity }) => entity.kind !== 'User')
      .filter(({ entity }) => !entity.metadata.description?.includes('(demo)'))
      .map(({ entity }) => entity.metadata.name);
    expect(silent).toEqual([]);
  });

  it('make the guest a member of platform and portal-admins', () => {
    expect(named('User', 'guest')?.spec).toMatchObject({
      profile: { displayName: 'Guest (demo)' },
      memberOf: ['platform', 'portal-admins'],
    });
  });

  it('give each person an address that nobody has, and at least one group', () => {
    const people = catalog.filter(({ entity }) => entity.kind === 'User');
    expect(people.length).toBeGreaterThanOrEqual(11);
    for (const { entity } of people) {
      expect(entity.spec).toMatchObject({
        profile: { email: `${entity.metadata.name}@example.com` },
        memberOf: expect.arrayContaining([expect.any(String)]),
      });
    }
  });

  it('put services on ECS, the platform on K3S and rented state on neither', () => {
    expect(annotated('Component', 'xops.io/stream')).toEqual({
      cerebra: 'ecs',
      economist: 'ecs',
      aegis: 'ecs',
      'gitops-platform': 'k3s',
    });
    expect(annotated('Resource', 'xops.io/stream')).toEqual({
      'xops-postgres': 'managed',
      'xops-objects': 'managed',
      'xops-identity': 'managed',
    });
  });

  it('name each ECS service in one way only: with two, the ECS plugin finds none', () => {
    for (const name of ['cerebra', 'economist', 'aegis']) {
      const annotations = named('Component', name)?.metadata.annotations ?? {};
      const ways = Object.keys(annotations).filter(annotation =>
        annotation.startsWith('aws.amazon.com/amazon-ecs-service-'),
      );
      expect(ways).toHaveLength(1);
    }
  });

  it('point to decision records that are there', () => {
    const owners = catalog.flatMap(({ entity, file }) => {
      const folder = entity.metadata.annotations?.['backstage.io/adr-location'];
      return folder ? [{ file, folder }] : [];
    });
    expect(owners.map(({ file }) => file.repository)).toEqual(
      expect.arrayContaining(demo.repositories.map(({ name }) => name)),
    );
    for (const { file, folder } of owners) {
      expect(demo.has(file.repository, folder)).toBe(true);
    }
  });

  it('link to pages of the Git host that lead somewhere', () => {
    const pages = catalog.flatMap(({ entity }) => [
      ...(entity.metadata.links ?? []).map(link => link.url),
      ...[entity.spec?.targets ?? []].flat().map(String),
    ]);
    const own = pages.filter(page => page.startsWith(DEMO_BASE_URL));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(page => !leadsSomewhere(page))).toEqual([]);
  });

  it.each(['cerebra', 'economist', 'aegis'])(
    'hold an API definition of %s that is correct OpenAPI, its health included',
    async name => {
      const definition = named('API', name)?.spec?.definition;
      const api = await SwaggerParser.validate(parse(String(definition)));
      expect(Object.keys(api.paths ?? {})).toContain('/health');
    },
  );
});

function leadsSomewhere(page: string): boolean {
  const [owner, repository, ...rest] = new URL(page).pathname
    .slice(1)
    .split('/');
  const path = rest.slice('src/branch/main'.split('/').length).join('/');
  return (
    owner === 'xops-demo' &&
    (repository === undefined ||
      (path === ''
        ? demo.repositories.some(({ name }) => name === repository)
        : demo.has(repository, path)))
  );
}
