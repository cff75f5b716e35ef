// The words by which kinds of documents show how they are built: who speaks, what a field of a form says, what papers are kept in.
// Lists are words parted by blanks, in small letters, without full stops.
import { wordsOf } from './shape/language-lexicon.ts';

/** What a speaker can be to the others. */
export const speakerRoles = ['interviewer', 'interviewee', 'moderator', 'questioner', 'witness', 'speaker'] as const;
export type SpeakerRole = (typeof speakerRoles)[number];

/** Kinds of what papers are kept in or described by, from the largest. */
export type ContainerRank = 'series' | 'subseries' | 'box' | 'folder' | 'item';

type DocumentWords = {
  readonly speakers: Readonly<Partial<Record<SpeakerRole, string>>>;
  /** Letters before questions and before answers. */
  readonly questionAndAnswer: string;
  /** What can stand before a colon in forms, minutes and lists, and is no speaker. */
  readonly fields: string;
  /** Of remarks on speaking; `laugh` stands for every word that begins so. */
  readonly remarks: string;
  /** By which somebody speaks of himself or to another. */
  readonly personal: string;
  readonly containers: Readonly<Partial<Record<ContainerRank, string>>>;
};

const english: DocumentWords = {
  speakers: {
    interviewer: 'interviewer',
    interviewee: 'interviewee narrator respondent informant',
    moderator: 'moderator chairman chairwoman chair chairperson president host presiding',
    questioner:
      'question q examiner investigator counsel prosecutor prosecution attorney defense defence magistrate judge court',
    witness: 'answer a witness defendant accused',
    speaker: 'speaker voice participant man woman audience student all unknown unidentified',
  },
  questionAndAnswer: 'q:a',
  fields:
    'present absent attended attendance apologies excused also subject re reference ref date dated place time location venue note notes nb item agenda motion moved resolved resolution decision decided heard vote votes voting action actions adopted carried seconded from to cc copy copies enclosure enclosures enclosed title source author translator translated transcriber transcribed transcript transcription recorded recording editor edited prepared compiled signed name names born died age address occupation profession nationality education residence religion sex status number no page pages file document type form format language archive collection repository box folder series extent scope contents content summary conclusion conclusions recommendation recommendations result results problem solution cause effect example remark remarks remember warning important postscript ps weather temperature position wind course price cost total sum amount quantity length duration tape side track session part chapter section annex appendix discussion minutes report discussed proposal proposed opinion fact facts finding findings evidence exhibit comment comments description condition provenance access restrictions copyright keywords abstract',
  remarks:
    'laugh chuckl giggl paus silen crosstalk cross-talk inaudibl unintelligibl indistinct unclear sigh cough cries crying weep weeps weeping sob applau cheer interrupt knock nod gestur point phone telephone tape recorder recording microphone whisper shout overlapping noise music clap break smil shak shrug reads reading',
  personal: "i me my mine we us our ours you your yours i'm i've i'd i'll we're we've you're you've",
  containers: {
    series: 'series record-group rg',
    subseries: 'subseries sub-series subgroup',
    box: 'box boxes carton cartons case cases reel reels tray trays drawer drawers vol volume volumes shelf container',
    folder: 'folder folders file files envelope envelopes packet bundle portfolio wallet',
    item: 'item items piece pieces document documents letter',
  },
};

const german: DocumentWords = {
  speakers: {
    interviewer: 'interviewer interviewerin reporter reporterin',
    interviewee: 'befragter befragte interviewpartner interviewpartnerin zeitzeuge zeitzeugin',
    moderator: 'vorsitzender vorsitzende präsident präsidentin moderator moderatorin',
    questioner: 'frage f richter staatsanwalt verteidiger untersuchungsrichter',
    witness: 'antwort zeuge zeugin angeklagter angeklagte beschuldigter',
    speaker: 'sprecher sprecherin stimme',
  },
  questionAndAnswer: 'f:a',
  fields:
    'anwesend abwesend entschuldigt betreff betr betrifft bezug datum ort zeit beginn ende punkt tagesordnung top antrag beschluss beschluß beschlossen abstimmung bemerkung bemerkungen anmerkung hinweis quelle titel verfasser übersetzer name geboren gestorben beruf adresse wohnort alter staatsangehörigkeit nummer nr seite signatur bestand umfang inhalt anlage anlagen von an kopie verteiler wetter thema aufnahme dauer protokollant protokoll ergebnis zusammenfassung beispiel teilnehmer',
  remarks:
    'lacht lachen gelächter pause schweig unverständlich seufz hustet weint beifall applaus unterbrech zwischenruf klopf nickt zeigt telefon tonband',
  personal: 'ich mich mir mein meine meinen meinem wir uns unser unsere du dich dir dein sie ihnen ihr',
  containers: {
    series: 'serie bestandsgruppe abteilung reihe',
    subseries: 'unterserie untergruppe',
    box: 'karton kartons schachtel kasten kiste band bände',
    folder: 'mappe mappen umschlag heft faszikel bündel akte akten',
    item: 'stück blatt',
  },
};

const russian: DocumentWords = {
  speakers: {
    interviewer: 'интервьюер корреспондент корр',
    interviewee: 'респондент рассказчик рассказчица',
    moderator: 'председатель ведущий ведущая председательствующий',
    questioner: 'вопрос в следователь прокурор защитник судья',
    witness: 'ответ о свидетель подсудимый обвиняемый',
    speaker: 'голос голоса докладчик',
  },
  questionAndAnswer: 'в:о',
  fields:
    'присутствовали отсутствовали слушали постановили решили повестка тема дата место время примечание примечания источник автор название переводчик имя фамилия отчество родился родилась умер адрес профессия национальность образование номер страница фонд опись дело лист приложение копия кому от голосование предложение итог пример запись вопросы',
  remarks: 'смеется смеётся смех пауза молчит молчание плачет неразборчиво аплодисменты вздыхает кашляет шум звонок показывает',
  personal: 'я меня мне мой моя мы нас нам наш вы вас вам ваш ты тебя тебе твой',
  containers: {
    series: 'раздел серия',
    box: 'коробка короб опись',
    folder: 'папка дело связка',
    item: 'документ',
  },
};

const all: readonly DocumentWords[] = [english, german, russian];

/** In small letters → what whoever is called so is to the others. */
export const roleOfSpeaker: ReadonlyMap<string, SpeakerRole> = new Map(
  all.flatMap(({ speakers }) =>
    speakerRoles.flatMap((role) => wordsOf(speakers[role]).map((word): readonly [string, SpeakerRole] => [word, role])),
  ),
);

/** The letter of answers by that of questions. */
export const answerTo: ReadonlyMap<string, string> = new Map(
  all.map(({ questionAndAnswer }) => {
    const [question = '', answer = ''] = questionAndAnswer.split(':');
    return [question, answer];
  }),
);

export const fieldWords: ReadonlySet<string> = new Set(all.flatMap(({ fields }) => wordsOf(fields)));
export const remarkBeginnings: readonly string[] = all.flatMap(({ remarks }) => [...wordsOf(remarks)]);
export const personalWords: ReadonlySet<string> = new Set(all.flatMap(({ personal }) => wordsOf(personal)));

export const containerRanks: readonly ContainerRank[] = ['series', 'subseries', 'box', 'folder', 'item'];

/** In small letters → how large it is. */
export const rankOfContainer: ReadonlyMap<string, ContainerRank> = new Map(
  all.flatMap(({ containers }) =>
    containerRanks.flatMap((rank) => wordsOf(containers[rank]).map((word): readonly [string, ContainerRank] => [word, rank])),
  ),
);
