/** The SDK parses the picture's address before it sends anything, and rejects with what `URL` throws (semantics §2.6). */
export function checkPicture(info) {
  const image = info?.picture?.image;
  if (typeof image === 'string' && image !== '') new URL(image);
}
