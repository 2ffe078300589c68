// The explorer's stage: pictures, sliders, the pad, what is measured, and the pins. All that is
// dragged lives here; Python holds the state and answers each message with one picture.
// queue.js and drawing.js stand before this file in the module.

const PAUSE = 120; // milliseconds without a move, after which the fine picture is asked for

function render({ model, el }) {
  const setup = model.get("setup");
  const values = structuredClone(setup.values); // {codes, plane, mix, truncation}
  const queue = latestWins((message) => model.send(message));
  const ask = (more) => queue.put({ kind: "move", values: structuredClone(values), ...more });
  let timer = null;
  const moved = () => {
    parts.root.setAttribute("aria-busy", "true"); // what is shown follows the hand, not yet in full
    ask({ fine: false });
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      ask({ fine: true });
    }, PAUSE);
  };
  const parts = furniture(setup, values, moved);
  parts.panels.forEach((each) => chooser(each, (cell) => ask({ kind: "cell", cell, fine: true })));
  el.append(parts.root);
  const picture = document.getElementById(setup.instead_of ?? "");
  if (picture) picture.hidden = true; // what stands in our place where no kernel runs

  const onMessage = (message, buffers) => {
    if (message.answer) queue.landed();
    if (message.kind === "picture") parts.loading.hidden = true;
    if (message.kind === "picture") showPicture(message, bytesOf(buffers[0]), parts, values);
    if (message.kind === "pins") showPins(parts.pins, message.pins, bytesOf(buffers[0]), model);
    parts.alert.textContent = message.kind === "error" ? message.text : "";
    if (message.kind === "error") parts.loading.hidden = true;
    if (message.idle) parts.controls.forEach((control) => control.grey(message.idle));
    const last = message.looks || message.kind === "error"; // only the fine picture tells measures
    if (last && !timer && !queue.flying()) parts.root.setAttribute("aria-busy", "false");
  };
  model.on("msg:custom", onMessage);
  ask({ values: null, fine: true }); // the first picture, of the state as Python has it
  return () => {
    clearTimeout(timer);
    model.off("msg:custom", onMessage);
  };
}

function furniture(setup, values, moved) {
  const panels = setup.subjects.map((name) => panel(name, setup.size));
  const pictures = element("div", "gx-pictures");
  pictures.append(...panels.map((each) => each.figure));
  const sliders = setup.sliders.map((spec) => slider(spec, values, moved));
  const drag = element("div", "gx-drag");
  drag.append(...sliders.map((each) => each.box));
  const pad = plane(setup.pad, values, moved);
  const looks = setup.subjects.map((name) => look(name));
  const close = element("div", "gx-looks");
  close.append(...looks.map((each) => each.box));
  const side = element("div", "gx-side");
  side.append(drag, pad.box, close);
  const top = element("div", "gx-top");
  top.append(pictures, side);
  const pins = element("div", "gx-pins", { role: "group", "aria-label": "Pinned images" });
  const alert = element("div", "gx-alert", { role: "alert" });
  const loading = element("div", "gx-loading", { role: "status" });
  loading.textContent = "Loading: the first picture is being drawn ...";
  const root = element("div", "gx");
  root.append(loading, top, alert, pins);
  const controls = [...sliders, pad];
  controls.forEach((control) => control.grey(setup.idle ?? {}));
  return { root, loading, side, panels, controls, looks, pins, alert };
}

function showPicture(message, bytes, { panels, controls, looks }, values) {
  let start = 0;
  panels.forEach((each, i) => {
    const [height, width, channels] = message.shapes[i];
    const end = start + height * width * channels;
    each.draw(bytes.subarray(start, end), message.shapes[i], message.grid);
    start = end;
  });
  if (message.values) {
    Object.assign(values, structuredClone(message.values));
    controls.forEach((control) => control.sync());
  }
  if (!message.looks) return;
  message.looks.forEach((each, i) => {
    start = looks[i].show(each, bytes, start);
  });
  panels.forEach((each) => each.over.setAttribute("aria-label", message.alt));
}

