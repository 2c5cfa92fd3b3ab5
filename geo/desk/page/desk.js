// The desk: the story on the left, the map and its stops on the right.

import { file, get, mapAddress, post } from "./api.js";
import { button, element, languages, loadWords, say, speak } from "./words.js";
import { back, begin, canRedo, canUndo, change, changes, first, insertStop, newStop, onChange, redo, replacePlace, trip, undo } from "./trip.js";
import { pickPlace, pointedAt } from "./picker.js";
import { setText, showStory } from "./story.js";
import { field, labelled, showStops } from "./stops.js";

const at = (id) => document.getElementById(id);
const later = new Set(); // doubts that the person has put off
let begun = {};
let drawn = { names: {}, places: [], doubts: [], warnings: [], checks: [] };
let saved = "";
let count = 0;
let overwrite = false;

const nameOf = (place) => drawn.names[place] || place;
const isSaved = () => saved === JSON.stringify(trip());

function message(text, bad = false) {
  at("message").textContent = text;
  at("message").className = bad ? "bad" : "";
}

/** Draw the trip as it stands; of changes in quick succession the last counts. */
async function draw() {
  const mine = (count += 1);
  showAll();
  try {
    const result = await post("draw", { trip: trip() });
    if (mine !== count) return;
    drawn = result;
    message("");
    at("map").src = mapAddress(mine);
  } catch (error) {
    if (mine !== count) return;
    message(error.message, true);
    return;
  }
  showAll();
  document.body.dataset.drawn = String(mine);
}

function showAll() {
  showStory();
  showStops(drawn.names, drawn.places);
  at("answer").textContent = drawn.answer || "";
  at("undo").disabled = !canUndo();
  at("redo").disabled = !canRedo();
  at("name").textContent = isSaved() ? begun.name : `${begun.name} · ${say("unsaved")}`;
  at("warnings").replaceChildren(...(drawn.warnings || []).map((line) => element("li", line)));
  at("checks").replaceChildren(...(drawn.checks || []).map((check) => element("li", `${check.claim}: ${check.verdict}. ${check.why}`)));
  showDoubt();
  showChanges();
  showTrip();
}

/** Show the first thing to look at, with its quote and what may be said of it. */
function showDoubt() {
  const key = (doubt) => `${doubt.of} ${doubt.name ?? trip().stops[doubt.stop]?.place}`;
  const open = (drawn.doubts || []).filter((doubt) => !later.has(key(doubt)) && (doubt.name || trip().stops[doubt.stop]));
  at("doubts").hidden = !open.length;
  if (!open.length) return;
  at("doubts-title").textContent = open.length === 1 ? say("doubt1") : say("doubts", { n: open.length });
  const [doubt] = open;
  const skip = button(say("later"), () => { later.add(key(doubt)); showDoubt(); });
  const bar = element("p", "", { class: "bar" });
  const parts = [];
  if (doubt.of === "name") {
    parts.push(element("p", say("of_name", { name: doubt.name })));
    bar.append(button(say("other"), () => pickPlace(doubt.name, (id) => placeName(doubt.name, id))));
  } else {
    const stop = trip().stops[doubt.stop];
    const place = drawn.places.find((each) => each.id === stop.place);
    const where = place ? `${place.name}, ${place.country} (${place.lat.toFixed(1)}, ${place.lon.toFixed(1)})` : stop.place;
    parts.push(element("p", say(`of_${doubt.of}`, { name: nameOf(stop.place), role: say(stop.role), where })), element("blockquote", doubt.quote));
    bar.append(
      button(say("right"), () => { later.add(key(doubt)); change((value) => delete value.stops[doubt.stop].confidence); }),
      button(say("wrong"), () => change((value) => value.stops.splice(doubt.stop, 1))),
      button(say("other"), () => pickPlace(place?.name || "", (id) => change((value) => replacePlace(value, doubt.stop, id)))),
    );
  }
  bar.append(skip);
  at("doubt").replaceChildren(...parts, bar);
}

function placeName(name, id) {
  change((value) => {
    for (const row of value.seen?.mentions || []) if (row[2] === name) row[4] = id;
    value.unplaced = (value.unplaced || []).filter((each) => each !== name);
    insertStop(value, newStop(id, "stop"));
  });
}

