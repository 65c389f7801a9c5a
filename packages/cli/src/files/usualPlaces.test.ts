import { isUsualPlace } from './usualPlaces';

describe('isUsualPlace', () => {
  it.each([
    'docs/adr/0001-x.md',
    'doc/ADR/0001-x.markdown',
    'docs/decisions/old/0001-x.md',
    'architecture/decisions/x.md',
    'source/architecture_decision_records/ADR1.md',
    'Decision Records/x.md',
    'services/shop/docs/adrs/x.md',
    'docs/decisions.md',
    'ADR.md',
    'docs/architecture-decisions.md',
    'docs/adr',
    'docs/adr/old',
  ])('knows %s', file => {
    expect(isUsualPlace(file)).toBe(true);
  });

  it.each([
    'README.md',
    'docs/guide.md',
    'quadrant/x.md',
    'docs/adr-tools/x.md',
  ])('does not take %s for a decision', file => {
    expect(isUsualPlace(file)).toBe(false);
  });
});
