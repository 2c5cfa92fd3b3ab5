// The ground below the journey: land, water, borders, other railways, and what is within
// reach. It has far more points than the journey, and nobody clicks on it, so it is drawn
// without Leaflet's objects for points: from figures that are projected once.

/** Shapes of the ground as one path, drawn as wide as the map and somewhat beyond. */
const Ground = L.Path.extend({
  initialize(shapes, options) {
    L.setOptions(this, { interactive: false, pane: "ground", ...options });
    this.shapes = shapes;
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

/** Draw the land below the journey. */
function drawLand(map, scene) {
  map.createPane("ground").style.zIndex = 380;
  new Ground(ringsOf(scene.land, scene.bounds), { className: "land", stroke: false, fill: true, fillOpacity: 1 }).addTo(map);
}

/** Draw what else lies below the journey. */
function drawBackdrop(map, scene) {
  const shapes = (name, unit = 1000) => ringsOf(scene[name], scene.bounds, unit);
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
    new Ground((bands[i] || []).filter((shape) => shape.length > 1).map(projected), { pane: "reach", className: `reach reach${i}` }).addTo(layer);
  }
  return layer;
}
