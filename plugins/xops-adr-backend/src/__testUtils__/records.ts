import {
  DecisionRecord,
  RecordFinding,
  recordId,
} from '@xops/plugin-xops-adr-common';
import { contentHash } from '../store/contentHash';
import { CatalogEntity } from '../store/CatalogEntity';
import { LocationContent, RecordEntry } from '../store/LocationContent';
import { LocatedSource, locationKeyOf } from '../sources/locateRecords';

/** A decision with nothing stated but what is given. */
export function decisionOf(
  overrides: Partial<DecisionRecord> & { path: string },
): DecisionRecord {
  return {
    line: 1,
    endLine: 10,
    kind: 'record',
    title: overrides.path,
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
    ...overrides,
  };
}

export function findingOf(overrides: Partial<RecordFinding>): RecordFinding {
  return {
    rule: 'wrong-total',
    severity: 'error',
    path: 'docs/adr/1.md',
    line: 3,
    words: '4.2',
    message: 'The total is 4.1.',
    mend: 'Write 4.1.',
    ...overrides,
  };
}

/** A folder of the repository `shop/checkout` at a Gitea host, as an entity names it. */
export function sourceOf(
  path: string,
  {
    host = 'git.example.com',
    repository = 'shop/checkout',
    branch = 'main',
  } = {},
): LocatedSource & { status: 'located' } {
  const webUrl = `https://${host}/${repository}`;
  const locationKey = locationKeyOf({ host, repository, branch });
  return {
    status: 'located',
    sourceId: contentHash(`${locationKey}:${path}`).slice(0, 16),
    name: `${host}/${repository}: ${path} (${branch})`,
    locationKey,
    url: `${webUrl}/src/branch/${branch}/${path}`,
    address: {
      hostType: 'gitea',
      host,
      repository,
      webUrl,
      branch,
      reference: 'branch',
      path,
    },
  };
}

export function entityOf(
  name: string,
  sources: LocatedSource[],
  overrides: Partial<CatalogEntity> = {},
): CatalogEntity {
  return {
    entityRef: `component:default/${name}`,
    title: `The ${name}`,
    owners: ['group:default/shop'],
    systems: ['system:default/shop'],
    sources,
    ...overrides,
  };
}

/** What a location holds where each file is one decision with the given words. */
export function contentOf(options: {
  locationKey: string;
  revision: number;
  at: Date;
  files: Record<string, string | ({ words: string } & Partial<RecordEntry>)>;
  commit?: string;
}): LocationContent {
  const { locationKey, revision, at, files, commit } = options;
  const entries = Object.entries(files).map(([path, file]) => {
    const { words, ...overrides } =
      typeof file === 'string' ? { words: file } : file;
    const record = decisionOf({ path, title: words.split('\n')[0] });
    return {
      recordId: recordId(locationKey, record),
      record,
      markdown: words,
      findings: [],
      edges: [],
      ...overrides,
    };
  });
  return {
    locationKey,
    revision,
    at,
    checkedOn: at.toISOString().slice(0, 10),
    linkedFiles: [],
    entries,
    readings: entries.map(({ record, markdown }) => ({
      path: record.path,
      fileHash: contentHash(JSON.stringify([markdown, record.status])),
      reading: {
        path: record.path,
        records: [record],
        findings: [],
        disabled: [],
      },
    })),
    read: { etag: `etag-${revision}`, commit, readWith: 'v1', troubles: [] },
  };
}
