// What a compiled stylesheet may hold: the functions of XPath and XQuery Functions and Operators 3.1 and of XSLT 3.0 (§14-§23), and the
// kinds of nodes that SEF has for expressions, instructions and patterns.

export const knownFunctions: ReadonlySet<string> = new Set(
  `abs accumulator-after accumulator-before adjust-date-to-timezone adjust-dateTime-to-timezone adjust-time-to-timezone analyze-string apply
  available-environment-variables available-system-properties avg base-uri boolean ceiling codepoint-equal codepoints-to-string collation-key
  collection compare concat contains contains-token copy-of count current current-date current-dateTime current-group current-grouping-key
  current-merge-group current-merge-key current-output-uri current-time data dateTime day-from-date day-from-dateTime days-from-duration
  deep-equal default-collation default-language distinct-values doc doc-available document document-uri element-available element-with-id
  empty encode-for-uri ends-with environment-variable error escape-html-uri exactly-one exists false filter floor fold-left fold-right
  for-each for-each-pair format-date format-dateTime format-integer format-number format-time function-arity function-available function-name
  generate-id has-children head hours-from-dateTime hours-from-duration hours-from-time id idref implicit-timezone in-scope-prefixes index-of
  innermost insert-before iri-to-uri json-doc json-to-xml key lang last local-name local-name-from-QName lower-case matches max min
  minutes-from-dateTime minutes-from-duration minutes-from-time month-from-date month-from-dateTime months-from-duration name namespace-uri
  namespace-uri-for-prefix namespace-uri-from-QName nilled node-name normalize-space normalize-unicode not number one-or-more outermost
  parse-ietf-date parse-json parse-xml parse-xml-fragment path position prefix-from-QName QName random-number-generator regex-group remove
  replace resolve-QName resolve-uri reverse root round round-half-to-even seconds-from-dateTime seconds-from-duration seconds-from-time
  serialize snapshot sort starts-with static-base-uri stream-available string string-join string-length string-to-codepoints subsequence
  substring substring-after substring-before sum system-property tail timezone-from-date timezone-from-dateTime timezone-from-time tokenize
  trace translate true type-available unordered unparsed-entity-public-id unparsed-entity-uri unparsed-text unparsed-text-available
  unparsed-text-lines upper-case uri-collection xml-to-json year-from-date year-from-dateTime years-from-duration zero-or-one`.split(
    /\s+/u,
  ),
);

export const knownInstructions: ReadonlySet<string> = new Set(
  `package co function arg template templateRule mode globalVariable globalParam param key accumulator accRule attributeSet useAS
  characterMap output property decimalFormat stripSpace strip preserve s p overridden mergeSource mergeKey
  check treat cvUntyped cast castable data arith arith10 int str dec dbl flt atomic qName literal empty true false sequence
  varRef gVarRef supplied ufCall callT applyT applyImports nextMatch withParam fn ifCall fnRef fnCoercion partialApply dynamicCall
  dynamicFn functionCall userFunction inlineFn curriedFunc slash docOrder axis dot root first last tail filter subscript head
  forEach forEachGroup for forG let choose if then else and or not some every quantified gc gcEE gc10 vc to range union intersect except
  sort sortkey sortKey groupBy analyzeString elem att attr compElem compAtt valueOf comment processingInstruction pi namespace doc text
  copy copyOf message resultDoc number numberFormat assert fallback iterate break next params onCompletion onEmpty onNonEmpty on-empty
  on-nonempty wherePopulated condCont conditionalSort try catch fork merge mergeAdj emptyText
  map mapEntry array arrayBlock lookup lookupAll instance is precedes follows minus plus ebv isLast switch condSeq data skip
  indexedFilter indexedFilter2 lastOf itemAt atomSeq consume homCheck unordered convert error nodeNum simplify sumOf
  xslNumber evaluate- source sourceDoc stream useAttributeSet attSet compareToInt compareToString singleton cardCheck
  p.nodeTest p.any p.withPredicate p.withUpper p.withCurrent p.venn p.withRoot p.simple p.nodeSet p.key p.id p.genNode p.genPos p.anchor
  p.genAncestor p.fn p.ancestorQualified p.ancestor p.booleanExpression p.boolean p.patternWithPredicate p.typeAnnotation p.withPred p.item
  p.alternation p.anyItem p.nsTest p.atomic p.map p.array p.function p.dot`.split(/\s+/u),
);
