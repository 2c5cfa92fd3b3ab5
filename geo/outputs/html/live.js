// The live map: Leaflet draws the journey where the first picture shows it, and the reader
// can act. What lies around the journey follows in `finish`, when the rest of the page has
// come, so that a slow network does not keep the reader waiting for other railways.

makeTabs();
const { map, fit } = makeMap(scene, first);
resized = () => map.invalidateSize({ animate: false });
let edition = unfolded(scene.editions[0]);

const zoom = L.control.zoom({ zoomInTitle: "", zoomOutTitle: "" });
L.control.scale({ imperial: scene.unit !== 1, metric: scene.unit === 1, position: isNarrow ? "topright" : "bottomleft" }).addTo(map);
const credits = L.control({ position: "bottomright" });
credits.onAdd = () => document.getElementById("credits");
credits.addTo(map);
const clock = new Clock(map, scene); // takes its room below the map before that is fitted
zoom.addTo(map);
const whole = barButton(WHOLE, fit);
zoom.getContainer().append(whole);
const steps = new Steps(map, scene, clock);
steps.write(edition);
map.invalidateSize({ animate: false });
const { size: framed } = first;
if (!framed || framed.x !== map.getSize().x || framed.y !== map.getSize().y) fit(); // with all controls there, so that none covers a stop
const locator = document.getElementById("locator");
if (locator) placeLocator(map, scene, locator);
const reachSwitch = document.getElementById("reach");
if (reachSwitch) document.getElementById("reaches").hidden = false;
drawLand(map, scene);
drawWays(map, scene.ways);
const markers = drawDots(map, scene.dots);
crowdDots(byWeight(scene.dots), (dot) => map.latLngToContainerPoint(dot.at), scene.hide);
first.picture?.remove();
window[scene.map] = map; // so that what a Folium user adds finds it

let names;

/** Draw what lies around the journey, and let the page act. */
function finish() {
  Object.assign(scene, JSON.parse(document.getElementById("around").textContent));
  scene.captions = scene.captions.map(([kind, names, points, rank]) => ({ kind, names: byLanguage(names, scene.tongues), points, rank }));
  drawBackdrop(map, scene);
  if (scene.tiles) drawTiles(map, scene.tiles);
  showReach();
  map.on("zoomend", () => clock.isUseful && clock.show());
  keepFitted(map, fit);
  yieldToPage(map, makeHint(map.getContainer(), () => edition.words));
  names = new Names(map, scene, clock);
  linkStory(markers);
  linkStops(markers, scene.dots);
  rove(markers);
  speak(edition);
  steps.openAddress();
  askForHeight();
  document.documentElement.dataset.drawn = "yes";
}

/** Show the rails within reach where that is asked for. */
function showReach() {
  if (!reachSwitch) {
    if (scene.reached.length) reachLayer(map, scene).addTo(map);
    return;
  }
  let reached; // made when it is first shown
  const show = () => {
    reached ||= reachLayer(map, scene);
    if (reachSwitch.checked) reached.addTo(map);
    else reached.remove();
  };
  reachSwitch.addEventListener("change", show);
  reachSwitch.checked = scene.reached.length > 0; // asked for with --reach
  if (reachSwitch.checked) show();
}

markers.forEach((marker, i) => {
  const card = () => {
    // The map may have changed its size since, with the window or the panel.
    const most = isNarrow ? 0.45 : 1; // on a phone the map stays in sight
    Object.assign(marker.getPopup().options, { maxHeight: Math.max(110, Math.min(map.getSize().y - 76, most * map.getSize().y)), maxWidth: Math.min(340, map.getSize().x - 104) });
    return cardElement(edition.cards[i], scene.dots[i], scene.story, edition.words);
  };
  marker.bindPopup(card, { minWidth: 180, autoPanPaddingTopLeft: [54, 12], autoPanPaddingBottomRight: [10, 28] });
  marker.on("popupclose", () => marker.getElement().focus({ preventScroll: true }));
  marker.getElement().setAttribute("aria-haspopup", "dialog");
});
map.on("popupopen", ({ popup }) => {
  const box = popup.getElement();
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", box.querySelector("h2").textContent);
  box.querySelector(".leaflet-popup-content").tabIndex = 0; // it may have to be scrolled
  const close = box.querySelector(".leaflet-popup-close-button");
  close.setAttribute("aria-label", edition.words.close);
  close.focus({ preventScroll: true });
  showTold(markers.findIndex((marker) => marker.isPopupOpen()));
});
map.on("popupclose", () => showTold(-1));
map.on("click", ({ latlng }) => {
  const at = latlng.wrap(); // for a page around this one, such as the desk
  const detail = { lon: at.lng, lat: at.lat };
  map.getContainer().dispatchEvent(new CustomEvent("railstory:click", { detail, bubbles: true }));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") map.closePopup();
});

/** Show the page in one of its languages. */
function speak(next) {
  edition = next;
  map.closePopup();
  const say = edition.words;
  const [closer, farther] = zoom.getContainer().querySelectorAll("a");
  for (const [button, text] of [[closer, say.zoom_in], [farther, say.zoom_out], [whole, say.fit]]) {
    button.title = text;
    button.setAttribute("aria-label", text);
  }
  document.getElementById("toggle").setAttribute("aria-label", say.panel);
  const frame = map.getContainer();
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", say.map);
  locator?.setAttribute("aria-label", say.locator);
  markers.forEach((marker, i) => {
    scene.dots[i].label = edition.cards[i].label;
    marker.getElement().setAttribute("aria-label", edition.cards[i].label);
  });
  writeZone(edition, scene.times);
  steps.write(edition);
  clock.write(edition.language, say);
  names.write(edition); // beside the ring that the clock draws
}

const choice = document.getElementById("language");
choice.addEventListener("change", () => {
  const next = unfolded(scene.editions.find((e) => e.language === choice.value));
  writePanel(next, scene.times);
  linkStops(markers, scene.dots);
  speak(next);
});
document.getElementById("yours").addEventListener("change", () => {
  map.closePopup();
  writeTables(edition, scene.times);
  linkStops(markers, scene.dots);
});
document.getElementById("choice").hidden = scene.editions.length < 2 || scene.hide.includes("languages");

// Paper has a size of its own; the whole journey is shown on it, as high as one sheet has
// room for beside what is said in its two columns.
const refit = (isPaper) => {
  const lines = [...document.querySelectorAll("#details :is(tr, li)")].reduce((sum, { textContent: { length } }) => sum + 0.45 + length / 190, 0);
  map.getContainer().style.setProperty("--high", `${Math.max(7.2, Math.min(12, 20 - lines / 2)).toFixed(1)}cm`);
  document.documentElement.classList.toggle("paper", isPaper);
  map.invalidateSize({ animate: false });
  fit();
};
addEventListener("beforeprint", () => refit(true));
addEventListener("afterprint", () => refit(false));
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", finish);
else finish();
