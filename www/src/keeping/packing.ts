// In: bytes. Out: fewer bytes, and back.
// Invariant: where the browser cannot pack, bytes stay as they are; what is packed says so by its
// first two bytes (those of gzip, with which no JSON begins).

/** The bytes, packed where that is possible. */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  if (typeof CompressionStream === "undefined") return bytes
  return through(bytes, new CompressionStream("gzip"))
}

/** The bytes as they were before `pack`. */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  return through(bytes, new DecompressionStream("gzip"))
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
