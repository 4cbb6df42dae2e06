// How a sub-district runs a programme: with what, and in which words.

import { sentence } from "./model.js";
import { distinct, forms } from "./quotes.js";
import { toldOf } from "./scopes.js";

/** What the programme involves in a sub-district, but for the programme and the sub-district themselves. */
export function touched(model, topic, s) {
  const found = new Set();
  for (const e of topic.columns.get(s).edges) for (const i of [model.subject[e], model.object[e]]) if (i !== s && !topic.members.includes(i)) found.add(i);
  return found;
}

/**
 * The sentences on the programme in a sub-district, each once, those first that tell most: that name the programme, say
 * that it is done, and name what is involved or count something.
 */
export function sentencesOf(model, topic, s) {
  const { edges, figures, members } = topic.columns.get(s);
  const evidence = [...edges].flatMap((e) => model.edgeEvidence(e)).concat([...figures].flatMap((f) => model.figureEvidence(f)));
  for (const i of members) evidence.push(...model.entityEvidence(i).filter((v) => toldOf(model, [v]).includes(s)));
  const own = evidence.filter((v) => { const told = toldOf(model, [v]); return !told.length || told.includes(s); });
  const names = [...members].flatMap((i) => forms(model, i)).map(bare).concat(bare(topic.label));
  const involved = [...touched(model, topic, s)].slice(0, 60).map((i) => forms(model, i).map(bare));
  const place = (v) => { const { source, spans } = model.passage(v); return `${source} ${spans[0]} ${spans.at(-1)}`; };
  const undone = new Set(own.filter((v) => model.modality(v)).map(place)); // planned, as one of its rules has it
  const linking = new Set([...edges].filter((e) => ![model.subject[e], model.object[e]].every((i) => i === s || topic.members.includes(i))).flatMap((e) => model.edgeEvidence(e)));
  const score = new Map();
  const telling = (v) => {
    if (!score.has(v)) {
      const text = bare(sentence(model, v) ?? "");
      const named = names.some((name) => text.includes(name)), others = involved.filter((list) => list.some((name) => text.includes(name))).length || (linking.has(v) ? 1 : 0);
      score.set(v, (named ? 3 : 0) + (undone.has(place(v)) ? 0 : 2) + Math.min(others, 2) * 3 + (/\d/.test(text) ? 1 : 0) + (text.length >= 30 ? 1 : 0));
    }
    return score.get(v);
  };
  const sorted = [...new Set(own.length ? own : evidence)].sort((a, b) => telling(b) - telling(a) || a - b);
  return distinct(model, sorted, false);
}

/** The sub-districts of a topic, those first of which most is told. */
export function runnersOf(model, topic) {
  const told = new Map([...topic.columns.keys()].map((s) => [s, sentencesOf(model, topic, s).length]));
  return [...told.keys()].sort((a, b) => told.get(b) - told.get(a) || a - b);
}

/** A text without quotation marks, as names are compared. */
export function bare(text) { return text.replace(/[“”"'‘’「」『』\s]/g, ""); }
