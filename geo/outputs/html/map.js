// The map: the ways and the dots. Everything is drawn as SVG and coloured by page.css, so
// that light and dark need no script.

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
  for (const { link } of ways.filter((way) => way.link)) {
    L.polyline(link, { className: "way gap", interactive: false }).addTo(map);
  }
  const line = (name) => L.polyline([], { className: `way ${name}`, interactive: false, smoothFactor: 0.8 }).addTo(map);
  for (const course of STRENGTH) {
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
  if (!way.doubled.length) return way.points;
  const laid = way.points.map((point) => map.latLngToLayerPoint(point));
  return asideOf(way, laid).map((point, i) => {
    if (point === laid[i]) return way.points[i];
    const { lat, lng } = map.layerPointToLatLng(point);
    return [lat, lng];
  });
}

/** Return a way's points on the screen, set to its right where another way runs on the same rails. */
function asideOf(way, laid) {
  const shown = [...laid];
  for (const [first, last] of way.doubled) {
    rightOf(laid.slice(first, last + 1), ASIDE).forEach(([x, y], i) => (shown[first + i] = { x: Math.round(x), y: Math.round(y) }));
  }
  return shown;
}

/** Return the points of a line set to its right by so many px; "right" is that of its wider course. */
function rightOf(points, aside) {
  // Small bends would turn the line over itself, so a side is taken from points some way apart.
  const far = (i, step) => {
    let k = i;
    while (points[k + step] && gapBetween(points[k], points[i]) < 3 * aside) k += step;
    return points[k];
  };
  return points.map((point, i) => {
    const [from, to] = [far(i, -1), far(i, 1)];
    const [x, y] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(x, y) || 1;
    return [point.x - (y / length) * aside, point.y + (x / length) * aside];
  });
}

/** Let the dashes of a way run on from stretch to stretch, or short ones would look solid. */
function runDashesOn(map, way, parts) {
  if (parts.length < 2) return;
  let length = 0;
  for (const { first, last, layers } of parts) {
    layers[0].getElement().style.strokeDashoffset = -length;
    const laid = way.shown.slice(first, last + 1).map((point) => map.latLngToLayerPoint(point));
    for (let i = 1; i < laid.length; i++) length += gapBetween(laid[i], laid[i - 1]);
  }
}

/** Return the face of a dot, how wide it is and how high. */
function faceOf(dot) {
  const face = element("span", { className: `dot ${dot.kind} ${dot.course}${dot.end ? " end" : ""}`, children: [element("i", { text: dot.key })] });
  const high = dot.kind === "stop" ? 28 : 24;
  return [face, high + Math.max(0, dot.key.length - 2) * 7, high];
}

/** Return how far above others a dot stands. */
function orderOf(dot) {
  return ({ stop: 400, place: 300, railhead: 200 }[dot.kind] || 100) + (dot.end ? 100 : 0);
}

/** Return a marker for a dot; its card opens on click and by Enter. */
function dotMarker(dot) {
  const [face, size, high] = faceOf(dot);
  const icon = L.divIcon({ html: face, iconSize: [size, high], className: "" });
  return L.marker(dot.at, { icon, zIndexOffset: orderOf(dot) });
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
