/* What is being written is kept at once where somebody leaves a field or the page, and where it could not be kept
   that is said loudly. Without this, the draft is kept a moment after each change, and by its button. */
{
  const keeper = document.querySelector("[data-keeps]");
  const alarm = document.querySelector("[data-not-kept]");
  const form = keeper?.closest("form");
  const RETRY = 15000;
  let typed = 0; /* Changes so far; then how many of them were sent, and how many are known to be kept. */
  let sent = 0;
  let kept = 0;
  let failing = "";
  let isRenewed = false;

  const keepNow = () => {
    const known = failing || isRenewed ? kept : sent;
    if (known < typed && !form.dataset.sent) window.htmx.trigger(keeper, "keepnow");
  };
  const tell = (why) => {
    if (why === failing) return;
    failing = why;
    keeper.hidden = Boolean(why);
    alarm.replaceChildren();
    if (why) alarm.append(document.querySelector(`template[data-why="${why}"]`).content.cloneNode(true));
  };
  const token = (page) => page.querySelector("form [data-keeps]")?.closest("form").elements.csrfmiddlewaretoken;

  /* Who signed in again has a new token; it stands in the page as it is served now. */
  const renew = async () => {
    const answer = await fetch(window.location.href, { credentials: "same-origin" });
    const found = token(new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (found) form.elements.csrfmiddlewaretoken.value = found.value;
    return Boolean(found);
  };
  const refused = async () => {
    isRenewed = !isRenewed && await renew().catch(() => false);
    if (isRenewed) keepNow();
    else tell("refused");
  };

  if (keeper) {
    form.addEventListener("input", () => { typed += 1; });
    form.addEventListener("change", () => { typed += 1; });
    form.addEventListener("focusout", (event) => {
      if (!event.relatedTarget?.closest("button")) keepNow();
    });
    keeper.addEventListener("htmx:beforeRequest", (event) => {
      if (form.dataset.sent) event.preventDefault();
      else sent = typed;
    });
    keeper.addEventListener("htmx:beforeSwap", (event) => {
      if (event.detail.xhr.status !== 200) return;
      const isKept = event.detail.serverResponse.includes('name="draft"');
      event.detail.shouldSwap = isKept;
      if (!isKept) { refused(); return; }
      kept = sent;
      isRenewed = false;
      tell("");
    });
    keeper.addEventListener("htmx:responseError", (event) => {
      if ([401, 403, 404].includes(event.detail.xhr.status)) refused();
      else tell("failed");
    });
    keeper.addEventListener("htmx:sendError", () => tell("network"));

    const again = () => { if (failing) keepNow(); };
    setInterval(again, RETRY);
    window.addEventListener("focus", again);
    window.addEventListener("online", again);
    /* A page that is taken out of the browser's memory is a window of its own: what is written there is new. */
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) form.elements.window.value = crypto.randomUUID().replaceAll("-", "");
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") keepNow();
      else again();
    });

    /* A draft that has its address can be sent twice; a new one only if nothing is on its way. */
    window.addEventListener("pagehide", () => {
      const isWaiting = form.elements.draft || keeper.matches("[data-keeps=change]") ? kept < typed : sent < typed;
      if (!isWaiting || form.dataset.sent) return;
      const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      sent = typed;
      fetch(keeper.getAttribute("hx-post"), {
        method: "POST", body: new URLSearchParams(fields), keepalive: true, credentials: "same-origin",
      }).catch(() => { sent = kept; });
    });
  }
}
