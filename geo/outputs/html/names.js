// Names on the map: the stops first, each where it covers neither the line nor a dot,
// then countries, seas, regions and cities where room is left. What finds no room is
// not drawn; a stop keeps its number, which the table explains.

const SIGN = 9; // px: the room of a sign, from its middle
const RING = 24; // px: the room of the ring around the stop where the train is
const ENOUGH = 10; // towns that a map names in its own letters before it does without others
const CELL = 3; // px: the room on the map is kept as a grid of such cells

/** The room on the map: which cells are taken. */
class Room {
  constructor(size) {
    this.columns = Math.ceil(size.x / CELL);
    this.rows = Math.ceil(size.y / CELL);
    this.taken = new Uint8Array(this.columns * this.rows);
    this.dots = [];
    this.names = []; // the boxes of the names that are shown
    this.kept = []; // the boxes of the controls, and of pills
  }

  /** Return whether a box lies on the map with nothing in it. */
  isFree(x, y, width, height) {
    const [left, top] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const [right, bottom] = [Math.ceil((x + width) / CELL), Math.ceil((y + height) / CELL)];
    if (left < 0 || top < 0 || right > this.columns || bottom > this.rows) return false;
    for (const [dotX, dotY, radius] of this.dots) {
      const dx = Math.max(x - dotX, 0, dotX - x - width);
      const dy = Math.max(y - dotY, 0, dotY - y - height);
      if (dx * dx + dy * dy < radius * radius) return false;
    }
    for (let row = top; row < bottom; row++) {
      for (let i = row * this.columns + left; i < row * this.columns + right; i++) {
        if (this.taken[i]) return false;
      }
    }
    return true;
  }

  /** Return whether a box lies on the map and over no other name, control or dot: lines may run below it. */
  isBearable(x, y, width, height) {
    if (x < 0 || y < 0 || x + width > this.columns * CELL || y + height > this.rows * CELL) return false;
    const isOver = ([a, b, w, h]) => x < a + w && a < x + width && y < b + h && b < y + height;
    if (this.names.some(isOver) || this.kept.some(isOver)) return false;
    return this.dots.every(([dotX, dotY, radius]) => !isOver([dotX - radius + 3, dotY - radius + 3, 2 * radius - 6, 2 * radius - 6]));
  }

  /** Take a box. */
  take(x, y, width, height) {
    const left = Math.max(0, Math.floor(x / CELL));
    const right = Math.min(this.columns, Math.ceil((x + width) / CELL));
    const bottom = Math.min(this.rows, Math.ceil((y + height) / CELL));
    for (let row = Math.max(0, Math.floor(y / CELL)); row < bottom; row++) {
      this.taken.fill(1, row * this.columns + left, row * this.columns + Math.max(left, right));
    }
  }

  /** Take a box that nothing may cover, however little room is left. */
  keep(...box) {
    this.take(...box);
    this.kept.push(box);
  }

  /** Take a line, as wide as it is drawn. */
  takeLine(points) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      const steps = Math.min(2000, Math.ceil(a.distanceTo(b) / CELL));
      for (let k = 0; k <= steps; k++) {
        const t = steps ? k / steps : 0;
        this.take(a.x + (b.x - a.x) * t - 4, a.y + (b.y - a.y) * t - 4, 8, 8);
      }
    }
  }
}

/** Return the corners where a name may stand beside a dot, or a pill of half that width, the best first. */
function seats(x, y, radius, width, height, half = radius) {
  const gap = radius + 3;
  const low = radius * 0.6;
  return [
    [x + half, y - low - height],
    [x + half + 3, y - height / 2],
    [x + half, y + low],
    [x - half - width, y - low - height],
    [x - half - 3 - width, y - height / 2],
    [x - half - width, y + low],
    [x - width / 2, y - gap - height],
    [x - width / 2, y + gap],
  ];
}

/** Return the names of a caption by language, the main one under "" (see `_caption` in data.py). */
function byLanguage(names, tongues) {
  return Object.fromEntries(tongues.map((language, i) => [language, names[i]]).filter(([, name]) => name));
}

/** Return captions without towns that have no name in a language of other letters, where enough have one (as `in_one_script` in dots.py). */
function inOneScript(captions, language) {
  if (!["ja", "ko", "ru", "zh"].includes(language)) return captions;
  const isWritten = ({ kind, names }) => kind !== "city" || names[language];
  const written = captions.filter(isWritten);
  return written.filter(({ kind }) => kind === "city").length < ENOUGH ? captions : written;
}

/** Return how far a name in a box is from a point. */
function gapTo([left, top], { width, height }, x, y) {
  return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
}

