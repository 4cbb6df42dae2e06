// What things are called: names as they are compared, and what tells homonyms apart.

const DEEPEST = 6;

/**
 * `plain(text)`: a name as it is compared. `above(i)`: the places that an entity lies within, the nearest first.
 * `name(i)`: its label; where several bear the same, with as many of those places as tell them apart.
 */
export function makeNames(data, links) {
  const { label } = data.entity, { subject, object, predicate } = data.relation;
  const within = data.predicates.indexOf("within");
  const [traditional, simplified] = data.simplified.map((text) => [...text]);
  const folded = new Map(traditional.map((char, n) => [char, simplified[n]]));
  const plain = (text) => {
    const bare = text.slice(0, 400).normalize("NFKC").toLowerCase().replace(/[\s“”"'‘’「」『』《》〈〉]/g, "");
    return folded.size ? Array.from(bare, (char) => folded.get(char) ?? char).join("") : bare;
  };
  const above = (i) => {
    const found = [], known = new Set([i]);
    for (let at = i; found.length < DEEPEST;) {
      const edge = links[at].find((e) => subject[e] === at && predicate[e] === within && !known.has(object[e]));
      if (edge === undefined) break;
      known.add((at = object[edge]));
      found.push(at);
    }
    return found;
  };
  const bearers = new Map();
  label.forEach((text, i) => (bearers.get(text) ?? bearers.set(text, []).get(text)).push(i));
  const told = new Map();
  const tell = (homonyms) => {
    const places = new Map(homonyms.map((i) => [i, above(i)]));
    const place = (i, depth) => places.get(i).slice(0, depth).reverse().map((at) => label[at]).join("");
    for (const i of homonyms) told.set(i, label[i]);
    let left = homonyms.filter((i) => places.get(i).length);
    for (let depth = 1; left.length && depth <= DEEPEST; depth++) {
      const times = new Map();
      for (const i of left) { const text = place(i, depth); times.set(text, (times.get(text) ?? 0) + 1); told.set(i, `${label[i]}（${text}）`); }
      left = left.filter((i) => times.get(place(i, depth)) > 1 && places.get(i).length > depth);
    }
  };
  const name = (i) => {
    const homonyms = bearers.get(label[i]);
    if (homonyms.length === 1) return label[i];
    if (!told.has(i)) tell(homonyms);
    return told.get(i);
  };
  return { plain, above, name };
}
