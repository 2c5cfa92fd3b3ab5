// Shapes as the page carries them: whole numbers in as few letters as they take.

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_!#()*+,./:;=?@[]^|~";
const LAST = 55; // letters from this one on say that more of the number follows
const VALUES = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Return a function that reads a packed text number by number, and says when nothing is left. */
function reader(text) {
  let at = 0;
  const next = () => {
    if (at >= text.length) return -1;
    for (let value = 0, worth = 1; ; worth *= ALPHABET.length - LAST) {
      const code = VALUES[text.charCodeAt(at++)];
      if (code < LAST) return value + code * worth;
      value += (code - LAST) * worth;
    }
  };
  return next;
}

/** Return the shapes in a packed text (see `packed` in data.py), points as [latitude, longitude]. */
function unpack(text, unit) {
  const next = reader(text);
  const step = () => {
    const value = next();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  const shapes = [];
  let [x, y] = [0, 0];
  for (let size = next(); size >= 0; size = next()) {
    const points = [];
    for (let left = size; left > 0; left--) {
      x += step();
      y += step();
      points.push([y / unit, x / unit]);
    }
    shapes.push(points);
  }
  return shapes;
}