/** The layer of names and arrows. */
class Names {
  constructor(map, scene, clock) {
    this.map = map;
    this.scene = scene;
    this.clock = clock;
    const pane = map.createPane("names");
    pane.classList.add("leaflet-zoom-hide");
    pane.style.zIndex = 590;
    pane.style.pointerEvents = "none";
    this.svg = svgElement("svg", { class: "names", "aria-hidden": "true" });
    this.arrows = svgElement("g", {});
    this.texts = svgElement("g", {});
    this.svg.append(this.arrows, this.texts);
    pane.append(this.svg);
    map.on("moveend zoomend resize viewreset", () => this.place());
  }

  /** Write the names in a language; they are placed when the map is next at rest. */
  write({ language, cards, words }) {
    this.texts.replaceChildren();
    this.texts.setAttribute("lang", words.tag || language);
    const label = (kind, thing) => ({ kind, thing, text: thing.names[language] || thing.names[""] || thing.names.en || "" });
    const isDated = !this.scene.hide.includes("dates");
    const dates = new Map(this.scene.dots.map((dot, i) => [dot, isDated && dateOf(cards[i], dot, words)]));
    this.stops = byWeight(this.scene.dots).map((dot) => label(`${dot.kind} ${dot.course}${dot.end ? " end" : ""}`, dot));
    this.dates = this.stops
      .filter(({ thing }) => !thing.bare && dates.get(thing))
      .map((name) => ({ kind: "date", text: dates.get(name.thing), name }));
    const order = { country: 0, sea: 1, region: 2, city: 3 };
    this.captions = inOneScript(this.scene.captions, language)
      .map((caption) => label(caption.kind, caption))
      .sort((a, b) => order[a.kind] - order[b.kind] || a.thing.rank - b.thing.rank);
    this.place();
  }

  /** Make the texts of names that this zoom is the first to show, and take their sizes, all at once. */
  make(names) {
    const fresh = names.filter(({ node }) => !node);
    for (const name of fresh) {
      name.node = svgElement("text", { class: name.kind });
      name.node.textContent = name.text;
      if (name.kind === "city") name.mark = svgElement("circle", { r: 2.5 });
    }
    this.texts.append(...fresh.flatMap(({ node, mark }) => (mark ? [node, mark] : [node])));
    const boxes = fresh.map(({ node }) => node.getBBox());
    fresh.forEach((name, i) => {
      const { y, width, height } = boxes[i];
      [name.width, name.height, name.rise] = [width + 4, height, -y];
    });
  }

  /** Find a place for every name in the present view. */
  place() {
    if (!this.stops) return;
    const zoom = this.map.getZoom();
    const isDue = ({ kind, thing, node }) => node || kind !== "city" || thing.rank <= 10 * zoom;
    const captions = this.captions.filter(isDue);
    this.make([...this.stops, ...this.dates, ...captions]);
    const size = this.map.getSize();
    const corner = this.map.containerPointToLayerPoint([0, 0]);
    L.DomUtil.setPosition(this.svg, corner);
    this.svg.setAttribute("width", size.x);
    this.svg.setAttribute("height", size.y);
    const room = new Room(size);
    this.takeControls(room);
    this.arrows.replaceChildren();
    for (const way of this.scene.ways) this.placeWay(way, room);
    const seat = this.stops.map(({ thing }) => this.map.latLngToContainerPoint(thing.at));
    const isPlain = this.scene.hide.includes("numbers");
    const { crowded, halves } = this.crowd(seat);
    const rings = (this.clock.rings || []).map((at) => this.map.latLngToContainerPoint(at));
    const ringed = seat.map((own) => rings.some((ring) => ring.distanceTo(own) < 12));
    const radii = this.stops.map(({ thing }, i) => (crowded[i] ? 5 : ringed[i] ? RING : thing.kind === "stop" && !isPlain ? (thing.end ? 13 : 11) : 7));
    const heads = this.stops.flatMap(({ thing }, i) => (thing.kind === "railhead" ? [i] : []));
    room.dots = this.stops.map((_, i) => [seat[i].x, seat[i].y, radii[i]]).filter((_, i) => !heads.includes(i));
    halves.forEach((half, i) => half > radii[i] && room.keep(seat[i].x - half, seat[i].y - 12, 2 * half, 24));
    for (const i of heads) seat[i] = this.setAside(this.stops[i].thing, seat[i], room);
    this.setSigns(room);
    this.stops.forEach((name, i) => {
      const { x, y } = seat[i];
      if (name.thing.bare) return this.show(name, [], room);
      const around = (off) => seats(x, y, radii[i] + off, name.width, name.height, Math.max(radii[i], halves[i]) + off);
      const near = around(0);
      // An end is named even where that covers a line or stands some way off, by its own dot rather than another.
      const far = name.thing.end ? [8, 20, 34].flatMap(around) : [];
      const isOwn = (box) => room.dots.every(([a, b]) => gapTo(box, name, x, y) <= gapTo(box, name, a, b));
      this.show(name, near, room, 1, [...near, ...far.filter(isOwn), ...far]);
      if (name.box && !near.some(([a, b]) => a === name.box[0] && b === name.box[1])) this.lead(name.box, seat[i]);
    });
    for (const date of this.dates) this.placeDate(date, seat[this.stops.indexOf(date.name)], room);
    for (const name of captions) this.placeCaption(name, room, size);
  }

