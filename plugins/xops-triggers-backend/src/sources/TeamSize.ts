import {
  Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Unit } from '@xops/plugin-xops-triggers-common';
import {
  ReadContext,
  ReadingRequest,
  ReadingResult,
  ReadingSource,
} from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { allOf, askCatalog, CatalogReader } from './CatalogReader';

const groupRefSchema = z
  .string()
  .regex(
    /^(group:)?([^/:\s]+\/)?[^/:\s]+$/,
    'must be a group such as group:default/platform',
  )
  .transform(ref =>
    stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    ),
  );

const parametersSchema = z.strictObject({
  /** Whose members are counted; everybody in the catalog where none is named. */
  groups: z.array(groupRefSchema).default([]),
  /** Members of the groups' groups count as well. */
  recursive: z.boolean().default(true),
  /** Only people whose annotation `xops.io/role` is one of these. */
  roles: z.array(z.string()).optional(),
});
export type TeamSizeParameters = z.infer<typeof parametersSchema>;

/** People of the organisation, read once for all rules. */
interface Organisation {
  people: Entity[];
  /** Groups directly below each group, by reference. */
  children: ReadonlyMap<string, string[]>;
  groups: ReadonlySet<string>;
}

/** How many people the catalog knows in some groups; who is in several counts once. */
export class TeamSize implements ReadingSource<TeamSizeParameters> {
  readonly id = 'team.size';
  readonly description = 'People in groups of the catalog';
  readonly parameters = parametersSchema;
  readonly intervalSeconds = 300;
  readonly timeToLiveSeconds = 3600;
  readonly #reader: CatalogReader;

  constructor(reader: CatalogReader) {
    this.#reader = reader;
  }

  unit(): Unit {
    return { kind: 'count', of: 'people' };
  }

  async read(
    requests: readonly ReadingRequest<TeamSizeParameters>[],
    { signal }: ReadContext,
  ): Promise<ReadonlyMap<string, ReadingResult>> {
    const organisation = await this.#readOrganisation(signal);
    return new Map(
      requests.map(({ key, parameters }) => [
        key,
        countPeople(organisation, parameters),
      ]),
    );
  }

  async #readOrganisation(signal: AbortSignal): Promise<Organisation> {
    const entities = await askCatalog(
      this.#reader,
      async (catalog, options) => {
        const pages = catalog.streamEntities(
          {
            filter: [{ kind: 'User' }, { kind: 'Group' }],
            fields: [
              'kind',
              'metadata.name',
              'metadata.namespace',
              'metadata.title',
              'metadata.annotations',
              'spec.profile',
              'relations',
            ],
          },
          options,
        );
        return await allOf(pages);
      },
      signal,
    );
    const groups = entities.filter(({ kind }) => kind === 'Group');
    return {
      people: entities.filter(({ kind }) => kind === 'User'),
      groups: new Set(groups.map(group => stringifyEntityRef(group))),
      children: new Map(
        groups.map(group => [
          stringifyEntityRef(group),
          targetsOf(group, 'parentOf'),
        ]),
      ),
    };
  }
}

function countPeople(
  organisation: Organisation,
  { groups, recursive, roles }: TeamSizeParameters,
): ReadingResult {
  const missing = groups.filter(group => !organisation.groups.has(group));
  if (missing.length > 0) {
    return unknown(`the catalog has no ${missing.join(', ')}`);
  }
  // A catalog that has just begun to read is no organisation without people.
  if (organisation.people.length === 0) {
    return unknown('the catalog knows no person yet');
  }
  const counted = new Set(
    recursive ? withDescendants(groups, organisation.children) : groups,
  );
  const members = organisation.people.filter(
    person =>
      groups.length === 0 ||
      targetsOf(person, RELATION_MEMBER_OF).some(it => counted.has(it)),
  );
  if (members.length === 0) {
    return unknown(`the catalog knows no member of ${groups.join(', ')}`);
  }
  const people = members.filter(({ metadata }) => {
    const role = metadata.annotations?.['xops.io/role'];
    return !roles || (role !== undefined && roles.includes(role));
  });
  return {
    quality: 'ok',
    value: people.length,
    samples: people.length,
    explanation: people
      .map(person => ({ text: stringifyEntityRef(person) }))
      .sort((a, b) => a.text.localeCompare(b.text)),
  };
}

function unknown(reason: string): ReadingResult {
  return { quality: 'noData', reason, explanation: [] };
}

/** The groups and all below them; groups that contain each other end it. */
function withDescendants(
  groups: readonly string[],
  children: ReadonlyMap<string, string[]>,
): string[] {
  const found = new Set<string>();
  const queue = [...groups];
  for (let group = queue.pop(); group; group = queue.pop()) {
    if (!found.has(group)) {
      found.add(group);
      queue.push(...(children.get(group) ?? []));
    }
  }
  return [...found];
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}
