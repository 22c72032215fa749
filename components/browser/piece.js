// A piece of a page: HTML from the server, with a chart in it where there is one. A component of the framework, placed by piece.py.
//
// One piece stands for many elements of the framework, each of which costs the browser time at every run of the script. What it holds
// is told to the server as { name, value }: a chosen word of a switch, a ticked box, a button, a mark. A link within the dashboard is
// followed as the browser follows Back and Forward: the address changes, and the framework is told that it did.

import { end, show } from "./plot.js";

const SIDEBAR = '[data-testid="stSidebar';
const CARD = '[class*="st-key-card-"]';
const LARGE = "button[data-large]";
const PHONE = 768; // pixels of width below which the sidebar covers the page
const PAUSE = 250; // milliseconds after the last sign that is typed

export default function ({ data, parentElement, setTriggerValue }) {
  const piece = parentElement.querySelector(":scope > .piece") ?? begin(parentElement);
  piece.tell = (name, value) => setTriggerValue("said", { name, value });
  const [above, place, below] = piece.children;
  write(above, data.html);
  show(place, data.chart, (marks) => piece.tell("pick", marks));
  write(below, data.below);
  piece.querySelectorAll(LARGE).forEach(named);
  if (piece.turning) begun(below);
  piece.turning = false;
  if (data.file && data.file.number !== piece.saved) save(data.file);
  piece.saved = data.file?.number ?? piece.saved;
  return () => {
    end(place);
    piece.remove();
  };
}

document.addEventListener("fullscreenchange", () => document.querySelectorAll(LARGE).forEach(named));

document.addEventListener("keydown", (event) => event.key === "Escape" && document.fullscreenElement && document.exitFullscreen()); // where the browser does not itself

/** Says what the button does now; where the browser shows nothing on the whole screen there is no button. */
function named(button) {
  const large = button.closest(CARD) === document.fullscreenElement;
  button.title = large ? button.dataset.small : button.dataset.large;
  button.setAttribute("aria-label", `${button.title}: ${button.closest(CARD)?.querySelector("h2")?.textContent ?? ""}`);
  button.classList.toggle("large", large);
  button.hidden = !document.fullscreenEnabled;
}

/** Shows the button's card on the whole screen, with the sentences that a mark opens; or takes it back, as Escape does. */
function enlarge(button) {
  return document.fullscreenElement ? document.exitFullscreen() : button.closest(CARD).requestFullscreen();
}

function begin(parent) {
  const piece = document.createElement("div");
  piece.className = "piece";
  piece.append(...["above", "place", "below"].map((name) => Object.assign(document.createElement("div"), { className: name })));
  piece.addEventListener("change", (event) => changed(piece, event.target));
  piece.addEventListener("input", (event) => typed(piece, event.target));
  piece.addEventListener("search", (event) => event.target.value || changed(piece, event.target)); // the cross that empties a box
  piece.addEventListener("click", (event) => clicked(piece, event));
  piece.addEventListener("keydown", quiet);
  piece.addEventListener("mouseout", loud);
  piece.addEventListener("focusout", loud);
  parent.append(piece);
  return piece;
}

/** Writes the HTML where it is another than before; what had the focus has it again, with what was typed meanwhile. */
function write(part, html) {
  if (part.written === html) return;
  const held = part.contains(document.activeElement) ? document.activeElement : null;
  const scrolled = [...part.querySelectorAll("[data-scroll]")].map((box) => [box.dataset.scroll, box.scrollTop]);
  part.innerHTML = part.written = html;
  for (const [name, top] of scrolled) part.querySelector(`[data-scroll="${CSS.escape(name)}"]`)?.scrollTo(0, top);
  const again = held?.id ? document.getElementById(held.id) : null;
  if (!again) return;
  again.focus({ preventScroll: true });
  if (!held.dataset.find) return;
  again.value = held.value;
  again.setSelectionRange(held.selectionStart, held.selectionEnd);
}

/** Shows the beginning of a list whose page was turned at its end. */
function begun(list) {
  if (list.getBoundingClientRect().top < 0) list.scrollIntoView({ block: "start" });
}

/** Saves a file that the server has made. */
function save({ name, mime, text }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function changed(piece, control) {
  const { choose, tick, filter, enter } = control.dataset;
  if (choose) piece.tell("choose", [choose, control.value]);
  if (tick) piece.tell("tick", [tick, control.checked]);
  if (filter) piece.tell("filter", [filter, control.value, control.checked]);
  if (enter && control.validity.valid) piece.tell("enter", [enter, control.value]); // a year is not valid before all of it is typed
}

/** Part of a name, told once the reader pauses. */
function typed(piece, control) {
  if (!control.dataset.find) return;
  clearTimeout(piece.pause);
  piece.pause = setTimeout(() => piece.tell("find", [control.dataset.find, control.value]), PAUSE);
}

/** A button's deed, or a link within the dashboard; one that is to open elsewhere is left to the browser. */
function clicked(piece, event) {
  const button = event.target.closest("button[data-do]");
  if (button) {
    piece.turning = button.dataset.do === "turn";
    return piece.tell(button.dataset.do, button.value);
  }
  const large = event.target.closest(LARGE);
  if (large) return enlarge(large);
  const link = event.target.closest("a[data-go]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  window.history.pushState({}, "", link.href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  if (window.innerWidth < PHONE) link.closest(`${SIDEBAR}"]`)?.querySelector(`${SIDEBAR}CollapseButton"] button`)?.click();
}

/** Escape hides what a question mark says, until pointer and focus have left it. */
function quiet(event) {
  if (event.key === "Escape") event.currentTarget.querySelector(".help:is(:hover, :focus)")?.classList.add("hushed");
}

function loud(event) {
  if (!event.relatedTarget || !event.target.closest(".help")?.contains(event.relatedTarget)) event.target.closest(".help")?.classList.remove("hushed");
}
