/* Files can be dropped where they can be chosen. Without this, the field for files does the same. */
{
  const zones = document.querySelectorAll("[data-drop]");
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  const within = (event) => event.target.closest?.("[data-drop]");

  zones.forEach((zone) => zone.querySelectorAll("[data-drop-hint]").forEach((hint) => { hint.hidden = false; }));

  /* A file dropped beside the place for it would take the browser away from what is being written. */
  ["dragover", "drop"].forEach((name) => window.addEventListener(name, (event) => {
    if (zones.length && carriesFiles(event)) event.preventDefault();
  }));

  window.addEventListener("dragover", (event) => {
    const over = carriesFiles(event) ? within(event) : null;
    zones.forEach((zone) => zone.classList.toggle("kn-over", zone === over));
  });
  window.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) zones.forEach((zone) => zone.classList.remove("kn-over"));
  });
  window.addEventListener("drop", (event) => {
    zones.forEach((zone) => zone.classList.remove("kn-over"));
    const zone = carriesFiles(event) ? within(event) : null;
    if (!zone) return;
    const field = zone.querySelector("input[type=file]");
    field.files = event.dataTransfer.files;
    field.form.requestSubmit(zone.querySelector("[data-attach]"));
  });
}
