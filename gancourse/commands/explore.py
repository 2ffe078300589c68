"""Open the latent explorer in the browser: sliders under a generator, and what they do, measured.

Without a name it shows the generators that come with the course. Ctrl+C ends it.

Example: gancourse explore
"""

import argparse
import tempfile
import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path

from gancourse.cli import CommandError


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the generators to begin with, and how to open them."""
    parser.add_argument(
        "subjects",
        nargs="*",
        metavar="SUBJECT",
        help="a shipped generator, or NAME.safetensors of your own with its card NAME.json; "
        "several are shown side by side",
    )
    parser.add_argument("--list", action="store_true", help="name the shipped generators, and end")
    parser.add_argument("--port", type=int, default=0, help="a free one if not given")
    parser.add_argument("--no-browser", action="store_true", help="print the address only")
    parser.add_argument(
        "--page", action="store_true", help="open the small page that needs no Python, and end"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted, or do the one thing that was asked for."""
    from gancourse.explore.cards import available
    from gancourse.explore.errors import ExploreError

    if args.list:
        print("\n".join(available()))
        return 0
    try:
        return _page(args.no_browser) if args.page else _serve(args)
    except ExploreError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"Port {args.port} cannot be used ({error}); try another.") from None


def _serve(args: argparse.Namespace) -> int:
    print("The explorer is starting, which takes a few seconds ...", flush=True)
    from gancourse.explore.cards import available, load, pretrained
    from gancourse.explore.errors import ExploreError
    from gancourse.explore.scene import scene
    from gancourse.explore.server import Sources, serve

    sources: Sources = {name: partial(pretrained, name) for name in available()}
    if args.subjects:
        named = [(load if n.endswith(".safetensors") else pretrained)(n) for n in args.subjects]
        scene(named)  # what cannot be explored is told before a browser opens
        sources = {" beside ".join(args.subjects): lambda: named} | dict(sources)
    if not sources:
        raise ExploreError("No generator is shipped; name one of your own: NAME.safetensors.")
    serve(sources, args.port, _opened(args.no_browser))
    return 0


def _opened(quietly: bool) -> Callable[[str], object]:
    """What to do with the address: print it, and open it unless `quietly`."""

    def opened(address: str) -> None:
        print(f"The explorer is at {address}\nCtrl+C ends it.", flush=True)
        if not quietly:
            webbrowser.open(address)

    return opened


def _page(quietly: bool) -> int:
    from gancourse.explore.page.shipped import shipped_page

    path = Path(tempfile.gettempdir()) / "gancourse-explorer.html"
    path.write_text(shipped_page(), encoding="utf-8")
    print(path)
    if not quietly:
        webbrowser.open(path.as_uri())
    return 0
