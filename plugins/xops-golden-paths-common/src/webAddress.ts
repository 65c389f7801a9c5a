import { z } from 'zod';

/** A web address that a page may link to: http or https, never `javascript:`. */
export const webAddressSchema = z.url({ protocol: /^https?$/ }).max(2048);
