// The map: vis-network holds the nodes, the view and the pointer; marks, territories and labels are drawn here.
//
// vis-network's own labels overlap and cost most of a redraw, so nodes are drawn as custom shapes and labels once for
// all, the most important first, leaving out what would lie on another. Edges are hidden while the view moves.
// So drawn, vis-network pans 2,000 nodes and 5,000 edges without a graphics card about as fast as cytoscape.js (46 and
// 55 redraws a second on one machine) and shows its first picture sooner (0.5 and 1.4 s), so that one library serves all sizes;
// at 10,000 nodes neither would do unfolded (14 and 32 redraws, 1.6 and 5.3 s), hence the summary.

import { seen } from "./dom.js";
import { colour, drawMark, lines, paper, radius, stampMark } from "./marks.js";
import { relationName, t } from "./strings.js";

const FONT = 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif';
const MOST_LINES = 6000; // drawn at once; a selected or hovered node shows all of its own
const EDGE = 32; // pixels that the whole picture leaves at the edge of a wide canvas
const FAINT_LINES = 0.3; // how much is left of lines where something else is selected
const READABLE = 0.6, NEAR = 0.8; // the scale from which on names can be read beside their marks; that which is gone to
const STRETCH = 1.6; // at most, to fill a canvas that is wider or higher than the picture
const RANK = { SubDistrict: 6, Division: 5, Star: 4, Programme: 2, Platform: 1, Project: 1 };

