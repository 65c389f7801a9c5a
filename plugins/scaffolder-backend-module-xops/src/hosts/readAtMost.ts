/**
 * Reads an answer's body, and gives up as soon as it is longer than the limit,
 * whatever its header says.
 *
 * @returns undefined when it is longer; what had not arrived is not read.
 */
export async function readAtMost(
  response: Response,
  maximumBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the stream, and with it the connection.
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maximumBytes) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
