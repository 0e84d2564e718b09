/* What is pasted from Word, Outlook, LibreOffice or Google Docs keeps its lists, headings, tables and bold in
   fields where text has a form. Without this the text comes plain, and the server cleans what only Word knows. */
{
  const DROPPED = "script, style, meta, link, title, xml, del, .msoDel, .MsoCommentReference, .msocomanchor, img, hr";
  const BLOCKS = /^(P|DIV|LI|UL|OL|TABLE|H[1-6]|BLOCKQUOTE|PRE|SECTION|ARTICLE|DL|DT|DD)$/;
  const styleOf = (element) => (element.getAttribute("data-style") || "").toLowerCase();
  /* Styles are only read: under their own name the Content-Security-Policy would report each of them. */
  const withoutStyles = (html) => html
    .replace(/<style\b[^]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/gi, (tag) => tag.replace(/(["'\s])style(\s*=)/gi, "$1data-style$2"));
  const spaced = (text) => text.replace(/[\u00ad\u200b\ufeff]/g, "").replace(/[\s\u00a0\u2007\u202f]+/g, " ");

  /* Return what stands within an element as stretches of one look, and line breaks. */
  const stretches = (node, look, found) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) { found.push({ text: spaced(child.data), ...look }); continue; }
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      if (child.tagName === "BR") { found.push({ text: "\n", ...look }); continue; }
      const style = styleOf(child);
      if (/mso-list:\s*ignore|display:\s*none|mso-element:\s*comment/.test(style)) continue;
      const own = { ...look };
      if (/^(B|STRONG)$/.test(child.tagName)) own.bold = true;
      if (/^(I|EM)$/.test(child.tagName)) own.italic = true;
      const weight = /(?:^|;)\s*font-weight:\s*(\w+)/.exec(style);
      if (weight) own.bold = weight[1] === "bold" || Number(weight[1]) >= 600;
      const slant = /(?:^|;)\s*font-style:\s*(\w+)/.exec(style);
      if (slant) own.italic = slant[1] === "italic";
      if (child.tagName === "A") own.link = addressOf(child) || own.link;
      stretches(child, own, found);
      if (BLOCKS.test(child.tagName)) found.push({ text: " ", ...look });
    }
    return found;
  };

  const addressOf = (link) => {
    const address = link.getAttribute("href") || "";
    return /^(https?:\/\/|mailto:)/i.test(address) ? address : "";
  };

  const marked = ({ text, bold, italic, link }) => {
    const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(text);
    if (!words) return text;
    const sign = (bold ? "**" : "") + (italic ? "*" : "");
    const bare = !link || words === link || `mailto:${words}` === link || words.replace(/\/$/, "") === link.replace(/\/$/, "");
    const shown = bare ? words : `[${words.replace(/[[\]]/g, "")}](${link.replace(/[\s()]/g, encodeURIComponent)})`;
    return before + sign + shown + [...sign].reverse().join("") + after;
  };

  /* Return the words of an element with their signs; one look is one stretch, however often Word parts it. */
  const said = (element, { plain = false } = {}) => {
    const joined = [];
    for (const each of stretches(element, {}, [])) {
      if (plain) each.bold = each.italic = false;
      const last = joined.at(-1);
      const isAlike = last && last.link === each.link && !last.bold === !each.bold && !last.italic === !each.italic;
      if (isAlike && each.text !== "\n" && last.text !== "\n") last.text += each.text;
      else joined.push({ ...each });
    }
    return joined.map(marked).join("").replace(/ *\n */g, "\n").replace(/ {2,}/g, " ").trim();
  };

  /* How deep in a list a paragraph of Word's stands, and whether by bullet or number. */
  const wordList = (paragraph) => {
    const level = /mso-list:\s*(\S*)\s*level(\d+)/.exec(styleOf(paragraph));
    if (!level) return null;
    const sign = [...paragraph.querySelectorAll("*")].find((each) => /mso-list:\s*ignore/.test(styleOf(each)));
    const number = /^[\s\u00a0]*(\d+|[a-zæøå])[.)]/i.exec(sign ? sign.textContent : "");
    return { name: level[1], depth: Number(level[2]) - 1, isNumber: Boolean(number) };
  };

  const listLine = (depth, isNumber, number, text) =>
    "   ".repeat(depth) + (isNumber ? `${number}. ` : "- ") + text.replace(/\n/g, " ");

  const fromList = (list, depth, lines) => {
    const isNumber = list.tagName === "OL";
    let number = Number(list.getAttribute("start")) || 1;
    for (const item of list.children) {
      if (/^[UO]L$/.test(item.tagName)) { fromList(item, depth + 1, lines); continue; }
      const own = item.cloneNode(true);
      own.querySelectorAll("ul, ol").forEach((inner) => inner.remove());
      const text = said(own);
      if (text) lines.push(listLine(depth, isNumber, number++, text));
      [...item.children].filter((inner) => /^[UO]L$/.test(inner.tagName)).forEach((inner) => fromList(inner, depth + 1, lines));
    }
    return lines;
  };

  const fromTable = (table) => {
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) =>
      said(cell, { plain: row === table.rows[0] }).replace(/\s*\n\s*/g, " ").replace(/\|/g, "/")));
    const width = Math.max(...rows.map((row) => row.length), 0);
    const told = rows.filter((row) => row.some(Boolean));
    if (width < 2) return told.map((row) => row.join(" ")).join("\n\n");
    const line = (row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`;
    const [head, ...rest] = told;
    return head ? [line(head), `|${" --- |".repeat(width)}`, ...rest.map(line)].join("\n") : "";
  };

  const heading = (element) => {
    const level = /^H([1-6])$/.exec(element.tagName);
    if (level) return Math.min(Number(level[1]) + 1, 4);
    return /^Mso(Title|Subtitle)/.test(element.className) ? 2 : 0;
  };

  /* Walk through what stands side by side, and put each paragraph, list or table in `parts`. */
  const walk = (node, parts) => {
    let loose = [];
    const close = () => {
      const holder = document.createElement("p");
      holder.append(...loose.map((each) => each.cloneNode(true)));
      loose = [];
      const text = said(holder);
      if (text) parts.push({ text });
    };
    for (const child of node.childNodes) {
      const isBlock = child.nodeType === Node.ELEMENT_NODE && (BLOCKS.test(child.tagName) || child.querySelector("p, div, li, table, h1, h2, h3, h4, h5, h6"));
      if (!isBlock) { if (child.nodeType !== Node.COMMENT_NODE) loose.push(child); continue; }
      close();
      const list = wordList(child);
      if (list) parts.push({ list, text: said(child) });
      else if (/^[UO]L$/.test(child.tagName)) parts.push({ text: fromList(child, 0, []).join("\n") });
      else if (child.tagName === "TABLE") parts.push({ text: fromTable(child) });
      else if (heading(child)) parts.push({ text: `${"#".repeat(heading(child))} ${said(child, { plain: true }).replace(/\n/g, " ")}` });
      else if (child.querySelector("p, div, li, ul, ol, table, h1, h2, h3, h4, h5, h6")) walk(child, parts);
      else parts.push({ text: said(child) });
    }
    close();
    return parts;
  };

  /* Paragraphs that Word numbers become one list; other parts have an empty line between them. */
  const joined = (parts) => {
    const counts = [];
    return parts.filter((part) => part.text && !/^#+ $/.test(part.text)).reduce((text, part, place, all) => {
      const isGoingOn = Boolean(part.list && place && all[place - 1].list?.name === part.list.name);
      if (!isGoingOn) counts.length = 0;
      const gap = place ? (isGoingOn ? "\n" : "\n\n") : "";
      if (!part.list) return text + gap + part.text;
      const { depth, isNumber } = part.list;
      counts.length = Math.min(counts.length, depth + 1);
      counts[depth] = (counts[depth] || 0) + 1;
      return text + gap + listLine(depth, isNumber, counts[depth], part.text);
    }, "");
  };

  const formedText = (pasted) => {
    const html = withoutStyles(pasted);
    const fragment = /<!--StartFragment-->([^]*)<!--EndFragment-->/.exec(html);
    const read = new DOMParser().parseFromString(html, "text/html");
    if (fragment && !/<!--StartFragment-->[^]*<body/i.test(html)) {
      read.body.innerHTML = fragment[1];
    }
    read.body.querySelectorAll(DROPPED).forEach((each) => each.remove());
    return joined(walk(read.body, []));
  };

  document.addEventListener("paste", (event) => {
    const field = event.target;
    if (!field.matches?.("textarea[data-formed]") || event.defaultPrevented) return;
    const html = event.clipboardData.getData("text/html");
    if (!html || !/<(p|li|h[1-6]|table|b|strong|i|em|br|div)\b/i.test(html)) return;
    const text = formedText(html);
    if (!text) return;
    event.preventDefault();
    /* The old command, since it alone lets the writer take it back with Ctrl+Z. */
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}
