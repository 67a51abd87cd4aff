// Photos of a lot: made smaller on the phone before they travel, sent with a visible progress. Without this module the form
// sends them as they are.

const widest = 1600;
const smallEnough = 400_000;

// A picture the browser cannot read goes as it is: the host says what is wrong with it.
async function smaller(file) {
  if (file.size <= smallEnough || !self.createImageBitmap) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, widest / Math.min(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.88));
    return blob && blob.size < file.size ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

function send(form, body, progressed) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.timeout = 180_000;
    request.upload.addEventListener("progress", event => event.lengthComputable && progressed(event.loaded / event.total));
    request.addEventListener("load", () => resolve(request));
    for (const lost of ["error", "timeout", "abort"]) request.addEventListener(lost, reject);
    request.send(body);
  });
}

for (const form of document.querySelectorAll("form[data-photos]")) {
  const inputs = [...form.querySelectorAll("input[type=file]")];
  const error = form.querySelector("[data-error]");
  const line = form.querySelector("[data-progress]");
  const bar = line.querySelector("progress");
  const said = line.querySelector("[data-said]");
  const button = form.querySelector("button");
  const chosen = () => inputs.flatMap(input => [...input.files]);
  const say = text => {
    error.textContent = text;
    error.hidden = !text;
  };
  let sending = false;

  form.addEventListener("change", () => {
    const count = chosen().length;
    say(count > Number(form.dataset.room) ? form.dataset.tooMany : "");
    line.hidden = count === 0;
    bar.value = 0;
    said.textContent = form.dataset.chosen.replace("{0}", count);
  });

  form.addEventListener("submit", async event => {
    const files = chosen();
    if (files.length === 0) return; // The host says that something is missing.
    event.preventDefault();
    if (sending) return;
    if (files.length > Number(form.dataset.room)) return say(form.dataset.tooMany);
    sending = true;
    say("");
    line.hidden = false;
    bar.removeAttribute("value");
    said.textContent = form.dataset.working;
    button.setAttribute("aria-disabled", "true");
    const body = new FormData();
    for (const field of form.querySelectorAll("input[type=hidden]")) body.append(field.name, field.value);
    for (const file of files) body.append(inputs[0].name, await smaller(file));
    try {
      const answer = await send(form, body, part => {
        bar.value = part;
        said.textContent = part < 1 ? form.dataset.sending.replace("{0}", Math.round(part * 100)) : form.dataset.working;
      });
      if (answer.status === 200 && answer.response?.url) return location.assign(answer.response.url);
      say(answer.response?.errors?.join(" ") ?? form.dataset.lost);
    } catch {
      say(form.dataset.lost); // Sent again under the same key, nothing happens twice.
    }

    sending = false;
    line.hidden = true;
    button.removeAttribute("aria-disabled");
  });
}
