export type PlainCodeProps = { code: string };

/** Code as it is written. */
export function PlainCode({ code }: PlainCodeProps) {
  return (
    // What scrolls has to be reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0}>
      <code>{code}</code>
    </pre>
  );
}
