"""Four ways to bring a generator's picture under a slider; `explorer_latency.py` measures them.

Runs in a notebook's kernel: `show("plain")`, "png", "raw" or "shipped". Each redraws the same grid
of 10 by 10 images by the same generator and logs when it did what. Run as a script, it prints
the CPU time of one such grid.
"""

import io
import json
import statistics
import time
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import psutil
import torch
import traitlets
from IPython.display import display
from PIL import Image

from gancourse.explore import Space, State, Subject, first_state, move, picture, scene
from gancourse.explore.session import Session
from gancourse.explore.stage import Stage
from gancourse.nets import ConvGenerator

SPACE = Space(30, 10, "category", ("code", "other"))
LOG = Path("log.jsonl")
SCRIPT = """
function render({ model, el }) {
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: -1, max: 1, step: 0.01, value: 0 });
  slider.setAttribute("aria-label", model.get("kind"));
  slider.addEventListener("keydown", (event) => event.stopPropagation());
  const out = document.createElement(model.get("kind") === "png" ? "img" : "canvas");
  out.className = "measured";
  out.style.cssText = "width: 480px; height: 480px; display: block";
  el.append(slider, out);
  let [flying, waiting, address] = [0, null, null];
  const pump = () => {
    if (waiting === null || flying > 1) return;
    flying += 1;
    model.send(waiting);
    waiting = null;
  };
  slider.addEventListener("input", () => {
    waiting = Number(slider.value);
    pump();
  });
  model.on("msg:custom", ([height, width], [bytes]) => {
    flying -= 1;
    pump();
    if (model.get("kind") === "png") {
      if (address) URL.revokeObjectURL(address);
      out.src = address = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
      return;
    }
    if (out.width !== width) Object.assign(out, { width, height });
    const pen = out.getContext("2d");
    const image = pen.createImageData(width, height);
    const words = new Uint32Array(image.data.buffer);
    for (let i = 0; i < words.length; i++) words[i] = 0xff000000 | (bytes.getUint8(i) * 0x010101);
    pen.putImageData(image, 0, 0);
  });
}
export default { render };
"""


def subject() -> Subject:
    """The generator of lab 10, untrained: its weights do not change its speed."""
    torch.manual_seed(0)
    return Subject("generator", ConvGenerator(SPACE.dim), SPACE, source="mnist")


SCENE = scene(subject())


def log(design: str, *times: float) -> None:
    """Write down times in seconds and the kernel's memory in MiB."""
    memory = psutil.Process().memory_info().rss / 2**20
    with LOG.open("a") as file:
        file.write(json.dumps({"design": design, "times": times, "memory": memory}) + "\n")


def state(value: float) -> State:
    """The grid with the code at this value."""
    return move(SPACE, first_state(SPACE), codes=(value, 0.0))


def encoded(design: str, value: float) -> tuple[bytes, tuple[int, ...], list[float]]:
    """The picture as PNG, or as it is; its shape; when it began, was generated, was encoded."""
    times = [time.time()]
    (mosaic,) = picture(SCENE, state(value)).mosaics
    times.append(time.time())
    data = mosaic.tobytes() if design == "raw" else _png(mosaic[..., 0])
    return data, mosaic.shape[:2], [*times, time.time()]


def _png(pixels: Any) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


class Own(anywidget.AnyWidget):
    """A native slider and a picture in one widget; pictures come as messages."""

    _esm = SCRIPT
    kind = traitlets.Unicode().tag(sync=True)

    def __init__(self, kind: str) -> None:
        super().__init__(kind=kind)
        self.on_msg(self._answer)

    def _answer(self, _: Any, value: float, buffers: Any) -> None:
        data, shape, times = encoded(self.kind, value)
        self.send(shape, [data])
        log(self.kind, *times, time.time())


def plain() -> ipywidgets.Widget:
    """What a tutorial does: a core slider, and a core image with a PNG."""
    slider = ipywidgets.FloatSlider(min=-1, max=1, step=0.01, description="plain")
    image = ipywidgets.Image(value=encoded("plain", 0)[0], width=480, height=480)
    image.add_class("measured")

    def changed(change: Any) -> None:
        data, _, times = encoded("plain", change["new"])
        image.value = data
        log("plain", *times, time.time())

    slider.observe(changed, names="value")
    return ipywidgets.VBox([slider, image])


class Logged(Session):
    """A session that logs its quick pictures."""

    def answer(self, message: Any) -> Any:
        """As a session's."""
        start = time.time()
        reply = super().answer(message)
        if not message["fine"]:
            log("shipped", start, time.time(), time.time(), time.time())
        return reply


def show(design: str) -> None:
    """Display one design."""
    if design == "shipped":
        display(Stage(Logged(SCENE, first_state(SPACE))))
    else:
        display(plain() if design == "plain" else Own(design))


def main() -> None:
    """CPU milliseconds from a state to bytes, median of 200, as they are and as PNG."""
    for design in ("raw", "png"):
        costs = []
        for number in range(210):
            start = time.process_time()
            encoded(design, number / 210)
            costs.append(1000 * (time.process_time() - start))
        print(f"{design}: {statistics.median(costs[10:]):.1f} CPU ms for a grid of 10 by 10")


if __name__ == "__main__":
    main()
