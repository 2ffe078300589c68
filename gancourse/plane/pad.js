// A square of cells to paint on. The model's `cells` is the only state; each change is saved once
// a stroke ends, so that a slow connection never holds up the pen. A `live` pad also saves while
// the stroke goes on, once a frame and not before the last answer has come; its `panels` (RGB
// bytes, one picture after the other, under `titles`) are shown beside it.

const WIDTH = 288;

function render({ model, el }) {
  const side = model.get("side");
  const PIXELS = Math.floor(WIDTH / side);
  let cells = model.get("cells").slice();
  let cursor = Math.floor((side * side + side) / 2);
  let painting = false;

  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side * PIXELS;
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute(
    "aria-label",
    `Drawing pad, ${side} by ${side} cells. Arrow keys move, space paints or clears a cell, ` +
      "shift with an arrow key draws along."
  );
  canvas.style.cssText = "border:1px solid #555;touch-action:none;cursor:crosshair";
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "Clear";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.style.marginLeft = "1em";
  const below = document.createElement("div");
  below.append(clear, status);
  const beside = document.createElement("div");
  beside.style.cssText = "display:flex;flex-wrap:wrap;gap:1em;align-items:flex-end";
  beside.append(canvas);
  el.append(beside, below);

  const panels = (model.get("titles") || []).map((title) => {
    const panel = document.createElement("canvas");
    panel.width = panel.height = side;
    panel.setAttribute("role", "img");
    panel.setAttribute("aria-label", `${title}, of what is drawn on the pad`);
    const size = side * PIXELS * 0.75;
    panel.style.cssText = `width:${size}px;height:${size}px;image-rendering:pixelated`;
    const caption = document.createElement("figcaption");
    caption.textContent = title;
    const figure = document.createElement("figure");
    figure.style.margin = "0";
    figure.append(caption, panel);
    beside.append(figure);
    return panel;
  });
  const show = () => {
    const view = model.get("panels");
    if (!view || view.byteLength < panels.length * side * side * 3) return;
    panels.forEach((panel, k) => {
      const pen = panel.getContext("2d");
      const picture = pen.createImageData(side, side);
      for (let i = 0; i < side * side; i += 1) {
        for (let c = 0; c < 3; c += 1) {
          picture.data[4 * i + c] = view.getUint8(3 * (k * side * side + i) + c);
        }
        picture.data[4 * i + 3] = 255;
      }
      pen.putImageData(picture, 0, 0);
    });
  };

  const draw = () => {
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#000";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#fff";
    cells.forEach((on, i) => {
      if (on) pen.fillRect((i % side) * PIXELS, Math.floor(i / side) * PIXELS, PIXELS, PIXELS);
    });
    if (document.activeElement === canvas) {
      pen.lineWidth = 2;
      pen.strokeStyle = "#b3470c";
      const [x, y] = [(cursor % side) * PIXELS, Math.floor(cursor / side) * PIXELS];
      pen.strokeRect(x + 1, y + 1, PIXELS - 2, PIXELS - 2);
    }
  };
  const save = () => {
    model.set("cells", cells.slice());
    model.save_changes();
    const painted = cells.reduce((sum, on) => sum + on, 0);
    status.textContent = `${painted} cells painted`;
  };
  let waiting = false;
  const saveWhileDrawing = () => {
    if (!model.get("live") || waiting) return;
    waiting = true;
    requestAnimationFrame(save);
  };
  const paintAt = (event) => {
    const box = canvas.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * side);
    const row = Math.floor(((event.clientY - box.top) / box.height) * side);
    if (column < 0 || row < 0 || column >= side || row >= side) return;
    const before = cells.reduce((sum, on) => sum + on, 0);
    // A brush of two by two cells: a single one is hard to see and harder to learn.
    for (const [dc, dr] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
      if (column + dc < side && row + dr < side) cells[(row + dr) * side + column + dc] = 1;
    }
    cursor = row * side + column;
    draw();
    if (cells.reduce((sum, on) => sum + on, 0) > before) saveWhileDrawing();
  };
  const stop = () => {
    if (painting) save();
    painting = waiting = false;
  };
  const move = (key) => {
    const [column, row] = [cursor % side, Math.floor(cursor / side)];
    if (key === "ArrowLeft" && column > 0) cursor -= 1;
    if (key === "ArrowRight" && column < side - 1) cursor += 1;
    if (key === "ArrowUp" && row > 0) cursor -= side;
    if (key === "ArrowDown" && row < side - 1) cursor += side;
    status.textContent =
      `column ${(cursor % side) + 1}, row ${Math.floor(cursor / side) + 1}` +
      (cells[cursor] ? ", painted" : "");
  };

  canvas.addEventListener("pointerdown", (event) => {
    painting = true;
    canvas.setPointerCapture(event.pointerId);
    canvas.focus();
    paintAt(event);
  });
  canvas.addEventListener("pointermove", (event) => painting && paintAt(event));
  canvas.addEventListener("pointerup", stop);
  canvas.addEventListener("pointercancel", stop);
  canvas.addEventListener("focus", draw);
  canvas.addEventListener("blur", draw);
  canvas.addEventListener("keydown", (event) => {
    const arrow = event.key.startsWith("Arrow");
    if (!arrow && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation(); // the notebook has plans of its own for these keys
    if (arrow) move(event.key);
    if (arrow && event.shiftKey) cells[cursor] = 1;
    if (!arrow) cells[cursor] = cells[cursor] ? 0 : 1;
    if (!arrow || event.shiftKey) save();
    draw();
  });
  clear.addEventListener("click", () => {
    cells = cells.map(() => 0);
    save();
    draw();
  });
  model.on("change:cells", () => {
    cells = model.get("cells").slice();
    draw();
  });
  model.on("change:panels", () => {
    waiting = false;
    show();
  });
  draw();
  show();
}

export default { render };
