"use strict";
/* Keeps a draft when a field is left; the button of the form does the same without script. */
document.querySelectorAll("[data-draft]").forEach((box) => {
  const form = box.closest("form");
  const button = form.querySelector("#save");
  let last = Promise.resolve();
  const say = (text) => { box.textContent = text; };
  const refresh = (page) => {
    form.querySelectorAll("input[type=hidden]").forEach((input) => {
      const fresh = page.querySelector("input[type=hidden][name='" + CSS.escape(input.name) + "']");
      if (fresh) { input.value = fresh.value; }
    });
  };
  const keep = async () => {
    const content = new FormData(form);
    content.append(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(content) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fault = page.querySelector(".error-summary");
      if (answer.ok && answer.redirected && !fault) { refresh(page); say(box.dataset.draft); } else { say(box.dataset.failed); }
    } catch (e) { say(box.dataset.failed); }
  };
  form.addEventListener("change", (event) => {
    if (event.target.type !== "file") { last = last.then(keep); }
  });
  form.addEventListener("submit", (event) => {
    if (!form.dataset.ready) {
      event.preventDefault();
      const pressed = event.submitter;
      /* not at once: a form ignores a request to submit while it still tells of the last one */
      last.then(() => setTimeout(() => { form.dataset.ready = "yes"; form.requestSubmit(pressed); }));
    }
  });
});
