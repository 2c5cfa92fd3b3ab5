// Which place is meant: searched as one types, or pointed at on the map.

import { get } from "./api.js";
import { button, element, say } from "./words.js";

const dialog = document.getElementById("picker");
const query = document.getElementById("query");
const found = document.getElementById("found");
const hint = document.getElementById("pointing");
/** @type {(...of: any[]) => any} */
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

/** Return the places of a name, best first. */
export async function placesOf(name) {
  return name.trim() ? (await get(`search?q=${encodeURIComponent(name)}`)).places : [];
}

/** Return where a place is, in words. */
export function whereabouts(place) {
  return [place.state, place.country, place.kind, `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`].filter(Boolean).join(" · ");
}

async function search() {
  const mine = (count += 1);
  const typed = query.value;
  delete found.dataset.typed;
  const places = await placesOf(typed).catch(() => []);
  if (mine !== count) return;
  found.dataset.typed = typed;
  const rows = places.map((place) => {
    const row = element("li");
    row.append(button(`${place.name} — ${whereabouts(place)}`, () => done(place.id)));
    return row;
  });
  const none = query.value.trim() ? [element("li", say("nothing_found"))] : [];
  found.replaceChildren(...(rows.length ? rows : none));
}

function done(id) {
  dialog.close();
  take(id);
}

/** Wait for a click on the map; `then` gets the point. */
export function pointOnMap(then) {
  pointing = then;
  hint.hidden = false;
  document.body.classList.add("pointing");
  document.getElementById("map").scrollIntoView({ block: "nearest" });
}

function stopPointing() {
  pointing = null;
  hint.hidden = true;
  document.body.classList.remove("pointing");
}

/** Take a click on the map, where one is waited for; latitude first, as people write. */
export function pointedAt({ lon, lat }) {
  if (!pointing) return false;
  const then = pointing;
  stopPointing();
  then(`${lat.toFixed(4)},${lon.toFixed(4)}`);
  return true;
}

query.addEventListener("input", search);
query.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  if (found.dataset.typed === query.value) found.querySelector("button")?.click();
});
document.getElementById("close").addEventListener("click", () => dialog.close());
document.getElementById("no-point").addEventListener("click", stopPointing);
document.getElementById("point").addEventListener("click", () => {
  dialog.close();
  pointOnMap(take);
});
document.addEventListener("keydown", (event) => event.key === "Escape" && stopPointing());
