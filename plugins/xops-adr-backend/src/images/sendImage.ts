import { Response } from 'express';
import { Image } from './ImageReader';

/** Answers with an image so that nothing in it runs or loads, wherever it is opened. */
export function sendImage(response: Response, image: Image): void {
  response
    .set({
      'Cache-Control': 'private, max-age=300',
      'Content-Security-Policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'Content-Type': image.type,
      ETag: image.etag,
      'X-Content-Type-Options': 'nosniff',
    })
    .send(image.bytes);
}
