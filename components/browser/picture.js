// The picture of a card as a file: what Plotly has drawn, with title, n, filters, note and source around it, as SVG or PNG.
// Also copies links, and scrolls to the card that a link names. Served by service.py; asks nothing of any other server.
// Buttons are made by picture.py: data-lineup is what to do, data-card the card's key, data-words what stands around the chart.

const NAMESPACE = "http://www.w3.org/2000/svg";
const EDGE = 24; // pixels around everything
const SCALE = 2; // pixels of a PNG for each of the screen
const LONGEST = 12000; // pixels that a side of a PNG may have
const SETTLES = 6000; // milliseconds after which a page has its final height
const LONG_PATH = 500; // signs of a path, such as a country's outline, from which on hundredths of a pixel are enough
const LEAST = 480; // pixels of width below which a text would break too often
const FAMILY = '"Source Sans", "Noto Sans", "Noto Sans Bengali", "Noto Sans Arabic", sans-serif';
const STYLES = {
  title: { size: 21, weight: 600, colour: "ink", line: 1.25, after: 4 },
  subtitle: { size: 15, weight: 400, colour: "muted", line: 1.35, after: 4 },
  filters: { size: 15, weight: 400, colour: "ink", line: 1.35, after: 4 },
  note: { size: 13, weight: 400, colour: "muted", line: 1.4, after: 4 },
  source: { size: 13, weight: 400, colour: "muted", line: 1.4, after: 0 },
};
const ABOVE = ["title", "subtitle", "filters"];
const BELOW = ["note", "source"];
const HANDLES = ".draglayer, .hoverlayer, .zoomlayer, .modebar, .cursor-crosshair, .select-outline, .outline-controllers";

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-lineup]");
  if (!button) return;
  const told = button.closest("[data-words]")?.querySelector("[role=status]");
  const say = (text) => told && (told.textContent = text);
  const words = JSON.parse(button.closest("[data-words]").dataset.words);
  try {
    say(await DEEDS[button.dataset.lineup](words, button));
  } catch (fault) {
    console.warn(fault);
    say(words.failed);
  }
});

arrive();

/** Scrolls to the card that a link led to, again while the page above it is still growing, until the reader takes over. */
function arrive() {
  const goal = document.querySelector("[data-arrive]");
  const card = goal && document.querySelector(`.st-key-${CSS.escape(goal.dataset.arrive)}`);
  if (!card) return;
  const show = () => card.scrollIntoView({ block: "start" });
  const watch = new ResizeObserver(show);
  const leave = () => watch.disconnect();
  for (let part = card; part; part = part.parentElement) watch.observe(part);
  for (const act of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(act, leave, { once: true, passive: true });
  setTimeout(leave, SETTLES);
  show();
}

const DEEDS = {
  async svg(words) {
    const { svg } = await compose(words);
    save(new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }), `${words.file}.svg`);
    return words.saved;
  },
  async png(words) {
    const { svg, width, height } = await compose(words);
    save(await painted(svg, width, height), `${words.file}.png`);
    return words.saved;
  },
  async link(words, button) {
    await copy(words.link, button.parentElement);
    return words.copied;
  },
};

/** The whole picture as an SVG element, with its width and height in pixels of the screen. */
async function compose(words) {
  const plot = document.querySelector(`.st-key-${CSS.escape(words.card)} .js-plotly-plot`);
  if (!plot) throw new Error(`there is no chart on ${words.card}`);
  const box = whole(plot);
  const width = Math.max(Math.ceil(box.width), LEAST) + 2 * EDGE;
  const svg = element("svg", { width, role: "img", "aria-label": words.title });
  svg.append(await fonts());
  const back = svg.appendChild(element("rect", { x: 0, y: 0, width, fill: words.paper }));
  let y = texts(svg, words, ABOVE, { y: EDGE, width }) + 8;
  for (const layer of drawn(plot, box, { x: EDGE, y })) svg.append(layer);
  y = texts(svg, words, BELOW, { y: y + Math.ceil(box.height) + 12, width });
  const height = Math.ceil(y + EDGE);
  for (const [name, value] of Object.entries({ height, viewBox: `0 0 ${width} ${height}` })) svg.setAttribute(name, value);
  back.setAttribute("height", height);
  return { svg, width, height };
}

/** Where the chart is on the screen, with the heads that a phone has above it. */
function whole(plot) {
  const { left, top, width, bottom } = plot.getBoundingClientRect();
  const heads = [...plot.querySelectorAll(".annotation-text")].filter((text) => text.getClientRects().length);
  const first = Math.min(top, ...heads.map((head) => head.getBoundingClientRect().top));
  return { left, top: first, width, height: bottom - first };
}

