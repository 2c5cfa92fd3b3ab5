// The stops as a list that is dragged, moved by keys, and opened for all they hold.

import { button, called, element, redraw, say, spoken } from "./words.js";
import { change, copy, edit, readStop, removeStop, replacePlace, setRole, trip } from "./trip.js";
import { pickPlace, placesOf, pointOnMap, whereabouts } from "./picker.js";
import { fields } from "./form.js";
import { reveal } from "./story.js";

const list = document.getElementById("stops");
const ELSEWHERE = ["place", "role", "span"]; // in the row, or kept by the story
const NEAR_DEG = 0.5; // how far from its place the dot of a stop may be
const open = new Set();
const namesakes = new Map(); // by name, once they were looked up
let drawn = {};
let schema = { properties: {} };
let dragged = "";

export const takeSchema = (whole) => (schema = whole.properties.stops.items);

/** Show the trip's stops; `result` is what was drawn of them. */
export function showStops(result) {
  drawn = result;
  redraw(list, () => {
    const legs = incoming(result.legs || []);
    const places = new Map((result.places || []).map((place) => [place.id, place]));
    list.replaceChildren(...trip().stops.map((stop, at) => row(stop, at, legs, places.get(stop.place))));
  });
}

/** Return the legs by where they lead, in order of travel. */
function incoming(legs) {
  const found = new Map();
  for (const leg of legs) found.set(leg.to, [...(found.get(leg.to) || []), leg]);
  return found;
}

function row(stop, at, legs, place) {
  const number = stop._;
  const name = drawn.names?.[stop.place] || stop.place;
  const item = element("li", "", { draggable: "true", "data-stop": number, class: stop.status === "rejected" ? "rejected" : undefined });
  const head = element("div", "", { class: "row" });
  const isOpen = open.has(number);
  const toggle = () => {
    if (open.has(number)) open.delete(number);
    else open.add(number);
    reveal(stop);
    showStops(drawn);
  };
  head.append(
    element("span", "⠿", { class: "grip", "aria-hidden": "true" }),
    button(name, toggle, { class: "place", "aria-expanded": String(isOpen), "data-key": `${number}.open` }),
    roles(stop, name),
  );
  if (stop.confidence !== undefined) head.append(element("span", say("sure", { p: Math.round(stop.confidence * 100) }), { class: stop.confidence < 0.74 ? "sure low" : "sure" }));
  const last = trip().stops.length - 1;
  head.append(
    button("↑", () => move(number, at - 1), { "aria-label": `${say("up")}: ${name}`, disabled: at === 0, class: "small", "data-key": `${number}.up` }),
    button("↓", () => move(number, at + 1), { "aria-label": `${say("down")}: ${name}`, disabled: at === last, class: "small", "data-key": `${number}.down` }),
    button("×", () => removeStop(number), { "aria-label": `${say("remove")}: ${name}`, class: "small" }),
  );
  const made = drawn.stops?.find((each) => each.place === stop.place && each.role === stop.role);
  const ends = [stop.place, made?.railhead].filter(Boolean);
  item.append(head, hours(ends.map((end) => legs.get(end)?.shift()).find(Boolean), stop, ends));
  if (isOpen) item.append(detail(stop, place, name));
  drag(item, number);
  return item;
}

function roles(stop, name) {
  const made = element("select", "", { "aria-label": `${say("role")}: ${name}`, "data-key": `${stop._}.role` });
  for (const role of schema.properties.role?.enum || []) made.append(element("option", called(role), { value: role, selected: role === stop.role }));
  made.addEventListener("change", () => setRole(stop._, made.value));
  return made;
}

/** Return how far the way here is, and when the train may have come. */
function hours(leg, stop, ends) {
  const parts = [];
  const zone = drawn.zones?.[stop.place];
  if (leg && leg.kind === "gap") parts.push(leg.why || say("gap"));
  else if (leg) parts.push(`${Math.round(leg.length_km).toLocaleString(spoken())} km`);
  const when = leg ? leg.arrive : drawn.legs?.find((each) => ends.includes(each.from))?.depart;
  const text = when && spell(when, zone);
  if (text) parts.push(text);
  return element("p", parts.join(" · "), { class: "hours" });
}

/** Return a window by the clock of the place. */
function spell({ earliest, latest }, zone) {
  const shape = new Intl.DateTimeFormat(spoken(), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone || "UTC" });
  const ends = [earliest, latest].map((end) => end && shape.format(new Date(end)));
  if (!ends[0] && !ends[1]) return "";
  if (ends[0] === ends[1]) return ends[0];
  return `${ends[0] || "…"} – ${ends[1] || "…"}`;
}

