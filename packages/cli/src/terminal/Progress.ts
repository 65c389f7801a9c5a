import { Terminal } from './Terminal';

/** Shorter waits need no explanation. */
const PATIENCE_MILLISECONDS = 700;
const PAUSE_MILLISECONDS = 100;

/** Says on a watched standard error how far reading is, once it takes a while. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  #done = 0;
  #next = Date.now() + PATIENCE_MILLISECONDS;
  #said = false;

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal;
    this.#total = total;
  }

  step(): void {
    this.#done++;
    const now = Date.now();
    if (this.#terminal.watched && now >= this.#next) {
      this.#next = now + PAUSE_MILLISECONDS;
      this.#said = true;
      this.#terminal.err(`\rReading ${this.#done} of ${this.#total} files …`);
    }
  }

  end(): void {
    if (this.#said) {
      this.#terminal.err(`\r${' '.repeat(60)}\r`);
    }
  }
}
