import { actionAliasYaml, readingAliasYaml } from './aliasYaml';

describe('the configuration of an alias', () => {
  it('of a reading names words, source and parameters', () => {
    expect(
      readingAliasYaml({
        words: ['IaC PRs: "all"'],
        reading: {
          source: 'pullRequests.rate',
          parameters: { paths: ['**/*.tf'] },
        },
        unit: { kind: 'rate', per: 'P7D' },
      }),
    ).toBe(`xops:
  triggers:
    aliases:
      readings:
        - words: ["IaC PRs: \\"all\\""]
          reading:
            source: pullRequests.rate
            parameters: {"paths":["**/*.tf"]}
          unit: {"kind":"rate","per":"P7D"}`);
  });

  it('of an action names words and id', () => {
    expect(
      actionAliasYaml({
        words: ['Activate Atlantis on K3S'],
        action: 'activate-atlantis',
      }),
    ).toContain(`      actions:
        - words: ["Activate Atlantis on K3S"]
          action: activate-atlantis`);
  });
});
