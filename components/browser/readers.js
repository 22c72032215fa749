// Two readers: a click on a shared fact brings both texts to it; scrolling one shows the other at the matching fact.
// Without this file the numbers are links that jump in the other text, and both texts read as they are.
(() => {
  "use strict";
  if (window.lineupReaders) return;
  window.lineupReaders = true;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const LINE = 0.3; // where in a pane the reader's eye is taken to be
  let leader = null; // the text that the reader moves; the other follows
  let last = ""; // the fact and place that the other was brought to

  const texts = (root) => [...root.querySelectorAll(".two-side .article")];
  const places = (text, fact) => [...text.querySelectorAll(`mark[data-fact="${Number(fact)}"][data-letter]`)];
  const top = (text, mark) => mark.getBoundingClientRect().top - text.getBoundingClientRect().top;

  const bring = (text, mark, at) => {
    text.scrollTo({ top: text.scrollTop + top(text, mark) - at, behavior: still.matches ? "auto" : "smooth" });
  };

  const light = (root, fact) => {
    for (const one of root.querySelectorAll(".lit")) one.classList.remove("lit");
    for (const one of root.querySelectorAll(`[data-fact="${Number(fact)}"]`)) one.classList.add("lit");
  };

  // The place of a fact in `text` that matches its nth of `all` places in the other: as far along among those that are there.
  const matching = (text, fact, nth, all) => {
    const there = places(text, fact);
    return there[all > 1 ? Math.round((nth / (all - 1)) * (there.length - 1)) : 0];
  };

  const go = (root, fact, from) => {
    const home = from ? from.closest(".article") : null;
    const own = home ? places(home, fact) : [];
    const nth = Math.max(0, own.findIndex((mark) => mark === from || mark.contains(from) || from.contains(mark)));
    leader = null;
    light(root, fact);
    for (const text of texts(root)) {
      const mark = text === home ? null : matching(text, fact, nth, own.length);
      if (mark) bring(text, mark, home ? Math.max(20, Math.min(top(home, from), text.clientHeight * 0.7)) : text.clientHeight * LINE);
    }
  };

  const follow = (text) => {
    const root = text.closest(".two");
    if (!root || root.dataset.follow === "no") return;
    const other = texts(root).find((one) => one !== text);
    const line = text.clientHeight * LINE;
    let best = null;
    for (const mark of text.querySelectorAll("mark[data-fact][data-letter]")) {
      // Rare facts tie two texts more closely than a theme that stands in every paragraph.
      const near = Math.abs(top(text, mark) - line);
      const away = near * (1 + Math.log(places(text, mark.dataset.fact).length));
      if (near < text.clientHeight * 0.6 && (!best || away < best.away)) best = { mark, away };
    }
    if (!best || !other) return;
    const fact = best.mark.dataset.fact;
    const own = places(text, fact);
    const nth = own.indexOf(best.mark);
    if (last === `${fact}-${nth}`) return;
    const mark = matching(other, fact, nth, own.length);
    if (!mark) return;
    last = `${fact}-${nth}`;
    light(root, fact);
    bring(other, mark, Math.max(20, Math.min(top(text, best.mark), other.clientHeight * 0.7)));
  };

  const lead = (event) => {
    const text = event.target instanceof Element ? event.target.closest(".two-side .article") : null;
    if (text) leader = text;
  };
  for (const name of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    document.addEventListener(name, lead, { capture: true, passive: true });
  }

  let waiting = false;
  document.addEventListener("scroll", (event) => {
    if (event.target !== leader || waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; if (leader) follow(leader); });
  }, { capture: true, passive: true });

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const root = target ? target.closest(".two") : null;
    if (!root) return;
    const side = target.closest("button[data-side]");
    const tie = target.closest("button[data-follow]");
    const fact = target.closest("[data-fact]");
    if (side) {
      root.dataset.show = side.dataset.side;
      for (const one of root.querySelectorAll("button[data-side]")) one.setAttribute("aria-pressed", String(one === side));
    } else if (tie) {
      root.dataset.follow = root.dataset.follow === "no" ? "yes" : "no";
      tie.setAttribute("aria-pressed", String(root.dataset.follow === "yes"));
    } else if (fact) {
      event.preventDefault();
      go(root, fact.dataset.fact, fact.tagName === "MARK" ? fact : null);
    }
  });

  const open = () => {
    for (const root of document.querySelectorAll(".two:not([data-ready])")) {
      root.dataset.ready = "yes";
      for (const text of texts(root)) {
        const asked = text.querySelector("mark.k-evidence");
        if (asked) text.scrollTop += top(text, asked) - text.clientHeight * LINE;
      }
    }
  };
  new MutationObserver(open).observe(document.body, { childList: true, subtree: true });
  open();
})();
