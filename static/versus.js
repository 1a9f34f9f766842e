// The chooser of two codes. The address of a comparison is worked out from the two
// slugs; the code that comes first among the protocol's codes comes first in it.
"use strict";

for (const form of document.querySelectorAll(".chooser")) {
  const { first, second } = form.elements;
  second.selectedIndex = Math.min(1, second.options.length - 1);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const order = (select) => Number(select.selectedOptions[0].dataset.order);
    const [a, b] = [first, second].sort((x, y) => order(x) - order(y));
    const same = order(a) === order(b);
    second.setCustomValidity(same ? form.dataset.same : "");
    if (form.reportValidity()) {
      location.href = `${form.dataset.root}${a.value}-vs-${b.value}${form.dataset.end}`;
    }
  });
  form.addEventListener("change", () => second.setCustomValidity(""));
}
