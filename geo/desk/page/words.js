// The desk's words in the language that the person has chosen.

import { get } from "./api.js";

let all = {};
let now = "en";

/** Fetch the words of all languages, and speak the first. */
export async function loadWords(language) {
  all = await get("page/words.json");
  speak(language);
}

/** Take a language, and put its words wherever the page has a place for one. */
export function speak(language) {
  now = all[language] ? language : "en";
  document.documentElement.lang = now;
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = say(place.dataset.word);
}

/** Return a phrase with its parts put in. */
export function say(word, parts = {}) {
  return all[now][word].replace(/\{(\w+)\}/g, (_, key) => parts[key] ?? "");
}

/** Return what a key of a trip file is called: in words, or as the file has it. */
export const called = (key) => all[now][key] || String(key).replaceAll("_", " ");

export const spoken = () => now;
export const languages = () => Object.keys(all);

/** Return an element with text, attributes and listeners; text is never HTML. */
export function element(name, text = "", attributes = {}, listeners = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  for (const [event, listener] of Object.entries(listeners)) made.addEventListener(event, listener);
  return made;
}

export const button = (text, click, attributes = {}) => element("button", text, { type: "button", ...attributes }, { click });

// What a person has entered is what the field holds now: a redraw loses nothing.
document.addEventListener("change", ({ target }) => { if ("defaultValue" in target) target.defaultValue = target.value; }, true);

/** Draw a box anew, unless a person is typing in it; the focus stays where it was. */
export function redraw(box, draw) {
  const held = document.activeElement;
  const isIn = box.contains(held);
  if (isIn && /INPUT|TEXTAREA/.test(held.tagName) && held.value !== held.defaultValue && held.type !== "checkbox") {
    held.addEventListener("blur", () => redraw(box, draw), { once: true });
    return;
  }
  const key = isIn && held.dataset.key;
  draw();
  if (key) box.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
