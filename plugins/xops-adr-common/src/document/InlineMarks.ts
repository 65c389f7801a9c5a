import { isWordCharacter } from './characters';

interface OpenMark {
  piece: number;
  mark: string;
}

/** Marks of emphasis, strong emphasis and what is struck through, while a text is read; a mark without a partner stays as text. */
export class InlineMarks {
  /** Pieces that are struck through. */
  readonly struck: { from: number; to: number }[] = [];
  readonly #pieces: string[];
  readonly #open: OpenMark[] = [];

  /** `pieces` are those of the text so far, to which the marks are added. */
  constructor(pieces: string[]) {
    this.#pieces = pieces;
  }

  /** Takes the marks at a place, which are all of one character, and gives their number. */
  take(source: string, place: number, character: string): number {
    let length = 1;
    while (source[place + length] === character) {
      length += 1;
    }
    const before = source[place - 1] ?? ' ';
    const after = source[place + length] ?? ' ';
    const inWord =
      character === '_' && isWordCharacter(before) && isWordCharacter(after);
    const single = character === '~' && length === 1;
    const mayClose = !/\s/.test(before) && !inWord && !single;
    const mayOpen = !/\s/.test(after) && !inWord && !single;
    for (let count = 0; count < length; count++) {
      this.#takeOne(character, mayOpen, mayClose);
    }
    return length;
  }

  #takeOne(character: string, mayOpen: boolean, mayClose: boolean) {
    const last = this.#open.at(-1);
    if (mayClose && last?.mark === character) {
      this.#open.pop();
      this.#pieces[last.piece] = '';
      if (character === '~' && !this.#open.some(it => it.mark === '~')) {
        this.struck.push({ from: last.piece, to: this.#pieces.length });
      }
      this.#pieces.push('');
      return;
    }
    if (mayOpen) {
      this.#open.push({ piece: this.#pieces.length, mark: character });
    }
    this.#pieces.push(character);
  }
}
