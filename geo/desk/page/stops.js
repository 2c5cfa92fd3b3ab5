// The stops as a list that is dragged, moved by keys, and opened for all they hold.

import { button, element, say } from "./words.js";
import { change, replacePlace, trip } from "./trip.js";
import { pickPlace } from "./picker.js";
import { reveal } from "./story.js";

const list = document.getElementById("stops");
const ROLES = ["origin", "stop", "destination", "candidate"];
const STATUSES = ["confirmed", "open", "rejected"];
const WAYS = ["rail", "road", "air", "sea", "foot"];
const open = new Set();
let dragged = -1;

/** Show the trip's stops; `names` and `places` are what was drawn of them. */
export function showStops(names, places) {
  const byId = new Map(places.map((place) => [place.id, place]));
  list.replaceChildren(...trip().stops.map((stop, index) => row(stop, index, names, byId)));
}

function row(stop, index, names, byId) {
  const item = element("li", "", { draggable: "true", "data-index": index });
  const name = names[stop.place] || stop.place;
  const head = element("div", "", { class: "row" });
  head.append(button(name, () => reveal(stop), { class: "place" }));
  head.append(choice("role", ROLES, stop.role, name, (value) => edit(index, (s) => { s.role = value; s.status = value === "candidate" ? "open" : s.status; })));
  if (stop.confidence !== undefined) head.append(element("span", say("sure", { p: Math.round(stop.confidence * 100) }), { class: stop.confidence < 0.8 ? "sure low" : "sure" }));
  head.append(
    button("↑", () => move(index, index - 1), { "aria-label": `${say("up")}: ${name}`, disabled: index === 0 }),
    button("↓", () => move(index, index + 1), { "aria-label": `${say("down")}: ${name}`, disabled: index === trip().stops.length - 1 }),
    button("×", () => change((value) => value.stops.splice(index, 1)), { "aria-label": `${say("remove")}: ${name}` }),
  );
  item.append(head);
  const more = element("details", "", { open: open.has(stop.place) });
  more.addEventListener("toggle", () => (more.open ? open.add(stop.place) : open.delete(stop.place)));
  more.append(element("summary", say("details")), detail(stop, index, byId.get(stop.place)));
  item.append(more);
  drag(item, index);
  return item;
}

function detail(stop, index, place) {
  const box = element("div");
  if (stop.quote) box.append(element("blockquote", stop.quote));
  const form = element("div", "", { class: "form" });
  form.append(
    labelled("status", choice("status", STATUSES, stop.status, "", (value) => edit(index, (s) => (s.status = value)))),
    labelled("way", choice("way", WAYS, stop.way || "rail", "", (value) => edit(index, (s) => (s.way = value)))),
    labelled("told_from", moment(stop.told?.[0], (value) => edit(index, (s) => (s.told = [value, s.told?.[1] ?? value])))),
    labelled("told_to", moment(stop.told?.[1], (value) => edit(index, (s) => (s.told = [s.told?.[0] ?? value, value])))),
    labelled("left_from", moment(stop.left?.[0], (value) => edit(index, (s) => (s.left = [value, s.left?.[1] ?? value])))),
    labelled("left_to", moment(stop.left?.[1], (value) => edit(index, (s) => (s.left = [s.left?.[0] ?? value, value])))),
    labelled("railhead", field(stop.railhead || "", (value) => edit(index, (s) => (value ? (s.railhead = value) : delete s.railhead)))),
  );
  box.append(form);
  const others = element("p", "", { class: "bar" });
  const runner = place?.runner_up;
  if (runner) others.append(button(say("runner_up", { name: `${runner.name} (${runner.country})` }), () => change((value) => replacePlace(value, index, runner.id))));
  others.append(button(say("other"), () => pickPlace(place?.name || "", (id) => change((value) => replacePlace(value, index, id)))));
  box.append(others);
  return box;
}

function edit(index, how) {
  change((value) => {
    how(value.stops[index]);
    delete value.stops[index].confidence;
  });
}

function move(from, to) {
  change((value) => value.stops.splice(to, 0, ...value.stops.splice(from, 1)));
  list.children[to]?.querySelector("button")?.focus();
}

function choice(name, allowed, now, about, take) {
  const made = element("select", "", { "aria-label": about ? `${say(name)}: ${about}` : say(name) });
  for (const value of allowed) made.append(element("option", say(value), { value, selected: value === now }));
  made.addEventListener("change", () => take(made.value));
  return made;
}

export function field(value, take, attributes = {}) {
  const made = element("input", "", { value, ...attributes });
  made.addEventListener("change", () => take(made.value.trim()));
  return made;
}

const moment = (value, take) => field(value || "", (text) => take(text || null), { placeholder: "2023-09-12T06:00" });

export function labelled(word, input) {
  const made = element("label", say(word));
  made.append(input);
  return made;
}

function drag(item, index) {
  item.addEventListener("dragstart", (event) => { dragged = index; event.dataTransfer.effectAllowed = "move"; });
  item.addEventListener("dragover", (event) => { event.preventDefault(); item.classList.add("over"); });
  item.addEventListener("dragleave", () => item.classList.remove("over"));
  item.addEventListener("drop", (event) => {
    event.preventDefault();
    item.classList.remove("over");
    if (dragged >= 0 && dragged !== index) move(dragged, index);
    dragged = -1;
  });
}
