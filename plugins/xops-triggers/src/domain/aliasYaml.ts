import type {
  ActionAlias,
  ReadingAlias,
} from '@xops/plugin-xops-triggers-common';

/** An alias of a reading, as it is put into the configuration. JSON is YAML too, and needs no quoting of its own. */
export function readingAliasYaml({ words, reading, unit }: ReadingAlias) {
  return [
    'xops:',
    '  triggers:',
    '    aliases:',
    '      readings:',
    `        - words: ${JSON.stringify(words)}`,
    '          reading:',
    `            source: ${reading.source}`,
    `            parameters: ${JSON.stringify(reading.parameters)}`,
    ...(unit ? [`          unit: ${JSON.stringify(unit)}`] : []),
  ].join('\n');
}

/** An alias of an action, as it is put into the configuration. */
export function actionAliasYaml({ words, action }: ActionAlias): string {
  return [
    'xops:',
    '  triggers:',
    '    aliases:',
    '      actions:',
    `        - words: ${JSON.stringify(words)}`,
    `          action: ${action}`,
  ].join('\n');
}
