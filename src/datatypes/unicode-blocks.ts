// The blocks that a regular expression can name (XSD 1.0 Part 2 appendix F.1.1, `\p{IsBasicLatin}`): those of Unicode 3.1,
// and the two that Unicode has since given other names under both.

import { type CodePointRanges, parseRanges } from './code-point-ranges.ts';

const BLOCKS = `
0-7f BasicLatin
80-ff Latin-1Supplement
100-17f LatinExtended-A
180-24f LatinExtended-B
250-2af IPAExtensions
2b0-2ff SpacingModifierLetters
300-36f CombiningDiacriticalMarks
370-3ff Greek
370-3ff GreekandCoptic
400-4ff Cyrillic
530-58f Armenian
590-5ff Hebrew
600-6ff Arabic
700-74f Syriac
780-7bf Thaana
900-97f Devanagari
980-9ff Bengali
a00-a7f Gurmukhi
a80-aff Gujarati
b00-b7f Oriya
b80-bff Tamil
c00-c7f Telugu
c80-cff Kannada
d00-d7f Malayalam
d80-dff Sinhala
e00-e7f Thai
e80-eff Lao
f00-fff Tibetan
1000-109f Myanmar
10a0-10ff Georgian
1100-11ff HangulJamo
1200-137f Ethiopic
13a0-13ff Cherokee
1400-167f UnifiedCanadianAboriginalSyllabics
1680-169f Ogham
16a0-16ff Runic
1780-17ff Khmer
1800-18af Mongolian
1e00-1eff LatinExtendedAdditional
1f00-1fff GreekExtended
2000-206f GeneralPunctuation
2070-209f SuperscriptsandSubscripts
20a0-20cf CurrencySymbols
20d0-20ff CombiningMarksforSymbols
20d0-20ff CombiningDiacriticalMarksforSymbols
2100-214f LetterlikeSymbols
2150-218f NumberForms
2190-21ff Arrows
2200-22ff MathematicalOperators
2300-23ff MiscellaneousTechnical
2400-243f ControlPictures
2440-245f OpticalCharacterRecognition
2460-24ff EnclosedAlphanumerics
2500-257f BoxDrawing
2580-259f BlockElements
25a0-25ff GeometricShapes
2600-26ff MiscellaneousSymbols
2700-27bf Dingbats
2800-28ff BraillePatterns
2e80-2eff CJKRadicalsSupplement
2f00-2fdf KangxiRadicals
2ff0-2fff IdeographicDescriptionCharacters
3000-303f CJKSymbolsandPunctuation
3040-309f Hiragana
30a0-30ff Katakana
3100-312f Bopomofo
3130-318f HangulCompatibilityJamo
3190-319f Kanbun
31a0-31bf BopomofoExtended
3200-32ff EnclosedCJKLettersandMonths
3300-33ff CJKCompatibility
3400-4db5 CJKUnifiedIdeographsExtensionA
4e00-9fff CJKUnifiedIdeographs
a000-a48f YiSyllables
a490-a4cf YiRadicals
ac00-d7a3 HangulSyllables
e000-f8ff f0000-ffffd 100000-10fffd PrivateUse
f900-faff CJKCompatibilityIdeographs
fb00-fb4f AlphabeticPresentationForms
fb50-fdff ArabicPresentationForms-A
fe20-fe2f CombiningHalfMarks
fe30-fe4f CJKCompatibilityForms
fe50-fe6f SmallFormVariants
fe70-fefe ArabicPresentationForms-B
ff00-ffef HalfwidthandFullwidthForms
feff fff0-fffd Specials
10300-1032f OldItalic
10330-1034f Gothic
10400-1044f Deseret
1d000-1d0ff ByzantineMusicalSymbols
1d100-1d1ff MusicalSymbols
1d400-1d7ff MathematicalAlphanumericSymbols
20000-2a6d6 CJKUnifiedIdeographsExtensionB
2f800-2fa1f CJKCompatibilityIdeographsSupplement
e0000-e007f Tags`;

let table: ReadonlyMap<string, CodePointRanges> | undefined;

function blocks(): ReadonlyMap<string, CodePointRanges> {
  table ??= new Map(BLOCKS.trim().split('\n').map(parseBlock));
  return table;
}

export function blockRanges(name: string): CodePointRanges | undefined {
  return blocks().get(name);
}

export function blockNames(): readonly string[] {
  return [...blocks().keys()];
}

function parseBlock(line: string): [string, CodePointRanges] {
  const space = line.lastIndexOf(' ');
  return [line.slice(space + 1), parseRanges(line.slice(0, space))];
}
