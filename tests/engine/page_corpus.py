"""HTML, Markdown and formulas that a submission might show to take part in a grader's page."""

NAME = "get_noise"
SHEET = '<div class="full-credit modal-backdrop fade"></div>'
TAKES_PART = {
    "one click for full points": f'<div class="nbgrader_cell"><i id="{NAME}"></i>{SHEET}</div>',
    "the box of another grade": f'<div class="nbgrader_cell"><span id="{NAME}">x</span></div>',
    "a comment's box": f'<div class="nbgrader_cell"><i id="{NAME}-comment"></i></div>',
    "buttons": '<div class="nbgrader_cell"><b class="mark-graded score tabbable">1</b></div>',
    "bootstrap's data": '<a data-toggle="modal" data-target="#x" href="https://x.org">x</a>',
    "a tooltip of HTML": '<a data-toggle="tooltip" data-html="true" title="<b>x</b>">x</a>',
    "formgrader's links": '<span data-link="next">x</span>',
    "a name": '<a name="notebook">x</a><img name="getElementById" alt="">',
    "a label": f'<label for="{NAME}">click here</label>',
    "a cover": '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9">x</div>',
    "a wide cover": '<div class="modal-backdrop in" style="width:9999px;height:9999px">x</div>',
    "hides": '<p style="display:none">x</p><p class="hidden collapse sr-only">y</p>',
    "moves": '<p style="margin-top:-900px;float:left;transform:scale(9)">x</p>',
    "moves by size": '<p style="height:99999px">x</p><img alt="" height="99999" width="1e9">',
    "overflows": '<div style="height:0px">' + "<p>Score: 5 / 5</p>" * 9 + "</div>",
    "piles up": "<p>" + "x" + "\u0336\u030a" * 400 + "</p>",
    "shifts a formula": r"$\raise 300px{\Rule{900px}{300px}{0px}}$ "
    r"$\hspace{-50em}\Rule{9em}{9em}{9em}$",
    "moves up in a formula": r"$\lower-9em{x}\raise9em{y}\smash{z}\Space{9em}{9em}{-9em}$ "
    r"$\sqrt[\uproot{999}\leftroot{999}5]{x}$ $\moveleft 9em{x}\kern-9em\llap{y}\rule{9em}{9em}$",
    "a row above the last": r"$\begin{array}{c}x\\[-99em]y\\*[ -9.5 em ]z\end{array}$",
    "a formula's anchor": r"$$x\label{get_noise}\tag{1}$$ $\ref{get_noise}\eqref{get_noise}$",
    "keys and focus": '<a accesskey="s" autofocus tabindex="1" contenteditable draggable=true '
    'href="https://x.org">x</a><p inert hidden dir=rtl slot=x part=y is=z itemid=q>x</p>',
    "a sheet of today": '<div popover id="x">x</div><button popovertarget="x">x</button><dialog '
    'open>x</dialog><div><template shadowrootmode="open"><style>*{}</style></template></div>',
    "a style spelled oddly": '<p style="po\\73ition:fixed;w\\69 dth:9999px">x</p><p style="width:'
    '1px/**/;/**/position:fixed">x</p><p style="width:99%;height:calc(9e9px)">x</p>',
    "a table without end": '<table><tr><td colspan="999" rowspan="999" style="width:999%">x'
    "</td></tr></table><ol start=-999><li value=999>x</ol>" + "<progress></progress>" * 40,
    "a page in mathematics": '<math><semantics><annotation-xml encoding="text/html"><div '
    'class="full-credit modal-backdrop in">x</div></annotation-xml></semantics></math>',
    "a base": '<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=/">',
    "a target": '<a href="#cell-1" target="_top">x</a><a href="/formgrader/">x</a>',
    "this machine": '<a href="http://localhost:8888/logout">x</a><a href="https:/logout">y</a>'
    '<a href="http://127.1/lab?reset">z</a><a href="http://[::1]/">0</a>',
    "a role": '<div role="alertdialog" aria-modal="true">x</div>',
    "a template": "<template><script>1</script></template><slot name=x></slot>",
    "a formula's link": r"$\href{javascript:alert(1)}{x}$ $\url{javascript:alert(1)}$",
    "a formula's id": rf"$\cssId{{{NAME}}}{{x}}$ $\class{{full-credit}}{{y}}$",
    "a formula's style": r"$\style{z-index:9}{x}$ $\require{html}$",
    "a formula in pieces": r"$\hr<!-- -->ef{javascript:1}{x}$ $\cl<!---->ass{score}{y}$",
    "a formula spelled": r"$&#92;href{javascript:1}{x}$ $&#x5c;&#99;lass{score}{y}$ $&bsol;def{}$",
    "a formula's detour": r"$\def\a{\href}\a{javascript:1}{x}$ $\csname href\endcsname{j}{x}$",
}  # fmt: skip

