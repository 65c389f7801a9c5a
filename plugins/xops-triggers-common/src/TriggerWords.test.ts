import { ruleIdOf, wordsKey } from './TriggerWords';

describe('wordsKey', () => {
  it.each([
    ['IaC PRs', 'iac prs'],
    ['  **IaC**–PRs! ', 'iac prs'],
    ['Équipe (taille)', 'equipe taille'],
    ['Розмір команди', 'розмір команди'],
    ['!!!', ''],
  ])('of “%s” is “%s”', (words, key) => {
    expect(wordsKey(words).normalize('NFC')).toBe(
      key.normalize('NFKD').replace(/\p{M}/gu, ''),
    );
  });
});

describe('ruleIdOf', () => {
  it('stays while record and subject stay, whatever the threshold', () => {
    expect(ruleIdOf('0a1b2c3d4e:docs/adr/5.md', 'On-prem/IoT')).toBe(
      '0a1b2c3d4e:docs/adr/5.md#on-prem-iot',
    );
  });
});
