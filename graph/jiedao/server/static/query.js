"use strict";
// The query page: Yasqe with the vocabulary of the graph to complete from, and a table for the answer.
// What comes from the server gets into the page as text, never as markup.
(async function () {
  const root = document.body.dataset.root;
  const place = (id) => document.getElementById(id);
  const known = await (await fetch(root + "/terms.json")).json();
  const bases = Object.entries(known.prefixes).sort((a, b) => b[1].length - a[1].length);

  const shortened = (iri) => {
    for (const [prefix, base] of bases) {
      const local = iri.startsWith(base) ? iri.slice(base.length) : null;
      if (local !== null && /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/.test(local)) return prefix + ":" + local;
    }
    return "<" + iri + ">";
  };

  // Yasqe's own completers ask sites on the web: ours knows the ontology, by name and by label.
  Yasqe.Autocompleters = {};
  Yasqe.defaults.autocompleters = [];
  Yasqe.registerAutocompleter({
    name: "jiedao",
    bulk: false,
    autoShow: false,
    isValidCompletionPosition: () => true,
    get: async (yasqe, token) => {
      const typed = ((token && (token.autocompletionString || token.string)) || "").trim().toLowerCase();
      const terms = known.terms
        .filter((t) => !typed || [t.name, t.zh, t.en].some((text) => text.toLowerCase().includes(typed)))
        .map((t) => t.name);
      const prefixes = Object.keys(known.prefixes).map((p) => p + ":").filter((p) => typed && p.startsWith(typed));
      return [...terms, ...prefixes];
    },
    preProcessToken: (yasqe, token) => {
      // a prefixed name is several tokens: take all of it
      const cursor = yasqe.getDoc().getCursor();
      const before = yasqe.getDoc().getLine(cursor.line).slice(0, cursor.ch);
      const word = /[^\s{}()<>"'.,;|/^!?$]*$/.exec(before)[0];
      return { ...token, string: word, autocompletionString: word, start: cursor.ch - word.length, end: cursor.ch };
    },
  });
  // The prefixes that may be left out are no mistake in the editor either.
  const sparql = Yasqe.modes.sparql11;
  Yasqe.defineMode("sparql11", (...given) => {
    const mode = sparql(...given);
    return { ...mode, startState: () => Object.assign(mode.startState(), { prefixes: { ...known.prefixes } }) };
  });
  const first = "SELECT ?street ?programme WHERE {\n  ?s a jd:SubDistrict ; rdfs:label ?street ;\n" +
    "    jd:implements/rdfs:label ?programme .\n}\nORDER BY ?street\nLIMIT 50\n";
  const asked = new URLSearchParams(location.hash.slice(1)).get("query");
  const yasqe = new Yasqe(place("editor"), {
    value: asked || first,
    showQueryButton: false,
    createShareableLink: null,
    persistenceId: null,
    resizeable: true,
    requestConfig: { endpoint: root + "/sparql", method: "POST" },
    extraKeys: { "Ctrl-Enter": () => run(), "Cmd-Enter": () => run(), "Ctrl-Space": () => yasqe.autocomplete() },
  });
  window.yasqe = yasqe;

  const ask = (accept) =>
    fetch(root + "/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: accept },
      body: yasqe.getValue(),
    });

  const say = (text, wrong) => {
    place("said").textContent = text;
    place("said").className = wrong ? "wrong" : "";
  };

  const problem = async (response) => {
    const told = (await response.json()).error;
    say((told.line ? told.line + ":" + told.column + "  " : "") + told.message, true);
    if (told.line) yasqe.getDoc().setCursor({ line: told.line - 1, ch: told.column - 1 });
  };

  const cell = (term) => {
    const td = document.createElement("td");
    if (!term) return td;
    if (term.type !== "uri") {
      td.textContent = term.value;
      return td;
    }
    const a = document.createElement("a");
    a.textContent = shortened(term.value);
    const id = "https://w3id.org/jiedao/id/", ontology = "https://w3id.org/jiedao/ontology#";
    if (term.value.startsWith(id)) a.href = root + "/id/" + encodeURI(term.value.slice(id.length));
    else if (term.value.startsWith(ontology)) a.href = root + "/ontology#" + term.value.slice(ontology.length);
    else if (/^https?:/.test(term.value)) a.href = term.value;
    td.append(a);
    return td;
  };

  const shown = 2000;
  const run = async () => {
    say("…");
    place("answer").replaceChildren();
    const begun = performance.now();
    try {
      const response = await ask("application/sparql-results+json, text/turtle;q=0.9");
      if (!response.ok) return problem(response);
      const seconds = () => ((performance.now() - begun) / 1000).toFixed(2) + " s";
      if (response.headers.get("content-type").startsWith("text/turtle")) {
        const pre = document.createElement("pre");
        pre.textContent = await response.text();
        place("answer").append(pre);
        return say(seconds());
      }
      const told = await response.json();
      if ("boolean" in told) return say((told.boolean ? "是 yes" : "否 no") + " · " + seconds());
      const table = document.createElement("table");
      const head = table.createTHead().insertRow();
      for (const name of told.head.vars) head.append(Object.assign(document.createElement("th"), { textContent: name }));
      const body = table.createTBody();
      const rows = told.results.bindings;
      for (const row of rows.slice(0, shown)) body.insertRow().append(...told.head.vars.map((name) => cell(row[name])));
      place("answer").append(table);
      say(rows.length + " 行 rows" + (rows.length > shown ? " (" + shown + " shown)" : "") + " · " + seconds());
    } catch (error) {
      say(String(error), true);
    }
  };

  const save = async () => {
    const form = place("form").value;
    const response = await fetch(root + "/sparql?format=" + form, {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query" },
      body: yasqe.getValue(),
    });
    if (!response.ok) return problem(response);
    const a = document.createElement("a");
    a.href = URL.createObjectURL(await response.blob());
    a.download = "answer." + ({ turtle: "ttl" }[form] || form);
    a.click();
    URL.revokeObjectURL(a.href);
  };

  place("run").addEventListener("click", run);
  place("save").addEventListener("click", save);
  place("question").addEventListener("change", (event) => {
    if (known.questions[event.target.value]) {
      yasqe.setValue(known.questions[event.target.value]);
      run();
    }
  });
  if (asked) run();
})();
