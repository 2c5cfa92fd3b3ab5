// The first picture: the land, the ways and the dots, drawn where the map is going to show
// them, before Leaflet has run. So the reader sees the journey while the map is being made.

const COVER = 22; // px: the room of a stop, from its middle
const TILE = 256; // px: the width of the world at zoom 0
const ZOOMS = { least: 1.5, most: 13, step: 0.25 };
const SCALE = 110; // px: the room of the scale
const ASIDE = 4; // px: how far a way keeps from the middle of rails that two ways use
const STRENGTH = ["rejected", "open", "confirmed", "journey"]; // of courses: the weakest is drawn first
const WHOLE = "M2 6 V2 H6 M10 2 H14 V6 M14 10 V14 H10 M6 14 H2 V10"; // the sign for the whole journey
const isNarrow = matchMedia("(max-width: 720px)").matches; // on a phone the credits take the whole bottom edge
const TOP = 85.0511287798; // degrees: where the map of the world ends

/** Return where a place lies on a map of the world that is so many px wide. */
function onWorld([lat, lon], wide) {
  const sine = Math.sin((Math.max(-TOP, Math.min(TOP, lat)) * Math.PI) / 180);
  return { x: wide * (lon / 360 + 0.5), y: wide * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) };
}

/** Return the place at a point of a map of the world that is so many px wide. */
function fromWorld({ x, y }, wide) {
  const lat = (2 * Math.atan(Math.exp((0.5 - y / wide) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [lat, (x / wide - 0.5) * 360];
}

/** Return the farthest that the middle of the map goes: [[south, west], [north, east]]. */
function limitsOf([west, , east]) {
  const middle = (west + east) / 2;
  return [[-84, middle - 230], [85, middle + 230]];
}

/** Return how wide the world is, in px and as a zoom, when a box fits into so much room. */
function zoomFor([west, south, east, north], { wide, high }, least) {
  const [low, top] = [onWorld([south, west], 1), onWorld([north, east], 1)];
  const scale = Math.min(wide / (top.x - low.x), high / (low.y - top.y));
  const zoom = Math.log(scale / TILE) / Math.LN2;
  const step = Math.round(zoom / (ZOOMS.step / 100)) * (ZOOMS.step / 100);
  return Math.max(least, Math.min(ZOOMS.most, Math.floor(step / ZOOMS.step) * ZOOMS.step));
}

/** Return how far a stretch has to go to lie within another. */
function rebound(left, right) {
  return left + right > 0 ? Math.round(left - right) / 2 : Math.max(0, Math.ceil(left)) - Math.max(0, Math.floor(right));
}

/** Return the view in which a scene fits a frame so that no box of a control covers a stop: { center, zoom, least, place }. */
function viewOf(scene, size, boxes) {
  const edge = Math.min(90, Math.round(Math.min(size.x, size.y) / 8));
  const room = { left: edge, top: edge, right: edge, bottom: edge };
  const inner = () => ({ wide: size.x - room.left - room.right, high: size.y - room.top - room.bottom });
  const least = Math.max(0, Math.min(ZOOMS.least, zoomFor(scene.bounds, inner(), 0))); // half the world on a phone: both ends are in view
  const lay = () => {
    const zoom = zoomFor(scene.bounds, inner(), least);
    const wide = TILE * 2 ** zoom;
    const [west, south, east, north] = scene.bounds;
    const [low, top] = [onWorld([south, west], wide), onWorld([north, east], wide)];
    let middle = { x: (low.x + top.x + room.right - room.left) / 2, y: (low.y + top.y + room.bottom - room.top) / 2 };
    const [lowest, highest] = limitsOf(scene.bounds).map((corner) => onWorld(corner, wide));
    const across = rebound(lowest.x - middle.x + size.x / 2, middle.x + size.x / 2 - highest.x);
    const along = rebound(highest.y - middle.y + size.y / 2, middle.y + size.y / 2 - lowest.y);
    if (Math.abs(across) > 1 || Math.abs(along) > 1) middle = { x: middle.x + across, y: middle.y + along };
    const center = fromWorld(middle, wide);
    const seen = onWorld(center, wide);
    const origin = { x: Math.round(seen.x - size.x / 2), y: Math.round(seen.y - size.y / 2) };
    const place = (at) => {
      const { x, y } = onWorld(at, wide);
      return { x: Math.round(x) - origin.x, y: Math.round(y) - origin.y };
    };
    return { center, zoom, wide, origin, place };
  };
  let view = lay();
  for (let turn = 0; turn < 12 && makeRoom(view, scene.dots, size, boxes, room); turn++) view = lay();
  return { ...view, least };
}

/** Give the edges more room where a control covers a stop; return whether any does. */
function makeRoom({ place }, dots, { x: wide, y: high }, boxes, room) {
  for (const [left, top, right, bottom] of boxes) {
    for (const dot of dots) {
      if (dot.kind !== "stop" && dot.kind !== "place") continue;
      const { x, y } = place(dot.at);
      if (x < left - COVER || x > right + COVER || y < top - COVER || y > bottom + COVER) continue;
      const aside = left + right < wide ? ["left", right + COVER - x] : ["right", x - left + COVER];
      const along = top + bottom < high ? ["top", bottom + COVER - y] : ["bottom", y - top + COVER];
      const [edge, more] = aside[1] / wide < along[1] / high ? aside : along;
      const most = (edge === aside[0] ? wide : high) / 3;
      if (room[edge] + 1 >= most) continue;
      room[edge] = Math.min(most, room[edge] + more + 1);
      return true;
    }
  }
  return false;
}

/** Return the boxes of the controls within a frame: [left, top, right, bottom]. */
function controlBoxes(frame) {
  const { left, top, width } = frame.getBoundingClientRect();
  return [...frame.querySelectorAll(".leaflet-control:not(.steps)")].map((control) => {
    const box = control.getBoundingClientRect();
    let [from, to] = [box.left - left, box.right - left];
    if (control.classList.contains("leaflet-control-scale")) {
      // as wide as a round number of km, in each view another
      if (from + to < width) to = Math.max(to, from + SCALE);
      else from = Math.min(from, to - SCALE);
    }
    return [from, box.top - top, to, box.bottom - top];
  }).filter(([from, , to]) => to > from);
}

/** Return the controls as they are going to be, to be seen until Leaflet has made them. */
function makeCorners(scene) {
  const say = scene.editions[0].words;
  const control = (name, children, tag = "div") => element(tag, { className: `${name} leaflet-control`, children });
  const signs = [["+", "in"], ["\u2212", "out"]].map(([text, name]) => element("a", { className: `leaflet-control-zoom-${name}`, children: [element("span", { text })] }));
  const zoom = control("leaflet-bar leaflet-control-zoom", [...signs, element("a", { children: [icon(WHOLE)] })]);
  const scale = control("leaflet-control-scale", [Object.assign(element("div", { className: "leaflet-control-scale-line", text: "\u00a0" }))]);
  scale.firstChild.style.width = `${SCALE}px`;
  scale.style.visibility = "hidden";
  const begin = scene.steps.length ? [control("button begin", [say.steps], "button")] : [];
  const credits = control("credits", [...document.getElementById("credits").cloneNode(true).childNodes]);
  const corner = (name, children) => element("div", { className: name, children });
  return [
    corner("leaflet-top leaflet-left", [zoom]),
    corner("leaflet-top leaflet-right", isNarrow ? [scale, ...begin] : begin),
    corner("leaflet-bottom leaflet-left", isNarrow ? [] : [scale]),
    corner("leaflet-bottom leaflet-right", [credits]),
  ];
}

/** Show the first picture, and return it and its view; nothing where the map has no size yet. */
function drawFirst(scene) {
  const frame = document.getElementById("map");
  const size = { x: frame.clientWidth, y: frame.clientHeight };
  if (!size.x || !size.y) return {};
  frame.classList.add("leaflet-container", "leaflet-touch");
  const picture = element("div", { className: "first", children: makeCorners(scene) });
  picture.setAttribute("aria-hidden", "true");
  picture.inert = true;
  frame.append(picture);
  const view = viewOf(scene, size, controlBoxes(frame));
  const svg = svgElement("svg", { width: size.x, height: size.y });
  const land = ringsOf(scene.land, scene.bounds).map(({ line }) => ringPath(line, view.wide, view.origin));
  svg.append(svgElement("path", { class: "land", "fill-rule": "evenodd", d: land.join("") || "M0 0" }), ...firstWays(scene, view.place));
  picture.prepend(svg, ...firstDots(scene, view.place));
  return { picture, view, size };
}

/** Return the ways as paths, as `drawWays` lays them. */
function firstWays({ ways, dots }, place) {
  const line = (name, points) => svgElement("path", { class: `way ${name}`, d: pathOf(points) });
  const linked = (things) => things.filter(({ link }) => link);
  const drawn = linked(ways).map(({ link }) => line("gap", link.map(place)));
  for (const course of STRENGTH) {
    for (const way of ways.filter((w) => w.course === course && w.points.length)) {
      const laid = asideOf(way, way.points.map(place));
      drawn.push(line("casing", laid.slice(way.shared)));
      let length = 0;
      const parts = stretches(way);
      for (const [kind, first, last] of parts) {
        const part = laid.slice(first, last + 1);
        const path = line(`${course} ${kind}`, part);
        if (parts.length > 1) path.style.strokeDashoffset = -length;
        for (let i = 1; i < part.length; i++) length += gapBetween(part[i - 1], part[i]);
        drawn.push(path, ...(kind === "coarse" ? [line("core", part)] : []));
      }
    }
  }
  return [...drawn, ...linked(dots).map(({ at, link }) => line("link", [at, link].map(place)))];
}

/** Return a line as a path, without the points that show nothing (as Leaflet leaves them out). */
function pathOf(points) {
  return simplified(points, 0.8).map(({ x, y }, i) => `${i ? "L" : "M"}${x} ${y}`).join("");
}

/** Return a line without points that are nearer than so many px to the line without them. */
function simplified(points, px) {
  if (!points.length) return [];
  const near = [points[0]];
  for (const point of points.slice(1)) if (gapBetween(point, near[near.length - 1]) > px) near.push(point);
  if (near[near.length - 1] !== points[points.length - 1] && points.length > 1) near.push(points[points.length - 1]);
  const kept = new Uint8Array(near.length).fill(0);
  kept[0] = kept[near.length - 1] = 1;
  for (const parts = [[0, near.length - 1]]; parts.length; ) {
    const [first, last] = parts.pop();
    let [farthest, most] = [-1, px];
    for (let i = first + 1; i < last; i++) {
      const gap = gapToLine(near[i], near[first], near[last]);
      if (gap > most) [farthest, most] = [i, gap];
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    parts.push([first, farthest], [farthest, last]);
  }
  return near.filter((_, i) => kept[i]);
}

/** Return how far apart two points are. */
function gapBetween(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Return how far a point is from a straight line between two. */
function gapToLine(point, a, b) {
  const [across, along] = [b.x - a.x, b.y - a.y];
  const square = across * across + along * along;
  const share = square && Math.max(0, Math.min(1, ((point.x - a.x) * across + (point.y - a.y) * along) / square));
  return gapBetween(point, { x: a.x + share * across, y: a.y + share * along });
}

/** Return the dots as the markers are going to show them. */
function firstDots({ dots, hide }, place) {
  const named = byWeight(dots);
  const { crowded, texts } = crowdOf(named, named.map(({ at }) => place(at)), hide.includes("numbers"));
  return dots.map((dot) => {
    const [face, size, high] = faceOf(dot);
    const made = element("div", { className: "leaflet-marker-icon", children: [face] });
    const [k, { x, y }] = [named.indexOf(dot), place(dot.at)];
    if (k >= 0) {
      made.classList.toggle("crowded", crowded[k]);
      face.firstChild.textContent = texts[k];
    }
    Object.assign(made.style, { width: `${size}px`, height: `${high}px`, margin: `${-high / 2}px 0 0 ${-size / 2}px` });
    Object.assign(made.style, { transform: `translate3d(${x}px, ${y}px, 0)`, zIndex: y + orderOf(dot) });
    return made;
  });
}
