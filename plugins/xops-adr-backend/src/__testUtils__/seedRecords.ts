import {
  DecisionRecord,
  RecordFinding,
  RecordLink,
} from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { textSearchOf } from '../search/TextSearch';

export interface SeedEntity {
  owners?: string[];
  systems?: string[];
  /** Folder of its source; `docs/adr` unless given. */
  path?: string;
  source?: { read_at?: string; failing_since?: string; error?: string };
}

export interface SeedEdge {
  type: RecordLink['type'];
  /** Record id; the edge is broken without it. */
  to?: string;
  target?: string;
  oneSided?: boolean;
  cyclic?: boolean;
}

/** A record in `docs/adr`; its id is `<location>:docs/adr/<name>`. */
export interface SeedRecord extends Partial<DecisionRecord> {
  name: string;
  location?: string;
  entities: string[];
  markdown?: string;
  reviewDue?: string;
  findings?: Partial<RecordFinding>[];
  edges?: SeedEdge[];
}

export const READ_AT = '2026-03-01T00:00:00.000Z';
const LOCATION = 'aaaaaaaaaa';

export function seededId({ name, location = LOCATION }: SeedRecord): string {
  return `${location}:docs/adr/${name}`;
}

/** Fills the tables as an ingest does, without reading anything. */
export async function seedRecords(
  db: Knex,
  seed: { entities: Record<string, SeedEntity>; records: SeedRecord[] },
): Promise<void> {
  const locations = [
    ...new Set(seed.records.map(it => it.location ?? LOCATION)),
  ];
  for (const location of locations) {
    await db('locations').insert({
      location_key: location,
      host: 'git.example.com',
      repository: `shop/${location}`,
      branch: 'main',
      host_type: 'gitea',
      web_url: `https://git.example.com/shop/${location}`,
      reference: 'branch',
      root_url: `https://git.example.com/shop/${location}/src/branch/main/`,
      repository_key: `git.example.com/shop/${location}`,
      commit: 'c0ffee',
    });
  }
  const entityKeys = new Map<string, number>();
  for (const [entityRef, entity] of Object.entries(seed.entities)) {
    const own = seed.records.filter(it => it.entities.includes(entityRef));
    const key = await seedEntity(db, entityRef, {
      entity,
      locations: own.map(it => it.location ?? LOCATION),
    });
    entityKeys.set(entityRef, key);
  }
  for (const record of seed.records) {
    await seedRecord(db, record, entityKeys);
  }
}

async function seedEntity(
  db: Knex,
  entityRef: string,
  { entity, locations }: { entity: SeedEntity; locations: string[] },
): Promise<number> {
  const [{ entity_key: key }] = await db('entities')
    .insert({ entity_ref: entityRef })
    .returning('entity_key');
  for (const owner of entity.owners ?? []) {
    await db('entity_owners').insert({ entity_key: key, owner_ref: owner });
  }
  for (const system of entity.systems ?? []) {
    await db('entity_systems').insert({ entity_key: key, system_ref: system });
  }
  const path = entity.path ?? 'docs/adr';
  for (const location of new Set(locations)) {
    const sourceId = `${location}:${path}`;
    await db('sources')
      .insert({
        source_id: sourceId,
        location_key: location,
        path,
        name: `git.example.com/shop/${location}: ${path} (main)`,
        read_at: READ_AT,
        ...entity.source,
      })
      .onConflict('source_id')
      .ignore();
    await db('source_entities').insert({
      source_id: sourceId,
      entity_key: key,
    });
  }
  return key;
}

/** A record with nothing but what is given. */
export function decisionOf(seed: SeedRecord): DecisionRecord {
  return {
    path: `docs/adr/${seed.name}`,
    line: 1,
    endLine: 9,
    kind: 'record',
    title: seed.name,
    deciders: [],
    tags: [],
    language: 'en',
    options: [],
    matrices: [],
    averages: [],
    links: [],
    references: [],
    promises: [],
    triggers: [],
    checklists: [],
    reviews: [],
    risks: [],
    ...seed,
  };
}

async function seedRecord(
  db: Knex,
  seed: SeedRecord,
  entityKeys: ReadonlyMap<string, number>,
): Promise<void> {
  const record = decisionOf(seed);
  const recordId = seededId(seed);
  const findings = seed.findings ?? [];
  const count = (severity: string) =>
    findings.filter(it => (it.severity ?? 'warning') === severity).length;
  const markdown = seed.markdown ?? `# ${record.title}`;
  const [{ record_key: key }] = await db('records')
    .insert({
      record_id: recordId,
      location_key: seed.location ?? LOCATION,
      path: record.path,
      part: record.part,
      line: record.line,
      entity_ref: [...seed.entities].sort().at(0) ?? '',
      kind: record.kind,
      stated_id: record.id,
      number: record.number,
      title: record.title,
      title_sort: record.title.toLowerCase(),
      state: record.status?.state ?? 'none',
      state_sort: (record.status?.state ?? 'none').length,
      status_json: record.status && JSON.stringify(record.status),
      date_value: record.date?.value,
      date_json: record.date && JSON.stringify(record.date),
      review_due: seed.reviewDue,
      review_rule: seed.reviewDue && 'Reviewed yearly',
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      progress_done: 0,
      progress_total: 0,
      source_url: `https://git.example.com/${record.path}`,
      content_hash: `hash of ${recordId}`,
      reading_hash: 'reading',
      changed_at: READ_AT,
    })
    .returning('record_key');
  await db('record_texts').insert({
    content_hash: `hash of ${recordId}`,
    markdown,
  });
  await db('record_documents').insert({
    record_key: key,
    document_json: JSON.stringify(record),
  });
  if (record.triggers.length > 0) {
    await db('record_triggers').insert({
      record_key: key,
      rows_json: JSON.stringify(record.triggers),
    });
  }
  await db('record_versions').insert({
    version_id: `version of ${recordId}`,
    record_id: recordId,
    location_key: seed.location ?? LOCATION,
    sequence: 1,
    content_hash: `hash of ${recordId}`,
    title: record.title,
    read_at: READ_AT,
  });
  for (const entityRef of seed.entities) {
    await db('record_entities').insert({
      record_key: key,
      entity_key: entityKeys.get(entityRef),
    });
  }
  for (const tag of record.tags) {
    await db('record_tags').insert({ record_key: key, tag });
  }
  await seedFindings(db, key, { path: record.path, findings });
  for (const edge of seed.edges ?? []) {
    await db('record_links').insert({
      record_key: key,
      type: edge.type,
      target: edge.target ?? edge.to ?? 'ADR-404',
      target_id: edge.to,
      broken: edge.to === undefined,
      line: 3,
      partial: false,
      one_sided: edge.oneSided ?? true,
      cyclic: edge.cyclic ?? false,
    });
  }
  await textSearchOf(db).put(db, [
    { recordKey: key, name: record.title, body: markdown },
  ]);
}

async function seedFindings(
  db: Knex,
  key: number,
  of: { path: string; findings: Partial<RecordFinding>[] },
): Promise<void> {
  for (const { about = [], ...finding } of of.findings) {
    const severity = finding.severity ?? 'warning';
    await db('record_findings').insert({
      record_key: key,
      rule: 'wrong-total',
      severity,
      severity_sort: ['error', 'warning', 'info'].indexOf(severity),
      path: of.path,
      line: 5,
      words: '2.4',
      message: 'The total is 2.45',
      mend: 'Write 2.45',
      about_json: JSON.stringify(about),
      ...finding,
    });
  }
}
