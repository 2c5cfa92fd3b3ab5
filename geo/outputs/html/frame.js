// The map in its frame: fitted so that no control covers a stop, at every size, and in a
// page of somebody else's.

/** Return the map, empty, in the view of the first picture, or fitted to what it is about. */
function makeMap(scene, first) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map("map", {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: ZOOMS.step,
    zoomDelta: 1,
    minZoom: ZOOMS.least,
    maxZoom: ZOOMS.most,
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
    maxBounds: limitsOf(scene.bounds),
    maxBoundsViscosity: 0.8,
  });
  const see = ({ center, zoom, least }) => {
    map.options.minZoom = 0; // the view may be wider than the one before allows
    map.setView(center, zoom, { animate: false });
    map.setMinZoom(least);
  };
  const fit = () => {
    const size = map.getSize();
    if (size.x && size.y) see(viewOf(scene, size, controlBoxes(map.getContainer())));
    // hidden yet: fitted when it gets its size
    else see({ ...viewOf(scene, { x: 600, y: 400 }, []), least: 0 });
  };
  if (first.view) see(first.view);
  else fit();
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
    const height = matchMedia("(max-width: 720px)").matches ? Math.max(320, 0.9 * wide) + below : Math.min(760, Math.max(480, 0.6 * wide));
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
