// What each entity belongs to: articles, sub-districts, divisions, years and stars. Worked out once, when first asked for.

/**
 * For each entity five short lists of numbers (years are numbers too), and `serving(i, star)`: the relations by which it
 * serves a star, those first that name the star.
 */
export function makeScopes(model) {
  const { size, links, subject, object } = model;
  const articles = Array.from({ length: size }, () => new Set());
  const note = (i, list) => { for (const v of list) if (model.articleOf(v) >= 0) articles[i].add(model.articleOf(v)); };
  for (let i = 0; i < size; i++) note(i, model.entityEvidence(i));
  for (let e = 0; e < model.edges; e++) { note(subject[e], model.edgeEvidence(e)); note(object[e], model.edgeEvidence(e)); }
  const about = Array.from({ length: model.articles }, (_, a) => model.article(a).about);
  const dates = Array.from({ length: model.articles }, (_, a) => yearOf(model.article(a).date));
  const streets = Array.from({ length: size }, (_, i) => {
    if (model.cls(i) === "SubDistrict") return [i];
    const found = new Set();
    for (const a of articles[i]) if (about[a] >= 0) found.add(about[a]);
    for (const e of links[i]) { const o = model.other(e, i); if (model.cls(o) === "SubDistrict") found.add(o); }
    if (!found.size && model.cls(model.hub[i]) === "SubDistrict") found.add(model.hub[i]);
    return [...found];
  });
  const up = (i, seen) => {
    for (const e of links[i]) {
      if (subject[e] === i && model.predicate(e) === "within" && !seen.has(object[e])) { seen.add(object[e]); up(object[e], seen); }
    }
    return seen;
  };
  const above = new Map();
  const divisionsAbove = (i) => {
    if (!above.has(i)) above.set(i, [...up(i, new Set([i]))].filter((j) => model.cls(j) === "Division"));
    return above.get(i);
  };
  const divisions = Array.from({ length: size }, (_, i) => [...new Set([...divisionsAbove(i), ...streets[i].flatMap(divisionsAbove)])]);
  const years = Array.from({ length: size }, (_, i) => {
    const found = new Set([...articles[i]].map((a) => dates[a]));
    for (const f of model.figuresOf(i)) found.add(yearOf(model.figure(f).period));
    found.delete(0);
    return [...found];
  });
  return { articles: articles.map((set) => [...set]), streets, divisions, years, ...starsOf(model) };
}

function yearOf(text) {
  const match = /^\d{4}/.exec(text);
  return match ? Number(match[0]) : 0;
}

const RUNS = new Set(["implements", "undertakes", "establishes", "operates", "receives", "participatesIn"]);
const SERVES = new Set(["contributesTo", "partOf"]);

/** The stars that each entity serves: by itself, by what it is part of, or by what it runs; and by which relations. */
function starsOf(model) {
  const own = new Map();
  const direct = (i, path) => {
    if (own.has(i)) return own.get(i);
    if (path.has(i)) return new Set();
    path.add(i);
    const found = new Set(model.cls(i) === "Star" ? [i] : []);
    for (const e of model.links[i]) {
      if (model.subject[e] === i && SERVES.has(model.predicate(e)) && path.size < 6) for (const s of direct(model.object[e], path)) found.add(s);
    }
    path.delete(i);
    if (!path.size) own.set(i, found);
    return found;
  };
  const leads = (e, star) => direct(model.object[e], new Set()).has(star);
  const serving = (i, star, seen = new Set()) => {
    seen.add(i);
    const steps = (e) => SERVES.has(model.predicate(e)) || (seen.size === 1 && RUNS.has(model.predicate(e)));
    return model.links[i].filter((e) => model.subject[e] === i && steps(e) && leads(e, star))
      .flatMap((e) => [...(seen.has(model.object[e]) || model.object[e] === star ? [] : serving(model.object[e], star, seen)), e]);
  };
  const hasStars = model.data.classes.includes("Star");
  const stars = Array.from({ length: model.size }, (_, i) => {
    if (!hasStars) return [];
    const found = new Set(direct(i, new Set()));
    for (const e of model.links[i]) {
      if (model.subject[e] === i && RUNS.has(model.predicate(e))) for (const s of direct(model.object[e], new Set())) found.add(s);
    }
    return [...found];
  });
  return { stars, serving };
}

