/* What makes pages pleasanter where JavaScript runs. Nothing needs it: every page works without. */

/* A menu closes when somebody clicks beside it, presses Escape, or opens another. */
const menus = document.querySelectorAll("details.sk-menu");
const closeMenus = (except) => menus.forEach((menu) => { if (menu !== except) menu.open = false; });
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.sk-menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.sk-menu[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

/* After a form came back with errors, reading starts at their summary. */
document.querySelector("[data-error-summary]")?.focus();

/* A form that must not be sent twice locks its buttons while it is on its way. */
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post" || event.defaultPrevented) return;
  if (event.target.dataset.sent) { event.preventDefault(); return; }
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

/* One more row where rows of inputs repeat: as the last one, and empty. */
document.addEventListener("click", (event) => {
  const rows = event.target.closest("[data-add-row]")?.closest("fieldset").querySelector("[data-rows]");
  if (!rows) return;
  event.preventDefault();
  const row = rows.lastElementChild.cloneNode(true);
  const number = rows.children.length;
  row.setAttribute("aria-label", row.getAttribute("aria-label").replace(/\d+/, number + 1));
  row.querySelectorAll("input, textarea").forEach((input) => {
    const label = row.querySelector(`label[for="${input.id}"]`);
    input.id = input.id.replace(/_\d+_/, `_${number}_`);
    label.htmlFor = input.id;
    input.value = "";
  });
  rows.append(row);
  row.querySelector("input").focus();
});

/* A print button exists only where it can print. */
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
