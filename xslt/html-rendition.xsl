<?xml version="1.0" encoding="UTF-8"?>
<!--
  How it looked: words of @rend as classes of the page, declarations in CSS by a list of what is safe. Safe is what fetches nothing,
  moves nothing out of its place, and lets all words be read on light and dark paper.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- A look, and the words that mean it. -->
  <xsl:variable name="r:looks" as="map(xs:string, xs:string)" select="map:merge((
    r:looking('italic', 'italic italics it i cursive'),
    r:looking('bold', 'bold b strong'),
    r:looking('small-caps', 'smallcaps small-caps smallcap sc'),
    r:looking('caps', 'caps allcaps all-caps uppercase'),
    r:looking('underline', 'underline underlined ul u'),
    r:looking('overline', 'overline overlined'),
    r:looking('struck', 'strikethrough strike strikeout struck line-through crossed-out'),
    r:looking('sup', 'sup superscript super'),
    r:looking('sub', 'sub subscript'),
    r:looking('spaced', 'spaced gesperrt letter-spacing letterspaced letter-spaced'),
    r:looking('mono', 'mono monospace typewriter tt'),
    r:looking('large', 'large larger big'),
    r:looking('small', 'small smaller'),
    r:looking('centred', 'center centre centered centred'),
    r:looking('right', 'right flush-right'),
    r:looking('left', 'left flush-left'),
    r:looking('justified', 'justify justified'),
    r:looking('indented', 'indent indented')))"/>
  <xsl:function name="r:looking" as="map(xs:string, xs:string)*">
    <xsl:param name="look" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="tokenize($words) ! map:entry(., $look)"/>
  </xsl:function>

  <!-- Classes: rend-bold for words that are known, tei-rend-stamp for others. -->
  <xsl:function name="r:rendition" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@rend or $element/@rendition">
      <xsl:variable name="words" select="tokenize(lower-case($element/@rend), '[\s#:;,()]+')[.]"/>
      <xsl:variable name="named" select="tokenize($element/@rendition)[not(map:contains($r:renditions, substring-after(., '#')))] ! lower-case(replace(., '^.*[#:]', ''))"/>
      <xsl:sequence select="distinct-values((
        ($words, $named)[map:contains($r:looks, .)] ! ('rend-' || $r:looks(.)),
        $words[not(map:contains($r:looks, .))][matches(., '^[a-z][a-z0-9_-]{0,40}$')] ! ('tei-rend-' || .)))"/>
    </xsl:if>
  </xsl:function>

  <!-- Lengths that leave words on the page: at most nine of a letter's size, ninety-nine of a screen's. -->
  <xsl:variable name="r:length" as="xs:string" select="'(0|[0-9](\.[0-9]{1,3})?(em|rem|ex|ch|cm)|[0-9]{1,2}(\.[0-9]{1,3})?(px|pt|mm)|[1-4]?[0-9]%)'"/>
  <xsl:variable name="r:border" as="xs:string" select="'none|(thin|medium|[1-4]px) (solid|dashed|dotted|double)'"/>

  <!-- A property, and the values of it that are safe. -->
  <xsl:variable name="r:safe-values" as="map(xs:string, xs:string)" select="map:merge((map{
    'font-style': 'normal|italic|oblique',
    'font-weight': 'normal|bold|bolder|lighter|[1-9]00',
    'font-variant': 'normal|small-caps',
    'font-variant-caps': 'normal|small-caps|all-small-caps',
    'font-family': 'serif|sans-serif|monospace|cursive',
    'font-size': '(x-)?small|medium|(x{1,2}-)?large|smaller|larger|0?\.[6-9][0-9]?r?em|[12](\.[0-9]{1,3})?r?em|([6-9][0-9]|[12][0-9]{2})%|([7-9]|[12][0-9])pt|([1-3][0-9])px',
    'text-align': 'left|right|center|justify|start|end',
    'text-decoration': '(none|underline|overline|line-through)( (underline|overline|line-through))*',
    'text-transform': 'none|uppercase|lowercase|capitalize',
    'text-indent': '-?[0-4](\.[0-9]{1,3})?r?em|0|[0-9]{1,2}(px|pt|mm)',
    'letter-spacing': 'normal|0|0?\.[0-9]{1,3}r?em|[0-5](\.[0-9]{1,3})?(px|pt)',
    'word-spacing': 'normal|0|[0-2]?(\.[0-9]{1,3})?r?em|[0-9](px|pt)',
    'line-height': 'normal|[1-3](\.[0-9]{1,3})?(em)?|1[0-9]{2}%',
    'vertical-align': 'baseline|sub|super|middle|top|bottom|text-top|text-bottom',
    'color': 'red|green|blue|brown|orange|purple|magenta|gray|grey|teal|olive',
    'list-style-type': 'none|disc|circle|square|decimal|(lower|upper)-(alpha|latin|roman)'},
    tokenize('margin padding') ! map:entry(., $r:length || '( ' || $r:length || '){0,3}'),
    (for $side in tokenize('left right top bottom') return ('margin-' || $side, 'padding-' || $side)) ! map:entry(., $r:length),
    map:entry('border', $r:border), tokenize('left right top bottom') ! map:entry('border-' || ., $r:border)))"/>

  <!-- The declarations that are safe, written anew; nothing of one that is not. -->
  <xsl:function name="r:safe-style" as="xs:string">
    <xsl:param name="declarations" as="xs:string"/>
    <xsl:variable name="safe" as="xs:string*">
      <xsl:for-each select="tokenize(lower-case($declarations), ';')">
        <xsl:variable name="property" select="normalize-space(substring-before(., ':'))"/>
        <xsl:variable name="value" select="normalize-space(substring-after(., ':'))"/>
        <xsl:variable name="values" select="$r:safe-values($property)"/>
        <xsl:if test="exists($values) and matches($value, '^(' || $values || ')$')"><xsl:sequence select="$property || ': ' || $value"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($safe, '; ')"/>
  </xsl:function>

  <xsl:template name="style-attribute">
    <xsl:if test="@style or @rendition">
      <xsl:variable name="style" select="r:safe-style(r:declared-style(.))"/>
      <xsl:if test="$style"><xsl:attribute name="style" select="$style"/></xsl:if>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
