// The present view as a picture.

import { download, seen } from "./dom.js";
import { colour, outline, paper } from "./marks.js";
import { className } from "./strings.js";

const SVG = "http://www.w3.org/2000/svg";
const FONT = "system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/** The view as an SVG document, with a legend of the classes in it. */
export function viewAsSvg(picture, model, dark) {
  const scene = picture.scene();
  const colours = paper(dark);
  const root = make("svg", { xmlns: SVG, width: scene.width, height: scene.height, viewBox: `0 0 ${scene.width} ${scene.height}`, "font-family": FONT });
  root.append(make("rect", { width: scene.width, height: scene.height, fill: colours.back }));
  const inside = ([x, y], margin) => x > -margin && y > -margin && x < scene.width + margin && y < scene.height + margin;
  for (const land of scene.lands) root.append(make("ellipse", { cx: land.at[0], cy: land.at[1], rx: land.rx, ry: land.ry, fill: colours.land, stroke: colours.border }));
  for (const line of scene.lines) if (inside(line.from, 0) || inside(line.to, 0)) arrow(root, line, line.colour ?? colours.edge, 1, scene.faintLines);
  for (const line of scene.strong) arrow(root, { ...line, there: true, back: false, ends: [8, 10] }, colours.strong, 1.8);
  for (const node of scene.nodes) {
    if (!inside(node.at, node.r)) continue;
    const mark = make("path", { d: outline(node.cls), transform: `translate(${round(node.at[0])} ${round(node.at[1])}) scale(${round(node.r)})`, fill: colour(node.cls, dark), opacity: node.faint ? colours.faint : null });
    mark.append(make("title", {}, legal(model.name(node.i).slice(0, 200))));
    root.append(mark);
  }
  for (const label of scene.labels) {
    label.rows.forEach((row, n) => root.append(make("text", {
      x: label.at[0] + label.dx, y: label.at[1] + label.dy + (n + 0.9) * label.font * 1.12, "font-size": label.font, "text-anchor": "middle", "font-weight": label.big ? 600 : null,
      fill: colours.text, stroke: colours.halo, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
    }, legal(row))));
  }
  const classes = [...new Set(scene.nodes.filter((node) => inside(node.at, 0)).map((node) => node.cls))].sort((a, b) => model.data.classes.indexOf(a) - model.data.classes.indexOf(b));
  classes.forEach((cls, n) => {
    root.append(make("path", { d: outline(cls), transform: `translate(18 ${20 + n * 20}) scale(7)`, fill: colour(cls, dark) }),
      make("text", { x: 32, y: 24 + n * 20, "font-size": 12, fill: colours.text }, className(cls)));
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function arrow(root, { from, to, there, back, ends }, stroke, width, opacity = 1) {
  const dx = to[0] - from[0], dy = to[1] - from[1], length = Math.hypot(dx, dy) || 1, ux = dx / length, uy = dy / length;
  const p = [from[0] + ux * ends[0], from[1] + uy * ends[0]], q = [to[0] - ux * ends[1], to[1] - uy * ends[1]];
  const head = ([x, y], s) => `M${round(x - s * ux * 6 - uy * 3)},${round(y - s * uy * 6 + ux * 3)}L${round(x)},${round(y)}L${round(x - s * ux * 6 + uy * 3)},${round(y - s * uy * 6 - ux * 3)}`;
  root.append(make("path", { d: `M${round(p[0])},${round(p[1])}L${round(q[0])},${round(q[1])}${there ? head(q, 1) : ""}${back ? head(p, -1) : ""}`, fill: "none", stroke, "stroke-width": width, "stroke-opacity": opacity < 1 ? opacity : null }));
}

const round = (value) => Math.round(value * 10) / 10;
const legal = (text) => seen(text).replace(/[\ufffe\uffff]/g, "\ufffd").replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

function make(tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && key !== "xmlns") element.setAttribute(key, typeof value === "number" ? round(value) : value);
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Save the view as SVG. */
export function saveSvg(picture, model, dark) { download("jiedao.svg", viewAsSvg(picture, model, dark), "image/svg+xml"); }

/** Save the view as PNG, at twice the size of the screen. */
export async function savePng(picture, model, dark) {
  const url = URL.createObjectURL(new Blob([viewAsSvg(picture, model, dark)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve, reject) => canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("PNG"))), "image/png"));
    download("jiedao.png", blob, "image/png");
  } finally {
    URL.revokeObjectURL(url);
  }
}
