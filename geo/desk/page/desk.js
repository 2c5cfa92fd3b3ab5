// The desk: the story on the left, the map and its stops on the right.

import { Gone, file, get, post, tell } from "./api.js";
import { button, called, element, languages, loadWords, redraw, say, speak } from "./words.js";
import { back, begin, canRedo, canUndo, change, changes, insertStop, newStop, onChange, plain, redo, trip, undo } from "./trip.js";
import { pickPlace, pointedAt } from "./picker.js";
import { setText, showStory } from "./story.js";
import { openAt, showStops, takeSchema, turnRound } from "./stops.js";
import { freshDoubts, showDoubts } from "./doubts.js";
import { clearMap, onMap, showJourney } from "./mapview.js";
import { fields } from "./form.js";
import { forget, letOpen, offerDrafts, showStart } from "./opening.js";
import { go, nextOpen, showWalk, takeWalk } from "./walk.js";
import { takeTab } from "./tab.js";

const at = (id) => document.getElementById(id);
const NOTHING = { names: {}, places: [], doubts: [], warnings: [], checks: [], legs: [] };
let begun = {};
let drawn = NOTHING;
let saved = "";
let count = 0;
let overwrite = false;
let isDone = false;
let told = 0; // how many messages were shown
let resumed = null; // the draft that was taken, until its changes are in this tab's own

const nameOf = (place) => drawn.names[place] || place;
const isSaved = () => isDone || !trip() || saved === JSON.stringify(plain());

function message(text, bad = false) {
  told += 1;
  at("message").textContent = text;
  at("message").className = bad ? "bad" : "";
}

/** Say what went wrong; a server that is gone takes nothing with it. */
function fail(error) {
  const gone = error instanceof Gone;
  message(gone ? say("gone") : error.message, true);
  at("rescue").hidden = !gone || !trip();
}

/** Draw the trip as it stands; of changes in quick succession the last counts. */
async function draw() {
  const mine = (count += 1);
  const [began, before] = [performance.now(), told];
  showTexts();
  try {
    const result = await post("draw", { trip: plain() });
    if (mine !== count) return;
    drawn = result;
    if (result.kept || told === before) message(result.kept || "", Boolean(result.kept)); // not over what was said meanwhile
    at("rescue").hidden = true;
    showJourney(result.sketch, mine);
  } catch (error) {
    if (mine === count) fail(error);
    return;
  }
  showTexts();
  at("answer").textContent = JSON.parse(drawn.sketch).editions[0].answer;
  document.body.dataset.drawn = String(mine);
  document.body.dataset.ms = String(Math.round(performance.now() - began));
  if (resumed) {
    forget(resumed);
    resumed = null;
  }
}

function showTexts() {
  showStory();
  showStops(drawn);
  showDoubts(drawn);
  at("undo").disabled = !canUndo();
  at("redo").disabled = !canRedo();
  at("warnings").replaceChildren(...drawn.warnings.map((line) => element("li", line)));
  at("checks").replaceChildren(...drawn.checks.map((check) => element("li", `${check.claim}: ${called(check.verdict)}. ${check.why}`, { class: check.verdict })));
  showName();
  showChanges();
  redraw(at("trip"), showTrip);
}

function showName() {
  at("name").textContent = isSaved() ? begun.name : `${begun.name} · ${say("unsaved")}`;
  document.title = at("name").textContent;
}

function showChanges() {
  const rows = changes();
  at("changes-title").textContent = rows.length ? say("changes", { n: rows.length }) : say("nochange");
  at("changes").replaceChildren(...rows.map((row) => {
    const name = row.stop && nameOf(row.stop.place);
    const text = { gone: `− ${name}`, new: `+ ${name}`, other: `${name}: ${(row.fields || []).map(called).join(", ")}`, order: say("order"), field: called(row.field) }[row.what];
    const item = element("li", `${text} `);
    item.append(button("↺", () => change(row.restore, { draws: row.what !== "field" }), { "aria-label": `${say("back")}: ${text}`, class: "small" }));
    return item;
  }));
}

/** Show what the trip holds beside its stops. */
function showTrip() {
  const take = (key, value) => change((whole) => (value === undefined ? delete whole[key] : (whole[key] = value)), { draws: key === "drawn" });
  at("trip").replaceChildren(...fields(begun.schema, trip(), take, { leftOut: ["stops", "seen"], key: "trip" }));
}

/** Save the trip; return whether it is. */
async function save() {
  const made = plain();
  try {
    const done = await post("save", { trip: made, force: overwrite });
    saved = JSON.stringify(made);
    overwrite = false;
    at("save").textContent = say("save");
    message(say("saved", { file: done.saved }));
    takeWalk(done.walk);
  } catch (error) {
    fail(error);
    overwrite = Boolean(error.asks);
    if (overwrite) at("save").textContent = say("again");
  }
  showName();
  return isSaved();
}

