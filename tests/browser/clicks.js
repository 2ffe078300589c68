// Clicks on a grid of points of every output and text of a student's; links to the web are allowed
// and not followed here. Returns how many points were clicked.
() => {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='http'], a[href^='mailto']");
    if (link) event.preventDefault();
  }, true);
  let clicked = 0;
  for (const area of document.querySelectorAll(".output_area, .text_cell_render:not(:has(.gancourse-rubric))")) {
    area.scrollIntoView({block: "center"});
    const box = area.getBoundingClientRect();
    for (let across = 1; across < 12; across += 2) {
      for (let down = 1; down < 8; down += 2) {
        const x = box.x + box.width * across / 12, y = box.y + box.height * down / 8;
        const node = document.elementFromPoint(x, y);
        if (node && area.contains(node)) {
          for (const kind of ["mousedown", "mouseup", "click"])
            node.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true, clientX: x,
                                                     clientY: y}));
          clicked += 1;
        }
      }
    }
  }
  return clicked;
}
