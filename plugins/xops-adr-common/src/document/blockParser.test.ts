import MarkdownIt from 'markdown-it';
import { blockTokens } from './blockParser';

const TEXTS = [
  '',
  'a',
  'a\n',
  'a\n  ',
  'a\n\t',
  '\n\n  a\n \n\n',
  '\t- a\n\n\tb',
  '- a\n\t- b\n\n\t  c\n- d\n   ',
  '1. a\n\n   b\n2. c',
  '> a\n>\t- b\n\n    code\n\n\tcode',
  '| a | b |\n|---|---|\n| c | d |',
  'a\n===\n\n## b ##\n\n```js\nc\n```\n\n***',
  '<div>\n\na\n</div>\n\n[a]: b "c"\n\n[a]',
];

const shape = (
  tokens: readonly {
    type: string;
    map: unknown;
    content: string;
    level: number;
  }[],
) => tokens.map(({ type, map, content, level }) => [type, map, content, level]);

describe('blockTokens', () => {
  it.each(TEXTS)('gives the tokens that the library gives for %j', text => {
    expect(shape(blockTokens(text, {}))).toEqual(
      shape(new MarkdownIt({ html: true }).parse(text, {})),
    );
  });

  it('takes down the addresses of link references', () => {
    const references = {};
    blockTokens('[Notes]: ../notes.md "Title"\n', references);
    expect(references).toEqual({
      NOTES: { href: '../notes.md', title: 'Title' },
    });
  });
});
