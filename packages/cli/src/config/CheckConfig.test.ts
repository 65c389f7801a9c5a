import { folderWith, removeFolders } from '../__testUtils__/folders';
import { readCheckConfig } from './CheckConfig';

afterEach(removeFolders);

function read(text: string) {
  return readCheckConfig('xops.yaml', folderWith({ 'xops.yaml': text }));
}

describe('readCheckConfig', () => {
  it('is empty where no file is named, and where the file is empty', async () => {
    expect(await readCheckConfig(undefined, '/')).toEqual({});
    expect(await read('')).toEqual({});
  });

  it('reads YAML and JSON', async () => {
    const config = {
      rules: { 'wrong-total': 'warning', 'status-missing': 'off' },
      dayFirst: true,
      defaultReview: 'P1Y',
      exclude: ['template*'],
    };
    expect(await read(JSON.stringify(config))).toEqual(config);
    expect(
      await read(
        'rules:\n  wrong-total: warning\n  status-missing: off\ndayFirst: true\ndefaultReview: P1Y\nexclude: [template*]\n',
      ),
    ).toEqual(config);
  });

  it.each([
    [
      'an unknown key',
      'dayfirst: true',
      "unknown key 'dayfirst'; known: rules, dayFirst",
    ],
    [
      'an unknown rule',
      'rules: { wrong-totl: off }',
      "there is no rule 'wrong-totl'. Known: ambiguous-date, ",
    ],
    [
      'what every object has',
      'rules: { constructor: off }',
      "there is no rule 'constructor'",
    ],
    [
      'an unknown severity',
      'rules: { wrong-total: fatal }',
      'xops.yaml: rules.wrong-total: ',
    ],
    ['a wrong type', 'dayFirst: maybe', 'xops.yaml: dayFirst: '],
    [
      'no duration',
      'defaultReview: yearly',
      'defaultReview: is no ISO 8601 duration',
    ],
    ['a list', '- a', 'xops.yaml: the file: '],
    ['no YAML', '{', 'xops.yaml is neither YAML nor JSON'],
  ])('refuses %s', async (_what, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('refuses a file that is not there', async () => {
    await expect(readCheckConfig('none.yaml', '/')).rejects.toThrow(
      "There is no configuration 'none.yaml'.",
    );
  });
});
