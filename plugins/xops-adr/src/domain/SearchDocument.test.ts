import { readDecisionDocument } from './SearchDocument';

describe('readDecisionDocument', () => {
  it('reads what the search module wrote', () => {
    expect(
      readDecisionDocument({
        title: 'ADR-0007: Queue',
        text: 'We keep one.',
        location: '/decisions/x',
        status: 'accepted',
        owner: ['group:default/harbour'],
        date: '2026-02-11',
        more: true,
      }),
    ).toMatchObject({ title: 'ADR-0007: Queue', status: 'accepted' });
  });

  it('reads nothing out of another result', () => {
    expect(readDecisionDocument({ title: 'A component' })).toBeUndefined();
    expect(readDecisionDocument(undefined)).toBeUndefined();
  });
});
