// Which of a grader's controls a student's output covers, moves or changes: compared with the same
// page after all of a student's outputs were emptied.
() => {
  const theirs = [...document.querySelectorAll(".output_area, .text_cell_render:not(:has(.gancourse-rubric))")];
  const inTheirs = (node) => theirs.some((area) => area.contains(node));
  const all = "button, input, textarea, select, .help, nav a, .nav a, .panel-heading a, #toc a";
  const controls = [...document.querySelectorAll(all)]
    .filter((node) => !inTheirs(node) && node.getBoundingClientRect().width > 0);
  const cell = (node) => node.closest(".panel-heading, .panel-footer") || document.documentElement;
  const place = (node) => {
    const own = node.getBoundingClientRect(), its = cell(node).getBoundingClientRect();
    const y = cell(node) === document.documentElement ? 0 : own.y - its.y;
    return [node.outerHTML, own.x, y, own.width, own.height].join(" ");
  };
  const onTop = (node) => {
    node.scrollIntoView({block: "center"});
    const box = node.getClientRects()[0];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top !== null && (node.contains(top) || top.contains(node)) && !inTheirs(top);
  };
  const covered = controls.filter((node) => !onTop(node)).map((node) => node.outerHTML);
  const before = controls.map(place);
  const kept = theirs.map((area) => area.innerHTML);
  theirs.forEach((area) => { area.innerHTML = "x"; });
  const after = controls.map(place);
  theirs.forEach((area, i) => { area.innerHTML = kept[i]; });
  const moved = before.filter((was, i) => was !== after[i]);
  return {controls: controls.length, areas: theirs.length, covered, moved};
}
