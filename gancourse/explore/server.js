// The served page: plain controls around the notebook's stage, and the socket instead of a kernel.
// The stage's own files stand before this one in the module.

const about = JSON.parse(document.getElementById("about").textContent);
const here = document.getElementById("explorer");
const query = new URLSearchParams(location.search);
query.set("subject", about.chosen);
const socket = new WebSocket(`ws://${location.host}/messages?${query}`);
socket.binaryType = "arraybuffer";
const tell = (message) => socket.send(JSON.stringify(message));
const listeners = [];
const trouble = element("p", "gx-alert", { role: "alert" });
const above = element("div", "row");
const below = element("div", "row");
const place = element("div");
const loading = document.getElementById("loading");
let latest = null; // the last picture's word on what is idle
const beside = new Map(); // what is said beside a control: why it is greyed, what was wrong
here.append(subjects(), place, below, trouble);

socket.onmessage = ({ data }) => {
  const length = new DataView(data).getUint32(0, true);
  const message = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, length)));
  const bytes = new DataView(data, 4 + length);
  if (message.idle) grey((latest = message));
  if (message.kind === "setup") build(message);
  else if (message.kind === "choosers") chosen(message.choosers);
  else if (message.kind === "file") download(message.name, bytes);
  else if (message.kind === "error" && message.at) complain(message.at, message.text);
  else listeners.forEach((call) => call(message, [bytes]));
};
socket.onclose = () => {
  loading.hidden = true;
  trouble.textContent = "The explorer has ended. Start it again in the terminal: gancourse explore";
};

// Once, and where the eye is: beside the control, or at the foot where there is none of this name.
function complain(at, text) {
  loading.hidden = true;
  const note = beside.get(at);
  if (note) note.wrong(text);
  else trouble.textContent = text;
}

// What changes no pixel at present is greyed, and says why; films go along what is left.
function grey({ idle, ways }) {
  beside.forEach((note, name) => note.why(idle[name] ?? ""));
  const film = below.querySelector("select");
  if (!film || !ways || [...film.options].map((o) => o.value).join() === ways.join()) return;
  const before = film.value;
  film.replaceChildren(...ways.map((way) => new Option(way, way, false, way === before)));
}

function noted(name, control) {
  const note = element("small", "why", { role: "status", id: `why-${name}` });
  const inputs = () => control.querySelectorAll("input, select, button");
  const say = (text, wrong) => {
    note.textContent = text;
    note.classList.toggle("wrong", wrong);
  };
  // What was wrong stands until the control is used again: a late picture does not take it away.
  for (const used of ["input", "click"])
    control.addEventListener(used, () => note.classList.contains("wrong") && say("", false));
  beside.set(name, {
    why: (text) => {
      if (text || !note.classList.contains("wrong")) say(text, false);
      inputs().forEach((input) => {
        input.disabled = Boolean(text);
        input.setAttribute("aria-describedby", note.id);
      });
    },
    wrong: (text) => say(text, true),
  });
  const box = element("div");
  box.append(control, note);
  return box;
}

function chosen(choosers) {
  above.replaceChildren(...controls(choosers));
  if (latest) grey(latest);
}

function build(message) {
  loading.hidden = true;
  below.replaceChildren(...actions(message.ways));
  const model = {
    get: () => message.setup,
    on: (_, call) => listeners.push(call),
    off: () => listeners.splice(0),
    send: tell,
  };
  render({ model, el: place });
  place.querySelector(".gx-side").append(above, nearest()); // beside the picture, in its scroll
  latest = { idle: message.setup.idle, ways: message.ways };
  chosen(message.choosers);
}

function subjects() {
  const go = (name) => {
    query.set("subject", name);
    location.search = query;
  };
  const row = element("div", "row");
  row.append(list("generator", about.names, about.chosen, go));
  return row;
}

function controls(choosers) {
  const choose = (name) => (value) => tell({ kind: "choose", name, value });
  return choosers.map(({ name, label, kind, options, value }) => {
    if (kind === "buttons") return noted(name, buttons(label, options, value, choose(name)));
    if (kind === "number") return noted(name, number(name, label, options, value, choose(name)));
    return noted(name, list(label, options, value, choose(name)));
  });
}

function nearest() {
  const box = element("input", "", { type: "checkbox" });
  box.addEventListener("change", () => tell({ kind: "nearest", value: box.checked }));
  const label = element("label");
  label.append(box, " show the nearest real image");
  return label;
}

function actions(ways) {
  const film = list("film along", ways, ways[0], () => {});
  const file = labelled("load settings", element("input", "", { type: "file", accept: ".json" }));
  file.addEventListener("change", async (event) => {
    const [chosen] = event.target.files;
    if (chosen) tell({ kind: "load", text: await chosen.text() });
  });
  const save = (what) => () =>
    tell({ kind: "save", what, along: film.querySelector("select").value });
  return [
    button("Pin this image", () => tell({ kind: "pin" })),
    button("Save picture", save("picture")),
    film,
    noted("film", button("Save film", save("film"))),
    button("Save settings", save("settings")),
    noted("load", file),
  ];
}

function button(text, act) {
  const made = element("button", "", { type: "button" });
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function buttons(label, options, value, choose) {
  const group = element("div", "", { role: "group", "aria-label": label });
  const name = element("div");
  name.textContent = label;
  const press = (pressed) =>
    all.forEach((each, i) => each.setAttribute("aria-pressed", String(options[i] === pressed)));
  const all = options.map((option) =>
    button(option, () => {
      press(option);
      choose(option);
    })
  );
  press(value);
  group.append(name, ...all);
  return group;
}

function number(name, label, [low, high], value, choose) {
  const input = element("input", "", { type: "number", min: low, max: high });
  input.value = value;
  input.addEventListener("change", () => {
    const typed = Number(input.value);
    const right = input.value !== "" && Number.isInteger(typed) && low <= typed && typed <= high;
    if (right) choose(typed);
    else complain(name, `${label}: a whole number from ${low} to ${high}. Nothing was changed.`);
  });
  return labelled(label, input);
}

function list(label, options, value, choose) {
  const select = element("select");
  select.append(...options.map((option) => new Option(option, option, false, option === value)));
  select.addEventListener("change", () => choose(select.value));
  return labelled(label, select);
}

function labelled(text, input) {
  const label = element("label");
  label.append(text, input);
  return label;
}

function download(name, bytes) {
  const link = element("a", "", { download: name });
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.click();
  URL.revokeObjectURL(link.href);
}
