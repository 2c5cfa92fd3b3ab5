// The story with every name marked; a click says what it is, a selection names a place.

import { button, element, say } from "./words.js";
import { change, insertStop, newStop, replacePlace, trip } from "./trip.js";
import { pickPlace } from "./picker.js";

const box = document.getElementById("text");
const menu = document.getElementById("menu");
let text = "";

export function setText(value) {
  text = value;
  document.getElementById("paste").hidden = Boolean(value);
}

/** Show the text with its names as the trip has them. */
export function showStory() {
  const roles = new Map(trip().stops.map((stop) => [stop.place, stop]));
  const rows = [...(trip().seen?.mentions || [])].sort((a, b) => a[0] - b[0]);
  const letters = [...text]; // offsets count characters, not UTF-16 units
  const pieces = document.createDocumentFragment();
  let done = 0;
  for (const row of rows) {
    const [start, end, surface, , place] = row;
    if (start < done) continue;
    pieces.append(letters.slice(done, start).join(""));
    const stop = roles.get(place);
    const role = stop ? stop.role : "mention";
    const low = stop && stop.confidence !== undefined && stop.confidence < 0.8;
    const kinds = [role, low ? "doubtful" : "", place ? "" : "unplaced"].filter(Boolean).join(" ");
    const mark = button(surface, () => choose(row, mark), { class: kinds, title: say(role), "data-start": start });
    pieces.append(mark);
    done = end;
  }
  pieces.append(letters.slice(done).join(""));
  const top = box.scrollTop;
  box.replaceChildren(pieces);
  box.scrollTop = top;
}

/** Return the sentence around a stretch of the text, and where it stands. */
function sentenceAround(start, end) {
  const letters = [...text];
  const ends = new Set([".", "!", "?", "。", "！", "？", "\n"]);
  let from = start;
  while (from > 0 && !ends.has(letters[from - 1])) from -= 1;
  let to = end;
  while (to < letters.length && !ends.has(letters[to])) to += 1;
  if (to < letters.length && letters[to] !== "\n") to += 1;
  while (from < start && /\s/.test(letters[from])) from += 1;
  return [letters.slice(from, to).join(""), [from, to]];
}

/** Ask what a name is, and make it so. */
function choose(row, mark) {
  const [start, end, surface, , place] = row;
  ask(surface, [
    ...["origin", "stop", "destination", "candidate"].map((role) => [say(role), () => setRole(row, role)]),
    [say("mention"), () => change((value) => (value.stops = value.stops.filter((s) => s.place !== place)))],
    [say("other"), () => pickPlace(surface, (id) => setPlace(row, id))],
  ], mark);
  return [start, end];
}

function setRole(row, role) {
  const [start, end, surface, , place] = row;
  if (!place) {
    pickPlace(surface, (id) => setPlace(row, id, role));
    return;
  }
  change((value) => {
    const known = value.stops.find((s) => s.place === place);
    if (known) {
      known.role = role;
      known.status = role === "candidate" ? "open" : "confirmed";
      delete known.confidence;
    } else insertStop(value, newStop(place, role, ...sentenceAround(start, end)));
  });
}

function setPlace(row, id, role = "") {
  change((value) => {
    const index = value.stops.findIndex((s) => s.place === row[4]);
    if (row[4] && index >= 0) replacePlace(value, index, id);
    else for (const each of value.seen.mentions) if (each[2] === row[2]) each[4] = id;
    value.unplaced = (value.unplaced || []).filter((name) => name !== row[2]);
    if (role) insertStop(value, newStop(id, role, ...sentenceAround(row[0], row[1])));
  });
}

/** Show a menu of choices with a title. */
export function ask(title, choices, from) {
  document.getElementById("menu-title").textContent = say("make", { name: title });
  const list = choices.map(([name, act]) => button(name, () => { menu.close(); act(); }));
  document.getElementById("choices").replaceChildren(...list, button(say("close"), () => menu.close()));
  menu.onclose = () => from?.isConnected && from.focus();
  menu.showModal();
}

/** Offer to name a place where a person has selected words that are none yet. */
function offerSelection() {
  const chosen = document.getSelection();
  const words = String(chosen).trim();
  if (!words || words.length > 80 || !box.contains(chosen.anchorNode)) return;
  const range = chosen.getRangeAt(0).cloneRange();
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const lead = String(chosen).length - String(chosen).trimStart().length;
  const start = [...before.toString()].length + lead;
  const row = [start, start + [...words].length, words, "mention", null, 0];
  if ((trip().seen?.mentions || []).some((m) => m[0] < row[1] && row[0] < m[1])) return;
  ask(words, [[say("give_place"), () => pickPlace(words, (id) => addName(row, id))]]);
}

function addName(row, id) {
  change((value) => {
    value.seen ||= { places: [], mentions: [] };
    value.seen.mentions.push([row[0], row[1], row[2], "stop", id, 1]);
    insertStop(value, newStop(id, "stop", ...sentenceAround(row[0], row[1])));
  });
}

box.addEventListener("mouseup", offerSelection);
box.addEventListener("keyup", (event) => event.key === "Enter" && event.target === box && offerSelection());

/** Show where a stop is named. */
export function reveal(stop) {
  for (const old of box.querySelectorAll("[data-shown]")) old.removeAttribute("data-shown");
  const row = (trip().seen?.mentions || []).find((m) => m[4] === stop.place && m[0] >= stop.span[0] && m[1] <= stop.span[1]);
  const mark = row && box.querySelector(`[data-start="${row[0]}"]`);
  mark?.scrollIntoView({ block: "center" });
  return element("span");
}
