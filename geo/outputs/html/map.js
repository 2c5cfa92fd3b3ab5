// The map: land and water, the ways, the dots. Everything is drawn as SVG and coloured
// by page.css, so that light and dark need no script.

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_!#()*+,./:;=?@[]^|~";
const ASIDE = 4; // px: how far a way keeps from the middle of rails that two ways use
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

/** Return the shapes and, beyond the date line, those of the other side once more (`carried_on` in clipping.py). */
function around(shapes, bounds) {
  const [west, , east] = bounds;
  const shift = east > 100 ? 360 : west < -100 ? -360 : 0;
  if (!shift) return shapes;
  const limit = shift > 0 ? Math.max(east, 180) - 240 : Math.min(west, -180) + 240;
  const beyond = shapes.filter((shape) => shape.some(([, lon]) => (shift > 0 ? lon < limit : lon > limit)));
  return shapes.concat(beyond.map((s) => s.map(([lat, lon]) => [lat, lon + shift])));
}

/** Draw what lies below the journey. */
function drawBackdrop(map, scene) {
  const shapes = (name, unit = 1000) => around(unpack(scene[name], unit), scene.bounds);
  map.createPane("ground").style.zIndex = 380;
  const common = { pane: "ground", interactive: false };
  const filled = (name) => ({ ...common, className: name, stroke: false, fillOpacity: 1 });
  const drawn = (name) => ({ ...common, className: name, fill: false });
  L.polygon([shapes("land")], { ...filled("land"), smoothFactor: 0.6 }).addTo(map);
  L.polygon([shapes("lakes")], filled("lake")).addTo(map);
  L.polyline(shapes("rivers"), drawn("river")).addTo(map);
  L.polyline(shapes("borders"), drawn("border")).addTo(map);
  if (scene.rails.length) L.polyline(shapes("rails", 1000 / scene.grain), drawn("rail")).addTo(map);
}

/** Lay a server's tiles over land and water; where they come, the names they bear make ours needless. */
function drawTiles(map, url) {
  map.createPane("tiles").style.zIndex = 382;
  const tiles = L.tileLayer(url, { pane: "tiles", maxNativeZoom: 18 });
  tiles.once("tileload", () => map.getContainer().classList.add("tiled"));
  tiles.addTo(map);
  map.setMaxZoom(16);
}

/** Return the stretches of a way by what is known of them: [kind, first point, last point]. */
function stretches(way) {
  const kind = (i) => {
    if (way.kind) return way.kind;
    const within = ([a, b]) => i >= a && i < b;
    return way.assumed.some(within) ? "assumed" : way.coarse.some(within) ? "coarse" : "known";
  };
  const found = [];
  for (let i = way.shared; i + 1 < way.points.length; i++) {
    const before = found[found.length - 1];
    if (before && before[0] === kind(i)) before[2] = i + 1;
    else found.push([kind(i), i, i + 1]);
  }
  return found;
}

/** Draw the ways, the weakest first, each with a casing that keeps it off the ground. */
function drawWays(map, ways) {
  const strength = ["rejected", "open", "confirmed", "journey"];
  for (const { link } of ways.filter((way) => way.link)) {
    L.polyline(link, { className: "way gap", interactive: false }).addTo(map);
  }
  const line = (name) => L.polyline([], { className: `way ${name}`, interactive: false, smoothFactor: 0.8 }).addTo(map);
  for (const course of strength) {
    for (const way of ways.filter((w) => w.course === course && w.points.length)) {
      const casing = line("casing");
      const parts = stretches(way).map(([kind, first, last]) => ({
        first,
        last,
        // A hollow line is known only roughly: as wide as the others, so that the way stays calm.
        layers: [line(`${course} ${kind}`), ...(kind === "coarse" ? [line("core")] : [])],
      }));
      const lay = () => {
        way.shown = beside(map, way);
        casing.setLatLngs(way.shown.slice(way.shared));
        for (const { first, last, layers } of parts) {
          for (const layer of layers) layer.setLatLngs(way.shown.slice(first, last + 1));
        }
        runDashesOn(map, way, parts);
      };
      lay();
      // Dashes and the room between two ways are of the screen, so each zoom has its own.
      map.on("zoomend", lay);
    }
  }
}