function showChanges() {
  const lines = changes(nameOf);
  at("changes-title").textContent = lines.length ? say("changes", { n: lines.length }) : say("nochange");
  at("changes").replaceChildren(...lines.map((line) => {
    const item = element("li", `${line.text} `);
    if (line.restore) item.append(button("↺", () => change(line.restore), { "aria-label": `${say("back")}: ${line.text}` }));
    return item;
  }));
}

/** Show what the trip holds beside its stops. */
function showTrip() {
  const value = trip();
  const speed = typeof value.top_speed === "object" ? value.top_speed.kmh : value.top_speed;
  const words = (text) => text.split(/[,、，]/).map((word) => word.trim()).filter(Boolean);
  const inputs = [
    ["title", field(value.title || "", (text) => change((v) => (v.title = text)))],
    ["published", field(value.published || "", (text) => change((v) => (v.published = text || null)), { placeholder: "2023-09-13" })],
    ["top_speed", field(String(speed ?? ""), (text) => change((v) => (v.top_speed = Number(text))), { inputmode: "decimal" })],
    ["via", field((value.via || []).join(", "), (text) => change((v) => (v.via = words(text))))],
    ["avoid", field((value.avoid || []).join(", "), (text) => change((v) => (v.avoid = words(text))), { placeholder: "CN, MN" })],
  ];
  at("trip").className = "form";
  at("trip").replaceChildren(...inputs.map(([word, input]) => labelled(word, input)));
}

async function save() {
  try {
    const done = await post("save", { trip: trip(), force: overwrite });
    saved = JSON.stringify(trip());
    overwrite = false;
    at("save").textContent = say("save");
    message(say("saved", { file: done.saved }));
  } catch (error) {
    message(error.message, true);
    overwrite = error.message.includes("changed on disk");
    if (overwrite) at("save").textContent = say("again");
  }
  at("name").textContent = isSaved() ? begun.name : `${begun.name} · ${say("unsaved")}`;
}

async function exportAs(format) {
  if (!format) return;
  try {
    const content = await file("export", { trip: trip(), format });
    const link = element("a", "", { href: URL.createObjectURL(content), download: `${begun.name.replace(/\.\w+$/, "")}.${format === "section" ? "section.html" : format}` });
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) {
    message(error.message, true);
  }
}

function offerDraft(draft) {
  const box = at("doubts");
  box.hidden = false;
  at("doubts-title").textContent = say("draft");
  const bar = element("p", "", { class: "bar" });
  bar.append(
    button(say("take"), () => begin(begun.trip, draft)),
    button(say("drop"), () => begin(begun.trip)),
  );
  at("doubt").replaceChildren(bar);
}

async function main() {
  begun = await get("state");
  await loadWords(begun.trip.language);
  for (const code of languages()) at("language").append(element("option", code, { value: code, selected: code === begun.trip.language }));
  at("export").append(element("option", "…", { value: "" }), ...begun.formats.map((name) => element("option", name, { value: name })));
  at("language").addEventListener("change", () => { speak(at("language").value); showAll(); });
  at("export").addEventListener("change", () => { exportAs(at("export").value); at("export").value = ""; });
  at("undo").addEventListener("click", undo);
  at("redo").addEventListener("click", redo);
  at("back").addEventListener("click", back);
  at("save").addEventListener("click", save);
  at("add").addEventListener("click", () => pickPlace("", (id) => change((value) => insertStop(value, newStop(id, "stop")))));
  at("trip").addEventListener("submit", (event) => event.preventDefault());
  at("pasted").addEventListener("change", () => { setText(at("pasted").value); showStory(); });
  at("map").addEventListener("load", () => at("map").contentDocument?.addEventListener("railstory:click", (event) => pointedAt(event.detail)));
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || /INPUT|TEXTAREA/.test(event.target.tagName)) return;
    if (event.key === "z") { event.preventDefault(); (event.shiftKey ? redo : undo)(); }
    if (event.key === "y") { event.preventDefault(); redo(); }
    if (event.key === "s") { event.preventDefault(); save(); }
  });
  window.addEventListener("beforeunload", (event) => { if (!isSaved()) event.preventDefault(); });
  onChange(draw);
  setText(begun.text);
  saved = JSON.stringify(begun.trip);
  begin(begun.trip);
  saved = JSON.stringify(trip());
  if (begun.draft) offerDraft(begun.draft);
  document.body.dataset.ready = JSON.stringify(first()).length > 0 ? "yes" : "no";
}

main();
