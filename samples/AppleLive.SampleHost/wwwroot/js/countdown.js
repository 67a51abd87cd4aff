// Ticks countdowns on by the host's clock: what is left is known from the page, how far the reader's clock is off does not matter.

const opened = performance.now();
const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);

function tick(timer) {
  const { until, now, days, hours, minutes, over } = timer.dataset;
  const left = Math.max(0, Math.floor((until - now - (performance.now() - opened)) / 1000));
  const [d, h, m, s] = [Math.floor(left / 86400), Math.floor(left / 3600) % 24, Math.floor(left / 60) % 60, left % 60];
  timer.textContent = d ? fill(days, d, h) : h ? fill(hours, h, m) : left ? fill(minutes, m, String(s).padStart(2, "0")) : over;
}

const timers = document.querySelectorAll("[data-countdown]");
const all = () => timers.forEach(tick);
if (timers.length) {
  all();
  setInterval(all, 1000);
}
