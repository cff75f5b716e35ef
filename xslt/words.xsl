<?xml version="1.0" encoding="UTF-8"?>
<!--
  The words of the page's own, in each language that it can be read in. One row for each: a name, then the words in the order of
  the languages. Names of TEI elements are their labels; other names hold a dot. To add a language, add its code and a word to each row.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The language of the page's own words; empty: that of the document. -->
  <xsl:param name="ui-lang" as="xs:string" select="''"/>

  <xsl:variable name="r:languages" as="xs:string*" select="'en', 'de', 'fr', 'ru', 'es'"/>

  <!-- What was asked for, the language of the document, that of its text, the only or first one that the header names; else English. -->
  <xsl:variable name="r:language" as="xs:string" select="
    (($ui-lang, /*/@xml:lang, (/*/text)[1]/@xml:lang, (/*/teiHeader/profileDesc/langUsage/language)[1]/@ident)[normalize-space()][1]
      ! lower-case(tokenize(., '-')[1])[. = $r:languages], 'en')[1]"/>
  <xsl:variable name="r:column" as="xs:integer" select="index-of($r:languages, $r:language)"/>

  <xsl:variable name="r:word-table" as="map(xs:string, xs:string+)" select="map{
      'page.about': ('About this document', 'Über dieses Dokument', 'À propos de ce document', 'Об этом документе', 'Acerca de este documento'),
      'page.about-short': ('About', 'Über', 'À propos', 'О документе', 'Acerca de'),
      'page.text': ('Text', 'Text', 'Texte', 'Текст', 'Texto'),
      'page.notes': ('Notes', 'Anmerkungen', 'Notes', 'Примечания', 'Notas'),
      'page.corrections': ('Corrections', 'Korrekturen', 'Corrections', 'Исправления', 'Correcciones'),
      'page.corrections-lead': ('What the source has, and what the editors read in its place.', 'Was die Vorlage hat und was die Herausgeber dafür lesen.', 'Ce que porte la source, et ce que les éditeurs lisent à sa place.', 'Что стоит в источнике и что читают на этом месте издатели.', 'Lo que dice la fuente y lo que leen en su lugar los editores.'),
      'page.index': ('Index', 'Register', 'Index', 'Указатель', 'Índice'),
      'page.index-lead': ('Every entry with all its places of mention in the source reading.', 'Alle Einträge mit allen Stellen, an denen sie im Text der Vorlage genannt sind.', 'Chaque entrée avec toutes ses mentions dans le texte de la source.', 'Все статьи со всеми местами упоминания в тексте источника.', 'Cada entrada con todas sus menciones en el texto de la fuente.'),
      'page.skip': ('Skip to the text', 'Zum Text springen', 'Aller au texte', 'Перейти к тексту', 'Ir al texto'),
      'page.navigation': ('On this page', 'Auf dieser Seite', 'Sur cette page', 'На этой странице', 'En esta página'),
      'page.untitled': ('Untitled document', 'Dokument ohne Titel', 'Document sans titre', 'Документ без названия', 'Documento sin título'),
      'page.no-description': ('The header of this document does not describe it.', 'Der Kopf dieses Dokuments beschreibt es nicht.', 'L’en-tête de ce document ne le décrit pas.', 'В заголовке этого документа нет описания.', 'El encabezado de este documento no lo describe.'),
      'page.content-note': ('Note on the document', 'Hinweis zum Dokument', 'Note sur le document', 'Примечание к документу', 'Nota sobre el documento'),
      'page.made': ('Made from the TEI encoding', 'Erstellt aus der TEI-Kodierung', 'Établi à partir de l’encodage TEI', 'Составлено из разметки TEI', 'Elaborado a partir de la codificación TEI'),
      'page.made-with': ('with teikit', 'mit teikit', 'avec teikit', 'программой teikit', 'con teikit'),
      'page.title-supplied': ('Title supplied by the editors.', 'Titel von den Herausgebern.', 'Titre donné par les éditeurs.', 'Название дано издателями.', 'Título dado por los editores.'),
      'page.title-source': ('Source of the title', 'Quelle des Titels', 'Source du titre', 'Источник названия', 'Fuente del título'),
      'page.encoded': ('How this text was encoded', 'Wie dieser Text kodiert wurde', 'Comment ce texte a été encodé', 'Как размечен этот текст', 'Cómo se codificó este texto'),
      'page.changes': ('Changes', 'Änderungen', 'Modifications', 'Изменения', 'Cambios'),
      'reading.legend': ('Reading', 'Lesung', 'Lecture', 'Чтение', 'Lectura'),
      'reading.source': ('Source', 'Vorlage', 'Source', 'Источник', 'Fuente'),
      'reading.source-is': ('the wording as it stands,', 'der Wortlaut, wie er steht,', 'le texte tel quel,', 'текст как он есть,', 'el texto tal como está,'),
      'reading.faults': ('faults', 'Fehler', 'fautes', 'ошибки', 'errores'),
      'reading.marked': ('marked', 'bezeichnet', 'signalées', 'отмечены', 'marcados'),
      'reading.corrected': ('Corrected', 'Korrigiert', 'Corrigé', 'Исправленный', 'Corregida'),
      'reading.editors': ('the editors’', 'die', 'les', 'издательские', 'las'),
      'reading.corrections': ('corrections', 'Korrekturen', 'corrections', 'исправления', 'correcciones'),
      'reading.in-place': ('in place of the faults', 'der Herausgeber statt der Fehler', 'des éditeurs à la place des fautes', 'вместо ошибок', 'de los editores en lugar de los errores'),
      'reading.paper-source': ('Source reading: the wording as it stands, faults marked.', 'Lesung der Vorlage: der Wortlaut, wie er steht, Fehler bezeichnet.', 'Lecture de la source : le texte tel quel, fautes signalées.', 'Чтение источника: текст как он есть, ошибки отмечены.', 'Lectura de la fuente: el texto tal como está, errores marcados.'),
      'reading.paper-corrected': ('Corrected reading: the editors’ corrections in place of the faults.', 'Korrigierte Lesung: die Korrekturen der Herausgeber statt der Fehler.', 'Lecture corrigée : les corrections des éditeurs à la place des fautes.', 'Исправленное чтение: исправления издателей вместо ошибок.', 'Lectura corregida: las correcciones de los editores en lugar de los errores.'),
      'index.persons': ('Persons', 'Personen', 'Personnes', 'Лица', 'Personas'),
      'index.organisations': ('Organisations', 'Organisationen', 'Organisations', 'Организации', 'Organizaciones'),
      'index.groups': ('Groups', 'Gruppen', 'Groupes', 'Группы', 'Grupos'),
      'index.alleged': ('Bodies alleged by the document', 'Vom Dokument behauptete Organisationen', 'Organismes allégués par le document', 'Организации, о которых утверждает документ', 'Organismos alegados por el documento'),
      'index.places': ('Places', 'Orte', 'Lieux', 'Места', 'Lugares'),
      'index.works': ('Works', 'Werke', 'Œuvres', 'Произведения', 'Obras'),
      'index.events': ('Events', 'Ereignisse', 'Événements', 'События', 'Acontecimientos'),
      'index.objects': ('Objects', 'Gegenstände', 'Objets', 'Предметы', 'Objetos'),
      'index.dates': ('Dates', 'Daten', 'Dates', 'Даты', 'Fechas'),
      'index.also': ('Also', 'Auch', 'Aussi', 'Также', 'También'),
      'index.in-text': ('In the text', 'Im Text', 'Dans le texte', 'В тексте', 'En el texto'),
      'index.parts': ('Parts', 'Teile', 'Parties', 'Части', 'Partes'),
      'index.certainty': ('certainty', 'Gewissheit', 'certitude', 'достоверность', 'certeza'),
      'mention.none': ('No mention', 'Keine Nennung', 'Aucune mention', 'Нет упоминаний', 'Ninguna mención'),
      'mention.one': ('mention', 'Nennung', 'mention', 'упоминание', 'mención'),
      'mention.few': ('mentions', 'Nennungen', 'mentions', 'упоминания', 'menciones'),
      'mention.many': ('mentions', 'Nennungen', 'mentions', 'упоминаний', 'menciones'),
      'speech.one': ('speech', 'Rede', 'réplique', 'реплика', 'parlamento'),
      'speech.few': ('speeches', 'Reden', 'répliques', 'реплики', 'parlamentos'),
      'speech.many': ('speeches', 'Reden', 'répliques', 'реплик', 'parlamentos'),
      'place.note': ('note', 'Anmerkung', 'note', 'примечание', 'nota'),
      'place.line': ('line', 'Vers', 'vers', 'строка', 'verso'),
      'place.paragraph': ('paragraph', 'Absatz', 'paragraphe', 'абзац', 'párrafo'),
      'place.dateline': ('date line', 'Datumszeile', 'date', 'строка даты', 'línea de fecha'),
      'place.opener': ('opening', 'Anfang', 'début', 'начало', 'comienzo'),
      'place.closer': ('closing', 'Schluss', 'fin', 'конец', 'cierre'),
      'place.head': ('heading', 'Überschrift', 'titre', 'заголовок', 'encabezado'),
      'place.stage': ('stage direction', 'Bühnenanweisung', 'didascalie', 'ремарка', 'acotación'),
      'place.titlePage': ('title page', 'Titelseite', 'page de titre', 'титульный лист', 'portada'),
      'place.castList': ('cast list', 'Personenverzeichnis', 'distribution', 'действующие лица', 'reparto'),
      'place.text': ('text', 'Text', 'texte', 'текст', 'texto'),
      'date.to': ('to', 'bis', 'au', 'по', 'a'),
      'date.from': ('from', 'seit', 'depuis le', 'с', 'desde'),
      'date.until': ('to', 'bis', 'jusqu’au', 'по', 'hasta'),
      'date.between': ('between', 'zwischen', 'entre le', 'между', 'entre'),
      'date.and': ('and', 'und', 'et le', 'и', 'y'),
      'date.not-before': ('not before', 'nicht vor', 'pas avant le', 'не раньше', 'no antes de'),
      'date.not-after': ('not after', 'nicht nach', 'pas après le', 'не позже', 'no después de'),
      'corresp.sent': ('Sent', 'Gesendet', 'Envoi', 'Отправлено', 'Envío'),
      'corresp.received': ('Received', 'Empfangen', 'Réception', 'Получено', 'Recepción'),
      'corresp.transmitted': ('Transmitted', 'Übermittelt', 'Transmission', 'Передано', 'Transmisión'),
      'corresp.redirected': ('Redirected', 'Umgeleitet', 'Réexpédition', 'Перенаправлено', 'Redirección'),
      'corresp.forwarded': ('Forwarded', 'Weitergeleitet', 'Transfert', 'Переслано', 'Reenvío'),
      'corresp.by': ('by', 'von', 'par', 'кем:', 'por'),
      'corresp.from': ('from', 'aus', 'de', 'откуда:', 'desde'),
      'corresp.at': ('at', 'in', 'à', 'где:', 'en'),
      'corresp.on': ('on', 'am', 'le', 'когда:', 'el'),
      'abstract': ('Abstract', 'Zusammenfassung', 'Résumé', 'Аннотация', 'Resumen'),
      'accMat': ('Accompanying material', 'Beilagen', 'Matériel d’accompagnement', 'Приложения', 'Material adjunto'),
      'acquisition': ('Acquisition', 'Erwerbung', 'Acquisition', 'Поступление', 'Adquisición'),
      'additions': ('Additions', 'Zusätze', 'Additions', 'Пометы', 'Adiciones'),
      'address': ('Address', 'Adresse', 'Adresse', 'Адрес', 'Dirección'),
      'adminInfo': ('Administration', 'Verwaltung', 'Administration', 'Учётные сведения', 'Administración'),
      'affiliation': ('Affiliation', 'Zugehörigkeit', 'Affiliation', 'Принадлежность', 'Afiliación'),
      'age': ('Age', 'Alter', 'Âge', 'Возраст', 'Edad'),
      'analytic': ('In part', 'Beitrag', 'Article', 'Статья', 'Parte'),
      'appInfo': ('Software', 'Software', 'Logiciels', 'Программы', 'Programas'),
      'author': ('Author', 'Verfasser', 'Auteur', 'Автор', 'Autor'),
      'authority': ('Issued by', 'Herausgebende Stelle', 'Autorité', 'Выпущено', 'Autoridad'),
      'availability': ('Licence', 'Lizenz', 'Licence', 'Лицензия', 'Licencia'),
      'availability.access': ('Access', 'Zugang', 'Accès', 'Доступ', 'Acceso'),
      'bibl': ('Bibliography', 'Literatur', 'Bibliographie', 'Библиография', 'Bibliografía'),
      'binding': ('Binding', 'Einband', 'Reliure', 'Переплёт', 'Encuadernación'),
      'birth': ('Born', 'Geboren', 'Naissance', 'Родился', 'Nacimiento'),
      'calendarDesc': ('Calendars', 'Kalender', 'Calendriers', 'Календари', 'Calendarios'),
      'catchwords': ('Catchwords', 'Kustoden', 'Réclames', 'Кустоды', 'Reclamos'),
      'channel': ('Channel', 'Kanal', 'Canal', 'Канал', 'Canal'),
      'citation': ('Citation', 'Zitierweise', 'Citation', 'Ссылки', 'Citas'),
      'collation': ('Collation', 'Lagen', 'Composition des cahiers', 'Состав тетрадей', 'Colación'),
      'collection': ('Collection', 'Sammlung', 'Collection', 'Собрание', 'Colección'),
      'colophon': ('Colophon', 'Kolophon', 'Colophon', 'Колофон', 'Colofón'),
      'condition': ('Condition', 'Zustand', 'État', 'Состояние', 'Estado'),
      'correction': ('Corrections', 'Korrekturen', 'Corrections', 'Исправления', 'Correcciones'),
      'correspContext': ('Context', 'Zusammenhang', 'Contexte', 'Контекст', 'Contexto'),
      'country': ('Country', 'Land', 'Pays', 'Страна', 'País'),
      'creation': ('Date', 'Entstehung', 'Création', 'Создание', 'Creación'),
      'custodialHist': ('Custody', 'Verwahrung', 'Conservation', 'Хранение', 'Custodia'),
      'date': ('Date', 'Datum', 'Date', 'Дата', 'Fecha'),
      'death': ('Died', 'Gestorben', 'Mort', 'Умер', 'Muerte'),
      'decoNote': ('Decoration', 'Buchschmuck', 'Décoration', 'Украшения', 'Decoración'),
      'desc': ('Description', 'Beschreibung', 'Description', 'Описание', 'Descripción'),
      'dimensions': ('Dimensions', 'Maße', 'Dimensions', 'Размеры', 'Dimensiones'),
      'distributor': ('Distribution', 'Vertrieb', 'Diffusion', 'Распространение', 'Distribución'),
      'edition': ('Edition', 'Ausgabe', 'Édition', 'Издание', 'Edición'),
      'editor': ('Editor', 'Herausgeber', 'Éditeur scientifique', 'Редактор', 'Editor'),
      'education': ('Education', 'Ausbildung', 'Formation', 'Образование', 'Educación'),
      'event': ('Event', 'Ereignis', 'Événement', 'Событие', 'Acontecimiento'),
      'explicit': ('Explicit', 'Explicit', 'Explicit', 'Эксплицит', 'Éxplicit'),
      'extent': ('Extent', 'Umfang', 'Étendue', 'Объём', 'Extensión'),
      'faith': ('Faith', 'Glaube', 'Religion', 'Вероисповедание', 'Religión'),
      'filiation': ('Filiation', 'Überlieferung', 'Filiation', 'Филиация', 'Filiación'),
      'finalRubric': ('Final rubric', 'Schlussrubrik', 'Rubrique finale', 'Заключительная рубрика', 'Rúbrica final'),
      'floruit': ('Active', 'Wirkungszeit', 'Période d’activité', 'Время деятельности', 'Actividad'),
      'foliation': ('Foliation', 'Foliierung', 'Foliotation', 'Фолиация', 'Foliación'),
      'form': ('Form', 'Form', 'Forme', 'Форма', 'Forma'),
      'funder': ('Funding', 'Förderung', 'Financement', 'Финансирование', 'Financiación'),
      'geo': ('Coordinates', 'Koordinaten', 'Coordonnées', 'Координаты', 'Coordenadas'),
      'handNote': ('Hand', 'Hand', 'Main', 'Почерк', 'Mano'),
      'head': ('Heading', 'Überschrift', 'Intitulé', 'Заглавие', 'Encabezamiento'),
      'height': ('Height', 'Höhe', 'Hauteur', 'Высота', 'Altura'),
      'hyphenation': ('Hyphenation', 'Silbentrennung', 'Césures', 'Переносы', 'División de palabras'),
      'idno': ('Identifier', 'Identifikator', 'Identifiant', 'Идентификатор', 'Identificador'),
      'imprint': ('Imprint', 'Impressum', 'Adresse bibliographique', 'Выходные данные', 'Pie de imprenta'),
      'incident': ('Trace', 'Spur', 'Trace', 'След', 'Huella'),
      'incipit': ('Incipit', 'Incipit', 'Incipit', 'Инципит', 'Íncipit'),
      'institution': ('Institution', 'Institution', 'Institution', 'Учреждение', 'Institución'),
      'interpretation': ('Names, dates and other interpretation', 'Namen, Daten und andere Deutungen', 'Noms, dates et autres interprétations', 'Имена, даты и другие толкования', 'Nombres, fechas y otras interpretaciones'),
      'keywords': ('Keywords', 'Schlagwörter', 'Mots-clés', 'Ключевые слова', 'Palabras clave'),
      'langKnowledge': ('Languages known', 'Sprachkenntnisse', 'Langues connues', 'Владение языками', 'Idiomas'),
      'langUsage': ('Languages', 'Sprachen', 'Langues', 'Языки', 'Lenguas'),
      'layout': ('Layout', 'Einrichtung', 'Mise en page', 'Расположение текста', 'Disposición'),
      'licence': ('Licence', 'Lizenz', 'Licence', 'Лицензия', 'Licencia'),
      'location': ('Location', 'Lage', 'Localisation', 'Местоположение', 'Ubicación'),
      'locus': ('Leaves', 'Blätter', 'Feuillets', 'Листы', 'Folios'),
      'material': ('Material', 'Material', 'Matériau', 'Материал', 'Material'),
      'meeting': ('Meeting', 'Tagung', 'Réunion', 'Собрание', 'Reunión'),
      'monogr': ('In', 'In', 'Dans', 'В', 'En'),
      'msDesc': ('Manuscript', 'Handschrift', 'Manuscrit', 'Рукопись', 'Manuscrito'),
      'msFrag': ('Fragment', 'Fragment', 'Fragment', 'Фрагмент', 'Fragmento'),
      'msIdentifier': ('Archival reference', 'Signatur', 'Cote', 'Шифр', 'Signatura'),
      'msItem': ('Contents', 'Inhalt', 'Contenu', 'Содержание', 'Contenido'),
      'msItem.in': ('Item', 'Teil', 'Élément', 'Статья', 'Elemento'),
      'msName': ('Known as', 'Genannt', 'Connu sous le nom de', 'Известна как', 'Conocido como'),
      'msPart': ('Part', 'Teil', 'Partie', 'Часть', 'Parte'),
      'musicNotation': ('Music', 'Musiknotation', 'Notation musicale', 'Нотация', 'Notación musical'),
      'nationality': ('Nationality', 'Nationalität', 'Nationalité', 'Национальность', 'Nacionalidad'),
      'normalization': ('Normalisation', 'Normalisierung', 'Normalisation', 'Нормализация', 'Normalización'),
      'note': ('Note', 'Anmerkung', 'Note', 'Примечание', 'Nota'),
      'objectType': ('Kind', 'Art', 'Type', 'Вид', 'Tipo'),
      'occupation': ('Occupation', 'Beruf', 'Profession', 'Род занятий', 'Ocupación'),
      'origDate': ('Date', 'Entstehungszeit', 'Date', 'Датировка', 'Fecha'),
      'origin': ('Origin', 'Entstehung', 'Origine', 'Происхождение', 'Origen'),
      'origPlace': ('Place of origin', 'Entstehungsort', 'Lieu d’origine', 'Место происхождения', 'Lugar de origen'),
      'particDesc': ('Participants', 'Beteiligte', 'Participants', 'Участники', 'Participantes'),
      'physDesc': ('Form', 'Form', 'Forme', 'Форма', 'Forma'),
      'principal': ('Principal researcher', 'Leitung', 'Responsable principal', 'Руководитель', 'Investigador principal'),
      'projectDesc': ('Project', 'Projekt', 'Projet', 'Проект', 'Proyecto'),
      'provenance': ('Provenance', 'Provenienz', 'Provenance', 'История бытования', 'Procedencia'),
      'publicationStmt': ('Publication', 'Veröffentlichung', 'Publication', 'Публикация', 'Publicación'),
      'publisher': ('Publisher', 'Verlag', 'Éditeur', 'Издатель', 'Editorial'),
      'pubPlace': ('Place of publication', 'Erscheinungsort', 'Lieu de publication', 'Место издания', 'Lugar de publicación'),
      'punctuation': ('Punctuation', 'Zeichensetzung', 'Ponctuation', 'Пунктуация', 'Puntuación'),
      'quotation': ('Quotation', 'Zitate', 'Citations', 'Кавычки', 'Citas'),
      'quote': ('Quotation', 'Zitat', 'Citation', 'Цитата', 'Cita'),
      'recording': ('Recording', 'Aufnahme', 'Enregistrement', 'Запись', 'Grabación'),
      'recordHist': ('Record', 'Beschreibung', 'Notice', 'История описания', 'Registro'),
      'refsDecl': ('Citation', 'Zitierweise', 'Citation', 'Ссылки', 'Citas'),
      'region': ('Region', 'Region', 'Région', 'Регион', 'Región'),
      'relatedItem': ('Related', 'Verwandtes', 'En relation', 'Связанное', 'Relacionado'),
      'repository': ('Repository', 'Aufbewahrungsort', 'Dépôt', 'Хранилище', 'Depósito'),
      'residence': ('Residence', 'Wohnort', 'Résidence', 'Место жительства', 'Residencia'),
      'respStmt': ('Responsibility', 'Verantwortlich', 'Responsabilité', 'Ответственность', 'Responsabilidad'),
      'responsibility': ('Responsible', 'Verantwortlich', 'Responsable', 'Ответственный', 'Responsable'),
      'rubric': ('Rubric', 'Rubrik', 'Rubrique', 'Рубрика', 'Rúbrica'),
      'samplingDecl': ('Sampling', 'Auswahl', 'Échantillonnage', 'Выборка', 'Muestreo'),
      'scriptNote': ('Script', 'Schrift', 'Écriture', 'Письмо', 'Escritura'),
      'seal': ('Seal', 'Siegel', 'Sceau', 'Печать', 'Sello'),
      'secFol': ('Second folio', 'Zweites Blatt', 'Second folio', 'Второй лист', 'Segundo folio'),
      'segmentation': ('Segmentation', 'Gliederung', 'Segmentation', 'Членение', 'Segmentación'),
      'seriesStmt': ('Series', 'Reihe', 'Collection', 'Серия', 'Serie'),
      'settingDesc': ('Setting', 'Schauplatz', 'Cadre', 'Обстановка', 'Escenario'),
      'settlement': ('Place', 'Ort', 'Lieu', 'Населённый пункт', 'Lugar'),
      'sex': ('Sex', 'Geschlecht', 'Sexe', 'Пол', 'Sexo'),
      'signatures': ('Signatures', 'Bogensignaturen', 'Signatures', 'Сигнатуры', 'Signaturas'),
      'source': ('Source', 'Quelle', 'Source', 'Источник', 'Fuente'),
      'source.printed': ('Printed sources', 'Gedruckte Quellen', 'Sources imprimées', 'Печатные источники', 'Fuentes impresas'),
      'source.translation': ('Translation', 'Übersetzung', 'Traduction', 'Перевод', 'Traducción'),
      'sourceDesc': ('Source', 'Quelle', 'Source', 'Источник', 'Fuente'),
      'sponsor': ('Sponsor', 'Träger', 'Commanditaire', 'Спонсор', 'Patrocinador'),
      'stamp': ('Stamp', 'Stempel', 'Cachet', 'Штамп', 'Sello'),
      'stdVals': ('Standard values', 'Standardwerte', 'Valeurs normalisées', 'Стандартные значения', 'Valores normalizados'),
      'summary': ('Summary', 'Übersicht', 'Résumé', 'Краткое содержание', 'Resumen'),
      'support': ('Support', 'Beschreibstoff', 'Support', 'Материал', 'Soporte'),
      'supportDesc': ('Support', 'Beschreibstoff', 'Support', 'Материал', 'Soporte'),
      'surrogates': ('Reproductions', 'Reproduktionen', 'Reproductions', 'Копии', 'Reproducciones'),
      'textClass': ('Classification', 'Klassifikation', 'Classification', 'Классификация', 'Clasificación'),
      'textLang': ('Language of the original', 'Sprache des Originals', 'Langue de l’original', 'Язык оригинала', 'Lengua del original'),
      'title': ('Title', 'Titel', 'Titre', 'Название', 'Título'),
      'watermark': ('Watermark', 'Wasserzeichen', 'Filigrane', 'Водяной знак', 'Filigrana'),
      'width': ('Width', 'Breite', 'Largeur', 'Ширина', 'Anchura'),
      'witness': ('Witness', 'Textzeuge', 'Témoin', 'Список', 'Testimonio'),
      'objectDesc': ('Form', 'Form', 'Forme', 'Форма', 'Forma'),
      'handDesc': ('Hands', 'Hände', 'Mains', 'Почерки', 'Manos'),
      'layoutDesc': ('Layout', 'Einrichtung', 'Mise en page', 'Расположение текста', 'Disposición'),
      'scriptDesc': ('Script', 'Schrift', 'Écriture', 'Письмо', 'Escritura'),
      'typeDesc': ('Type', 'Type', 'Caractères', 'Шрифт', 'Tipos'),
      'decoDesc': ('Decoration', 'Buchschmuck', 'Décoration', 'Украшения', 'Decoración'),
      'bindingDesc': ('Binding', 'Einband', 'Reliure', 'Переплёт', 'Encuadernación'),
      'sealDesc': ('Seals', 'Siegel', 'Sceaux', 'Печати', 'Sellos'),
      'history': ('History', 'Geschichte', 'Histoire', 'История', 'Historia'),
      'additional': ('Further information', 'Weitere Angaben', 'Informations complémentaires', 'Дополнительные сведения', 'Información adicional'),
      'msContents': ('Contents', 'Inhalt', 'Contenu', 'Содержание', 'Contenido'),
      'listBibl': ('Bibliography', 'Literatur', 'Bibliographie', 'Библиография', 'Bibliografía'),
      'correspDesc': ('Correspondence', 'Korrespondenz', 'Correspondance', 'Переписка', 'Correspondencia'),
      'recordingStmt': ('Recording', 'Aufnahme', 'Enregistrement', 'Запись', 'Grabación'),
      'setting': ('Setting', 'Schauplatz', 'Cadre', 'Обстановка', 'Escenario'),
      'appInfo.by': ('by', 'über', 'par', 'по', 'por'),
      'tagsDecl': ('Tags', 'Tags', 'Balises', 'Теги', 'Etiquetas'),
      'classDecl': ('Classification schemes', 'Klassifikationsschemata', 'Schémas de classification', 'Схемы классификации', 'Esquemas de clasificación'),
      'editorialDecl': ('Editorial practice', 'Editionsprinzipien', 'Principes éditoriaux', 'Принципы издания', 'Criterios de edición'),
      'altIdentifier': ('Other reference', 'Andere Signatur', 'Autre cote', 'Другой шифр', 'Otra signatura'),
      'trait': ('Trait', 'Merkmal', 'Trait', 'Признак', 'Rasgo'),
      'state': ('State', 'Zustand', 'État', 'Состояние', 'Estado'),
      'measure': ('Extent', 'Umfang', 'Étendue', 'Объём', 'Extensión'),
      'forename': ('Forename', 'Vorname', 'Prénom', 'Имя', 'Nombre'),
      'surname': ('Surname', 'Nachname', 'Nom', 'Фамилия', 'Apellido'),
      'placeName': ('Place', 'Ort', 'Lieu', 'Место', 'Lugar'),
      'persName': ('Person', 'Person', 'Personne', 'Лицо', 'Persona'),
      'orgName': ('Organisation', 'Organisation', 'Organisation', 'Организация', 'Organización'),
      'name': ('Name', 'Name', 'Nom', 'Имя', 'Nombre')}"/>

  <xsl:function name="r:word" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="($r:word-table($name)[$r:column], r:capitalised(r:spaced-name($name)))[1]"/>
  </xsl:function>

  <!-- '3 mentions'; Russian has a form of its own for two, three and four. -->
  <xsl:function name="r:counted" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:variable name="form" select="
      if ($r:language != 'ru') then (if ($count = 1) then 'one' else 'many')
      else if ($count mod 10 = 1 and $count mod 100 != 11) then 'one'
      else if ($count mod 10 = (2, 3, 4) and not($count mod 100 = (12, 13, 14))) then 'few'
      else 'many'"/>
    <xsl:sequence select="if ($count = 0) then r:word($noun || '.none') else $count || ' ' || r:word($noun || '.' || $form)"/>
  </xsl:function>

  <!-- Months, and the same as they stand after a day. -->
  <xsl:variable name="r:months" as="map(xs:string, xs:string)" select="map{
      'en': 'January February March April May June July August September October November December',
      'de': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
      'fr': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
      'ru': 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
      'es': 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
      'ru.day': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'}"/>

  <!-- '1937-03-03' is '3 March 1937'; what is no plain date stays as it is. -->
  <xsl:function name="r:date-words" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($value, '^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$')">
        <xsl:variable name="parts" select="tokenize($value, '-')"/>
        <xsl:variable name="names" select="tokenize((if ($parts[3]) then $r:months($r:language || '.day') else (), $r:months($r:language))[1])"/>
        <xsl:variable name="day" select="$parts[3] ! (string(xs:integer(.)) || (if ($r:language = 'de') then '.' else ''))"/>
        <xsl:variable name="month" select="$parts[2] ! $names[xs:integer($parts[2])]"/>
        <xsl:sequence select="string-join(($day, $month, $parts[1]), if ($r:language = 'es') then ' de ' else ' ')"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
