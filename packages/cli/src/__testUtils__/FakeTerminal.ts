import { Terminal } from '../terminal/Terminal';

/** Keeps what is written. */
export class FakeTerminal implements Terminal {
  readonly cwd: string;
  readonly colours = false;
  readonly watched = false;
  readonly today = '2026-11-21';
  written = '';
  complaints = '';

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  readonly out = (text: string) => {
    this.written += text;
  };

  readonly err = (text: string) => {
    this.complaints += text;
  };
}