/** The picture in `container`. `on` has `select(node)`, `pair(a, b)`, `nothing()`, `unfold(node)` and `moved()`. */
export function makePicture(container, model, on, isDark) {
  const nodes = new vis.DataSet(), edges = new vis.DataSet();
  let shown = { nodes: new Set(), folded: new Map(), bundles: new Map(), onPath: new Set(), path: undefined };
  let emphasis = new Set(), selected = -1, selectedPair = null, hovered = -1, hoveredPair = null, strong = new Set();
  let moving = false, loose = false, placed = [], placedFor = "", network = null, first = true, timer = 0, goal = null;
  const shared = sharedProgrammes(model);
  const weight = (i) => (shared.has(i) ? 4.5 : RANK[model.cls(i)] ?? 0) * 60 + (shown.folded.get(i) ?? 0) + Math.min(model.links[i].length, 50);
  const importance = (i) => (i === selected || i === hovered ? 1e6 : 0) + (strong.has(i) ? 1e5 : emphasis.has(i) ? 1e4 : 0) + weight(i);
  const size = (i) => radius(model.cls(i)) * (shared.has(i) ? 1.4 : 1) + (shown.folded.has(i) ? Math.min(60, Math.sqrt(shown.folded.get(i)) * 4) : Math.min(6, Math.log2(1 + model.links[i].length)));
  const scale = () => network.getScale();
  const drawn = (i) => Math.max(size(i), (model.cls(i) === "SubDistrict" || shown.folded.has(i) ? (shown.folded.size > 300 ? 4 : 7) : shared.has(i) ? 5.5 : 3.2) / (scale() || 1));

  const render = ({ ctx, id, x, y }) => {
    const r = drawn(id);
    return {
      drawNode() {
        ctx.globalAlpha = 1; // the lines before may have been faint
        const faint = emphasis.size && !emphasis.has(id);
        const colours = paper(dark);
        if (faint) ctx.globalAlpha = colours.faint;
        const ring = id === selected || strong.has(id) ? colours.strong : id === hovered ? colours.text : null;
        if (ring) drawMark(ctx, model.cls(id), x, y, r, dark, ring);
        else stampMark(ctx, model.cls(id), x, y, r, dark, scale() * devicePixelRatio);
        const inside = shown.folded.get(id);
        if (inside && r * scale() > 8.5) {
          ctx.font = `600 ${Math.min(r * 0.8, 13 / scale())}px ${FONT}`;
          ctx.textAlign = "center";
          ctx.textBaseline = "middle";
          ctx.fillStyle = colours.back;
          ctx.fillText(inside > 999 ? `${Math.round(inside / 1000)}k` : String(inside), x, y);
        }
        if (faint) ctx.globalAlpha = 1;
      },
      nodeDimensions: { width: 2 * r, height: 2 * r },
    };
  };
  const nodeItem = (i) => ({ id: i, x: model.x[i], y: model.y[i], shape: "custom", ctxRenderer: render });
  /** Whether a line says that a sub-district runs what others run, too: the lines that a stranger looks for. */
  const joins = ({ a, b }) => (shared.has(a) && model.cls(b) === "SubDistrict") || (shared.has(b) && model.cls(a) === "SubDistrict");
  const edgeItem = (bundle) => ({
    id: bundle.key, from: bundle.a, to: bundle.b,
    arrows: { to: { enabled: bundle.there.length > 0 }, from: { enabled: bundle.back.length > 0 } },
    width: lineWidth * Math.min(3, 0.8 + Math.log2(bundle.there.length + bundle.back.length) * 0.4) * (joins(bundle) ? 1.5 : 1),
    ...(joins(bundle) ? { color: { color: joinColour(), inherit: false } } : null),
  });
  const joinColour = () => blend(colour("Programme", isDark()), paper(isDark()).back, clamp(120 / (joining || 1), 0.25, 0.6));
  let lineWidth = 1, joining = 0;

  const options = () => ({
    autoResize: true, physics: false, layout: { improvedLayout: false },
    nodes: { chosen: false },
    edges: {
      smooth: false, chosen: false, hoverWidth: 0, selectionWidth: 0, color: { color: edgeColour(), inherit: false },
      arrows: { to: { scaleFactor: 0.55 }, from: { scaleFactor: 0.55 } },
    },
    interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, hideEdgesOnDrag: true, hideEdgesOnZoom: true, tooltipDelay: 100 },
  });

  /** The more lines there are, the nearer their colour is to the paper, so that the names stay readable. */
  function edgeColour() {
    const { edge, back } = paper(isDark());
    return blend(edge, back, clamp(900 / (shown.bundles.size || 1), 0.3, 1));
  }

  const corner = () => {
    const { x, y } = network.getViewPosition();
    const k = scale();
    return { k, left: x - container.clientWidth / 2 / k, top: y - container.clientHeight / 2 / k };
  };
  const at = (i) => network.body.nodes[i];

  let dark = isDark();
  function drawLand(ctx) {
    dark = isDark(); // once a frame: the marks are many
    if (!loose) drawLands(ctx, paper(dark));
    if (emphasis.size) ctx.globalAlpha = FAINT_LINES; // of the lines, which vis-network draws next
  }
  function drawLands(ctx, colours) {
    ctx.fillStyle = colours.land;
    ctx.strokeStyle = colours.border;
    ctx.lineWidth = 1 / scale();
    for (const land of model.territories) {
      if (!shown.nodes.has(land.hub) || shown.folded.has(land.hub) || land.count < 2) continue;
      const hub = at(land.hub);
      if (!hub || model.cls(land.hub) !== "SubDistrict") continue;
      ctx.beginPath();
      ctx.ellipse(hub.x, hub.y, land.rx, land.ry, 0, 0, 2 * Math.PI);
      ctx.fill();
      ctx.stroke();
    }
  }

  function strongEdges() {
    const found = [];
    if (shown.path) for (const e of shown.path) found.push([model.subject[e], model.object[e], relationName(model.predicate(e))]);
    const pair = selectedPair ?? hoveredPair;
    for (const bundle of shown.bundles.values()) {
      const isPair = pair && bundle.key === pair;
      const touches = (i) => i >= 0 && (bundle.a === i || bundle.b === i);
      if (!isPair && !touches(selected) && !touches(hovered) && !(strong.size && strong.has(bundle.a) && strong.has(bundle.b))) continue;
      if (bundle.there.length) found.push([bundle.a, bundle.b, names(bundle.there)]);
      if (bundle.back.length) found.push([bundle.b, bundle.a, names(bundle.back)]);
    }
    return found;
  }
  const names = (list) => {
    const found = [...new Set(list.slice(0, 50).map((e) => relationName(model.predicate(e))))];
    return found.length > 2 ? t("relationsBetween", list.length) : found.join(" · ");
  };

  function drawStrong(ctx, boxes, view) {
    const colours = paper(isDark());
    const list = strongEdges();
    ctx.strokeStyle = ctx.fillStyle = colours.strong;
    const words = [];
    for (const [a, b, text] of list) {
      const p = at(a), q = at(b);
      if (!p || !q) continue;
      const dx = q.x - p.x, dy = q.y - p.y, length = Math.hypot(dx, dy) || 1;
      const ux = dx / length, uy = dy / length, head = 7 / view.k;
      const x0 = p.x + ux * drawn(a), y0 = p.y + uy * drawn(a), x1 = q.x - ux * drawn(b), y1 = q.y - uy * drawn(b);
      ctx.lineWidth = 1.8 / view.k;
      ctx.beginPath();
      ctx.moveTo(x0, y0);
      ctx.lineTo(x1, y1);
      ctx.stroke();
      ctx.beginPath();
      ctx.moveTo(x1, y1);
      ctx.lineTo(x1 - ux * head - uy * head * 0.5, y1 - uy * head + ux * head * 0.5);
      ctx.lineTo(x1 - ux * head + uy * head * 0.5, y1 - uy * head - ux * head * 0.5);
      ctx.fill();
      words.push([(x0 + x1) / 2, (y0 + y1) / 2, text]);
    }
    if (moving) return;
    for (const i of [...emphasis].slice(0, 200)) {
      const p = at(i), r = drawn(i) * view.k;
      if (p) boxes.add([(p.x - view.left) * view.k - r, (p.y - view.top) * view.k - r, 2 * r, 2 * r]);
    }
    ctx.font = `${11 / view.k}px ${FONT}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    for (const [x, y, text] of words.slice(0, 40)) {
      const width = measure(text, 11) + 8, box = [(x - view.left) * view.k - width / 2, (y - view.top) * view.k - 8, width, 16];
      if (boxes.hits(box)) continue;
      boxes.add(box);
      ctx.fillStyle = colours.back;
      ctx.fillRect(view.left + box[0] / view.k, view.top + box[1] / view.k, box[2] / view.k, box[3] / view.k);
      ctx.fillStyle = colours.strong;
      ctx.fillText(text, x, y);
    }
  }

  /** The labels that fit: the most important first, below its mark, or above it, or beside it, or not at all. Only what
   *  has to be named may hide the marks of others. */
  function placeLabels(view, boxes) {
    const { k, left, top } = view;
    const width = container.clientWidth, height = container.clientHeight;
    const candidates = [];
    for (const i of shown.nodes) {
      const node = at(i);
      if (!node) continue;
      const sx = (node.x - left) * k, sy = (node.y - top) * k;
      if (sx < -40 || sy < -40 || sx > width + 40 || sy > height + 40) continue;
      const big = model.cls(i) === "SubDistrict" || shown.folded.has(i);
      if (emphasis.size && !emphasis.has(i) && !big) continue;
      candidates.push([i, sx, sy, big, importance(i)]);
    }
    candidates.sort((p, q) => q[4] - p[4] || p[0] - q[0]);
    for (const [i, sx, sy, big] of candidates.slice(0, 800)) if (big) { const r = drawn(i) * k; boxes.add([sx - r, sy - r, 2 * r, 2 * r]); }
    const marks = makeBoxes(32);
    for (const [i, sx, sy] of candidates) { const r = drawn(i) * k * 0.7; marks.add([sx - r, sy - r, 2 * r, 2 * r]); }
    const found = [];
    for (const [i, sx, sy, big] of candidates.slice(0, 3000)) {
      const font = big ? clamp(20 * k, shown.folded.size > 60 ? 11.5 : 13, 19) : clamp((shared.has(i) ? 14 : 12) * k, shared.has(i) ? 12 : 11, 15);
      const rows = labelRows(i, big);
      const w = Math.max(...rows.map((row) => measure(row, font))) + 4, h = rows.length * font * 1.15 + 2, r = drawn(i) * k;
      const free = [[0, r + 1], [0, -r - h - 1], [r + 2 + w / 2, -h / 2], [-r - 2 - w / 2, -h / 2]]
        .map(([dx, dy]) => ({ dx, dy, box: [sx + dx - w / 2, sy + dy, w, h] }))
        .filter(({ box }) => box[0] >= 0 && box[0] + w <= width && box[1] >= 0 && box[1] + h <= height && !boxes.hits(box));
      const place = free.find(({ box }) => !marks.hits(box)) ?? (big || shared.has(i) || emphasis.has(i) || i === hovered ? free[0] : null);
      if (!place) continue;
      boxes.add(place.box);
      found.push({ i, rows, font, big: big || shared.has(i), dx: place.dx, dy: place.dy });
      if (found.length > 420) break;
    }
    return found;
  }
  const rowsOf = new Map();
  function labelRows(i, big) {
    const key = big ? -1 - i : i;
    if (!rowsOf.has(key)) rowsOf.set(key, lines(seen(model.name(i), 100).trim() || "␣", big ? 12 : 8));
    const rows = rowsOf.get(key);
    return rows;
  }

  function drawLabels(ctx) {
    ctx.globalAlpha = 1;
    const view = corner();
    const key = [view.k, emphasis.size, selected, hovered, shown.nodes.size].join();
    const boxes = makeBoxes();
    for (const id of ["controls", "bars", "path-bar"]) {
      const over = document.getElementById(id);
      if (over?.offsetHeight && over.childElementCount) boxes.add([over.offsetLeft, over.offsetTop, over.offsetWidth, over.offsetHeight]);
    }
    if (!moving || !placed.length) {
      placed = placeLabels(view, boxes);
      placedFor = key;
    }
    drawStrong(ctx, boxes, view);
    const colours = paper(isDark());
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    const steady = !moving || placedFor === key;
    for (const { i, rows, font, big, dx, dy } of moving ? placed.slice(0, steady ? 160 : 80) : placed) {
      const node = at(i);
      if (!node) continue;
      ctx.font = `${big ? "600 " : ""}${font / view.k}px ${FONT}`;
      if (emphasis.size && !emphasis.has(i)) ctx.globalAlpha = 0.45;
      rows.forEach((row, n) => {
        const x = node.x + dx / view.k, y = node.y + (dy + n * font * 1.15) / view.k;
        if (!moving || (big && shown.nodes.size < 800)) {
          ctx.strokeStyle = colours.halo;
          ctx.lineWidth = 3 / view.k;
          ctx.strokeText(row, x, y);
        }
        ctx.fillStyle = colours.text;
        ctx.fillText(row, x, y);
      });
      ctx.globalAlpha = 1;
    }
    if (first) {
      first = false;
      performance.mark("jiedao-first-picture");
    }
  }

  function start() {
    network = new vis.Network(container, { nodes, edges }, options());
    network.on("beforeDrawing", drawLand);
    network.on("afterDrawing", drawLabels);
    network.on("click", ({ nodes: [i], edges: [key] }) => {
      if (i !== undefined) on.select(i);
      else if (key !== undefined) { const bundle = shown.bundles.get(key); if (bundle) on.pair(bundle.a, bundle.b); }
      else on.nothing();
    });
    network.on("doubleClick", ({ nodes: [i] }) => { if (i !== undefined) on.unfold(i); });
    network.on("hoverNode", ({ node, pointer }) => { hovered = node; on.hover({ node, ...pointer.DOM }); redraw(); });
    network.on("blurNode", () => { hovered = -1; on.hover(null); redraw(); });
    network.on("hoverEdge", ({ edge, pointer }) => { hoveredPair = edge; on.hover({ bundle: shown.bundles.get(edge), ...pointer.DOM }); redraw(); });
    network.on("blurEdge", () => { hoveredPair = null; on.hover(null); redraw(); });
    network.on("dragStart", ({ nodes: [i] }) => { moving = i === undefined; });
    network.on("dragEnd", ({ nodes: list }) => {
      for (const i of list) { const p = network.getPosition(i); model.x[i] = p.x; model.y[i] = p.y; }
      rest();
    });
    network.on("zoom", () => { moving = true; clearTimeout(timer); timer = setTimeout(rest, 180); });
    network.on("animationFinished", () => { goal = null; rest(); });
    new ResizeObserver(() => { if (network) network.redraw(); }).observe(container);
  }
  function rest() { moving = false; on.moved(); redraw(); }
  function redraw() { network?.redraw(); }

  const place = (i) => { const node = network ? at(i) : null; return [node?.x ?? model.x[i], node?.y ?? model.y[i]]; };
  function box(list) {
    let x0 = Infinity, y0 = Infinity, x1 = -Infinity, y1 = -Infinity;
    const lands = new Map(model.territories.map((land) => [land.hub, land]));
    for (const i of list) {
      const [x, y] = place(i);
      const land = !shown.folded.has(i) && model.cls(i) === "SubDistrict" && (list.size > 40 || list === shown.nodes) ? lands.get(i) : null;
      const w = land ? land.rx : 60, h = land ? land.ry : 35;
      x0 = Math.min(x0, x - w); x1 = Math.max(x1, x + w); y0 = Math.min(y0, y - h); y1 = Math.max(y1, y + h);
    }
    return [x0, y0, x1, y1];
  }
  function neighbours(i) {
    const found = [];
    for (const bundle of shown.bundles.values()) if (bundle.a === i) found.push(bundle.b); else if (bundle.b === i) found.push(bundle.a);
    return found;
  }
  /** What others coined for themselves under the same formula. */
  function coined(i) {
    const formula = shared.has(i) ? model.formula(i) : "";
    return formula ? [...shared].filter((j) => j !== i && model.formula(j) === formula && shown.nodes.has(j)) : [];
  }
  function cameraFor(list, most = 1.4) {
    if (!list.size) return [0, 0, 1];
    const [x0, y0, x1, y1] = box(list);
    const width = container.clientWidth, height = container.clientHeight, wide = width > 600;
    const camera = (left, below, edge) => {
      const k = Math.max(0.002, Math.min((width - left - 2 * edge) / (x1 - x0), (height - below - 2 * edge) / (y1 - y0), most));
      return [(x0 + x1 - left / k) / 2, (y0 + y1 + below / k) / 2, k];
    };
    if (!wide) return camera(0, 44, 12);
    // leave room beside the buttons that stand on the picture, where anything would stand under them
    const free = camera(0, 0, EDGE), buttons = document.getElementById("controls");
    for (const i of list) {
      const [x, y] = place(i), sx = (x - free[0]) * free[2] + width / 2, sy = (y - free[1]) * free[2] + height / 2;
      if (sx < buttons.offsetLeft + buttons.offsetWidth + 16 && sy > buttons.offsetTop - 16) return camera(48, 0, EDGE);
    }
    return free;
  }
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches || shown.nodes.size > 1500;

  /** The lines to draw: all, or those that stand for the most relations. */
  const drawnLines = (bundles) => {
    const list = [...bundles.values()];
    const size = (bundle) => bundle.there.length + bundle.back.length;
    return list.length <= MOST_LINES ? list : list.sort((a, b) => size(b) - size(a) || a.a - b.a || a.b - b.b).slice(0, MOST_LINES);
  };

  return {
    /** How many lines of the view are left out for being too many. */
    undrawnLines: () => Math.max(0, shown.bundles.size - MOST_LINES),
    /** Show what `visible` found. */
    show(next) {
      shown = next;
      placed = [];
      const list = [...next.nodes], strongest = drawnLines(next.bundles), wanted = new Set(strongest.map((bundle) => bundle.key));
      joining = strongest.filter(joins).length;
      if (!network) {
        lineWidth = Math.max(0.7, Math.min(4, 0.9 / cameraFor(next.nodes)[2]));
        nodes.add(list.map(nodeItem));
        edges.add(strongest.map(edgeItem));
        start();
        return;
      }
      const goneNodes = nodes.getIds().filter((i) => !next.nodes.has(i));
      const goneEdges = edges.getIds().filter((key) => !wanted.has(key));
      edges.remove(goneEdges);
      nodes.remove(goneNodes);
      nodes.add(list.filter((i) => !nodes.get(i)).map(nodeItem));
      edges.add(strongest.filter((bundle) => !edges.get(bundle.key)).map(edgeItem));
      redraw();
    },
    /** Mark a node or a pair as selected, `picked` nodes as found; what is not near them grows faint. */
    mark({ node, pair, picked }) {
      selected = node;
      selectedPair = pair ? (pair[0] < pair[1] ? `${pair[0]}-${pair[1]}` : `${pair[1]}-${pair[0]}`) : null;
      strong = new Set([...picked, ...shown.onPath]);
      emphasis = new Set(strong);
      if (node >= 0) {
        emphasis.add(node);
        for (const i of [...neighbours(node), ...coined(node)]) emphasis.add(i);
      }
      for (const i of pair ?? []) emphasis.add(i);
      placed = [];
      redraw();
    },
    fit(list = shown.nodes, animate = true) {
      this.camera(cameraFor(list), animate);
    },
    /** The camera as [x, y, scale], or where it is going if it moves; with an argument, move it there. */
    camera(next, animate = true) {
      if (!network) return [0, 0, 1];
      if (next) {
        const animation = animate && !still() ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
        network.moveTo({ position: { x: next[0], y: next[1] }, scale: next[2], animation }); // ends a movement that was under way
        moving = Boolean(animation);
        goal = animation ? next : null;
        if (!animation) redraw();
      }
      if (goal) return goal;
      const { x, y } = network.getViewPosition();
      return [x, y, scale()];
    },
    /** Bring a node into view if it is outside of it; `near`: also where its name can be read, with what it is linked to. */
    bring(i, near = false, animate = true) {
      if (!network) return;
      const [x, y, k] = this.camera(), node = at(i);
      if (!node) return;
      const dx = Math.abs(node.x - x) * k, dy = Math.abs(node.y - y) * k;
      const inside = dx < container.clientWidth / 2 - 60 && dy < container.clientHeight / 2 - 60;
      if (inside && (!near || k >= READABLE)) return;
      const around = near ? cameraFor(new Set([i, ...neighbours(i), ...coined(i)]), NEAR) : null;
      this.camera(around && around[2] > 0.3 ? around : [node.x, node.y, Math.max(k, near ? READABLE : 0.5)], animate);
    },
    loosen(on_) {
      loose = on_;
      network.setOptions({
        physics: on_
          ? { enabled: true, solver: "forceAtlas2Based", stabilization: false, maxVelocity: 40, minVelocity: 0.6,
              forceAtlas2Based: { gravitationalConstant: -90, centralGravity: 0.006, springLength: 110, springConstant: 0.06, avoidOverlap: 0.4 } }
          : { enabled: false },
      });
      if (!on_) for (const i of shown.nodes) { const p = at(i); if (p) { model.x[i] = p.x; model.y[i] = p.y; } }
    },
    recolour() {
      network.setOptions({ edges: { color: { color: edgeColour(), inherit: false } } });
      edges.update(drawnLines(shown.bundles).filter(joins).map(edgeItem));
      placed = [];
      redraw();
    },
    /** What is in view, for a picture of it: nodes with screen position and radius, lines, labels. */
    scene() {
      const view = corner();
      const onScreen = (x, y) => [(x - view.left) * view.k, (y - view.top) * view.k];
      const lands = loose ? [] : model.territories.filter((land) => shown.nodes.has(land.hub) && !shown.folded.has(land.hub) && land.count > 1 && model.cls(land.hub) === "SubDistrict");
      return {
        width: container.clientWidth, height: container.clientHeight, faintLines: emphasis.size ? FAINT_LINES : 1,
        lands: lands.map((land) => ({ at: onScreen(at(land.hub).x, at(land.hub).y), rx: land.rx * view.k, ry: land.ry * view.k })),
        lines: drawnLines(shown.bundles).map((b) => ({ from: onScreen(at(b.a).x, at(b.a).y), to: onScreen(at(b.b).x, at(b.b).y), there: b.there.length > 0, back: b.back.length > 0, colour: joins(b) ? joinColour() : null, ends: [drawn(b.a) * view.k, drawn(b.b) * view.k] })),
        strong: strongEdges().map(([a, b, text]) => ({ from: onScreen(at(a).x, at(a).y), to: onScreen(at(b).x, at(b).y), text })),
        nodes: [...shown.nodes].map((i) => ({ i, cls: model.cls(i), at: onScreen(at(i).x, at(i).y), r: drawn(i) * view.k, faint: emphasis.size > 0 && !emphasis.has(i) })),
        labels: placed.map(({ i, rows, font, big, dx, dy }) => ({ at: onScreen(at(i).x, at(i).y), rows, font, big, dx, dy })),
      };
    },
    canvas: () => container.querySelector("canvas"),
    order: () => [...shown.nodes].sort((a, b) => weight(b) - weight(a) || a - b),
    shown: () => shown,
    redraw,
  };
}

/** The programmes and platforms that several sub-districts run, be it under a formula that each coined for itself. */
function sharedProgrammes(model) {
  const found = new Set(), coined = new Map();
  for (let i = 0; i < model.size; i++) {
    if (model.cls(i) !== "Programme" && model.cls(i) !== "Platform") continue;
    if (new Set(model.links[i].map((e) => model.other(e, i)).filter((o) => model.cls(o) === "SubDistrict")).size > 1) found.add(i);
    const formula = model.formula(i);
    if (formula) (coined.get(formula) ?? coined.set(formula, []).get(formula)).push(i);
  }
  for (const list of coined.values()) if (list.length > 1) for (const i of list) found.add(i);
  return found;
}

/** A colour mixed with another, of which `part` is the first. */
function blend(one, other, part) {
  const channel = (text, n) => parseInt(text.slice(1 + 2 * n, 3 + 2 * n), 16);
  return `#${[0, 1, 2].map((n) => Math.round(channel(one, n) * part + channel(other, n) * (1 - part)).toString(16).padStart(2, "0")).join("")}`;
}

