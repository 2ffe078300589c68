// Draws mosaics of bytes into canvases of fixed size, and labels and the chosen cell above them.

const MARGIN = { left: 44, top: 40 };
const GAP = 2;

export function element(name, classes = "", attributes = {}) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

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

// One subject's picture in a frame that never changes its size: `base` holds the pixels, `over`
// the labels and the chosen cell.
export function panel(title, size) {
  const figure = element("figure", "gx-panel");
  const base = element("canvas", "gx-base");
  const over = element("canvas", "gx-over");
  const caption = element("figcaption", "gx-title");
  caption.textContent = title;
  const frame = element("div", "gx-frame");
  // Of its own size where there is room, else as wide as the screen and half as high.
  // No percentage in the width itself: it would count as nothing where the page finds room for it.
  frame.style.width = `min(${size + MARGIN.left}px, 58vh)`;
  frame.style.maxWidth = "100%";
  frame.style.aspectRatio = `${size + MARGIN.left} / ${size + MARGIN.top}`;
  const scale = window.devicePixelRatio || 1;
  over.width = (size + MARGIN.left) * scale;
  over.height = (size + MARGIN.top) * scale;
  frame.append(base, over);
  figure.append(caption, frame);
  let grid = null;
  return {
    figure,
    over,
    grid: () => grid,
    cellAt: (event) => cellAt(event, base, grid),
    draw(bytes, shape, next) {
      bytesInto(base, bytes, shape);
      const key = JSON.stringify([next, shape]);
      if (grid && key === grid.key) return;
      grid = { ...next, key };
      decorate(over, grid, fitted(base, size), scale);
    },
  };
}

// Lets a picture fill the square as its proportions allow; returns by how much it is enlarged.
function fitted(base, size) {
  const zoom = Math.min(size / base.width, size / base.height);
  const [width, height] = [base.width * zoom, base.height * zoom];
  const of = (length, margin) => `${(100 * length) / (size + margin)}%`;
  const place = `left:${of(MARGIN.left, MARGIN.left)};top:${of(MARGIN.top, MARGIN.top)}`;
  const lengths = `width:${of(width, MARGIN.left)};height:${of(height, MARGIN.top)}`;
  base.style.cssText = `${place};${lengths}`;
  return zoom;
}

function decorate(over, grid, zoom, scale) {
  const pen = over.getContext("2d");
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, over.width, over.height);
  pen.fillStyle = getComputedStyle(over).color;
  pen.font = "12px sans-serif";
  const [down, across] = grid.side.map((length) => (length + GAP) * zoom);
  const middle = (place, step) => (place + 0.5) * step - (GAP * zoom) / 2;
  pen.textAlign = "center";
  grid.columns.forEach((text, i) =>
    pen.fillText(text, MARGIN.left + middle(i, across), MARGIN.top - 5)
  );
  pen.fillText(grid.names[1], MARGIN.left + (grid.columns.length * across) / 2, 14);
  pen.textAlign = "right";
  grid.rows.forEach((text, i) =>
    pen.fillText(text, MARGIN.left - 5, MARGIN.top + middle(i, down) + 4)
  );
  upwards(pen, grid.names[0], MARGIN.top + (grid.rows.length * down) / 2);
  if (grid.rows.length * grid.columns.length > 1) outline(pen, grid, [down, across], zoom);
}

function upwards(pen, text, middle) {
  pen.save();
  pen.translate(11, middle);
  pen.rotate(-Math.PI / 2);
  pen.textAlign = "center";
  pen.fillText(text, 0, 0);
  pen.restore();
}

function outline(pen, grid, [down, across], zoom) {
  const [row, column] = grid.cell;
  const [height, width] = grid.side.map((length) => length * zoom);
  for (const [colour, line] of [["#fff", 5], ["#b3470c", 3]]) {
    pen.strokeStyle = colour;
    pen.lineWidth = line;
    pen.strokeRect(MARGIN.left + column * across, MARGIN.top + row * down, width, height);
  }
}

// The [row, column] under the pointer, or null.
function cellAt(event, base, grid) {
  const box = base.getBoundingClientRect();
  const row = Math.floor(((event.clientY - box.top) / box.height) * grid.rows.length);
  const column = Math.floor(((event.clientX - box.left) / box.width) * grid.columns.length);
  const inside = row >= 0 && column >= 0;
  return inside && row < grid.rows.length && column < grid.columns.length ? [row, column] : null;
}
