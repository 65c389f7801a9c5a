import { RecordDocument } from '@xops/plugin-xops-adr-common';
import { toSearchDocument } from './toSearchDocument';

const record: RecordDocument = {
  recordId: '0a1b2c3d4e:docs/adr/0007 Use K3S.md~2',
  entityRef: 'component:default/cerebra',
  entityRefs: ['component:default/cerebra', 'component:default/pay'],
  owners: ['group:default/ai', 'group:default/platform'],
  systems: ['system:default/cloud-ops'],
  id: 'ADR-0007',
  title: 'Use K3S',
  state: 'accepted',
  date: '2026-05',
  tags: ['compute'],
  text: 'K3S runs on ARM64.',
};

/** As it stands in an answer of the search. */
const answered = (it: RecordDocument) =>
  JSON.parse(JSON.stringify(toSearchDocument(it)));

describe('toSearchDocument', () => {
  it('leads to the record’s page, with the case of its path', () => {
    expect(toSearchDocument(record).location).toBe(
      '/decisions/component/default/cerebra/0a1b2c3d4e/docs/adr/0007%20Use%20K3S.md~2',
    );
  });

  it('is found by id and title, and filtered by state, date, and every owner, entity and tag', () => {
    expect(answered(record)).toMatchObject({
      title: 'ADR-0007: Use K3S',
      text: 'K3S runs on ARM64.',
      status: 'accepted',
      owner: ['group:default/ai', 'group:default/platform'],
      system: ['system:default/cloud-ops'],
      entityRef: ['component:default/cerebra', 'component:default/pay'],
      tags: ['compute'],
      date: '2026-05',
    });
  });

  it('is shown only to those who may read the record', () => {
    expect(toSearchDocument(record).authorization).toEqual({
      resourceRef: record.recordId,
    });
  });

  it('has every field also for a record that states next to nothing', () => {
    const bare = answered({
      ...record,
      id: undefined,
      state: undefined,
      date: undefined,
      owners: [],
      systems: [],
    });
    expect(Object.keys(bare).sort()).toEqual(
      Object.keys(toSearchDocument(record)).sort(),
    );
    expect(bare).toMatchObject({ title: 'Use K3S', status: 'none', owner: [] });
  });
});
