import Button from '@material-ui/core/Button';
import { useEffect, useMemo } from 'react';
import { toCsv } from '../csv';

export type DownloadCsvProps = {
  /** The head, then the rows. */
  rows: readonly (readonly (string | number | undefined)[])[];
  /** Name of the file, without its ending. */
  name: string;
};

/** Takes a table away as a file. */
export function DownloadCsv({ rows, name }: DownloadCsvProps) {
  const text = useMemo(() => toCsv(rows), [rows]);
  const url = useMemo(
    () => URL.createObjectURL(new Blob([text], { type: 'text/csv' })),
    [text],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <Button size="small" component="a" href={url} download={`${name}.csv`}>
      CSV
    </Button>
  );
}
