const WORD = /[\p{L}\p{N}]/u;

/** True for a letter or digit of any script. */
export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128
    ? (code >= 97 && code <= 122) ||
        (code >= 65 && code <= 90) ||
        (code >= 48 && code <= 57)
    : WORD.test(character);
}

// The bit that small letters have and capital ones have not.
const SMALL = 32;
const SMALL_T = 't'.charCodeAt(0);

/** True for an `h` that may begin an address: before a `t`, and after what is no word. */
export function mayBeginAddress(text: string, place: number): boolean {
  return (
    (text.charCodeAt(place + 1) | SMALL) === SMALL_T &&
    !isWordCharacter(text[place - 1])
  );
}
