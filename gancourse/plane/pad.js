// A square of cells to paint on. The model's `cells` is the only state; each change is saved once
// a stroke ends, so that a slow connection never holds up the pen.

const PIXELS = 12;

function render({ model, el }) {
  const side = model.get("side");
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
  el.append(canvas, below);

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
  const paintAt = (event) => {
    const box = canvas.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * side);
    const row = Math.floor(((event.clientY - box.top) / box.height) * side);
    if (column < 0 || row < 0 || column >= side || row >= side) return;
    // A brush of two by two cells: a single one is hard to see and harder to learn.
    for (const [dc, dr] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
      if (column + dc < side && row + dr < side) cells[(row + dr) * side + column + dc] = 1;
    }
    cursor = row * side + column;
    draw();
  };
  const stop = () => {
    if (painting) save();
    painting = false;
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
  draw();
}

export default { render };
