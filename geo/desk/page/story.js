// The story with every name marked; a click says what it is, a selection names a place.

import { get } from "./api.js";
import { button, element, say } from "./words.js";
import { change, insertStop, newStop, replacePlace, setRole, trip } from "./trip.js";
import { pickPlace } from "./picker.js";

const box = document.getElementById("text");
const menu = document.getElementById("menu");
const reasons = document.getElementById("reasons");
const find = document.getElementById("find");
const LONGEST = 80; // letters that a person can select as a name
let letters = []; // offsets count characters, not UTF-16 units
let marks = new Map(); // by where they begin
let shape = ""; // of the marks that are drawn

/** Take another story. */
export function setText(value) {
  letters = [...value];
  shape = "";
  document.getElementById("paste").hidden = Boolean(value);
  find.closest("label").hidden = !value;
}

const mentions = () => trip().seen?.mentions || [];

/** Show the text with its names as the trip has them; what has not changed stays. */
export function showStory() {
  const rows = [...mentions()].sort((a, b) => a[0] - b[0]);
  const now = rows.map((row) => `${row[0]}-${row[1]}`).join();
  if (now !== shape || !box.childNodes.length) {
    build(rows);
    shape = now;
  }
  const roles = new Map();
  for (const stop of trip().stops) if (!roles.has(stop.place) || stop.role !== "stop") roles.set(stop.place, stop);
  for (const row of rows) colour(marks.get(row[0]), row, roles.get(row[4]));
}

function build(rows) {
  const pieces = document.createDocumentFragment();
  marks = new Map();
  let done = 0;
  for (const [start, end] of rows) {
    if (start < done) continue;
    pieces.append(letters.slice(done, start).join(""));
    const mark = button(letters.slice(start, end).join(""), () => choose(start, mark), { "data-start": start });
    marks.set(start, mark);
    pieces.append(mark);
    done = end;
  }
  pieces.append(letters.slice(done).join(""));
  const top = box.scrollTop;
  box.replaceChildren(pieces);
  box.scrollTop = top;
}

function colour(mark, row, stop) {
  if (!mark) return;
  const role = stop ? stop.role : "mention";
  const low = stop && stop.confidence !== undefined && stop.confidence < 0.74;
  const kinds = [role, low ? "doubtful" : "", row[4] ? "" : "unplaced"].filter(Boolean).join(" ");
  if (mark.className !== kinds) mark.className = kinds;
  const title = [say(role), low ? say("doubtful") : "", row[4] ? "" : say("unplaced_name")].filter(Boolean).join(", ");
  if (mark.title !== title) mark.title = title;
}

