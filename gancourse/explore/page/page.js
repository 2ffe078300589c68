// The page: a state, a picture of it at most once a frame, and controls that change the state.

const models = JSON.parse(document.getElementById("models").textContent);
const [subject, ...others] = models.map((model) => ({ ...model, net: new Generator(model) }));
const space = subject.space;
const state = { category: 0, codes: [0, 0], spread: 0.8, seed: 1, training: 0, compare: 0 };
// The generator at the steps of its training that were kept, the last of them its end.
const stages = subject.steps.map(({ step, tensors }) => ({ step, net: new Generator({ ...subject, tensors }) }));
stages.push({ step: subject.trained, net: subject.net });
const stage = () => stages[stages.length - 1 + state.training];
const now = () => stage().net;
const by = (id) => document.getElementById(id);
const still = matchMedia("(prefers-reduced-motion: reduce)");
const GRID = 7;
const AT_ONCE = 2; // categories drawn in one frame
const REACH = 1.5;

/** Standard normal numbers that depend on the seed alone (mulberry32, Box and Muller). */
function noise(seed, count) {
  let a = (seed * 2654435761) >>> 0;
  const uniform = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return Float32Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  });
}

/** [noise | one-hot category | codes], as the generator with this space was trained. */
function latent({ category, codes, spread, seed }, space = subject.space) {
  const numbers = new Float32Array(space.noise + space.classes + space.codes.length);
  noise(seed, space.noise).forEach((value, i) => (numbers[i] = spread * value));
  numbers[space.noise + category] = 1;
  codes.forEach((value, i) => (numbers[space.noise + space.classes + i] = value));
  return numbers;
}

/** Paint a picture of numbers in [-1, 1] with its corner at (left, top). */
function paint(context, picture, side, left = 0, top = 0) {
  const image = context.createImageData(side, side);
  picture.forEach((value, i) => {
    const grey = Math.round((value + 1) * 127.5);
    image.data.set([grey, grey, grey, 255], 4 * i);
  });
  context.putImageData(image, left, top);
}

/** How far the strokes lean to the right, from the second moments of the ink. */
function slant(picture, side) {
  let ink = 0, mx = 0, my = 0, mxy = 0, myy = 0;
  const each = (f) => picture.forEach((v, i) => f((v + 1) / 2, i % side, Math.floor(i / side)));
  each((v, x, y) => { ink += v; mx += v * x; my += v * y; });
  if (ink < 1) return NaN;
  mx /= ink; my /= ink;
  each((v, x, y) => { mxy += v * (x - mx) * (y - my); myy += v * (y - my) ** 2; });
  return -mxy / myy;
}

function caption(picture, side) {
  const value = slant(picture, side);
  return Number.isNaN(value) ? "no ink" : `measured slant ${value.toFixed(2)}`;
}

const pictureContext = by("picture").getContext("2d");
const twinContext = by("twin").getContext("2d");
const gridContext = by("grid").getContext("2d");
const choices = [];

function drawMain() {
  const numbers = latent(state);
  const picture = now().draw(numbers);
  paint(pictureContext, picture, subject.side);
  const codes = state.codes.map((c) => c.toFixed(2)).join(" and ");
  const then = state.training ? `, training step ${stage().step.toLocaleString("en")}` : "";
  by("reading").textContent = `category ${state.category}, codes ${codes}${then}; ${caption(picture, subject.side)}`;
  const twin = others[state.compare - 1];
  if (twin) {
    const other = twin.net.draw(latent(state, twin.space));
    paint(twinContext, other, twin.side);
    by("twin-reading").textContent = `the other one, same settings; ${caption(other, twin.side)}`;
  }
}

function drawChoice(category) {
  paint(choices[category].context, now().draw(latent({ ...state, category })), subject.side);
}

let turn = 0;

/** A few of the categories in each frame, in turn, so that a frame stays short. */
function drawSomeChoices() {
  for (let i = 0; i < Math.min(AT_ONCE, choices.length); i++) drawChoice(turn++ % choices.length);
}

/** What a moving hand need not see at once. */
function drawRest() {
  choices.forEach((_, category) => drawChoice(category));
  drawGrid();
}

function drawGrid() {
  const side = subject.side + 2;
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const at = (place) => REACH * (2 * place / (GRID - 1) - 1);
      const codes = [at(column), -at(row)];
      const picture = now().draw(latent({ ...state, codes }));
      paint(gridContext, picture, subject.side, column * side, row * side);
    }
  }
}

function showControls() {
  state.codes.forEach((value, i) => {
    by(`code${i}`).value = value;
    by(`value${i}`).textContent = value.toFixed(2);
  });
  by("spread-value").textContent = state.spread.toFixed(2);
  by("training-value").textContent = stage().step.toLocaleString("en");
  by("training").setAttribute("aria-valuetext", by("training-value").textContent);
  greyed(["seed", "another"], state.spread === 0, "the spread of the noise is 0: no noise is left");
  by("knob").style.left = `${50 + (50 * state.codes[0]) / REACH}%`;
  by("knob").style.top = `${50 - (50 * state.codes[1]) / REACH}%`;
}

