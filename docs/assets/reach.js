// What scrolls can be reached by the keyboard, each menu of a block of code has a name of its own, and Chinese in a
// block takes two columns a character, so that tables stand as in a terminal.
(() => {
  const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]+/g
  const widen = (code) => {
    const texts = []
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      const parts = document.createDocumentFragment()
      let end = 0
      for (const run of text.data.matchAll(WIDE)) {
        const span = document.createElement("span")
        span.style.letterSpacing = "calc(2ch - 1em)"
        span.textContent = run[0]
        parts.append(text.data.slice(end, run.index), span)
        end = run.index + run[0].length
      }
      if (end) {
        parts.append(text.data.slice(end))
        text.replaceWith(parts)
      }
    }
    code.dataset.wide = ""
  }
  const reach = () => {
    if (document.readyState !== "loading") document.querySelectorAll(".md-typeset pre > code:not([data-wide])").forEach(widen)
    for (const box of document.querySelectorAll(".md-typeset pre > code, .md-typeset__scrollwrap")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
      else box.removeAttribute("tabindex")
    }
    document.querySelectorAll(".md-code__nav").forEach((menu, number) => {
      const name = `${document.documentElement.lang.startsWith("zh") ? "代码" : "code"} ${number + 1}`
      if (menu.ariaLabel !== name) menu.ariaLabel = name
    })
  }
  new MutationObserver(reach).observe(document, { childList: true, subtree: true })
  new ResizeObserver(reach).observe(document.documentElement)
  addEventListener("load", () => requestAnimationFrame(() => setTimeout(reach)))  // when all is laid out
})()
