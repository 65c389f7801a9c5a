import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { parse } from 'yaml';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { type OutputFile } from '../output/OutputFolder';
import { isYamlFile, parseYaml } from '../output/YamlDocument';

const book = new RuleBook('syntax', {
  yaml: errorRule(
    'YAML that cannot be parsed',
    'Correct the indentation, quotes or brackets there.',
  ),
  'duplicate-key': errorRule(
    'a key that stands twice in a YAML map',
    'Keep one of the two.',
  ),
  json: errorRule(
    'JSON that cannot be parsed',
    'Correct the commas, quotes or brackets there.',
  ),
});

/** TypeScript's own configuration files allow comments. */
const WITH_COMMENTS = /(^|\/)(tsconfig[^/]*|\.vscode\/[^/]*)\.json$/;

function jsonFindings(file: OutputFile): Finding[] {
  try {
    if (WITH_COMMENTS.test(file.path)) {
      parse(file.text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''));
    } else {
      JSON.parse(file.text);
    }
    return [];
  } catch (error) {
    const position = /line (\d+)/.exec(String(error))?.[1];
    return [
      book.finding('json', {
        file: file.path,
        ...(position && { line: Number(position) }),
        message: error instanceof Error ? error.message : String(error),
      }),
    ];
  }
}

function yamlFindings(file: OutputFile): Finding[] {
  return parseYaml(file).flatMap(document =>
    document.problems.map(({ isDuplicateKey, line, message }) =>
      book.finding(isDuplicateKey ? 'duplicate-key' : 'yaml', {
        file: file.path,
        line,
        message,
      }),
    ),
  );
}

/** Every YAML and JSON file can be read, and says nothing twice. */
export const syntax: Checker = {
  book,
  check({ folder }) {
    const yaml = folder.files.filter(it => isYamlFile(it.path));
    const json = folder.files.filter(it => it.path.endsWith('.json'));
    return {
      subjects: yaml.length + json.length,
      findings: [...yaml.flatMap(yamlFindings), ...json.flatMap(jsonFindings)],
    };
  },
};
