// Elements from a name, properties and children; texts are never read as HTML.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

export const h = (name, properties, ...children) => fill(document.createElement(name), properties, children);

export const svg = (name, properties, ...children) => fill(document.createElementNS(SVG, name), properties, children);

let ids = 0;

/** An id that no other element has, for labels. */
export const newId = () => `id-${(ids += 1)}`;
