import { Terminal } from '../terminal/Terminal';

/** Keeps what is written. */
export class FakeTerminal implements Terminal {
  readonly cwd: string;
  readonly colours = false;
  readonly watched = false;
  readonly today = '2026-11-21';
  readonly checkout?: string;
  written = '';
  complaints = '';

  constructor(cwd: string, checkout?: string) {
    this.cwd = cwd;
    this.checkout = checkout;
  }

  readonly out = (text: string) => {
    this.written += text;
  };

  readonly err = (text: string) => {
    this.complaints += text;
  };
}
