// The map in its frame: a change is drawn over the ground that is there, at once; when
// nothing changes for a moment, the whole page of the map is fetched and takes its place.

import { mapAddress } from "./api.js";

const REST_MS = 900; // without a change for so long, the ground is drawn again
const box = document.getElementById("map");
let frame = null; // what is seen
let coming = null; // what is loading behind it
let extent = ""; // of the journey that the frame was drawn for
let timer = 0;
/** @type {(what: string, where: object) => unknown} */
let told = () => {};

/** Say who hears of clicks on the map and on its dots. */
export const onMap = (listener) => (told = listener);

/** Show a journey: `text` is the sketch that the server sent, `number` that of the change. */
export function showJourney(text, number) {
  const next = JSON.stringify(JSON.parse(text).bounds);
  clearTimeout(timer);
  if (!frame) {
    settle(next, number);
    return;
  }
  const { contentDocument: page, contentWindow: inside } = frame;
  page.dispatchEvent(new inside.CustomEvent("desk:draw", { detail: text }));
  timer = setTimeout(() => settle(next, number), REST_MS);
}

/** Forget the map of a story that is no longer open. */
export function clearMap() {
  clearTimeout(timer);
  frame?.remove();
  coming?.remove();
  [frame, coming] = [null, null];
}

/** Fetch the whole page behind the one that is seen, and change places with it. */
function settle(next, number) {
  coming?.remove();
  const mine = document.createElement("iframe");
  coming = mine;
  mine.title = box.dataset.title;
  mine.className = "coming";
  mine.addEventListener("load", () => {
    if (mine !== coming || !mine.contentWindow.railstory_map) return;
    const map = mine.contentWindow.railstory_map;
    const before = frame?.contentWindow?.railstory_map;
    if (before && next === extent) map.setView(before.getCenter(), before.getZoom(), { animate: false });
    const page = mine.contentDocument;
    page.addEventListener("railstory:click", (event) => told("click", event.detail));
    page.addEventListener("desk:dot", (event) => told("dot", event.detail));
    mine.classList.remove("coming");
    frame?.remove();
    [frame, coming, extent] = [mine, null, next];
    document.body.dataset.settled = String(number);
  });
  mine.src = mapAddress(number);
  box.append(mine);
}
