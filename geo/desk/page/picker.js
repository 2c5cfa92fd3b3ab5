// Which place is meant: searched as one types, or pointed at on the map.

import { get } from "./api.js";
import { button, element, say } from "./words.js";

const dialog = document.getElementById("picker");
const query = document.getElementById("query");
const found = document.getElementById("found");
let take = () => {};
let pointing = null;
let count = 0;

/** Let a person pick a place, beginning with a name; `then` gets its id. */
export function pickPlace(name, then) {
  take = then;
  query.value = name;
  dialog.showModal();
  query.select();
  search();
}

async function search() {
  const mine = (count += 1);
  const { places } = await get(`search?q=${encodeURIComponent(query.value)}`);
  if (mine !== count) return;
  const rows = places.map((place) => {
    const where = [place.state, place.country, place.kind, `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`].filter(Boolean).join(" · ");
    const row = element("li");
    row.append(button(`${place.name} — ${where}`, () => done(place.id)));
    return row;
  });
  found.replaceChildren(...(rows.length ? rows : [element("li", say("nothing_found"))]));
}

function done(id) {
  dialog.close();
  take(id);
}

query.addEventListener("input", search);
query.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  found.querySelector("button")?.click();
});
document.getElementById("close").addEventListener("click", () => dialog.close());
document.getElementById("point").addEventListener("click", () => {
  dialog.close();
  pointing = take;
  document.getElementById("message").textContent = say("click_map");
});

/** Take a click on the map, where one is waited for; latitude first, as people write. */
export function pointedAt({ lon, lat }) {
  if (!pointing) return;
  const then = pointing;
  pointing = null;
  document.getElementById("message").textContent = "";
  then(`${lat.toFixed(4)},${lon.toFixed(4)}`);
}
