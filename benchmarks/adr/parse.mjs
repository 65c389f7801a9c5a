import { inRoot } from '../../scripts/lib/paths.mjs';
import { median } from '../path/timing.mjs';
import { require } from '../path/sources.mjs';
import { recordText } from './records.mjs';

const { readRecordFile } = require(inRoot(
  'plugins/xops-adr-common/src/index.ts',
));
const MarkdownIt = require('markdown-it').default ?? require('markdown-it');

const ROUNDS = 5;

function perSecond(count, work) {
  const since = performance.now();
  work();
  return (count / (performance.now() - since)) * 1000;
}

/** Records a second on one core, and what markdown-it alone does with the same texts. */
export function measureParse(count) {
  const files = Array.from({ length: count }, (_, index) => ({
    path: `docs/adr/${index}.md`,
    content: Buffer.from(recordText(index)),
  }));
  const texts = files.map(({ content }) => content.toString());
  const markdown = new MarkdownIt();
  const rounds = Array.from({ length: ROUNDS }, () => {
    // One after the other, so that what else the machine does meets both alike.
    const tokens = perSecond(count, () =>
      texts.forEach(text => markdown.parse(text, {})),
    );
    const read = perSecond(count, () =>
      files.forEach(file => readRecordFile(file)),
    );
    return { tokens, read, ratio: read / tokens };
  });
  return {
    recordsPerSecond: Math.round(median(rounds.map(it => it.read))),
    markdownItPerSecond: Math.round(median(rounds.map(it => it.tokens))),
    overMarkdownIt: Number(median(rounds.map(it => it.ratio)).toFixed(3)),
  };
}
