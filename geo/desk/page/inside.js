// What the desk adds to a map's own page, in the scope of its script: another journey
// over the same ground, drawn at once, and word of which dot was clicked.

document.getElementById("panel").style.display = "none"; // the desk says what it says
// the frame is small, yet no page to be scrolled: map and control share its height
for (const part of [document.documentElement, document.body, document.querySelector("main")]) part.style.height = "100%";
document.querySelector("main").style.gridTemplateRows = "minmax(0, 1fr)";
Object.assign(map.getContainer().style, { flex: "1 1 0", height: "auto", minHeight: "0" });
map.invalidateSize({ animate: false });
fit();

const told = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
const dotsTell = () =>
  markers.forEach((marker, i) => marker.on("click", () => told("desk:dot", { lon: scene.dots[i].at[1], lat: scene.dots[i].at[0] })));
dotsTell();
let naming = 0;

document.addEventListener("desk:draw", ({ detail }) => {
  const next = JSON.parse(detail);
  map.closePopup();
  map.eachLayer((layer) => {
    const isOver = layer instanceof L.Marker || (layer instanceof L.Path && !["ground", "reach", "where"].includes(layer.options.pane));
    if (isOver) layer.remove();
  });
  // what tells of the journey before has to wait for the whole page
  document.getElementById("time").hidden = true;
  document.querySelector("#map .begin")?.remove();
  for (const pane of ["where", "reach"]) if (map.getPane(pane)) map.getPane(pane).style.display = "none";
  for (const way of next.ways) way.points = unpack(way.line, 10000)[0] || [];
  Object.assign(scene, { ways: next.ways, dots: next.dots });
  drawWays(map, scene.ways);
  markers.splice(0, markers.length, ...drawDots(map, scene.dots));
  edition = unfolded(next.editions[0]);
  markers.forEach((marker, i) => marker.getElement().setAttribute("aria-label", edition.cards[i].label));
  dotsTell();
  // names are measured one by one: they follow when the lines are seen
  [names.stops, names.dates] = [[], []];
  clearTimeout(naming);
  naming = setTimeout(() => names.write(edition), 40);
  const [west, south, east, north] = next.bounds;
  const bounds = L.latLngBounds([south, west], [north, east]);
  if (!map.getBounds().pad(0.05).contains(bounds)) map.fitBounds(bounds.pad(0.1), { animate: false });
});