  /** Lead from a name that stands some way off to its dot. */
  lead([left, top, width, height], dot) {
    const x = Math.min(Math.max(dot.x, left + 2), left + width - 2);
    const y = Math.min(Math.max(dot.y, top + 3), top + height - 3);
    this.arrows.append(svgElement("path", { d: `M${x} ${y}L${dot.x} ${dot.y}`, class: "leader" }));
  }

  /** Show when the train was at a stop below its name, or above it or beside it, where there is room. */
  placeDate(date, dot, room) {
    const [x, y, width, height] = date.name.box || [];
    if (!date.name.box) return this.show(date, [], room);
    const isLeft = x + width < dot.x + 2;
    const left = isLeft ? x + width - date.width : x < dot.x ? x + (width - date.width) / 2 : x;
    // The name's own cells are taken, whole ones; what stands by it begins at the next.
    const [above, below] = [Math.floor(y / CELL) * CELL, Math.ceil((y + height) / CELL) * CELL];
    const [before, after] = [Math.floor(x / CELL) * CELL, Math.ceil((x + width) / CELL) * CELL];
    const beside = y + height - date.height - 1;
    const seats = [[left, below], [left, above - date.height], [after, beside], [before - date.width, beside]];
    return this.show(date, seats, room, 0, [], true);
  }

  /** Draw stops that would cover a weightier one small; return which, and half of each width. */
  crowd(seat) {
    const things = this.stops.map(({ thing }) => thing);
    return crowdDots(things, (thing) => seat[things.indexOf(thing)], this.scene.hide);
  }

  /** Set the signs of borders and gauges beside the dots that would cover them. */
  setSigns(room) {
    for (const dot of this.scene.dots.filter(({ kind }) => kind === "border" || kind === "gauge")) {
      this.setAside(dot, this.map.latLngToContainerPoint(dot.at), room);
    }
  }

  /** Set a sign beside the dot that would cover it, with a line to its own place; return where it stands. */
  setAside(dot, own, room) {
    const [x, y] = signSeat(own.x, own.y, room);
    dot.marker.getElement().style.translate = `${x - own.x}px ${y - own.y}px`;
    room.dots.push([x, y, SIGN]);
    if (Math.hypot(x - own.x, y - own.y) > 3) {
      this.arrows.append(svgElement("path", { d: `M${own.x} ${own.y}L${x} ${y}`, class: "leader" }));
    }
    return L.point(x, y);
  }

  /** Keep the corners free where the controls are. */
  takeControls(room) {
    const frame = this.map.getContainer().getBoundingClientRect();
    for (const control of this.map.getContainer().querySelectorAll(".leaflet-control")) {
      const box = control.getBoundingClientRect();
      room.keep(box.left - frame.left, box.top - frame.top, box.width, box.height);
    }
  }