/** Return the sentence around a stretch of the text, and where it stands. */
function sentenceAround(start, end) {
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
function choose(start, mark) {
  const row = mentions().find((each) => each[0] === start);
  const [, , surface, , place] = row;
  ask(surface, [
    ...["origin", "stop", "destination", "candidate"].map((role) => [say(role), () => give(row, role)]),
    [say("mention"), () => change((value) => (value.stops = value.stops.filter((stop) => !place || stop.place !== place)))],
    [say("other"), () => pickPlace(surface, (id) => setPlace(row, id))],
  ], row, mark);
}

/** Let a name have a role. */
function give(row, role) {
  const [start, end, surface, , place] = row;
  if (!place) {
    pickPlace(surface, (id) => setPlace(row, id, role));
    return;
  }
  const known = trip().stops.filter((stop) => stop.place === place);
  if (known.length) setRole(nearest(known, start)._, role);
  else change((value) => insertStop(value, newStop(place, role, ...sentenceAround(start, end))));
}

/** Return the one of several stops at a place that is told nearest to a name. */
function nearest(stops, start) {
  const away = (stop) => (start >= stop.span?.[0] && start < stop.span?.[1] ? -1 : Math.abs((stop.span?.[0] || 0) - start));
  return [...stops].sort((a, b) => away(a) - away(b))[0];
}

function setPlace(row, id, role = "") {
  change((value) => {
    const known = row[4] ? value.stops.filter((stop) => stop.place === row[4]) : [];
    if (known.length) replacePlace(value, nearest(known, row[0])._, id);
    else for (const each of value.seen.mentions) if (each[2] === row[2]) each[4] = id;
    value.unplaced = (value.unplaced || []).filter((name) => name !== row[2]);
    if (role) insertStop(value, newStop(id, role, ...sentenceAround(row[0], row[1])));
  });
}

/** Give a place to a name that had none, as a stop. */
export function placeName(name, id) {
  const row = mentions().find((each) => each[2] === name && !each[4]);
  if (row) setPlace(row, id, "stop");
  else {
    change((value) => {
      value.unplaced = (value.unplaced || []).filter((each) => each !== name);
      insertStop(value, newStop(id, "stop"));
    });
  }
}

/** Tell why words of the story count or not, as they were read. */
async function tellWhy([start, end]) {
  const found = await get(`why?start=${start}&end=${end}`).catch((error) => ({ reasons: [], refused: error.message }));
  const said = found.reasons.flatMap((reason) => [
    element("p", `${reason.words} ${reason.verdict}.`),
    listed(reason.evidence),
    ...(reason.changes.length ? [element("p", say("would_change")), listed(reason.changes)] : []),
  ]);
  reasons.replaceChildren(...(said.length ? said : [element("p", found.refused || say("nothing_found"))]));
}

function listed(lines) {
  const list = element("ul");
  list.append(...lines.map((line) => element("li", line)));
  return list;
}

/** Show a menu of choices for a name, and why it was read as it was. */
function ask(title, choices, row, from) {
  document.getElementById("menu-title").textContent = say("make", { name: title });
  const list = choices.map(([name, act]) => button(name, () => { menu.close(); act(); }));
  const asking = button(say("why"), () => tellWhy(row), { id: "ask-why" });
  document.getElementById("choices").replaceChildren(...list, asking, button(say("close"), () => menu.close()));
  reasons.replaceChildren();
  menu.onclose = () => from?.isConnected && from.focus();
  menu.showModal();
}

/** Offer to name a place where a person has selected words. */
function offerSelection() {
  const chosen = document.getSelection();
  const words = String(chosen).trim();
  if (!words || !box.contains(chosen.anchorNode) || !box.contains(chosen.focusNode)) return;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(chosen.getRangeAt(0).startContainer, chosen.getRangeAt(0).startOffset);
  const lead = [...String(chosen)].length - [...String(chosen).trimStart()].length;
  offer([...before.toString()].length + lead, words);
}

/** Offer to name the place that words from somewhere on mean. */
function offer(start, words) {
  const row = [start, start + [...words].length, words, "mention", null, 0];
  if (row[1] - start > LONGEST) return;
  const roles = ["stop", "origin", "destination", "candidate"];
  ask(words, roles.map((role) => [`${say("give_place")}: ${say(role)}`, () => pickPlace(words, (id) => addName(row, id, role))]), row);
}

function addName(row, id, role) {
  change((value) => {
    value.seen ||= { places: [], mentions: [] };
    value.seen.mentions = value.seen.mentions.filter((each) => each[1] <= row[0] || row[1] <= each[0]);
    value.seen.mentions.push([row[0], row[1], row[2], role, id, 1]);
    value.seen.mentions.sort((a, b) => a[0] - b[0]);
    insertStop(value, newStop(id, role, ...sentenceAround(row[0], row[1])));
  });
}

/** Find words that are typed, for those who select nothing with a mouse. */
function findTyped() {
  const words = find.value.trim();
  const at = letters.join("").indexOf(words);
  if (!words || at < 0) {
    find.setAttribute("aria-invalid", "true");
    return;
  }
  find.removeAttribute("aria-invalid");
  offer([...letters.join("").slice(0, at)].length, words);
}

box.addEventListener("mouseup", (event) => !event.target.closest("button") && setTimeout(offerSelection));
find.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  findTyped();
});

/** Show where a stop is named, or told. */
export function reveal(stop) {
  for (const old of box.querySelectorAll("[data-shown]")) delete old.dataset.shown;
  const within = (row) => stop.span && row[0] >= stop.span[0] && row[1] <= stop.span[1];
  const rows = mentions().filter((row) => row[4] === stop.place);
  const mark = marks.get((rows.find(within) || rows[0])?.[0]);
  if (!mark) return;
  mark.dataset.shown = "yes";
  mark.scrollIntoView({ block: "nearest" });
}

