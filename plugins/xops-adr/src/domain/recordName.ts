/** A record's id as the text says it, or its number; records without either have none. */
export function recordLabel(record: {
  id?: string;
  number?: number;
}): string | undefined {
  return record.id ?? record.number?.toString();
}

/** `ADR-0007: Keep one queue`, or the title alone. */
export function recordName(record: {
  id?: string;
  number?: number;
  title: string;
}): string {
  const label = recordLabel(record);
  return label ? `${label}: ${record.title}` : record.title;
}

/** Path of the file from a record's id: `docs/adr/0007-queue.md`. */
export function recordFilePath(recordId: string): string {
  return recordId.slice(recordId.indexOf(':') + 1);
}
