// Draws a chart with Plotly and tells which mark was clicked. Part of the component in piece.js.
//
// The framework's own chart is taken down and built anew whenever its figure changes, and drawn again whenever the script starts or
// ends; this one stays where it is and draws a figure once. Plotly is the file that its Python package brings, from this server.

const AFTER = 300; // milliseconds within which a click on the picture is the one that Plotly has told as a click on a mark
const LATEST = 1000; // milliseconds that a chart outside the window waits at most
const library = { promise: null };

/** Shows the chart in `place`, an element of its own; none takes it away. A click calls `tell` with a mark's values, or with null. */
export function show(place, chart, tell) {
  if (!chart) return end(place);
  const plot = place.firstElementChild ?? begin(place);
  plot.setAttribute("aria-label", chart.alt);
  plot.tell = tell;
  plot.opened = chart.opened;
  if (plot.chart?.figure === chart.figure) return;
  plot.chart = chart;
  draw(plot, chart).catch((fault) => console.error(fault));
}

/** Takes the chart away. */
export function end(place) {
  const plot = place.firstElementChild;
  if (!plot) return;
  plot.watcher.disconnect();
  if (plot.drawn) window.Plotly.purge(plot);
  plot.remove();
}

/** The element that Plotly draws into. */
function begin(place) {
  const plot = document.createElement("div");
  plot.className = "plot";
  plot.setAttribute("role", "img");
  place.append(plot);
  plot.watcher = new ResizeObserver(() => plot.drawn && plot.offsetWidth && moved(plot) && fit(plot));
  plot.watcher.observe(plot);
  plot.addEventListener("click", () => plot.opened && Date.now() - (plot.hit ?? 0) > AFTER && plot.tell(null));
  return plot;
}

/** Draws the figure; it has its height at once, so that what stands below does not move when the picture comes. */
async function draw(plot, chart) {
  const figure = JSON.parse(chart.figure);
  plot.style.height = `${figure.layout.height}px`;
  const Plotly = await load(chart.library);
  await turn(plot);
  if (plot.chart !== chart || !plot.isConnected) return; // a newer figure has come, or the card has gone
  await Plotly.react(plot, figure.data, { ...figure.layout, ...size(plot) }, chart.config);
  Plotly.Fx.unhover(plot); // else a click at once would be told with the mark that stood under the pointer before
  if (plot.drawn) return;
  plot.drawn = true;
  plot.on("plotly_click", ({ points }) => {
    const marks = points.find((point) => point.customdata)?.customdata;
    if (!marks) return;
    plot.hit = Date.now();
    plot.tell(Object.values(marks));
  });
}

/** Resolves at once for a chart in the window, for others when the browser has nothing better to do. */
function turn(plot) {
  const { top, bottom } = plot.getBoundingClientRect();
  if (top < window.innerHeight && bottom > 0) return null;
  return new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done, { timeout: LATEST }));
}

/** As wide as the card, as high as the stylesheet leaves it. */
function size(plot) {
  Object.assign(plot, { wide: plot.offsetWidth, high: plot.offsetHeight });
  return { width: plot.wide, height: plot.high };
}

function moved(plot) {
  return plot.offsetWidth !== plot.wide || plot.offsetHeight !== plot.high;
}

function fit(plot) {
  window.Plotly.relayout(plot, size(plot));
}

/** Plotly, loaded once for all charts. */
function load(address) {
  library.promise ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => done(window.Plotly));
    script.addEventListener("error", () => failed(Error(`${address} could not be loaded`)));
    document.head.append(script);
  });
  return library.promise;
}