/**
 * The programmes and platforms that two or more sub-districts run, the most shared first. A formula that many coin for
 * themselves is one topic. `columns` has for each sub-district the relations, figures and entities that are its own.
 */
export function makeTopics(model, scopes) {
  const groups = new Map();
  for (let i = 0; i < model.size; i++) {
    const cls = model.cls(i);
    if (cls !== "Programme" && cls !== "Platform") continue;
    const key = topicKey(model, i);
    (groups.get(key) ?? groups.set(key, []).get(key)).push(i);
  }
  const topics = [];
  for (const [key, members] of groups) {
    const topic = topicOf(model, scopes, key, members);
    if (topic.columns.size > 1) topics.push(topic);
  }
  return topics.sort((a, b) => b.rank - a.rank || a.members[0] - b.members[0]);
}

/** The topic that an entity belongs to: its formula's, or its own. */
export function topicFor(model, scopes, i) {
  const formula = model.formulaKey(i);
  const members = [];
  if (formula) for (let j = 0; j < model.size; j++) if (model.formulaKey(j) === formula) members.push(j);
  return topicOf(model, scopes, topicKey(model, i), members.length ? members : [i]);
}

/** What the topics that are one have in common: a formula, or else the entity itself. */
export function topicKey(model, i) { return model.formula(i) ? `=${model.formulaKey(i)}` : model.iri(i); }

function topicOf(model, scopes, key, members) {
  const columns = new Map();
  const column = (s) => columns.get(s) ?? columns.set(s, { members: new Set(), edges: new Set(), figures: new Set() }).get(s);
  for (const i of members) {
    for (const e of model.links[i]) {
      const o = model.other(e, i);
      const runs = (model.object[e] === i && RUNS.has(model.predicate(e))) || model.predicate(e) === "appliedIn";
      if (!runs) continue;
      if (model.cls(o) === "SubDistrict") { column(o).edges.add(e); column(o).members.add(i); continue; }
      const told = toldOf(model, model.edgeEvidence(e));
      for (const s of told.length ? told : scopes.streets[o]) { column(s).edges.add(e); column(s).members.add(i); }
    }
  }
  for (const [s, found] of columns) {
    for (const i of members) {
      const alone = found.members.has(i) && [...columns.values()].filter((c) => c.members.has(i)).length === 1;
      for (const e of model.links[i]) {
        const o = model.other(e, i);
        if (o === s || alone || toldOf(model, model.edgeEvidence(e)).includes(s)) found.edges.add(e);
      }
      for (const f of model.figuresOf(i)) if (alone || toldOf(model, model.figureEvidence(f)).includes(s)) found.figures.add(f);
    }
  }
  for (const found of columns.values()) {
    for (const e of found.edges) for (const i of [model.subject[e], model.object[e]]) if (members.includes(i)) found.members.add(i);
  }
  const label = model.formula(members[0]) ? written(model, members) : model.label(members[0]);
  const telling = [...columns.values()].filter((c) => [...c.edges].some((e) => model.edgeEvidence(e).length)).length;
  const detail = [...columns.values()].map((c) => c.edges.size + c.figures.size).sort((a, b) => b - a);
  return { key, members, label, columns, rank: Math.min(telling, 4) * 3 + Math.min(detail[1] ?? 0, 12) * 2 + (members.length > 1 ? 6 : 0) };
}

/** The formula of the members as the articles write it (1+3+N), in which small and capital letters do not count. */
export function written(model, members) {
  const formula = model.formulaKey(members[0]);
  for (const i of members) for (const name of [model.label(i), ...model.aliases(i)]) if (model.plain(name) === formula) return name.replace(/[“”"]/g, "");
  return model.formula(members[0]);
}

/** The sub-districts that the articles of these evidences are about. */
export function toldOf(model, evidence) {
  const found = new Set();
  for (const v of evidence) {
    const a = model.articleOf(v);
    if (a >= 0 && model.data.article.about[a] >= 0) found.add(model.data.article.about[a]);
  }
  return [...found];
}
