// The interface in Chinese and English, and what the ontology calls classes and relations.

const TEXT = {
  title: ["街道图谱", "Jiedao explorer"],
  tagline: ["谁在做什么，哪句话说的", "who does what, and which sentence says so"],
  search: ["查找名称、别名或拼音首字母", "Find a name, alias or pinyin initials"],
  viewMap: ["图谱", "Map"], viewCompare: ["比较", "Compare"], viewTable: ["表格", "Table"], viewAsk: ["提问", "Ask"],
  views: ["视图", "Views"], skip: ["跳到主要内容", "Skip to content"],
  filters: ["图例与筛选", "Legend and filters"], classes: ["类别", "Classes"], relations: ["关系", "Relations"],
  division: ["行政区划", "Division"], street: ["街道", "Sub-district"], article: ["文章", "Article"], year: ["年份", "Year"],
  star: ["五星", "Star"], any: ["不限", "any"], clearFilters: ["清除筛选", "Clear filters"], all: ["全选", "All"], none: ["全不选", "None"],
  shown: ["显示 {0} / {1} 个实体，{2} 条关系", "{0} of {1} things, {2} relations shown"],
  thinned: ["连线太多，先画关系最多的，另有 {0} 条选中或悬停时显示。", "Too many lines: the strongest are drawn; {0} others show when you select or rest on a thing."],
  close: ["关闭", "Close"], open: ["打开", "Open"], zoomIn: ["放大", "Zoom in"], zoomOut: ["缩小", "Zoom out"], fit: ["看全图", "Fit all"],
  loosen: ["松开（可流动布局）", "Loosen (let it move)"], hold: ["固定", "Hold still"],
  language: ["English", "中文"], theme: ["明暗切换", "Light or dark"], share: ["分享", "Share"], help: ["帮助", "Help"],
  copyLink: ["复制本视图链接", "Copy link to this view"], savePng: ["存为 PNG 图片", "Save as PNG"], saveSvg: ["存为 SVG 图片", "Save as SVG"],
  print: ["打印", "Print"], copied: ["已复制", "Copied"], notCopied: ["浏览器不允许复制，请手动选取", "The browser does not allow copying; select it by hand"],
  back: ["后退", "Back"], forward: ["前进", "Forward"], panel: ["详情", "Details"], results: ["查找结果", "Results"],
  noResults: ["没有这个名称", "No such name"],
  mapLabel: ["知识图谱：方向键移动，加减号缩放，句号和逗号依次走到下一个和上一个实体，回车打开", "Knowledge graph. Arrow keys move, plus and minus zoom, full stop and comma go to the next and previous thing, Enter opens it"],
  start: ["从这里开始", "Start here"],
  startText: ["这里汇集了报纸和政府文章对街道的描述：{0} 个街道，{1} 个实体，{2} 条关系，{3} 个数字，来自 {4} 篇文章。点任何一项，就能看到原文。",
    "What newspapers and governments wrote about {0} sub-districts: {1} things, {2} relations and {3} figures from {4} articles. Click anything to read the sentences."],
  sameDifferent: ["同一做法，不同街道", "Same programme, different sub-districts"],
  sameDifferentText: ["图上的大菱形和紫线。点一个，并排看各街道怎么做、原文怎么说：", "The large diamonds and purple lines of the map. Choose one to see side by side how each runs it, and in which words:"],
  streets: ["街道", "Sub-districts"], streetsText: ["点一个街道查看，或勾选两个以上并排比较：", "Open one, or tick two or more to compare them:"],
  compareThese: ["比较所选", "Compare ticked"], moreOf: ["其余 {0} 项…", "{0} more…"],
  sideBySide: ["并排比较 {0} 个街道", "Compare {0} sub-districts"], othersToo: ["别的街道也在做", "Others run these, too"],
  companions: ["和它有共同做法的街道（共同做法的个数）：", "Sub-districts that run the same programmes (how many of them):"], howRun: ["看怎么做", "See how it is run"], whoRuns: ["谁在做，怎么做", "Who runs it, and how"], focus: ["聚焦", "Focus"], steps1: ["一步", "1 step"], steps2: ["两步", "2 steps"],
  focusOn: ["只看 {0} 周围", "Around {0}"], pathFrom: ["到…的路径", "Path to…"], path: ["路径", "Path"], from: ["从", "From"], to: ["到", "To"],
  noPath: ["两者之间没有路径（在当前筛选下）", "No path between the two (under the present filters)"], pathSteps: ["{0} 步", "{0} steps"],
  addCompare: ["加入比较", "Add to comparison"], unfold: ["展开", "Unfold"], fold: ["收起", "Fold"], copyTurtle: ["复制 Turtle", "Copy as Turtle"],
  copySparql: ["复制 SPARQL", "Copy as SPARQL"], copyLinkHere: ["复制链接", "Copy link"], askThis: ["在提问中打开", "Open in Ask"],
  aliases: ["又名", "Also"], code: ["区划代码", "Division code"], place: ["位于", "Lies in"], formula: ["同名做法", "Formula"], iri: ["标识", "IRI"],
  figures: ["数字", "Figures"], indicator: ["指标", "Indicator"], value: ["数值", "Value"], period: ["时期", "Period"], qualifier: ["限定", "Qualifier"],
  mentions: ["原文提及", "Mentioned in"], evidence: ["原文", "Evidence"], sentences: ["{0} 句原文", "{0} sentences"], oneSentence: ["1 句原文", "1 sentence"],
  fromRegister: ["出自官方区划登记（{0}）；没有文章写到其名", "From the official register of divisions ({0}); no article names it"],
  noSentences: ["没有附上原文", "no sentence given"],
  wordsLeft: ["为使页面能打开，这句话未收入，见 evidence.ttl 中 {0}", "This sentence is not in the page, to keep it loadable; see {0} in evidence.ttl"],
  rule: ["规则", "Rule"], unknownDate: ["日期不详", "no date"], untitled: ["（无标题）", "(untitled)"], sameFigure: ["其他地方的同一指标", "The same indicator elsewhere"],
  Planned: ["计划中", "planned"], Expected: ["预期", "expected"], Negated: ["原文否定", "denied"],
  role: ["职务", "role"], incoming: ["被", "by"], articles: ["文章", "Articles"],
  compareHow: ["选一个做法看谁在做，或选两个以上街道并排看。", "Choose a programme to see who runs it, or two or more sub-districts."],
  byTopic: ["按做法", "By programme"], byStreet: ["按街道", "By sub-district"], chooseTopic: ["选择做法", "Choose a programme"], chooseStreet: ["添加街道", "Add a sub-district"],
  runners: ["{0} 个街道", "{0} sub-districts"], calledHere: ["当地叫法", "Called here"], onlyHere: ["不同之处（仅此处）", "What differs (only here)"], alsoElsewhere: ["各处都有", "Everywhere"],
  whatTheySay: ["原文怎么说", "What the articles say"], linkedWith: ["涉及", "Involves"], results_: ["成效数字", "Result in figures"], nothing: ["原文没有说", "The articles do not say"],
  nothingMore: ["没有另外涉及什么；怎么做，见下面的原文", "Nothing else is involved; the sentences below say how"], origin: ["出处", "Origin"],
  sharedProgrammes: ["共有的做法", "Shared programmes"], ownProgrammes: ["自有的做法", "Own programmes"], starsServed: ["服务的星", "Stars served"],
  equalFigures: ["相同指标", "Same indicators"], organisations: ["组织", "Organisations"], projects: ["项目与场所", "Projects and facilities"], communities: ["社区与村", "Communities and villages"], compounds: ["小区院落", "Residential compounds"], awards: ["荣誉", "Awards"],
  remove: ["移除", "Remove"], yes: ["有", "yes"], no: ["无", "no"], tooFew: ["请再添加街道，至少两个。", "Add sub-districts: at least two."],
  tableOf: ["列出", "List"], entities: ["实体", "Things"], csv: ["下载 CSV", "Download CSV"], name: ["名称", "Name"], class_: ["类别", "Class"], fine: ["细类", "Finer class"],
  links: ["关系数", "Relations"], subject: ["主语", "Subject"], predicate: ["关系", "Relation"], object: ["宾语", "Object"], about: ["关于", "About"], unit: ["单位", "Unit"],
  rows: ["{0} 行", "{0} rows"], more: ["再显示 {0} 行", "Show {0} more"], quote: ["原文", "Sentence"], date: ["日期", "Date"], publisher: ["媒体", "Publisher"], headline: ["标题", "Headline"],
  source: ["文件", "File"], sortBy: ["按 {0} 排序", "Sort by {0}"],
  askText: ["图谱就在本页中，用 SPARQL 提问，无需服务器。", "The graph is in this page: ask in SPARQL, no server needed."],
  questions: ["现成的问题", "Ready questions"], ownQuestion: ["自己写", "Your own"], run: ["运行", "Run"], stop: ["停止", "Stop"], loading: ["正在载入引擎和图谱…", "Loading the engine and the graph…"],
  isUpdate: ["第 {0} 行第 {1} 列：{2} 是更新语句，这里的图谱只供查询；要改图谱，请改文章后重新构建。", "Line {0}, column {1}: {2} is an update, and the graph is only read here; change its articles and build it anew."],
  fullWidth: ["第 {0} 行第 {1} 列：“{2}”是全角符号，请输入 {3}。", "Line {0}, column {1}: “{2}” is a full-width sign: type {3}."],
  noWord: ["第 {0} 行第 {1} 列：SPARQL 没有 {2} 这个词；名称要带前缀（jd:…），变量要带“?”，文本要加引号。", "Line {0}, column {1}: SPARQL has no word {2}; a name needs a prefix (jd:…), a variable “?”, a text quotes."],
  noPrefix: ["第 {0} 行第 {1} 列：前缀 {2}: 没有声明，请在开头写 PREFIX {2}: <…>。", "Line {0}, column {1}: the prefix {2}: is not known; begin the query with PREFIX {2}: <…>."],
  noTerm: ["第 {0} 行第 {1} 列：词汇表中没有 {2}。", "Line {0}, column {1}: the vocabulary has no {2}."],
  meant: ["是不是要写 {0}？", " Did you mean {0}?"],
  unpaired: ["第 {0} 行第 {1} 列：{2} 没有与之配对的括号。", "Line {0}, column {1}: {2} has no partner."],
  refusedAt: ["第 {0} 行第 {1} 列前后有语法错误，引擎的原话：{2}", "Near line {0}, column {1}: {2}"], refused: ["查询没有成功，引擎的原话：{0}", "The query failed: {0}"],
  running: ["正在查询…", "Running…"], answered: ["{0} 行，{1} 毫秒", "{0} rows in {1} ms"], truncated: ["只显示前 {0} 行", "only the first {0} are shown"], selectAll: ["在图谱中选中结果", "Show results on the map"],
  stopped: ["已停止", "Stopped"], yesAnswer: ["是", "Yes"], noAnswer: ["否", "No"], query: ["SPARQL 查询", "SPARQL query"], loaded: ["已载入 {0} 个三元组", "{0} triples loaded"],
  picked: ["查询选中的 {0} 个实体", "{0} things picked by a query"], notInMap: ["结果中没有图谱里的实体", "No thing of the map in the results"],
  undecided: ["未定的名称", "Undecided names"], undecidedText: ["有不止一个候选，宁可不连：", "More than one candidate; linked to none:"],
  cutNote: ["本页没有收入：{0} 个实体、{1} 条关系、{2} 个数字，以及 {3} 句原文。完整内容见 graph.ttl 和 evidence.ttl。", "Not in this page: {0} things, {1} relations, {2} figures and the words of {3} passages. All of them are in graph.ttl and evidence.ttl."],
  summaryNote: ["图大，先看概要：每个圆是一个街道或一组实体，双击或按“展开”看里面的内容。", "A large graph, so first a summary: each circle is a sub-district or a group. Double-click it, or press Unfold, to see inside."],
  loose: ["{0} 个没有关系的实体不画出，见表格。", "{0} things without relations are not drawn; see the table."],
  helpText: ["鼠标：点选、拖动、滚轮缩放；悬停在连线上看关系。键盘：Ctrl+K 查找；焦点在图上时，方向键移动，+ − 缩放，0 看全图，句号和逗号走到下一个和上一个，回车打开，Esc 关闭。浏览器的后退和前进可用。",
    "Mouse: click, drag, wheel to zoom; rest on a line to read its relation. Keyboard: Ctrl+K to find; on the map, arrows move, + − zoom, 0 fits, full stop and comma go to the next and previous thing, Enter opens, Esc closes. The browser's back and forward work."],
  about_: ["关于本页", "About this page"],
  aboutText: ["由 jiedao 生成，一个文件，不连接网络。绘图 vis-network（Apache-2.0 或 MIT），查询 Oxigraph（MIT 或 Apache-2.0）。",
    "Made by jiedao: one file, which connects to nothing. Drawing by vis-network (Apache-2.0 or MIT), queries by Oxigraph (MIT or Apache-2.0)."],
  notThere: ["链接中的实体不在这个图谱里：{0}", "The link names something that is not in this graph: {0}"], unsupported: ["浏览器太旧，不能解压数据；请用 2023 年以后的版本。", "This browser is too old to unpack the data; use one from 2023 or later."],
  failed: ["没有成功：{0}", "That failed: {0}"], nodes: ["{0} 个", "{0} inside"], relationsBetween: ["{0} 条关系", "{0} relations"], value_: ["值", "value"], comparable: ["可比", "comparable"],
};

