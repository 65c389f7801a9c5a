import { renderMarkdown } from './renderMarkdown';

const html = (markdown: string) => renderMarkdown(markdown).join('');

describe('fields that stand line by line', () => {
  it.each([
    'Status: Accepted\nDate: 2026-02-11\nOwner: Ines Duarte',
    '**Status:** Accepted\n**Date:** 2026-02-11\n**Owner:** Ines Duarte',
    'Estado: aceptado\nFecha (UTC): 2026-02-11\nDueña: Ines Duarte',
  ])('stay on their lines: %j', text => {
    expect(html(text).match(/<br>/g)).toHaveLength(2);
  });

  it.each([
    'We keep one queue:\nit is enough.',
    'Status: Accepted\nby all of us.',
    'See https://example.org/a\nand https://example.org/b',
    'Status: Accepted',
  ])('are no other words: %j', text => {
    expect(html(text)).not.toContain('<br>');
  });
});
