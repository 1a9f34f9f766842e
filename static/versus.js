// The chooser of two codes. The address of a comparison is worked out from the two
// slugs; the options stand in the order of the codes, and the lower one comes first.
"use strict";

for (const form of document.querySelectorAll(".chooser")) {
  const { first, second } = form.elements;
  second.selectedIndex = Math.min(1, second.options.length - 1);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const order = (select) => select.selectedIndex;
    const [a, b] = [first, second].sort((x, y) => order(x) - order(y));
    const same = order(a) === order(b);
    second.setCustomValidity(same ? form.dataset.same : "");
    if (form.reportValidity()) {
      location.href = `${form.dataset.root}${a.value}-vs-${b.value}${form.dataset.end}`;
    }
  });
  form.addEventListener("change", () => second.setCustomValidity(""));
}
