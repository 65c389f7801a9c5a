import { shortened } from './shortened';

/** The words on two lines of at most `length` characters each; what does not fit is cut with an ellipsis. */
export function wrapped(text: string, length: number): string[] {
  if ([...text].length <= length) {
    return [text];
  }
  const words = text.split(' ');
  let first = '';
  while (
    words.length > 0 &&
    [...first].length + [...words[0]].length < length + (first ? 0 : 1)
  ) {
    first += `${first && ' '}${words.shift()}`;
  }
  return first === ''
    ? [shortened(text, length)]
    : [first, shortened(words.join(' '), length)];
}
