import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const PAUSE_MILLISECONDS = 250;

export type TextFilterProps = {
  text: string;
  onChange: (text: string) => void;
};

/** Words to look for; told on when the typing pauses. */
export function TextFilter({ text, onChange }: TextFilterProps) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  useEffect(() => {
    // What was told comes back; only another address replaces what is typed.
    if (text !== told.current) {
      told.current = text;
      setTyped(text);
    }
  }, [text]);
  useDebounce(
    () => {
      if (typed !== told.current) {
        told.current = typed;
        onChange(typed);
      }
    },
    PAUSE_MILLISECONDS,
    [typed, onChange],
  );
  return (
    <TextField
      id={id}
      type="search"
      label="Search"
      variant="outlined"
      size="small"
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  );
}