let language = 0;

export const LANGUAGES = ["zh", "en"];
export function setLanguage(name) { language = name === "en" ? 1 : 0; }
export function currentLanguage() { return LANGUAGES[language]; }

/** The text of the interface under a key; `{0}` and so on are filled in. */
export function t(key, ...values) {
  const text = TEXT[key]?.[language] ?? key;
  return text.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
}

let terms = new Map();

/** The terms of the vocabulary: for each its Chinese and its English label, and the name of its inverse. */
export function setTerms(found) { terms = new Map(Object.entries(found)); }
export function termNames() { return [...terms.keys()]; }
function termLabel(name) { return terms.get(name)?.[language] ?? name; }

export function className(name) {
  const label = termLabel(name);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** How a relation is read from its subject to its object, or `backwards`. */
export function relationName(name, backwards = false) {
  const inverse = terms.get(name)?.[2];
  return !backwards ? termLabel(name) : inverse ? termLabel(inverse) : `← ${termLabel(name)}`;
}

/** A number as it is read in the language: 2.64亿 or 264,000,000. The text is exact; more than 15 digits stay as they are. */
export function amount(text) {
  const value = Number(text);
  if (!Number.isFinite(value) || text.replace(/\D/g, "").length > 15) return text;
  if (language === 0 && Math.abs(value) >= 1e8) return `${+(value / 1e8).toFixed(6)}亿`;
  if (language === 0 && Math.abs(value) >= 1e5) return `${+(value / 1e4).toFixed(6)}万`;
  return value.toLocaleString("en-GB", { maximumFractionDigits: 12 });
}

/** Put the texts into the elements that name their key in `data-t`, `data-t-label` or `data-t-placeholder`. */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    if (element.tagName === "BUTTON") element.title = t(element.dataset.tLabel);
  }
  for (const element of root.querySelectorAll("[data-t-placeholder]")) element.placeholder = t(element.dataset.tPlaceholder);
}