async function saveAndNext() {
  if (!(await save())) return;
  const next = nextOpen();
  if (next >= 0) go(next);
  else message(say("all_done"));
}

/** Hand the trip back to the notebook. */
async function finish() {
  try {
    await post("finish", { trip: plain() });
    isDone = true;
    at("desk").hidden = true;
    message(say("handed"));
  } catch (error) {
    fail(error);
  }
}

const stem = () => begun.file.split(/[\\/]/).pop().replace(/\.\w+$/, "");

function download(content, name) {
  const link = element("a", "", { href: URL.createObjectURL(content), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function exportAs(format) {
  try {
    if (format === "embed") {
      const { code, file: page } = await post("embed", { trip: plain() });
      at("code").value = code;
      at("embed-how").textContent = say("embed_how", { file: page });
      at("embed").showModal();
    } else if (format) download(await file("export", { trip: plain(), format }), `${stem()}.${format === "section" ? "section.html" : format}`);
  } catch (error) {
    fail(error);
  }
}

/** Show what was opened: a story with its trip, or where to open one. */
async function open(state, current = null) {
  begun = state;
  takeWalk(state.walk);
  at("done").hidden = !state.lent;
  at("next").hidden = !state.walk;
  await offerDrafts(state.drafts || [], takeDraft);
  if (!state.trip) {
    showStart(state);
    document.body.dataset.ready = "start";
    return;
  }
  [drawn, overwrite] = [NOTHING, false];
  clearMap();
  freshDoubts();
  takeSchema(state.schema);
  setText(state.text);
  at("why").textContent = state.why || "";
  begin(state.trip, state.reading);
  saved = JSON.stringify(plain());
  if (current) begin(current, state.reading);
  showName();
  showWalk();
  document.body.dataset.ready = "yes";
}

/** Take a draft: of the story that is open, or of one that lies in no file. */
async function takeDraft(draft) {
  if (trip()) {
    resumed = draft;
    begin(draft.trip, begun.reading);
    return;
  }
  try {
    const state = await post("open", { draft: draft.tab });
    resumed = draft;
    at("start").hidden = true;
    at("desk").hidden = false;
    await open({ ...state, drafts: [] });
    saved = "";
    showName();
  } catch (error) {
    fail(error);
  }
}

/** Offer every language and format, and speak one. */
async function offer(language) {
  await loadWords(language);
  tell({ language });
  for (const code of languages()) at("language").append(element("option", code, { value: code, selected: code === language }));
  at("export").append(element("option", "…", { value: "" }), ...(begun.formats || []).map((name) => element("option", name, { value: name })), element("option", "embed", { value: "embed" }));
  at("map").dataset.title = say("map");
}

function listen() {
  const clicks = { undo, redo, back, save, next: saveAndNext, done: finish, turn: turnRound };
  for (const [id, act] of Object.entries(clicks)) at(id).addEventListener("click", () => act());
  at("language").addEventListener("change", () => {
    speak(at("language").value);
    tell({ language: at("language").value });
    showWalk();
    if (trip()) draw();
  });
  at("export").addEventListener("change", () => { exportAs(at("export").value); at("export").value = ""; });
  at("add").addEventListener("click", () => pickPlace("", (id) => change((value) => insertStop(value, newStop(id, "stop")))));
  at("trip").addEventListener("submit", (event) => event.preventDefault());
  at("embed-close").addEventListener("click", () => at("embed").close());
  at("copy").addEventListener("click", () => { at("code").select(); navigator.clipboard?.writeText(at("code").value); });
  // JSON is YAML: what is kept so is a trip file
  at("keep").addEventListener("click", () => download(new Blob([JSON.stringify(plain(), null, 1)]), `${stem()}.yaml`));
  onMap((what, where) => (what === "click" ? pointedAt(where) : openAt(where)));
  letOpen({ then: open, leaving: () => isSaved() || confirm(say("leave")), fails: fail });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || !trip()) return;
    const isTyping = /INPUT|TEXTAREA/.test(event.target.tagName);
    const act = { s: save, ...(isTyping ? {} : { z: event.shiftKey ? redo : undo, y: redo }) }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  window.addEventListener("beforeunload", (event) => { if (!isSaved()) event.preventDefault(); });
  onChange(draw);
}

async function main() {
  tell({ tab: takeTab() });
  const state = await get("state");
  begun = state;
  const own = state.spoken || state.trip?.language || navigator.language.slice(0, 2);
  await offer(["en", "ja", "ru", "ko", "zh", "zh-Hant"].includes(own) ? own : "en");
  listen();
  await open(state);
  if (!state.trip && state.walk) go(Math.max(0, nextOpen()));
}

main().catch((error) => message(error.message, true));
