import { styleText } from 'node:util';
import { Severity, StatusState } from '@xops/plugin-xops-adr-common';

type Format = Parameters<typeof styleText>[0];

const SEVERITY: Record<Severity, Format> = {
  error: ['red', 'bold'],
  warning: 'yellow',
  info: 'cyan',
};

const STATE: Record<StatusState | 'none', Format> = {
  proposed: 'yellow',
  draft: 'yellow',
  accepted: 'green',
  implemented: 'green',
  rejected: 'red',
  deprecated: 'gray',
  superseded: 'gray',
  other: 'magenta',
  none: 'gray',
};

/** Colours words where the terminal has colours. */
export class Style {
  readonly #colours: boolean;

  constructor(colours: boolean) {
    this.#colours = colours;
  }

  severity(severity: Severity, text: string = severity): string {
    return this.#apply(SEVERITY[severity], text);
  }

  state(state: StatusState | 'none', text: string = state): string {
    return this.#apply(STATE[state], text);
  }

  strong(text: string): string {
    return this.#apply('bold', text);
  }

  faint(text: string): string {
    return this.#apply('dim', text);
  }

  #apply(format: Format, text: string): string {
    return this.#colours
      ? styleText(format, text, { validateStream: false })
      : text;
  }
}
