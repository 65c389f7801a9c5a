import { runReportSchema } from './RunReport';
import { provenanceOf } from './testing/fixtures';

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
    ['repositoryUrl', 'javascript:alert(1)'],
    ['repositoryUrl', 'data:text/html,hello'],
    ['repositoryUrl', 'checkout'],
    ['gitopsUrl', 'javascript:alert(1)'],
    ['provenance', undefined],
  ])('refuses %s = %s, which a page would link to', (field, value) => {
    expect(
      runReportSchema.safeParse({ ...report, [field]: value }).success,
    ).toBe(false);
  });
});
