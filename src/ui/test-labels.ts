/** What a label can label. */
const labelable = 'input:not([type="hidden"]), textarea, select, button'

const isLabelOf = (label: HTMLLabelElement, element: Element) =>
  label.htmlFor
    ? document.getElementById(label.htmlFor) === element
    : label.contains(element) && label.querySelector(labelable) === element

// jsdom walks through the document once for each element and label, and a query by role and name asks each element
// of the role for its labels: in a list of a hundred choices, that takes a second.
for (const { prototype } of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, HTMLButtonElement])
  Object.defineProperty(prototype, 'labels', {
    configurable: true,
    get(this: Element) {
      return [...document.getElementsByTagName('label')].filter(label => isLabelOf(label, this))
    },
  })