const bytesOf = (view) =>
  view ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength) : new Uint8Array();

let made = 0; // for ids that are unique on the page

function slider(spec, values, quick) {
  const id = `gx-slider-${(made += 1)}`;
  const box = element("div", "gx-slider");
  const label = element("label", "", { for: id });
  label.textContent = spec.label;
  const input = element("input", "", { type: "range", id });
  Object.assign(input, { min: spec.low, max: spec.high, step: spec.step });
  const readout = element("output", "", { for: id });
  const note = element("small", "gx-note");
  note.textContent = spec.note;
  note.id = `${id}-note`;
  input.setAttribute("aria-describedby", note.id);
  const get = () => (spec.index === null ? values[spec.field] : values[spec.field][spec.index]);
  const told = (value) => (spec.names ? spec.names[value - spec.low] : value.toFixed(2));
  const tell = () => {
    readout.textContent = told(Number(get()));
    if (spec.names) input.setAttribute("aria-valuetext", readout.textContent);
  };
  const sync = () => {
    input.value = get();
    tell();
  };
  input.addEventListener("input", () => {
    if (spec.index === null) values[spec.field] = Number(input.value);
    else values[spec.field][spec.index] = Number(input.value);
    tell();
    quick();
  });
  const key = spec.index === null ? spec.field : spec.label;
  const grey = (idle) => {
    input.disabled = key in idle;
    note.textContent = idle[key] ?? spec.note;
    box.classList.toggle("gx-idle", input.disabled);
  };
  ownKeys(input);
  sync();
  box.append(label, input, readout, note);
  return { box, sync, grey };
}

const PLANE =
  "Plane of the two principal directions. Arrow keys move, with shift in larger steps, " +
  "Home goes back to the middle.";

function plane(spec, values, quick) {
  const box = element("div", "gx-plane");
  const name = element("div", "gx-name");
  name.textContent = "plane: the two principal directions";
  const pad = element("canvas", "gx-pad", { tabindex: 0, role: "application", "aria-label": PLANE });
  pad.width = pad.height = spec.size;
  const readout = element("div", "gx-place", { role: "status" });
  let asleep = {};
  const sync = () => {
    const [x, y] = values.plane;
    target(pad, spec, x, y);
    const said = (name, at) => asleep[name] ?? `${name}: ${at.toFixed(2)}`;
    readout.textContent = `${said("direction 1", x)}, ${said("direction 2", y)}`;
  };
  const off = () => "direction 1" in asleep && "direction 2" in asleep;
  const grey = (idle) => {
    asleep = idle;
    pad.setAttribute("aria-disabled", String(off()));
    box.classList.toggle("gx-idle", off());
    sync();
  };
  const limit = (x) => Math.max(-spec.reach, Math.min(spec.reach, Math.round(x * 100) / 100));
  const go = (x, y) => {
    if (off()) return;
    const free = (name, next, now) => (name in asleep ? now : limit(next));
    values.plane = [
      free("direction 1", x, values.plane[0]),
      free("direction 2", y, values.plane[1]),
    ];
    sync();
    quick();
  };
  pointer(pad, (event) => {
    const place = pad.getBoundingClientRect();
    const [x, y] = [event.clientX - place.left, event.clientY - place.top];
    go((x / place.width - 0.5) * 2 * spec.reach, (0.5 - y / place.height) * 2 * spec.reach);
  });
  keys(pad, (event, [dx, dy]) => {
    const step = event.shiftKey ? 0.5 : 0.1;
    if (event.key === "Home") go(0, 0);
    else go(values.plane[0] + dx * step, values.plane[1] - dy * step);
  });
  sync();
  box.append(name, pad, readout);
  return { box, sync, grey };
}