HIT = "window.hacked=1"
RUNS = {
    "a script": f"<script>{HIT}</script>",
    "a handler": f'<img src=x onerror="{HIT}"><p onmouseover="{HIT}" onclick="{HIT}">x</p>',
    "a drawing": f'<svg onload="{HIT}"><animate onbegin="{HIT}" attributeName=x dur=1s></svg>',
    "a link that runs": f'<a href="javascript:{HIT}">x</a><a href=" JaVaScRiPt:{HIT}">y</a>',
    "a frame": f'<iframe srcdoc="<script>top.{HIT}</script>"></iframe><object data="/x">',
    "a form": f'<form action="javascript:{HIT}"><button>x</button><input autofocus></form>',
    "a broken tag": f"<img title='</title><script>{HIT}</script>'><noscript><p title='</noscript>",
    "a confused parser": f"<math><mtext><table><mglyph><style><img src onerror={HIT}></style>",
    "more handlers": f'<details ontoggle="{HIT}" open><summary onfocus="{HIT}" tabindex=0>x'
    f'</summary></details><video onerror="{HIT}"><source src=x></video><body onload="{HIT}">',
    "more frames": f'<embed src="javascript:{HIT}"><frameset onload="{HIT}"><applet code=x>'
    '</applet><portal src="/x"></portal><fencedframe></fencedframe><isindex formaction="data:">',
    "more drawings": f'<svg><foreignObject><script>{HIT}</script></foreignObject><use href="data:'
    f'image/svg+xml,<svg onload={HIT}>#x"/><a xlink:href="javascript:{HIT}">x</a></svg>',
    "a link in mathematics": f'<math href="javascript:{HIT}"><maction actiontype="statusline#'
    f'http://x.org" xlink:href="javascript:{HIT}">x</maction></math>',
    "links in disguise": f'<a href="java\tscript:{HIT}">x</a><a href="&#106;avascript&colon;{HIT}">'
    f'y</a><a href="vbscript:{HIT}">z</a><a href="\x01javascript:{HIT}">0</a>',
    "more beacons": '<img alt="" srcset="//beacon.invalid/f 1x"><picture><source srcset='
    '"//beacon.invalid/g"></picture><audio src="//beacon.invalid/h"><a ping="//beacon.invalid/i" '
    'href="https://x.org">x</a><input type=image src="//beacon.invalid/j"><td background='
    '"//beacon.invalid/k"><p style="width:1px;background-image:url(//beacon.invalid/l)">x</p>',
    "beacons of a head": "<link rel=preload as=script href=//beacon.invalid/n><meta http-equiv="
    'refresh content="0;url=//beacon.invalid/o"><!--[if IE]><script>1</script><![endif]-->',
    "a beacon": '<img alt="" src="https://beacon.invalid/a.png"><video poster="//beacon.invalid">',
    "a style": "<style>@import '//beacon.invalid/c';*{display:none}</style><link rel=stylesheet "
    'href="//beacon.invalid/d"><p style="background:url(//beacon.invalid/e)">x</p>',
    "a page of ours": '<img src="/api/contents" alt=""><a href="/api/shutdown">x</a>',
    "the end of the page": "</div></div></div></body></html>-->]]></textarea></pre><plaintext>",
}
"""What would run or call home. `window.hacked` says so."""
