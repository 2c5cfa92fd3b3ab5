// A walk through a batch: which story is open, why, and the way to the next.

import { element, say } from "./words.js";
import { ask } from "./opening.js";

const box = document.getElementById("walk");
const list = document.getElementById("walk-list");
let rows = [];
let now = -1;

document.getElementById("before").addEventListener("click", () => go(now - 1));
document.getElementById("after").addEventListener("click", () => go(now + 1));
list.addEventListener("change", () => go(Number(list.value)));

/** Take the stories of a batch, as the server has them. */
export function takeWalk(walk) {
  box.hidden = !walk;
  if (!walk) return;
  rows = walk.rows;
  showWalk();
}

/** Show where the walk is. */
export function showWalk() {
  if (!rows.length) return;
  const done = rows.filter((row) => row.done).length;
  document.getElementById("walk-title").textContent = say("walk", { n: now + 1, all: rows.length, done });
  list.replaceChildren(...rows.map((row, at) => element("option", `${row.done ? "✓ " : ""}${row.id} — ${row.why}`, { value: at, selected: at === now })));
  document.getElementById("before").disabled = now <= 0;
  document.getElementById("after").disabled = now >= rows.length - 1;
}

/** Open a story of the walk. */
export async function go(number) {
  if (number < 0 || number >= rows.length) return;
  const before = now;
  now = number;
  if ((await ask({ number })) === false) now = before;
  showWalk();
}

/** Return the number of the next story that nobody has put right, -1 when all are. */
export function nextOpen() {
  const after = rows.findIndex((row, at) => at > now && !row.done);
  return after >= 0 ? after : rows.findIndex((row) => !row.done);
}
