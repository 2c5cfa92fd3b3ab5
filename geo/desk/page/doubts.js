// What the program doubts, one after the other, each with its quote and what may be said.

import { button, called, element, say } from "./words.js";
import { change, edit, removeStop, replacePlace, setRole, trip } from "./trip.js";
import { pickPlace } from "./picker.js";
import { placeName, reveal } from "./story.js";

const box = document.getElementById("doubts");
const later = new Set(); // those that the person has put off, or said are right
let drawn = { doubts: [] };

/** Forget what was said of another story. */
export const freshDoubts = () => later.clear();

const stopAt = (doubt) => trip().stops[doubt.stop];
const key = (doubt) => `${doubt.of} ${doubt.name ?? doubt.why ?? stopAt(doubt)?._ ?? ""}`;

/** Show the first thing to look at; `result` is what was drawn. */
export function showDoubts(result) {
  drawn = result;
  const open = (drawn.doubts || []).filter((doubt) => !later.has(key(doubt)) && (doubt.stop === undefined || stopAt(doubt)));
  const held = box.contains(document.activeElement);
  box.hidden = !open.length;
  if (!open.length) return;
  document.getElementById("doubts-title").textContent = open.length === 1 ? say("doubt1") : say("doubts", { n: open.length });
  const [doubt] = open;
  const [question, choices] = { journey: ofJourney, check: ofCheck, name: ofName, stop: ofStop, place: ofStop }[doubt.of](doubt);
  const bar = element("p", "", { class: "bar" });
  bar.append(...choices, button(say("later"), () => put(doubt)));
  const quote = doubt.quote ? [element("blockquote", doubt.quote)] : [];
  document.getElementById("doubt").replaceChildren(element("p", question), ...quote, bar);
  if (held) bar.querySelector("button").focus();
}

/** Put a doubt off. */
function put(doubt) {
  later.add(key(doubt));
  showDoubts(drawn);
}

function ofJourney(doubt) {
  const sure = Math.round(doubt.sure * 100);
  return [say("of_journey", { p: sure }), [
    button(say("draw_it"), () => change((value) => (value.drawn = true))),
    button(say("no_journey"), () => change((value) => (value.stops = []))),
  ]];
}

function ofCheck(doubt) {
  return [doubt.why, [button(say("right"), () => put(doubt))]];
}

function ofName(doubt) {
  return [say("of_name", { name: doubt.name }), [
    button(say("other"), () => pickPlace(doubt.name, (id) => placeName(doubt.name, id))),
    button(say("wrong_name"), () => change((value) => (value.unplaced = value.unplaced.filter((name) => name !== doubt.name)), { draws: false })),
  ]];
}

function ofStop(doubt) {
  const stop = stopAt(doubt);
  const place = (drawn.places || []).find((each) => each.id === stop.place);
  const name = drawn.names?.[stop.place] || stop.place;
  const where = place ? `${place.name}, ${place.country} (${place.lat.toFixed(1)}, ${place.lon.toFixed(1)})` : stop.place;
  const choices = [
    button(say("right"), () => { later.add(key(doubt)); edit(stop._, () => {}); }),
    button(say("wrong"), () => removeStop(stop._)),
  ];
  const runner = place?.runner_up;
  if (runner) choices.push(button(say("runner_up", { name: `${runner.name} (${runner.country || runner.kind})` }), () => change((value) => replacePlace(value, stop._, runner.id))));
  choices.push(button(say("other"), () => pickPlace(place?.name || "", (id) => change((value) => replacePlace(value, stop._, id)))));
  if (doubt.of === "stop") {
    for (const role of ["origin", "stop", "destination", "candidate"]) if (role !== stop.role) choices.push(button(called(role), () => setRole(stop._, role), { class: "small" }));
  }
  reveal(stop);
  return [say(`of_${doubt.of}`, { name, role: called(stop.role), where }), choices];
}
