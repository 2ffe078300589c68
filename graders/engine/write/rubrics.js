// Criteria of a rubric: a click sets the score to the sum of those that are met, and the comment
// to their list; formgrader saves both, as it does when somebody types.
(function () {
  if (window.gancourseRubrics) { return; }
  window.gancourseRubrics = true;
  var MARK = "✓ ";

  function change(field, value) {
    if (!field) { return; }
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function own(comment) {
    return comment.split("\n").filter(function (line) { return line.indexOf(MARK) !== 0; });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".gancourse-criterion");
    if (!button) { return; }
    var cell = button.dataset.cell;
    var all = Array.from(document.querySelectorAll(".gancourse-criterion"))
      .filter(function (other) { return other.dataset.cell === cell; });
    var on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    button.classList.toggle("active", on);
    var met = all.filter(function (other) { return other.getAttribute("aria-pressed") === "true"; });
    var sum = met.reduce(function (total, each) { return total + Number(each.dataset.points); }, 0);
    var worth = all.some(function (each) { return Number(each.dataset.points) > 0; });
    if (worth) { change(document.getElementById(cell), String(Math.round(sum * 100) / 100)); }
    var comment = document.getElementById(cell + "-comment");
    var lines = own(comment ? comment.value : "").filter(Boolean);
    change(comment, lines.concat(met.map(function (each) {
      return MARK + each.textContent;
    })).join("\n"));
  });
})();
