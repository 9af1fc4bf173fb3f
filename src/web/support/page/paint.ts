const darkRules = new WeakMap<Document, readonly CSSMediaRule[]>();

/** Shows a document light or dark, whatever the system prefers. */
export function paint(document: Document, dark: boolean): void {
  let rules = darkRules.get(document);
  if (!rules) {
    rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter(isForDark));
    darkRules.set(document, rules);
  }
  for (const rule of rules) {
    rule.media.mediaText = dark ? 'all' : 'not all';
  }
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
}

// By its shape: a frame's rules are of the frame's own classes.
function isForDark(rule: CSSRule): rule is CSSMediaRule {
  return 'media' in rule && (rule as CSSMediaRule).media.mediaText.includes('prefers-color-scheme: dark');
}
