// Forms for what a trip file holds, made from its schema: a key that is new to the
// schema is in the form without a line here.

import { pickPlace } from "./picker.js";
import { button, called, element, say } from "./words.js";

const isOf = (schema, ...types) => [].concat(schema.type || []).some((type) => types.includes(type));
const isText = (schema) => isOf(schema, "string");
const isNumber = (schema) => isOf(schema, "number", "integer");

/** Return the fields of a mapping: those that are `left out` are shown elsewhere. */
export function fields(schema, value, take, { leftOut = [], key, zone = "" }) {
  return Object.entries(schema.properties)
    .filter(([name, each]) => !leftOut.includes(name) && !("const" in each))
    .map(([name, each]) => field(each, value[name], (next) => take(name, next), { name, key: `${key}.${name}`, zone }));
}

/** Return one field with its name; `take` gets what a person makes of it. */
function field(schema, value, take, about) {
  if (schema.oneOf) return field(scalarOf(schema), scalarIn(schema, value), take, about);
  if (schema.items?.format === "moment") return moments(value, take, about);
  if (isOf(schema, "object")) return group(schema, value || {}, take, about);
  if (isOf(schema, "array")) return list(schema, value || [], take, about);
  return labelled(about.name, control(schema, value, take, about));
}

/** Return the plain variant of what may be given in two ways, as a top speed may. */
const scalarOf = (schema) => schema.oneOf.find((each) => each.type !== "object") || schema.oneOf[0];

function scalarIn(schema, value) {
  if (value === null || typeof value !== "object") return value;
  const whole = schema.oneOf.find((each) => each.type === "object");
  return value[whole.required[0]];
}

/** Return the control of a value that is no list. */
function control(schema, value, take, { name, key }) {
  const common = { "data-key": key, "aria-label": called(name) };
  if (schema.enum) return choice(schema, value, take, common);
  if (schema.type === "boolean") {
    const isOn = value === undefined ? schema.default === true : String(value) === "true";
    return element("input", "", { type: "checkbox", checked: isOn, ...common }, { change: (event) => take(event.target.checked) });
  }
  if (schema.format === "place") return place(value, take, common);
  if (isNumber(schema) && !isText(schema)) {
    return element("input", "", { type: "number", step: "any", min: schema.minimum, max: schema.maximum, value: value ?? "", ...common }, { change: (event) => take(event.target.value === "" ? undefined : Number(event.target.value)) });
  }
  const empty = isOf(schema, "null") ? undefined : "";
  const shape = { value: value ?? "", placeholder: schema.description, maxlength: schema.maxLength, ...common };
  const made = name !== "title" && String(value ?? "").length > 60 ? element("textarea", value, { rows: 3, ...common }) : element("input", "", shape);
  made.addEventListener("change", () => take(made.value.trim() || (value === undefined ? undefined : empty)));
  return made;
}

function choice(schema, value, take, common) {
  const made = element("select", "", common);
  const now = value ?? schema.default;
  if (now === undefined) made.append(element("option", "", { value: "" }));
  for (const each of schema.enum) made.append(element("option", called(each), { value: each, selected: each === now }));
  made.addEventListener("change", () => take(made.value || undefined));
  return made;
}

/** Return a place as what it is called in the file, with a search beside it. */
function place(value, take, common) {
  const box = element("span", "", { class: "row" });
  const input = element("input", "", { value: value ?? "", ...common });
  input.addEventListener("change", () => take(input.value.trim() || undefined));
  const find = button("…", () => pickPlace(input.value, take), { "aria-label": `${say("search")} ${common["aria-label"]}`, class: "small" });
  box.append(input, find);
  return box;
}

/** Return the two ends of a window, by the clock of the place. */
function moments(value, take, { name, key, zone }) {
  const ends = value?.length ? [value[0], value[value.length - 1]] : [null, null];
  const end = (at, word) => {
    const shown = (ends[at] || "").slice(0, 16);
    const typed = (text) => {
      const next = [...ends];
      next[at] = text || null;
      // a moment that is told alone is both ends; one before the other moves it along
      const other = 1 - at;
      if (next[at] && (!next[other] || next[0].slice(0, 16) > next[1].slice(0, 16))) next[other] = next[at];
      if (!next[at] && ends[0] === ends[1]) next[other] = null;
      take(next);
    };
    const attributes = { type: "datetime-local", value: shown, "data-key": `${key}.${at}`, "aria-label": say(word) };
    return labelled(word, element("input", "", attributes, { change: (event) => typed(event.target.value) }));
  };
  const box = element("fieldset", "", { class: "moments" });
  box.append(element("legend", zone ? `${called(name)} · ${zone}` : called(name)), end(0, "told_from"), end(1, "told_to"));
  return box;
}

/** Return a mapping in a box of its own. */
function group(schema, value, take, { name, key }) {
  const box = element("fieldset");
  const put = (part, next) => {
    const whole = { ...value, [part]: next };
    if (next === undefined) delete whole[part];
    take(Object.keys(whole).length ? whole : undefined);
  };
  box.append(element("legend", called(name)), ...fields(schema, value, put, { key }));
  return box;
}

/** Return a list: what is in it, each with a way out, and a way in for one more. */
function list(schema, value, take, { name, key }) {
  const box = element("fieldset", "", { class: "list" });
  box.append(element("legend", called(name)));
  const without = (at) => value.filter((_, i) => i !== at);
  value.forEach((item, at) => {
    const out = () => button("×", () => take(without(at)), { "aria-label": `${say("remove")}: ${called(name)} ${at + 1}`, class: "small" });
    if (schema.items.type === "object") {
      const whole = group(schema.items, item, (next) => take(value.map((each, i) => (i === at ? next || {} : each))), { name: `${called(name)} ${at + 1}`, key: `${key}.${at}` });
      whole.append(out());
      box.append(whole);
      return;
    }
    const chip = element("span", schema.items.enum ? called(item) : String(item), { class: "chip" });
    chip.append(out());
    box.append(chip);
  });
  if (schema.maxItems && value.length >= schema.maxItems) return box;
  box.append(more(schema.items, (next) => take([...value, next]), { name, key }));
  return box;
}

function more(schema, add, { name, key }) {
  const label = { "aria-label": `${say("more")}: ${called(name)}`, "data-key": `${key}.more` };
  if (schema.type === "object") return button("+", () => add({}), label);
  if (schema.enum) return choice(schema, undefined, (next) => next && add(next), label);
  if (schema.format === "place") return button("+", () => pickPlace("", add), label);
  const input = element("input", "", { placeholder: schema.pattern === "^[A-Za-z]{2}$" ? "CN" : "+", class: "short", ...label });
  input.addEventListener("change", () => input.value.trim() && add(isNumber(schema) ? Number(input.value) : input.value.trim()));
  return input;
}

function labelled(word, input) {
  const made = element("label", called(word));
  made.append(input);
  return made;
}