function detail(stop, place, name) {
  const box = element("div", "", { class: "detail" });
  if (stop.quote) box.append(element("blockquote", stop.quote));
  box.append(others(stop, place, name));
  const form = element("div", "", { class: "form" });
  const take = (key, value) => edit(stop._, (each) => (value === undefined ? delete each[key] : (each[key] = value)));
  form.append(...fields(schema, stop, take, { leftOut: ELSEWHERE, key: stop._, zone: clock(stop) }));
  box.append(form);
  const was = readStop(stop._);
  if (was && JSON.stringify(was) !== JSON.stringify(stop)) box.append(button(`↺ ${say("back_stop")}`, () => restore(stop._), { "data-key": `${stop._}.back` }));
  return box;
}

/** Return the zone of a stop's place, with what its clock is ahead of Greenwich. */
function clock(stop) {
  const zone = drawn.zones?.[stop.place];
  if (!zone) return "UTC";
  const at = new Date(stop.told?.find(Boolean) || trip().published || Date.now());
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(Number.isNaN(Number(at)) ? new Date() : at);
  return `${zone} ${parts.find((part) => part.type === "timeZoneName").value}`;
}

function restore(number) {
  change((value) => {
    value.stops = value.stops.map((stop) => (stop._ === number ? copy(readStop(number)) : stop));
  });
}

/** Return what else may be meant: the runner-up, namesakes, a search, a point. */
function others(stop, place, name) {
  const take = (id) => change((value) => replacePlace(value, stop._, id));
  const box = element("p", "", { class: "bar" });
  const runner = place?.runner_up;
  if (runner) box.append(button(say("runner_up", { name: `${runner.name} (${runner.country || runner.kind})` }), () => take(runner.id)));
  for (const each of namesakes.get(name) || []) {
    if (each.id !== stop.place && each.id !== runner?.id) box.append(button(`${each.name}: ${whereabouts(each)}`, () => take(each.id), { class: "small" }));
  }
  if (!namesakes.has(name)) {
    namesakes.set(name, []);
    placesOf(name).then((found) => {
      namesakes.set(name, found.slice(0, 4));
      showStops(drawn);
    }, () => {});
  }
  box.append(button(say("other"), () => pickPlace(name, take)), button(say("point"), () => pointOnMap(take)));
  return box;
}

function move(number, to) {
  change((value) => {
    const from = value.stops.findIndex((stop) => stop._ === number);
    value.stops.splice(to, 0, ...value.stops.splice(from, 1));
    settleRoles(value);
  });
}

/** Let the first stop be no destination, and the last no origin, after a move. */
function settleRoles(value) {
  const made = value.stops.filter((stop) => stop.role !== "candidate");
  const has = (role) => made.some((stop) => stop.role === role);
  const [origin, destination] = [has("origin"), has("destination")];
  for (const stop of made) if (stop.role === "origin" || stop.role === "destination") stop.role = "stop";
  if (made.length && origin) made[0].role = "origin";
  if (made.length > 1 && destination) made[made.length - 1].role = "destination";
}

function drag(item, number) {
  item.addEventListener("dragstart", (event) => {
    dragged = number;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", item.querySelector(".place").textContent);
  });
  item.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    item.classList.add("over");
  });
  item.addEventListener("dragleave", () => item.classList.remove("over"));
  item.addEventListener("drop", (event) => {
    item.classList.remove("over");
    if (!dragged) return;
    event.preventDefault();
    const to = trip().stops.findIndex((stop) => stop._ === number);
    if (dragged !== number) move(dragged, to);
    dragged = "";
  });
  item.addEventListener("dragend", () => (dragged = ""));
}

/** Open the stop that a dot of the map stands for: the nearest, for a dot is on the rails. */
export function openAt({ lon, lat }) {
  const places = new Map((drawn.places || []).map((place) => [place.id, place]));
  const away = (stop) => {
    const place = places.get(stop.place);
    return place ? Math.hypot((place.lon - lon) * Math.cos((lat * Math.PI) / 180), place.lat - lat) : Infinity;
  };
  const [stop] = [...trip().stops].sort((a, b) => away(a) - away(b));
  if (!stop || away(stop) > NEAR_DEG) return;
  open.add(stop._);
  showStops(drawn);
  list.querySelector(`[data-stop="${stop._}"]`).scrollIntoView({ block: "nearest" });
  reveal(stop);
}

/** Turn the journey round: what was read last comes first. */
export function turnRound() {
  change((value) => {
    const made = value.stops.filter((stop) => stop.role !== "candidate").reverse();
    const ends = { origin: "destination", destination: "origin" };
    for (const stop of made) stop.role = ends[stop.role] || stop.role;
    value.stops = [...made, ...value.stops.filter((stop) => stop.role === "candidate")];
  });
}
