// Elements made from data. Text only ever becomes text: nothing here, or in any other module, parses markup.

/** An element. Props: `class`, `text`, `on…` listeners, and attributes; a child is an element, a text, or null. */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") element.className = value;
    else if (key === "text") element.textContent = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children.flat(3)) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/** One of the page's own icons. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

const UNSEEN = /[\u0000-\u001f\u007f]/g;

/** A text with its control characters made visible, cut to `most` characters with an ellipsis. */
export function seen(text, most = Infinity) {
  const cut = text.length > most ? text.slice(0, most - 1) + "…" : text;
  return cut.replace(UNSEEN, (c) => String.fromCharCode(c === "\u007f" ? 0x2421 : 0x2400 + c.charCodeAt(0)));
}

/** A name from the data, isolated from the direction of the text around it; the whole of a long one is its tooltip. */
export function named(text, most = 60) {
  const shown = seen(text, most);
  return h("bdi", { lang: "zh", text: shown.trim() ? shown : "␣", title: shown === text ? null : seen(text, 2000) });
}

/** A button with an icon, a text, or both. */
export function button(props, ...children) {
  return h("button", { type: "button", ...props }, ...children);
}

/** Empty an element, then fill it. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Hand the reader a file. */
export function download(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