/** Copies of all of Plotly's layers where they stand on the screen, without what only the pointer needs. */
function drawn(plot, box, at) {
  return [...plot.querySelectorAll("svg.main-svg")].map((layer) => {
    const copy = layer.cloneNode(true);
    const place = layer.getBoundingClientRect();
    const unseen = [...layer.querySelectorAll("text")].map((text) => getComputedStyle(text).display === "none" || !text.getClientRects().length);
    [...copy.querySelectorAll("text")].forEach((text, at) => unseen[at] && text.remove());
    copy.querySelectorAll(HANDLES).forEach((part) => part.remove());
    copy.removeAttribute("style");
    for (const part of [copy, ...copy.querySelectorAll("*")]) {
      for (const attribute of [...part.attributes]) {
        if (attribute.name.startsWith("on") || attribute.name.startsWith("data-")) part.removeAttribute(attribute.name);
        else if (attribute.name === "d" && attribute.value.length > LONG_PATH) part.setAttribute("d", attribute.value.replace(/\d+\.\d{3,}/g, (number) => (+number).toFixed(2)));
        else if (attribute.value.includes("url(")) part.setAttribute(attribute.name, attribute.value.replace(/url\(\s*(["'])?[^#)"']*#/g, "url($1#"));
      }
    }
    copy.setAttribute("x", at.x + place.left - box.left);
    copy.setAttribute("y", at.y + place.top - box.top);
    copy.setAttribute("overflow", "visible"); // heads of a phone stand above Plotly's own area
    return copy;
  });
}

/** Writes the texts one below the other, each broken into lines and in its own direction; returns where the last one ends. */
function texts(svg, words, names, { y, width }) {
  const pen = document.createElement("canvas").getContext("2d");
  for (const name of names.filter((each) => words[each])) {
    const style = STYLES[name];
    pen.font = `${style.weight} ${style.size}px ${FAMILY}`;
    const right = leans(words[name]) === "rtl";
    for (const line of lines(pen, words[name], width - 2 * EDGE)) {
      y += style.size * style.line;
      const text = element("text", {
        x: right ? width - EDGE : EDGE, y: y - style.size * (style.line - 1), fill: words[style.colour], "font-family": FAMILY,
        "font-size": style.size, "font-weight": style.weight, direction: right ? "rtl" : "ltr", "text-anchor": "start",
        class: name, style: "white-space: pre; unicode-bidi: plaintext",
      });
      text.textContent = line;
      svg.append(text);
    }
    y += style.after;
  }
  return y;
}

/** The text in lines that fit, broken between words; a word too long for a line is broken between whole signs, never inside a conjunct. */
function lines(pen, text, width) {
  const found = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (pen.measureText(longer).width <= width) line = longer;
    else {
      if (line) found.push(line);
      line = "";
      for (const { segment } of new Intl.Segmenter().segment(word)) {
        if (line && pen.measureText(line + segment).width > width) {
          found.push(line);
          line = "";
        }
        line += segment;
      }
    }
  }
  return line ? [...found, line] : found;
}

/** The direction of a text: that of its first letter. */
function leans(text) {
  const letter = text.match(/\p{L}/u)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter) ? "rtl" : "ltr";
}

/** A style element with the page's sans typeface inside, so that the file looks the same where it is not installed. */
async function fonts() {
  const style = element("style", {});
  for (const sheet of document.styleSheets) {
    for (const rule of readable(sheet)) {
      if (!(rule instanceof CSSFontFaceRule) || rule.style.fontStyle === "italic") continue;
      if (rule.style.getPropertyValue("font-family").replace(/["']/g, "") !== "Source Sans") continue;
      const address = rule.style.getPropertyValue("src").match(/url\(["']?([^"')]+)/)?.[1];
      if (!address) continue;
      const answer = await fetch(new URL(address, sheet.href ?? document.baseURI));
      if (!answer.ok) continue;
      style.textContent = `@font-face { font-family: "Source Sans"; font-weight: 200 900; src: url(${await inline(await answer.blob())}) format("woff2"); }`;
      return style;
    }
  }
  return style;
}

function readable(sheet) {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // a sheet of another origin, such as an extension's
  }
}

function inline(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The SVG painted as a PNG, twice as fine as the screen, or as fine as a canvas can hold. */
async function painted(svg, width, height) {
  const scale = Math.min(SCALE, LONGEST / width, LONGEST / height);
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("the canvas gave no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click(); // not put on the page: a click outside the popover would close it
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Copies a text; where the page is not served securely the browser has no clipboard to write to, and the old way is taken. */
async function copy(text, host) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement("textarea");
  field.value = text;
  host.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("the browser did not copy");
}

function element(name, attributes) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