/** Return a way's points, set to its right where another way runs on the same rails. */
function beside(map, way) {
  const shown = [...way.points];
  for (const [first, last] of way.doubled) {
    const laid = way.points.slice(first, last + 1).map((point) => map.latLngToLayerPoint(point));
    rightOf(laid, ASIDE).forEach(([x, y], i) => {
      const { lat, lng } = map.layerPointToLatLng([x, y]);
      shown[first + i] = [lat, lng];
    });
  }
  return shown;
}

/** Return the points of a line set to its right by so many px; "right" is that of its wider course. */
function rightOf(points, aside) {
  // Small bends would turn the line over itself, so a side is taken from points some way apart.
  const far = (i, step) => {
    let k = i;
    while (points[k + step] && points[k].distanceTo(points[i]) < 3 * aside) k += step;
    return points[k];
  };
  return points.map((point, i) => {
    const along = far(i, 1).subtract(far(i, -1));
    const length = Math.hypot(along.x, along.y) || 1;
    return [point.x - (along.y / length) * aside, point.y + (along.x / length) * aside];
  });
}

/** Let the dashes of a way run on from stretch to stretch, or short ones would look solid. */
function runDashesOn(map, way, parts) {
  let length = 0;
  for (const { first, last, layers } of parts) {
    layers[0].getElement().style.strokeDashoffset = -length;
    const laid = way.shown.slice(first, last + 1).map((point) => map.latLngToLayerPoint(point));
    for (let i = 1; i < laid.length; i++) length += laid[i].distanceTo(laid[i - 1]);
  }
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
    const lines = bands[i] || [];
    L.polyline(lines, { pane: "reach", className: `reach reach${i}`, interactive: false }).addTo(layer);
  }
  return layer;
}

/** Return a marker for a dot; its card opens on click and by Enter. */
function dotMarker(dot) {
  const face = document.createElement("span");
  face.className = `dot ${dot.kind} ${dot.course}${dot.end ? " end" : ""}`;
  face.append(Object.assign(document.createElement("i"), { textContent: dot.key }));
  const high = dot.kind === "stop" ? 28 : 24;
  const size = high + Math.max(0, dot.key.length - 2) * 7;
  const icon = L.divIcon({ html: face, iconSize: [size, high], className: "" });
  const order = { stop: 400, place: 300, railhead: 200 }[dot.kind] || 100;
  return L.marker(dot.at, { icon, zIndexOffset: order + (dot.end ? 100 : 0) });
}

/** Draw the dots, the last stretch to places off the rails, and the circles of places known only roughly. */
function drawDots(map, dots) {
  for (const dot of dots.filter((d) => d.link)) {
    L.polyline([dot.at, dot.link], { className: "way link", interactive: false }).addTo(map);
  }
  for (const dot of dots.filter((d) => d.within)) {
    L.circle(dot.at, { radius: dot.within * 1000, className: "within", interactive: false }).addTo(map);
  }
  return dots.map((dot) => (dot.marker = dotMarker(dot).addTo(map)));
}

/** Return a button for the bar of controls, drawn by an SVG path. */
function barButton(path, action) {
  const button = document.createElement("a");
  button.href = "#";
  button.setAttribute("role", "button");
  button.append(icon(path));
  L.DomEvent.disableClickPropagation(button);
  button.addEventListener("click", (event) => {
    event.preventDefault();
    action();
  });
  return button;
}

/** Return a 16 px drawing of one path. */
function icon(path) {
  const svg = svgElement("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" });
  svg.append(svgElement("path", { d: path, fill: "none", stroke: "currentColor", "stroke-width": 2 }));
  return svg;
}

