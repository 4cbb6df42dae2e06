// How each class looks: a colour for light and dark, and a shape, so that colour alone never tells them apart.

const STAR = "M0,-1.15L0.29,-0.4L1.09,-0.36L0.47,0.15L0.68,0.93L0,0.48L-0.68,0.93L-0.47,0.15L-1.09,-0.36L-0.29,-0.4Z";
const CIRCLE = "M1,0A1,1 0 1 1 -1,0A1,1 0 1 1 1,0Z";

// colour on white, colour on dark, outline at radius 1, radius
const MARKS = {
  SubDistrict: ["#b3261e", "#ff8a7a", CIRCLE, 24],
  Division: ["#4a5568", "#b8c2cf", "M-0.55,-0.95H0.55L1.1,0L0.55,0.95H-0.55L-1.1,0Z", 17],
  Community: ["#c2570c", "#ffab6b", CIRCLE, 10],
  Compound: ["#8a6d00", "#e3c44d", "M-0.85,-0.3L0,-1L0.85,-0.3V0.9H-0.85Z", 9],
  Organisation: ["#1660c4", "#86b6ff", "M-0.85,-0.85H0.85V0.85H-0.85Z", 10],
  Programme: ["#7b2fbe", "#d0a2ff", "M0,-1.2L1.2,0L0,1.2L-1.2,0Z", 11],
  Platform: ["#006d77", "#5fd3dc", "M-1.15,-0.7H1.15V0.5H0.25V0.9H-0.25V0.5H-1.15Z", 10],
  Project: ["#1b7a34", "#7fd693", "M0,-1.1L1.1,0.85H-1.1Z", 11],
  Facility: ["#4f7a00", "#b5d96a", "M0,1.1L-1.1,-0.85H1.1Z", 10],
  Award: ["#a34700", "#f5b86b", "M-0.75,-1H0.75V0.1L0,1.1L-0.75,0.1Z", 10],
  Person: ["#b0125f", "#ff93c4", "M0,-1.1A0.5,0.5 0 1 1 -0.01,-1.1ZM-0.95,0.95A0.95,0.95 0 0 1 0.95,0.95Z", 10],
  Star: ["#9a6a00", "#ffd34d", STAR, 13],
};
const OTHER = ["#555555", "#bbbbbb", CIRCLE, 9];

const paths = new Map();

/** The outline at radius 1, as an SVG path. */
export function outline(cls) { return (MARKS[cls] ?? OTHER)[2]; }
export function colour(cls, dark) { return (MARKS[cls] ?? OTHER)[dark ? 1 : 0]; }
export function radius(cls) { return (MARKS[cls] ?? OTHER)[3]; }

/** Draw the mark of a class; `ring` draws a line around it. */
export function drawMark(ctx, cls, x, y, r, dark, ring) {
  const shape = outline(cls);
  let path = paths.get(shape);
  if (!path) paths.set(shape, (path = new Path2D(shape)));
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(r, r);
  ctx.fillStyle = colour(cls, dark);
  ctx.fill(path);
  ctx.lineWidth = (ring ? 3 : 1) / r;
  ctx.strokeStyle = ring ?? (dark ? "#14171c" : "#ffffff");
  ctx.stroke(path);
  ctx.restore();
}

const stamps = new Map();

/**
 * As `drawMark`, from a small bitmap made once for each class and size: filling thousands of paths anew for each frame
 * is what a map without a graphics card cannot keep up with. `scale` is of the canvas, in device pixels a unit.
 */
export function stampMark(ctx, cls, x, y, r, dark, scale) {
  const pixels = Math.max(2, Math.round(r * scale));
  const key = `${cls} ${pixels} ${dark}`;
  let stamp = stamps.get(key);
  if (!stamp) {
    if (stamps.size > 600) stamps.clear();
    stamp = document.createElement("canvas");
    stamp.width = stamp.height = Math.ceil(pixels * 2.5) + 4;
    drawMark(stamp.getContext("2d"), cls, stamp.width / 2, stamp.width / 2, pixels, dark);
    stamps.set(key, stamp);
  }
  const side = stamp.width / scale;
  ctx.drawImage(stamp, x - side / 2, y - side / 2, side, side);
}

/** The mark as an SVG element for the legend and the panel. */
export function markElement(cls, size = 14) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
  svg.setAttribute("width", size);
  svg.setAttribute("height", size);
  svg.setAttribute("class", `mark mark-${MARKS[cls] ? cls : "Other"}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", outline(cls));
  svg.append(path);
  return svg;
}

/** The colours of everything else in the picture. */
export function paper(dark) {
  return dark
    ? { back: "#14171c", text: "#eef1f5", halo: "#14171c", edge: "#566072", strong: "#ffb454", land: "#1d222a", border: "#333c49", faint: 0.22 }
    : { back: "#fbfaf7", text: "#1d2430", halo: "#fbfaf7", edge: "#b4bac4", strong: "#c2410c", land: "#f1eee6", border: "#ddd6c6", faint: 0.2 };
}

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** A label in at most two lines of about `most` Chinese characters each; Latin letters count half. */
export function lines(text, most = 8) {
  const found = [""];
  let width = 0;
  for (const char of text.length > 80 ? text.slice(0, 80) : text) {
    const w = WIDE.test(char) ? 1 : 0.56;
    if (width + w > most) {
      if (found.length === 2) { found[1] = found[1].slice(0, -1) + "…"; return found; }
      found.push("");
      width = 0;
    }
    found[found.length - 1] += char;
    width += w;
  }
  if (found.length === 2 && found[1].length === 1 && most < 9) return lines(text, 9);
  return found;
}
