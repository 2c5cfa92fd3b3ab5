// Put the page together: read the scene, show the first picture, and let the map come alive
// when Leaflet has run. Browsers paint between two scripts, so that the journey is seen
// before. Where Leaflet has run already, as on a page to which a Folium user adds, all is
// done at once.

const scene = JSON.parse(document.getElementById("scene").textContent);
for (const way of scene.ways) way.points = unpack(way.line, 10000)[0] || [];

let resized = () => {}; // what the panel tells that the map has new room
const isAtOnce = Boolean(window.L);
makeToggle(() => resized());
document.getElementById("map").classList.toggle("plain", scene.hide.includes("numbers"));
const first = isAtOnce ? {} : drawFirst(scene);

if (isAtOnce) live();
else document.addEventListener("railstory:leaflet", live, { once: true });