/** Return an SVG element with its attributes. */
function svgElement(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Return the map, empty, fitted to what it is about. */
function makeMap(scene) {
  const [west, south, east, north] = scene.bounds;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map("map", {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.25,
    zoomDelta: 1,
    minZoom: 1.5,
    maxZoom: 11,
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
    maxBounds: [[-84, (west + east) / 2 - 230], [85, (west + east) / 2 + 230]],
    maxBoundsViscosity: 0.8,
  });
  const fit = () => {
    if (!map.getSize().x || !map.getSize().y) {
      map.setView([(south + north) / 2, (west + east) / 2], 4, { animate: false }); // hidden yet: fitted when it gets its size
      return;
    }
    const size = map.getSize();
    const edge = Math.min(90, Math.round(Math.min(size.x, size.y) / 8));
    map.options.minZoom = 0;
    const whole = map.getBoundsZoom([[south, west], [north, east]], false, L.point(2 * edge, 2 * edge));
    map.setMinZoom(Math.max(0, Math.min(1.5, whole))); // half the world on a phone: both ends are in view
    map.fitBounds([[south, west], [north, east]], { padding: [edge, edge], maxZoom: 11, animate: false });
  };
  return { map, fit };
}

/** Fit the map when its frame gets another size, unless the reader has moved it. */
function keepFitted(map, fit) {
  const frame = map.getContainer();
  let isTouched = false;
  for (const act of ["mousedown", "touchstart", "wheel", "keydown"]) {
    frame.addEventListener(act, () => (isTouched = true), { passive: true });
  }
  let [wide, high] = [frame.clientWidth, frame.clientHeight];
  new ResizeObserver(() => {
    if (frame.clientWidth === wide && frame.clientHeight === high) return;
    const wasHidden = !wide || !high;
    [wide, high] = [frame.clientWidth, frame.clientHeight];
    map.invalidateSize({ animate: false });
    if (wasHidden || !isTouched) fit();
  }).observe(frame);
}

/** In a frame of another page, leave the wheel and one finger to that page, and say what moves the map. */
function yieldToPage(map, hint) {
  if (window.self === window.top) return;
  const frame = map.getContainer();
  map.scrollWheelZoom.disable();
  frame.addEventListener("wheel", (event) => {
    const isMeant = event.ctrlKey || event.metaKey;
    map.scrollWheelZoom[isMeant ? "enable" : "disable"]();
    if (isMeant) event.preventDefault();
    else hint("hint_keys");
  }, { passive: false, capture: true });
  if (matchMedia("(pointer: coarse)").matches) {
    map.dragging.disable();
    frame.addEventListener("touchmove", (event) => event.touches.length === 1 && hint("hint_fingers"), { passive: true });
  }
}

/** Tell the page around the frame how high the map wants to be for its width. */
function askForHeight() {
  if (window.self === window.top) return;
  let wide = 0;
  const ask = () => {
    if (innerWidth === wide || !innerWidth) return;
    wide = innerWidth;
    const below = document.querySelector("#panel > header").offsetHeight + document.getElementById("time").offsetHeight;
    const isNarrow = matchMedia("(max-width: 720px)").matches;
    const height = isNarrow ? Math.max(320, 0.9 * wide) + below : Math.min(760, Math.max(480, 0.6 * wide));
    window.parent.postMessage({ railstory: { height: Math.round(height) } }, "*");
  };
  addEventListener("resize", ask);
  ask();
}

/** Put the circle that shows where the map lies into the lower corner that is freer of the ways. */
function placeLocator(map, scene, locator) {
  const { x: wide, y: high } = map.getSize();
  const points = scene.ways.flatMap((way) => way.points).concat(scene.dots.map((dot) => dot.at));
  const seen = points.map((point) => map.latLngToContainerPoint(point)).filter(({ y }) => y > high - 220);
  const [left, right] = [seen.filter(({ x }) => x < 190).length, seen.filter(({ x }) => x > wide - 190).length];
  const control = L.control({ position: left > right ? "bottomright" : "bottomleft" });
  control.onAdd = () => locator;
  control.addTo(map);
  locator.hidden = false;
}

/** Return what shows a word over the map for a moment. */
function makeHint(frame, say) {
  const box = document.createElement("p");
  box.className = "hint";
  box.setAttribute("aria-hidden", "true");
  box.hidden = true;
  frame.append(box);
  let timer;
  return (name) => {
    box.textContent = say()[name];
    box.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => (box.hidden = true), 1400);
  };
}