  /** Keep a way free of names, and draw the arrows of its direction. */
  placeWay(way, room) {
    const points = (way.shown || way.points).slice(way.shared).map((p) => this.map.latLngToContainerPoint(p));
    room.takeLine(points);
    for (const [x, y, angle] of this.scene.hide.includes("arrows") ? [] : arrowSeats(points)) {
      const arrow = svgElement("path", { d: "M-4.5 -5 L6 0 L-4.5 5 L-2 0 Z", class: `arrow ${way.course}` });
      arrow.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(0)})`);
      this.arrows.append(arrow);
    }
  }

  /** Show the name of something large where there is room inside it, or of a city. */
  placeCaption(name, room, size) {
    const { width, height, thing } = name;
    const pixels = (this.map.options.crs.scale(this.map.getZoom()) / 360);
    const found = [];
    if (name.kind === "city" && thing.rank > 10 * this.map.getZoom()) return this.show(name, [], room);
    thing.points.forEach(([lat, lon, reach]) => {
      const { x, y } = this.map.latLngToContainerPoint([lat, lon]);
      if (x < 0 || y < 0 || x > size.x || y > size.y) return;
      if (name.kind === "city") {
        // Beside its town, or a little farther where the way runs through it.
        found.push(...seats(x, y, 3, width, height), ...seats(x, y, 10, width, height));
        name.at = [x, y];
      } else if (name.kind === "region" || width / 2 < reach * pixels * 1.25) {
        const aside = name.kind === "country" ? reach * pixels * 0.6 : 0;
        for (const [right, down] of [[0, 0], [0, 1], [0, -1], [-1, 0], [1, 0]]) {
          found.push([x - width / 2 + right * aside, y - height / 2 + down * aside]);
        }
      }
    });
    return this.show(name, found, room, { city: 3, country: 4 }[name.kind] || 8);
  }

  /** Show a name on the first free seat, else on the first bearable one of some, or hide it. */
  show(name, places, room, margin = 1, others = [], isDate = false) {
    const { node, mark, width, height, rise } = name;
    const isFree = ([x, y]) => room.isFree(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    const free = places.find(isFree) || others.find(isFree) || others.find(([x, y]) => room.isBearable(x, y, width, height))
      // A date belongs to its name: rather over other railways' names than lost.
      || (isDate && places.find(([x, y]) => room.isBearable(x + 1, y + 1, width - 2, height - 2)));
    // A town may lie on the line, but not below a dot or another name.
    const isBelow = ([x, y, radius]) => Math.hypot(x - name.at[0], y - name.at[1]) < radius + 3;
    const isCovered = ([x, y, w, h]) => name.at[0] > x - 3 && name.at[0] < x + w + 3 && name.at[1] > y - 3 && name.at[1] < y + h + 3;
    name.box = undefined;
    const isShown = Boolean(free) && !(mark && (room.dots.some(isBelow) || room.names.some(isCovered)));
    node.setAttribute("visibility", isShown ? "visible" : "hidden");
    if (mark) mark.setAttribute("visibility", isShown ? "visible" : "hidden");
    if (!isShown) return;
    const [x, y] = free;
    node.setAttribute("x", x + 2);
    node.setAttribute("y", y + rise);
    room.take(x, y, width, height);
    room.names.push((name.box = [x, y, width, height]));
    if (!mark) return;
    mark.setAttribute("cx", name.at[0]);
    mark.setAttribute("cy", name.at[1]);
    room.take(name.at[0] - 3, name.at[1] - 3, 6, 6);
  }
}

/** Return where a sign stands: in its place, or beside the dot there, on its own side of it and off the lines. */
function signSeat(x, y, room) {
  // Both are squares to a finger, so they are told apart by the longer side of their distance.
  const apart = (a, b, c, d) => Math.max(Math.abs(a - c), Math.abs(b - d));
  const far = (radius) => (radius === SIGN ? 24 : 27); // half of each square
  const below = room.dots.find(([dotX, dotY, radius]) => apart(x, y, dotX, dotY) < far(radius));
  if (!below) return [x, y];
  const [dotX, dotY, radius] = below;
  const own = Math.hypot(x - dotX, y - dotY) < 1 ? Math.PI / 2 : Math.atan2(y - dotY, x - dotX);
  const turns = Array.from({ length: 24 }, (_, i) => (i % 2 ? 1 : -1) * Math.ceil(i / 2) * (Math.PI / 12));
  const seats = turns.map((turn) => {
    const [across, down] = [Math.cos(own + turn), Math.sin(own + turn)];
    const length = (far(radius) + 1) / Math.max(Math.abs(across), Math.abs(down));
    return [dotX + across * length, dotY + down * length];
  });
  const isClear = ([a, b]) => room.dots.every(([c, d, r]) => apart(a, b, c, d) >= far(r));
  return seats.find(([a, b]) => isClear([a, b]) && room.isFree(a - 6, b - 6, 12, 12)) || seats.find(isClear) || [x, y];
}

/** Return where arrows stand on a line: [x, y, angle], some 130 px apart, never at its ends. */
function arrowSeats(points) {
  const along = [0];
  for (let i = 1; i < points.length; i++) along.push(along[i - 1] + points[i].distanceTo(points[i - 1]));
  const total = along[along.length - 1];
  const count = total < 60 ? 0 : Math.max(1, Math.round(total / 130));
  const at = (length) => {
    let i = along.findIndex((a) => a >= length);
    i = Math.max(1, i < 0 ? points.length - 1 : i);
    const t = (length - along[i - 1]) / (along[i] - along[i - 1] || 1);
    return points[i - 1].add(points[i].subtract(points[i - 1]).multiplyBy(t));
  };
  const found = [];
  for (let k = 0; k < Math.min(count, 400); k++) {
    const length = ((k + 0.5) / count) * total;
    const [a, p, b] = [at(length - 12), at(length), at(length + 12)];
    found.push([p.x, p.y, (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI]);
  }
  return found;
}