/** What changes no pixel is greyed, with the reason. */
function greyed(ids, off, reason) {
  ids.forEach((id) => Object.assign(by(id), { disabled: off, title: off ? reason : "" }));
  by("seed-why").textContent = off ? reason : "";
}

let asked = false;
let resting = 0;

/** Draw the latest state in the next frame, and what is slow once the hand rests. */
function change(part) {
  Object.assign(state, part);
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      showControls();
      drawMain();
      drawSomeChoices();
      by("loading").hidden = true;
    });
  }
  clearTimeout(resting);
  resting = setTimeout(drawRest, 150);
}

const bounded = (value) => Math.max(-REACH, Math.min(REACH, value));
const setCode = (i, value) => change({ codes: state.codes.map((c, k) => (k === i ? bounded(value) : c)) });

function addChoice(category) {
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "radio", name: "category", value: category, checked: category === 0 });
  const canvas = Object.assign(document.createElement("canvas"), { width: subject.side, height: subject.side });
  canvas.setAttribute("aria-hidden", "true");
  input.addEventListener("change", () => change({ category }));
  label.append(input, canvas, String(category));
  by("categories").append(label);
  choices.push({ context: canvas.getContext("2d") });
}

function listenToPad() {
  const pad = by("pad");
  const to = (event) => {
    const box = pad.getBoundingClientRect();
    const across = (2 * (event.clientX - box.left)) / box.width - 1;
    const down = (2 * (event.clientY - box.top)) / box.height - 1;
    change({ codes: [bounded(REACH * across), bounded(-REACH * down)] });
  };
  pad.addEventListener("pointerdown", (event) => { pad.setPointerCapture(event.pointerId); to(event); });
  pad.addEventListener("pointermove", (event) => { if (event.buttons) to(event); });
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  pad.addEventListener("keydown", (event) => {
    if (event.key === "Home") change({ codes: [0, 0] });
    else if (moves[event.key]) change({ codes: state.codes.map((c, i) => bounded(c + 0.1 * moves[event.key][i])) });
    else return;
    event.preventDefault();
  });
}

let swaying = 0;

/** Walk the codes around a circle until pressed again. */
function sway() {
  const button = by("play");
  if (swaying) {
    cancelAnimationFrame(swaying);
    swaying = 0;
  } else {
    const step = (time) => {
      change({ codes: [1.2 * Math.cos(time / 900), 1.2 * Math.sin(time / 900)] });
      swaying = requestAnimationFrame(step);
    };
    if (still.matches) change({ codes: [-state.codes[1] || 1.2, state.codes[0]] });
    else swaying = requestAnimationFrame(step);
  }
  button.setAttribute("aria-pressed", String(Boolean(swaying)));
  button.textContent = swaying ? "Stop" : "Sway the codes";
}

for (let category = 0; category < space.classes; category++) addChoice(category);
[0, 1].forEach((i) => {
  by(`name${i}`).textContent = subject.code_titles[i];
  by(`code${i}`).addEventListener("input", (event) => setCode(i, Number(event.target.value)));
});
by("spread").addEventListener("input", (event) => change({ spread: Number(event.target.value) }));
by("training").min = 1 - stages.length;
by("training").parentElement.hidden = stages.length === 1;
by("training").addEventListener("input", (event) => change({ training: Number(event.target.value) }));
by("seed").addEventListener("input", (event) => {
  const text = event.target.value;
  const seed = Number(text);
  const right = text !== "" && Number.isInteger(seed) && seed >= 0 && seed <= 999999;
  by("seed-trouble").textContent = right ? "" : `a whole number from 0 to 999999; noise ${state.seed} is shown`;
  if (right) change({ seed });
});
by("another").addEventListener("click", () => {
  by("seed-trouble").textContent = "";
  by("seed").value = state.seed + 1;
  change({ seed: state.seed + 1 });
});
by("play").addEventListener("click", sway);
by("compare").addEventListener("change", (event) => {
  const place = Number(event.target.value), twin = others[place - 1];
  by("twin-figure").hidden = !twin;
  by("twin-facts").textContent = twin ? `Beside it, ${twin.beside}. ${twin.code_titles.join(", ")}. ${twin.facts} ${twin.meaning}` : "";
  change({ compare: place });
});
by("compare").append(...others.map((twin, i) => new Option(twin.beside, String(i + 1))));
by("compare").parentElement.hidden = !others.length;
by("credit").textContent = subject.credit;
by("facts").textContent = subject.facts;
by("meaning").textContent = subject.meaning;
listenToPad();
change({});

// What tests look at.
globalThis.explorer = { draw: (numbers, which = 0) => [subject, ...others][which].net.draw(Float32Array.from(numbers)), now: (numbers) => now().draw(Float32Array.from(numbers)), latent, slant, state };
