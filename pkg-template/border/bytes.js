/** The bytes that a caller hands in, as `site.snapshot()` answered them; throws a `TypeError` for anything else. */
export function bytesOf(value) {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (/^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value))) return new Uint8Array(value);
  const found = value === null ? 'null' : typeof value;
  throw new TypeError(`site.restore: expected the bytes that site.snapshot() answered, found ${found}`);
}
