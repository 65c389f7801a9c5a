import { codeLanguage } from './codeLanguage';

describe('codeLanguage', () => {
  it.each([
    ['ts', 'typescript'],
    ['sh', 'bash'],
    ['yml', 'yaml'],
    ['go', 'go'],
    ['', ''],
    ['constructor', 'constructor'],
  ])('reads %j as %j', (name, language) => {
    expect(codeLanguage(name)).toBe(language);
  });
});
