// A button that prints; without this module people print by their browser's menu.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What is folded up on the screen belongs on the paper.
window.addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll(".statement details")) folded.open = true;
});
