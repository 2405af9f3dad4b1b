// Long lists of numbers, which travel as Base64 of little-endian arrays.

function bytes(base64) {
  const text = atob(base64 ?? "");
  const array = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) array[i] = text.charCodeAt(i);
  return array;
}

export const uint8 = bytes;

export function float32(base64) {
  const view = new DataView(bytes(base64).buffer);
  const array = new Float32Array(view.byteLength / 4);
  for (let i = 0; i < array.length; i += 1) array[i] = view.getFloat32(4 * i, true);
  return array;
}
