// Shapes on their way to the screen: over the date line, into the plane, into paths.

/** Return the shapes and, beyond the date line, those of the other side once more (`carried_on` in landareas.py). */
function around(shapes, bounds) {
  const [west, , east] = bounds;
  const shift = east > 100 ? 360 : west < -100 ? -360 : 0;
  if (!shift) return shapes;
  const limit = shift > 0 ? Math.max(east, 180) - 240 : Math.min(west, -180) + 240;
  const beyond = shapes.filter((shape) => shape.some(([, lon]) => (shift > 0 ? lon < limit : lon > limit)));
  return shapes.concat(beyond.map((s) => s.map(([lat, lon]) => [lat, lon + shift])));
}

/** Return a shape in the units of a map that is 1 wide, x after y, and the box around it. */
function projected(shape) {
  const line = new Float64Array(2 * shape.length);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  shape.forEach((point, i) => {
    const sine = Math.sin((Math.max(-85.06, Math.min(85.06, point[0])) * Math.PI) / 180);
    const x = point[1] / 360 + 0.5;
    const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    line[2 * i] = x;
    line[2 * i + 1] = y;
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  });
  return { line, box };
}

/** Return a ring in px; a point beside the one before shows nothing. */
function ringPath(line, scale, { x: left, y: top }) {
  let path = "";
  let lastX = NaN;
  let lastY = NaN;
  for (let i = 0; i < line.length; i += 2) {
    const x = Math.round(line[i] * scale - left);
    const y = Math.round(line[i + 1] * scale - top);
    if (Math.abs(x - lastX) < 2 && Math.abs(y - lastY) < 2) continue;
    path += (i ? "L" : "M") + x + " " + y;
    lastX = x;
    lastY = y;
  }
  return `${path}Z`;
}

/** Return a line in px, without the stretches beyond the edges: dashes there would take long. */
function linePath(line, scale, { x: left, y: top }, min, max) {
  let path = "";
  let lastX = NaN;
  let lastY = NaN;
  let isDown = false;
  for (let i = 0; i < line.length; i += 2) {
    const x = Math.round(line[i] * scale - left);
    const y = Math.round(line[i + 1] * scale - top);
    if (i && i + 2 < line.length && Math.abs(x - lastX) < 2 && Math.abs(y - lastY) < 2) continue;
    const isOff = !i || (x < min.x && lastX < min.x) || (x > max.x && lastX > max.x) || (y < min.y && lastY < min.y) || (y > max.y && lastY > max.y);
    if (!isOff) path += (isDown ? "L" : "M" + lastX + " " + lastY + "L") + x + " " + y;
    lastX = x;
    lastY = y;
    isDown = !isOff;
  }
  return path;
}

/** Return packed shapes (`packed` in data.py) in the units of a map that is 1 wide. */
function ringsOf(text, bounds, unit = 1000) {
  return around(unpack(text, unit), bounds).filter((shape) => shape.length > 1).map(projected);
}