// Circles at one, two and three standard deviations, and a dot at the place.
function target(pad, spec, x, y) {
  const [pen, middle, unit] = [pad.getContext("2d"), spec.size / 2, spec.size / 2 / spec.reach];
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, spec.size, spec.size);
  pen.strokeStyle = "#767676";
  for (const deviations of [1, 2, 3]) {
    pen.beginPath();
    pen.arc(middle, middle, deviations * unit - 0.5, 0, 7);
    pen.stroke();
  }
  pen.fillStyle = "#b3470c";
  pen.beginPath();
  pen.arc(middle + x * unit, middle - y * unit, 6, 0, 7);
  pen.fill();
}

function chooser(each, choose) {
  each.over.tabIndex = 0;
  each.over.setAttribute("role", "application");
  each.over.setAttribute("aria-label", "Images");
  each.over.addEventListener("pointerdown", (event) => {
    const cell = each.cellAt(event);
    if (cell) choose(cell);
  });
  keys(each.over, (event, [dx, dy]) => {
    const grid = each.grid();
    if (!grid) return;
    const within = (x, count) => Math.max(0, Math.min(count - 1, x));
    const home = event.key === "Home";
    grid.cell = [ // at once, so that a second key pressed before the answer goes on from here
      home ? 0 : within(grid.cell[0] + dy, grid.rows.length),
      home ? 0 : within(grid.cell[1] + dx, grid.columns.length),
    ];
    choose(grid.cell);
  });
}

function look(name) {
  const box = element("div", "gx-look");
  const text = element("div", "gx-text", { role: "status" });
  const [own, real] = ["this image", "nearest real"].map((what) => {
    const figure = element("figure");
    const canvas = element("canvas", "gx-small", { role: "img", "aria-label": `${name}: ${what}` });
    const caption = element("figcaption");
    caption.textContent = what;
    figure.append(canvas, caption);
    return { figure, canvas };
  });
  box.append(own.figure, real.figure, text);
  const show = (message, bytes, start) => {
    let at = start;
    for (const [part, shape] of [[own, message.shape], [real, message.nearest]]) {
      part.figure.hidden = !shape;
      if (!shape) continue;
      const end = at + shape[0] * shape[1] * shape[2];
      bytesInto(part.canvas, bytes.subarray(at, end), shape);
      at = end;
    }
    text.textContent = `${name}: ${message.text}`;
    return at;
  };
  return { box, show };
}

function showPins(box, pins, bytes, model) {
  let start = 0;
  box.replaceChildren(
    ...pins.map((pin, i) => {
      const button = element("button", "gx-pin", { type: "button", "aria-label": pin.text });
      button.title = pin.text;
      const canvas = element("canvas", "gx-small");
      const end = start + pin.shape[0] * pin.shape[1] * pin.shape[2];
      bytesInto(canvas, bytes.subarray(start, end), pin.shape);
      start = end;
      const caption = element("span");
      caption.textContent = pin.caption;
      button.append(canvas, caption);
      button.addEventListener("click", () => model.send({ kind: "recall", pin: i }));
      const away = element("button", "gx-away", { type: "button" });
      away.textContent = "Remove";
      away.setAttribute("aria-label", `Remove pin ${pin.caption}`);
      away.addEventListener("click", () => model.send({ kind: "unpin", pin: i }));
      const both = element("div", "gx-kept");
      both.append(button, away);
      return both;
    })
  );
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function keys(target, act) {
  target.addEventListener("keydown", (event) => {
    const way = ARROWS[event.key];
    if (!way && event.key !== "Home") return;
    event.preventDefault();
    event.stopPropagation(); // the notebook has plans of its own for these keys
    act(event, way || [0, 0]);
  });
}

function ownKeys(input) {
  input.addEventListener("keydown", (event) => {
    if (ARROWS[event.key] || ["Home", "End", "PageUp", "PageDown"].includes(event.key))
      event.stopPropagation();
  });
}

function pointer(target, act) {
  let down = false;
  target.addEventListener("pointerdown", (event) => {
    down = true;
    target.setPointerCapture(event.pointerId);
    act(event);
  });
  target.addEventListener("pointermove", (event) => down && act(event));
  for (const end of ["pointerup", "pointercancel"])
    target.addEventListener(end, () => {
      down = false;
    });
}

export default { render };
