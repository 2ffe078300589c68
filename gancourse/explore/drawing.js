// Draws mosaics of bytes into canvases of fixed size, and labels and the chosen cell above them.

const MARGIN = { left: 44, top: 40 };
const GAP = 2;

export function bytesInto(canvas, bytes, [height, width, channels]) {
  if (canvas.width !== width || canvas.height !== height || !canvas.pixels) {
    canvas.width = width;
    canvas.height = height;
    canvas.pen = canvas.getContext("2d");
    canvas.pixels = canvas.pen.createImageData(width, height);
    canvas.words = new Uint32Array(canvas.pixels.data.buffer);
  }
  const words = canvas.words;
  if (channels === 1) {
    for (let i = 0; i < words.length; i++) words[i] = 0xff000000 | (bytes[i] * 0x010101);
  } else {
    for (let i = 0, j = 0; i < words.length; i++, j += 3)
      words[i] = 0xff000000 | (bytes[j + 2] << 16) | (bytes[j + 1] << 8) | bytes[j];
  }
  canvas.pen.putImageData(canvas.pixels, 0, 0);
}

export function panel(title, size) {
  const figure = element("figure", "gx-panel");
  const base = element("canvas", "gx-base");
  const over = element("canvas", "gx-over");
  const caption = element("figcaption", "gx-title");
  caption.textContent = title;
  const frame = element("div", "gx-frame");
  frame.style.width = `${size + MARGIN.left}px`;
  frame.style.height = `${size + MARGIN.top}px`;
  const scale = window.devicePixelRatio || 1;
  over.width = (size + MARGIN.left) * scale;
  over.height = (size + MARGIN.top) * scale;
  frame.append(base, over);
  figure.append(caption, frame);
  let grid = null;

  const place = () => {
    // The picture keeps its proportions inside a frame that never changes its size.
    const zoom = Math.min(size / base.width, size / base.height);
    const [width, height] = [base.width * zoom, base.height * zoom];
    base.style.cssText = `left:${MARGIN.left}px;top:${MARGIN.top}px;width:${width}px;height:${height}px`;
    return zoom;
  };
  const decorate = (zoom) => {
    const pen = over.getContext("2d");
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, over.width, over.height);
    pen.fillStyle = getComputedStyle(figure).color;
    pen.font = "12px sans-serif";
    const step = [(grid.side[0] + GAP) * zoom, (grid.side[1] + GAP) * zoom];
    const middle = (i, of) => (i + 0.5) * step[of] - (GAP * zoom) / 2;
    pen.textAlign = "center";
    grid.columns.forEach((text, i) => pen.fillText(text, MARGIN.left + middle(i, 1), MARGIN.top - 5));
    pen.fillText(grid.names[1], MARGIN.left + (grid.columns.length * step[1]) / 2, 14);
    pen.textAlign = "right";
    grid.rows.forEach((text, i) => pen.fillText(text, MARGIN.left - 5, MARGIN.top + middle(i, 0) + 4));
    pen.save();
    pen.translate(11, MARGIN.top + (grid.rows.length * step[0]) / 2);
    pen.rotate(-Math.PI / 2);
    pen.textAlign = "center";
    pen.fillText(grid.names[0], 0, 0);
    pen.restore();
    if (grid.rows.length * grid.columns.length > 1) outline(pen, step, zoom);
  };
  const outline = (pen, step, zoom) => {
    const [x, y] = [MARGIN.left + grid.cell[1] * step[1], MARGIN.top + grid.cell[0] * step[0]];
    const box = [x, y, grid.side[1] * zoom, grid.side[0] * zoom];
    for (const [colour, width] of [["#fff", 5], ["#b3470c", 3]]) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.strokeRect(...box);
    }
  };
  return {
    figure,
    over,
    draw(bytes, shape, next) {
      bytesInto(base, bytes, shape);
      const key = JSON.stringify([next, shape]);
      if (grid && key === grid.key) return;
      grid = { ...next, key };
      decorate(place());
    },
    cellAt(event) {
      const box = base.getBoundingClientRect();
      const part = (at, start, length, count) => Math.floor(((at - start) / length) * count);
      const row = part(event.clientY, box.top, box.height, grid.rows.length);
      const column = part(event.clientX, box.left, box.width, grid.columns.length);
      const inside = row >= 0 && column >= 0;
      return inside && row < grid.rows.length && column < grid.columns.length ? [row, column] : null;
    },
    grid: () => grid,
  };
}

export function element(name, classes = "", attributes = {}) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
