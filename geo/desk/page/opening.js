// Opening something else: words that are pasted, a file that is dropped, an address.

import { post } from "./api.js";
import { abandoned } from "./tab.js";
import { button, element, say, spoken } from "./words.js";

const start = document.getElementById("start");
const area = document.getElementById("pasted");
const address = document.getElementById("address");
/** @type {(...of: any[]) => any} */
let opened = () => {};
let mayLeave = () => true;
/** @type {(...of: any[]) => any} */
let failed = () => {};

/** Let a person open something; `then` gets the state that the server answers. */
export function letOpen({ then, leaving, fails }) {
  [opened, mayLeave, failed] = [then, leaving, fails];
}

/** Show the start, where no story is open. */
export function showStart(state) {
  start.hidden = false;
  document.getElementById("online").hidden = !state.online;
  document.getElementById("desk").hidden = true;
}

/** Open what is asked for, unless there are changes that a person keeps; say whether it is open. */
export async function ask(body) {
  if (!mayLeave()) return false;
  start.setAttribute("aria-busy", "true");
  try {
    opened(await post("open", body));
    start.hidden = true;
    document.getElementById("desk").hidden = false;
    return true;
  } catch (error) {
    failed(error);
    return false;
  } finally {
    start.removeAttribute("aria-busy");
  }
}

/** Offer the drafts that were left; `take` gets the one that is wanted. */
export async function offerDrafts(drafts, take) {
  const box = document.getElementById("drafts");
  const left = await abandoned(drafts);
  box.hidden = !left.length;
  box.setAttribute("aria-label", say("draft"));
  const when = new Intl.DateTimeFormat(spoken(), { dateStyle: "medium", timeStyle: "short" });
  const rows = left.map((draft) => {
    const row = element("p", `${say("draft")} ${draft.name || ""} · ${when.format(new Date(draft.when * 1000))} `, { class: "bar" });
    const done = () => {
      row.remove();
      box.hidden = !box.querySelector("button");
    };
    row.append(
      button(say("take"), async () => { done(); await take(draft); }),
      button(say("drop"), async () => { done(); await forget(draft); }),
    );
    return row;
  });
  box.replaceChildren(...rows);
}

/** Let the server forget a draft. */
export const forget = (draft) => post("forget", { draft: draft.tab }).catch(failed);

function send(file) {
  const reader = new FileReader();
  reader.addEventListener("load", () => ask({ name: file.name, content: String(reader.result).split(",")[1] || "" }));
  reader.readAsDataURL(file);
}

const hasFiles = (event) => [...(event.dataTransfer?.types || [])].includes("Files");

document.addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  document.body.classList.add("dropping");
});
document.addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("dropping"));
document.addEventListener("drop", (event) => {
  document.body.classList.remove("dropping");
  if (!hasFiles(event)) return;
  event.preventDefault();
  send(event.dataTransfer.files[0]);
});
document.getElementById("read").addEventListener("click", () => ask({ text: area.value }));
document.getElementById("fetch").addEventListener("click", () => ask({ address: address.value }));
address.addEventListener("keydown", (event) => event.key === "Enter" && ask({ address: address.value }));
document.getElementById("file").addEventListener("change", (event) => event.target.files[0] && send(event.target.files[0]));
