import { declaredKeys, readKeys } from './__testUtils__/configKeys';
import {
  exists,
  isTestCode,
  listFiles,
  listPackages,
  listSources,
  readFile,
} from './__testUtils__/Workspace';

const folders = listPackages().map(it => it.folder);
const declaring = folders.filter(folder => exists(`${folder}/config.d.ts`));

function shippedCode(folder: string) {
  return listSources(folder).filter(({ path }) => !isTestCode(path));
}

const declared = declaring.flatMap(folder =>
  declaredKeys(readFile(`${folder}/config.d.ts`)),
);

describe('configuration', () => {
  it.each(folders)('that %s reads is declared in a config.d.ts', folder => {
    const undeclared = shippedCode(folder).flatMap(({ path, text }) =>
      readKeys(text)
        .filter(
          key => !declared.some(it => it === key || it.startsWith(`${key}.`)),
        )
        .map(key => `${path} reads ${key}`),
    );
    expect(undeclared).toEqual([]);
  });

  it.each(declaring)('that %s declares is read by it', folder => {
    const code = shippedCode(folder)
      .map(({ text }) => text)
      .join('\n');
    const unread = declaredKeys(readFile(`${folder}/config.d.ts`)).filter(
      key => !new RegExp(`\\b${key.split('.').pop()}\\b`).test(code),
    );
    expect(unread).toEqual([]);
  });

  it.each(declaring)('that %s declares is documented', folder => {
    const text = [
      exists(`${folder}/README.md`) ? readFile(`${folder}/README.md`) : '',
      ...listFiles('docs', /\.md$/).map(file => file.text),
    ].join('\n');
    const undocumented = declaredKeys(readFile(`${folder}/config.d.ts`)).filter(
      key => !new RegExp(`\\b${key.split('.').pop()}\\b`).test(text),
    );
    expect(undocumented).toEqual([]);
  });

  it('is declared once for each key', () => {
    expect(
      declared.filter((key, index) => declared.indexOf(key) !== index),
    ).toEqual([]);
  });

  it('of ours lies under one root, beside keys of plugins that we extend', () => {
    const roots = new Set(declared.map(key => key.split('.')[0]));
    expect([...roots].sort()).toEqual([
      'events',
      'scaffolder',
      'search',
      'xops',
    ]);
  });
});

describe('the search for keys', () => {
  it('finds leaves in a declaration', () => {
    expect(
      declaredKeys(
        'export interface Config { xops?: { a?: { /** Why. */ b: string; c?: Array<"x"> } }; events?: { d?: number } }',
      ),
    ).toEqual(['xops.a.b', 'xops.a.c', 'events.d']);
  });

  it('finds what code reads, and leaves names and sentences out', () => {
    expect(
      readKeys(
        "config.getString('xops.a.b'); has(`xops.a.${key}`); ({ id: 'xops.home.tile', name: 'xops.a.read' }); throw 'xops.a.b is wrong';",
      ),
    ).toEqual(['xops.a.b', 'xops.a']);
  });
});
