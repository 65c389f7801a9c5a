const MAXIMUM_LENGTH = 60;

/**
 * The part of a record's file name that comes from its title: lower case, words
 * joined by hyphens, accents dropped, at most 60 characters cut between words.
 * A title without a letter or digit gives `decision`.
 */
export function titleSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > MAXIMUM_LENGTH) {
      break;
    }
    slug = longer;
  }
  // One word longer than the limit is cut inside, by whole characters.
  const cut = [...(words[0] ?? '')];
  while (cut.join('').length > MAXIMUM_LENGTH) {
    cut.pop();
  }
  return slug || cut.join('') || 'decision';
}
