const LARGEST_BYTES = 1_000_000

/** A mail as the mail server hands it over, at most 1 MB. Null when there is more: the rest is not waited for. */
export async function rawMail({ body }: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > LARGEST_BYTES) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