/** Draw the picture out, in one direction, to the shape of the canvas: that leaves the names more room. */
export function stretch(model, width, height) {
  const { x, y, territories } = model;
  if (!x.length || !(width > 0 && height > 0)) return;
  const span = (list, half, axis, radius) => {
    let low = Infinity, high = -Infinity;
    for (const at of list) { low = Math.min(low, at - half); high = Math.max(high, at + half); }
    for (const land of territories) { low = Math.min(low, land[axis] - land[radius]); high = Math.max(high, land[axis] + land[radius]); }
    return high - low;
  };
  const wanted = (width - 2 * EDGE) / (height - 2 * EDGE), own = span(x, 60, "x", "rx") / span(y, 35, "y", "ry");
  const [across, down] = [clamp(wanted / own, 1, STRETCH), clamp(own / wanted, 1, STRETCH)];
  for (let i = 0; i < x.length; i++) { x[i] *= across; y[i] *= down; }
  for (const land of territories) { land.x *= across; land.rx *= across; land.y *= down; land.ry *= down; }
  model.stretch = [across, down];
}

function clamp(value, low, high) { return Math.min(high, Math.max(low, value)); }

const WIDE = /[^\u0000-\u10ff]/;
function measure(text, font) {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? font : font * 0.6;
  return width;
}

/** Boxes on the screen in a grid, to ask quickly whether another one would lie on them. */
export function makeBoxes(cell = 64) {
  const grid = new Map();
  const cells = function* ([x, y, w, h]) {
    for (let column = Math.floor(x / cell); column <= Math.floor((x + w) / cell); column++) {
      for (let row = Math.floor(y / cell); row <= Math.floor((y + h) / cell); row++) yield column * 65536 + row;
    }
  };
  return {
    add(box) { for (const key of cells(box)) (grid.get(key) ?? grid.set(key, []).get(key)).push(box); },
    hits(box) {
      for (const key of cells(box)) {
        for (const other of grid.get(key) ?? []) {
          if (box[0] < other[0] + other[2] && other[0] < box[0] + box[2] && box[1] < other[1] + other[3] && other[1] < box[1] + box[3]) return true;
        }
      }
      return false;
    },
  };
}
