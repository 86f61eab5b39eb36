// What scrolls can be reached by the keyboard, and each menu of a block of code has a name of its own.
(() => {
  const reach = () => {
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
  addEventListener("resize", reach)
  addEventListener("load", reach)
})()
