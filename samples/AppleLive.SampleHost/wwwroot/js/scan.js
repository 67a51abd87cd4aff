// Reads the QR code of a label with the phone's camera, where the browser can. Typing the number works everywhere.

const panel = document.querySelector("[data-scan]");
const form = document.querySelector("[data-typed]");
const video = panel.querySelector("video");
const said = panel.querySelector("[data-said]");
const open = panel.querySelector("[data-open]");
const close = panel.querySelector("[data-close]");
const pause = 200;
let stream = null;

panel.hidden = false;
if (!("BarcodeDetector" in self) || !navigator.mediaDevices?.getUserMedia) {
  open.parentElement.hidden = true;
  said.textContent = panel.dataset.noDetector;
}

function stop() {
  stream?.getTracks().forEach(track => track.stop());
  stream = null;
  video.srcObject = null;
  video.hidden = close.hidden = true;
  open.hidden = false;
  said.textContent = "";
}

// A label leads to /p/ and its code, on whatever name the host had when it was printed; anything else is taken as a number.
function found(text) {
  stop();
  const code = /\/p\/([\w-]+)$/.exec(text)?.[1];
  if (code) return location.assign(`/p/${code}`);
  form.elements.code.value = text.slice(0, 40);
  form.requestSubmit();
}

async function look(detector) {
  while (stream) {
    try {
      const [code] = await detector.detect(video);
      if (code?.rawValue && stream) return found(code.rawValue);
    } catch {
      // The first frames may not be there yet.
    }

    await new Promise(next => setTimeout(next, pause));
  }
}

open.addEventListener("click", async () => {
  try {
    const known = await BarcodeDetector.getSupportedFormats();
    const detector = new BarcodeDetector({ formats: ["qr_code", "code_128"].filter(format => known.includes(format)) });
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    video.srcObject = stream;
    video.hidden = close.hidden = false;
    open.hidden = true;
    said.textContent = panel.dataset.looking;
    await video.play();
    await look(detector);
  } catch {
    stop();
    said.textContent = panel.dataset.noCamera;
  }
});

close.addEventListener("click", stop);
window.addEventListener("pagehide", stop);
