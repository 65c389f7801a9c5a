import type { MarkdownIt } from 'markdown-it';

const MARK = /^\[([ xX])\]\s/;

const DONE = '<span role="img" aria-label="Done:">☑</span> ';
const OPEN = '<span role="img" aria-label="Open:">☐</span> ';

/** Reads `- [x] words` as a task. It is drawn, not a form's field: nobody can tick it here. */
export function taskItems(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'task-items', state => {
    state.tokens.forEach((token, index) => {
      const first = token.children?.[0];
      const opensItem =
        state.tokens[index - 1]?.type === 'paragraph_open' &&
        state.tokens[index - 2]?.type === 'list_item_open';
      const mark = first?.type === 'text' && MARK.exec(first.content);
      if (token.type === 'inline' && opensItem && first && mark) {
        const box = new state.Token('html_inline', '', 0);
        box.content = mark[1] === ' ' ? OPEN : DONE;
        first.content = first.content.slice(mark[0].length);
        token.children?.unshift(box);
      }
    });
  });
}
