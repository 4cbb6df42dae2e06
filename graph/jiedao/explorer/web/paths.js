// Walks over the graph: what is around a node, and the shortest way between two.

/** The nodes within so many steps, nearest first, at most `most`; `passes(edge)` and `stands(node)` say what may be walked. */
export function around(model, start, steps, passes, stands, most = 1500) {
  const found = new Set([start]);
  let front = [start];
  for (let step = 0; step < steps; step++) {
    const next = [];
    for (const i of front) {
      for (const e of model.links[i]) {
        const o = model.other(e, i);
        if (found.has(o) || !passes(e) || !stands(o)) continue;
        if (found.size >= most) return found;
        found.add(o);
        next.push(o);
      }
    }
    front = next;
  }
  return found;
}

/** The edges of a shortest path, in order, or null; direction does not matter. */
export function shortest(model, start, goal, passes, stands) {
  if (start === goal) return [];
  const came = new Map([[start, -1]]);
  let front = [start];
  while (front.length) {
    const next = [];
    for (const i of front) {
      for (const e of model.links[i]) {
        const o = model.other(e, i);
        if (came.has(o) || !passes(e) || !(o === goal || stands(o))) continue;
        came.set(o, e);
        if (o === goal) return back(model, came, start, goal);
        next.push(o);
      }
    }
    front = next;
  }
  return null;
}

function back(model, came, start, goal) {
  const edges = [];
  for (let i = goal; i !== start; i = model.other(came.get(i), i)) edges.unshift(came.get(i));
  return edges;
}
