import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** A JSON pointer, RFC 6901: `/data/0/value`; empty for the whole document. */
export const jsonPointerSchema = z
  .string()
  .max(1000)
  .regex(
    /^(\/([^~/]|~[01])*)*$/,
    'is no JSON pointer such as /data/0/value (RFC 6901)',
  );

const objectSchema = z.record(z.string(), z.unknown());

/**
 * What stands at a pointer.
 *
 * @throws InputError that names the part of the pointer which leads nowhere
 */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  let passed = '';
  for (const written of pointer.split('/').slice(1)) {
    value = step(value, written.replaceAll('~1', '/').replaceAll('~0', '~'));
    passed = `${passed}/${written}`;
    if (value === undefined) {
      throw new InputError(`there is nothing at '${passed}'`);
    }
  }
  return value;
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    return /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
  }
  const object = objectSchema.safeParse(value);
  return object.success && Object.hasOwn(object.data, name)
    ? object.data[name]
    : undefined;
}
