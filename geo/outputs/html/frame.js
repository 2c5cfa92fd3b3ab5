// The map in its frame: fitted so that no control covers a stop, at every size, and in a
// page of somebody else's.

const COVER = 22; // px: the room of a stop, from its middle

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
    maxZoom: 13,
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
    const room = { left: edge, top: edge, right: edge, bottom: edge };
    const lay = () => {
      const padding = { paddingTopLeft: [room.left, room.top], paddingBottomRight: [room.right, room.bottom] };
      map.fitBounds([[south, west], [north, east]], { ...padding, maxZoom: 13, animate: false });
    };
    lay();
    for (let turn = 0; turn < 12 && makeRoom(map, scene.dots, room); turn++) lay();
  };
  return { map, fit };
}

/** Give the edges more room where a control covers a stop; return whether any does. */
function makeRoom(map, dots, room) {
  const { x: wide, y: high } = map.getSize();
  const frame = map.getContainer().getBoundingClientRect();
  const controls = [...map.getContainer().querySelectorAll(".leaflet-control:not(.steps)")];
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    const [left, top, right, bottom] = [box.left - frame.left, box.top - frame.top, box.right - frame.left, box.bottom - frame.top];
    for (const dot of dots) {
      if (!box.width || (dot.kind !== "stop" && dot.kind !== "place")) continue;
      const { x, y } = map.latLngToContainerPoint(dot.at);
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
