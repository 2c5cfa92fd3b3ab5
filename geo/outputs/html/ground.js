// The ground below the journey: land, water, borders, other railways, and what is within
// reach. It has far more points than the journey, and nobody clicks on it, so it is drawn
// without Leaflet's objects for points: from figures that are projected once.

/** Return the shapes and, beyond the date line, those of the other side once more (`carried_on` in clipping.py). */
function around(shapes, bounds) {
  const [west, , east] = bounds;
  const shift = east > 100 ? 360 : west < -100 ? -360 : 0;
  if (!shift) return shapes;
  const limit = shift > 0 ? Math.max(east, 180) - 240 : Math.min(west, -180) + 240;
  const beyond = shapes.filter((shape) => shape.some(([, lon]) => (shift > 0 ? lon < limit : lon > limit)));
  return shapes.concat(beyond.map((s) => s.map(([lat, lon]) => [lat, lon + shift])));
}

/** Shapes of the ground as one path, drawn as wide as the map and somewhat beyond. */
const Ground = L.Path.extend({
  initialize(shapes, options) {
    L.setOptions(this, { interactive: false, pane: "ground", ...options });
    this.shapes = shapes.filter((shape) => shape.length > 1).map(projected);
  },

  _project() {
    this.scale = this._map.options.crs.scale(this._map.getZoom());
    this.origin = this._map.getPixelOrigin();
  },

  _update() {
    const { min, max } = this._renderer._bounds;
    const { x: left, y: top } = this.origin;
    const isSeen = ([west, north, east, south]) =>
      east * this.scale - left >= min.x && west * this.scale - left <= max.x && south * this.scale - top >= min.y && north * this.scale - top <= max.y;
    const draw = this.options.fill ? ringPath : linePath;
    const paths = this.shapes.filter(({ box }) => isSeen(box)).map(({ line }) => draw(line, this.scale, this.origin, min, max));
    this._renderer._setPath(this, paths.join("") || "M0 0");
  },

  _empty: () => false,
});

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

/** Draw the land below the journey. */
function drawLand(map, scene) {
  map.createPane("ground").style.zIndex = 380;
  new Ground(around(unpack(scene.land, 1000), scene.bounds), { className: "land", stroke: false, fill: true, fillOpacity: 1 }).addTo(map);
}

/** Draw what else lies below the journey. */
function drawBackdrop(map, scene) {
  const shapes = (name, unit = 1000) => around(unpack(scene[name], unit), scene.bounds);
  new Ground(shapes("lakes"), { className: "lake", stroke: false, fill: true, fillOpacity: 1 }).addTo(map);
  new Ground(shapes("rivers"), { className: "river" }).addTo(map);
  new Ground(shapes("borders"), { className: "border" }).addTo(map);
  if (scene.rails.length) new Ground(shapes("rails", 1000 / scene.grain), { className: "rail" }).addTo(map);
}

/** Return lines in the bands of reach that each stretch of them lies in, cut where one ends (see `_banded` in data.py). */
function banded(lines, text) {
  const next = reader(text);
  const bands = [];
  let [left, band] = [0, 0];
  for (const line of lines) {
    let part = [];
    const close = () => part.length > 1 && (bands[band] ||= []).push(part);
    line.forEach((point, i) => {
      if (!left) {
        const run = [next(), next()];
        if (i) {
          const share = next() / 50;
          const cut = point.map((value, axis) => line[i - 1][axis] + (value - line[i - 1][axis]) * share);
          part.push(cut);
          close();
          part = [cut];
        }
        [left, band] = run;
      }
      left--;
      part.push(point);
    });
    close();
  }
  return bands;
}

/** Return bands of reach as a layer, the nearest on top and the widest. */
function reachLayer(map, scene) {
  map.createPane("reach").style.zIndex = 385;
  const layer = L.layerGroup();
  const unit = 1000 / scene.grain;
  const ends = scene.editions[0].legend.filter(([symbol]) => symbol.startsWith("reach")).length;
  const bands = scene.bands ? banded(unpack(scene.rails, unit), scene.bands).slice(0, ends) : scene.reached.map((band) => unpack(band, unit));
  for (let i = bands.length - 1; i >= 0; i--) {
    new Ground(bands[i] || [], { pane: "reach", className: `reach reach${i}` }).addTo(layer);
  }
  return layer;
}
