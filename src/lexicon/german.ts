// The vocabulary of German.
import type { LanguageLexicon } from './shape/language-lexicon.ts';

export const german: LanguageLexicon = {
  titles: [
    { facet: 'courtesy', sex: 'male', words: 'herr herrn herren' },
    { facet: 'courtesy', sex: 'female', words: 'frau fräulein fraulein' },
    { facet: 'courtesy', sex: 'female', words: 'frl', isDotted: true },
    { facet: 'doctor', words: 'prof', isDotted: true },
    { facet: 'doctor', words: 'professor hofrat hofrath geheimrat geheimrath kommerzienrat' },
    { facet: 'comrade', sex: 'male', words: 'genosse genossen' },
    { facet: 'comrade', sex: 'female', words: 'genossin' },
    { facet: 'noble', sex: 'male', words: 'graf grafen freiherr freiherrn baron fürst fürsten erzherzog herzog' },
    { facet: 'noble', sex: 'female', words: 'gräfin freifrau baronin baronesse fürstin erzherzogin herzogin' },
    { facet: 'sovereign', sex: 'male', words: 'kaiser könig prinz prinzen' },
    { facet: 'sovereign', sex: 'female', words: 'kaiserin königin prinzessin' },
    { facet: 'rank', sex: 'male', words: 'oberst oberstleutnant hauptmann leutnant lieutenant rittmeister feldmarschall' },
    { facet: 'clergy', sex: 'male', words: 'pfarrer pater superintendent' },
    { facet: 'kin', sex: 'male', words: 'onkel bruder vetter' },
    { facet: 'kin', sex: 'female', words: 'tante schwester' },
  ],
  offices:
    'präsident vorsitzender vorsitzende sekretär minister bürgermeister direktor regisseur redakteur abgeordnete abgeordneter',
  forenames: {
    full: `
      albrecht alfons alwin anneliese bernd dieter dietrich eberhard egon ehrenfried elfriede elke emmy erika erna ernst ewald
      friedhelm fritz georg gerda gerhard gisela gunther günther hannelore hartmut heinz helga hellmuth helmut herbert hermine
      hildegard horst ilse ingeborg irmgard joachim jochen josef jürgen käthe klara lieselotte lothar ludwig luise magda manfred
      margarete martha otto paula reinhard renate rolf rosa rudi ruth siegfried sigrid theodor trude ulrich ursula uwe walther
      werner wilhelm willi willy wolfgang
    `,
    dotted: `
      joh:johann friedr:friedrich wilh:wilhelm heinr:heinrich chr:christian gottfr:gottfried ludw:ludwig ferd:ferdinand alb:albert
      alfr:alfred ant:anton bernh:bernhard gust:gustav herm:hermann jos:josef jak:jakob konr:konrad leop:leopold matth:matthias
      mich:michael nik:nikolaus rich:richard rob:robert rud:rudolf sigm:sigmund theod:theodor ulr:ulrich ed:eduard ernst:ernst
    `,
  },
  words: [
    {
      particle: `
        von zu zum zur auf
      `,
      place: `
        deutschland österreich schweiz preußen bayern sachsen wien münchen köln nürnberg rußland russland frankreich polen italien
        spanien moskau warschau prag
      `,
      placeHead: `
        straße strasse platz
      `,
      placePrefix: `
        bad
      `,
      orgHead: `
        ministerium abteilung kommission gesellschaft
      `,
      functionWord: `
        an am der die das den dem des ein eine einer eines einem und oder aber nicht mit von zu zum zur im auf aus bei nach seit
        vor für über unter durch gegen ohne um als wie wenn daß dass weil er sie es wir ihr ich sich ist waren hatte haben sind
        wird wurde wurden sie ihnen ihr ihre ihrem ihren ihrer ihres
        du dir dich dein deine deinem deinen deiner deines euch euer eure eurem euren eurer eures mein meine meinem meinen meiner
        meines unser unsere unserem unseren unserer unseres uns man hier da dort dann doch auch noch nun so wo was wer wen wem
        warum schon nur sehr alle alles viele jeder jede jedes dieser diese dieses diesem diesen kein keine keinen bin bist sei
        hat hast habe hatten werde werden kann könnte konnte muss muß soll sollte will wollte darf dürfte mag möchte gestern
        heute morgen abends immer nie
      `,
      time: `
        januar februar märz mai juni juli oktober dezember
      `,
      common: `
        abend absicht adresse anfang anliegen antwort arbeit art arzt augenblick bahn beste besten bitte brief briefe buch bücher
        dank dezennium direktion druck eile eindruck ende entschuldigung erfolg erinnerung fall familie feder ferien folge frage
        frau freude freund freunde freundin freundschaft früh frühling geburtstag gedicht gefallen geist geld gelegenheit geschäft
        geschichte gesellschaft gesicht gesundheit gewissen glück grund grüße gruß gut güte hand haus heft heimat herbst herz
        herzen herzlichst hilfe hochachtung hof hoffnung honorar idee interesse jahr jahre jahren kälte kind kinder kopf kraft
        krieg kunst kur land leben leute licht liebe lieber liebes lieben lust mal manuskript mann meinung mensch menschen
        minute mittag monat monate monaten morgen mühe musik mutter mut nachmittag nachricht nacht name namen natur neujahr novelle
        ordnung ort papier paar person pflicht plan platz post premiere publikum rat recht regen reise rolle roman ruhe sache
        sachen schluss schluß schmerz schrift schuld schule seele seite sinn sommer sonne sorge sprache stadt stelle stimmung
        stück stücke stunde stunden tag tage tagen tat teil theater tochter tod ton traum treue treuer übersetzung umstände
        unrecht unterschied urlaub urteil vater verehrter verfügung vergnügen verlag verleger verzeihung volk vorschlag vorstellung
        weg weihnachten wein welt werk wetter wille winter woche wochen wohl wohnung wort worte worten wunsch zeit zeiten
        zeitung zimmer zufall zug zukunft zweck
      `,
    },
  ],
  classes: {
    kin: 'sohn tochter neffe nichte',
    whose: 'sein seine ihr ihre deren dessen mein meine der die',
    relation: 'sohn tochter frau gattin gatte witwe bruder schwester mutter vater neffe nichte',
    endearment: `
      lieber liebe liebes lieben liebster liebste liebstes verehrter verehrte verehrtester verehrteste hochverehrter hochverehrte
      geehrter geehrte geehrtester hochgeehrter hochgeehrte geschätzter hochgeschätzter teurer teure teuerer teuerster theurer
      theure theuerer theuerster werter werte werther werthe guter gute bester beste gnädige gnädiges gnädigste gnädigstes
      geliebter geliebte alter alte alten treuer treue treuester
    `,
    shortEndearment: 'l lb lbr v verehrt',
    closingEnd: `
      ihr ihre ihrem ihrer ihres dein deine deinem deiner deines euer eure eurem eurer eures ergebener ergebene ergebenster ergebenste ergebner
      ergebenen ergebensten ergeb alter alte alten treuer treue treuen getreuer getreue getreuen aufrichtiger aufrichtigen dankbarer dankbaren verehrender hochschätzender freund
      freundin diener dienerin schüler schülerin verehrer verehrerin liebender liebende bruder schwester sohn tochter vater mutter
      onkel tante neffe nichte vetter gatte gattin herzlich herzlichst ergebenst hochachtungsvoll treulichst getreulichst innigst freundschaftlichst
    `,
    closingNoun: `
      gruß gruss gruße grüße grüsse grüßen grüssen kuß kuss küsse küssen handkuß handkuss hochachtung achtung verehrung ergebenheit
      bewunderung freundschaft liebe treue dankbarkeit dank wünschen empfehlungen
    `,
    closingVerb:
      'bin bleibe verbleibe grüße grüsse grüßt grüsst grüßend grüssend gegrüßt gegrüsst küsse küsst küßt umarme umarmt wünscht begrüßt',
    greeted: 'ihnen sie euch dir dich allen beiden alle beide',
    greetedBefore: 'an',
    greetedBy: 'von',
    greetingNoun: 'gruß gruss grüße grüsse grüßen grüssen kuß kuss küsse küssen wunsch wünsche wünschen empfehlungen',
    honour: 'hochwohlgeboren wohlgeboren hochwolgeboren wolgeboren hochgeboren exzellenz excellenz gnaden durchlaucht',
    dayPart: 'früh abend abends morgen morgens mittag mittags nachmittag nachmittags vormittag vormittags nacht nachts uhr',
    and: 'und',
    thoroughfare: 'straße strasse platz gasse allee',
    thoroughfareEnd: 'straße strasse str gasse platz allee zeile kai quai ufer lände ring steig damm graben',
    placeKind: `
      haus schloss schloß villa kirche hotel hôtel gasthof pension café cafe caffee restaurant hof burg theater palais kloster stift
      insel berg see
    `,
    placeLink: 'am an bei ob',
    contractedArticle: 'im ins am ans beim vom zum zur',
    shortPlace: 'bln:berlin hbg:hamburg lpzg:leipzig ffm:frankfurt mchn:münchen bpest:budapest sbg:salzburg',
    openEnded: 'bzw usw frl hrn',
    dotted: 'frl hrn str',
    ship: 'dampfer schiff',
    party: 'partei',
    surePlacePreposition: 'in bei nach aus',
  },
  endings: [{ kind: 'surePlace', shortest: 7, ends: 'heim hausen dorf kirchen stadt brück brunn ingen weiler furt' }],
};
