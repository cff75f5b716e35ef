// Common given names, folded: names of the period in Russia and its neighbours, in transliteration, and English and German ones.

const NAMES: ReadonlySet<string> = new Set(
  [
    'aleksandr alexander alexandr aleksei alexei alexey anatoly andrei andrey anton arkady boris daniil david dmitri dmitry dmitrii eduard',
    'efim evgeny evgenii fedor fyodor filipp gavriil gennady georgy georgii gleb grigory grigorii grigori igor ilya innokenty ioakim iosif',
    'ivan karl kirill klim kliment konstantin lavrenty lavrentiy lazar leonid lev maksim maxim mark matvei mikhail moisei naum nikita nikolai',
    'nikolay oleg osip pavel petr pyotr roman semen semyon sergei sergey sergo solomon stanislav stepan timofei vadim valentin valerian',
    'vasily vasilii vasili viktor vitaly vladimir vladislav vsevolod vyacheslav yakov yan yefim yegor yevgeny yuri yury genrikh anastas',
    'abram aron isaak lavr nestor mendel felix feliks robert ernst andrejs janis jan jozef josef joseph stefan',
    'anna aleksandra alexandra ekaterina elena elizaveta galina irina klavdia lidia ludmila maria marina nadezhda natalia nina olga',
    'polina raisa sofia svetlana tamara tatiana tatyana valentina varvara vera yelena zinaida zoya',
    'albert alfred andrew arthur benjamin charles christopher daniel edward edwin ernest francis frank frederick george harold harry henry',
    'herbert howard hugh jacob james john jonathan julius lawrence leo leon lewis louis martin matthew maurice max michael nathaniel nicholas',
    'oliver oscar patrick paul peter philip ralph raymond richard rudolf samuel simon stephen theodore thomas victor walter william winston',
    'alice catherine charlotte clara dorothy edith eleanor elizabeth emily emma florence helen jane julia katherine laura louise lucy margaret',
    'martha mary ruth sarah susan adolf franz friedrich fritz georg hans heinrich hermann johann johannes kurt otto wilhelm wolfgang',
    'александр алексей андрей борис василий виктор владимир вячеслав георгий григорий дмитрий евгений иван иосиф климент константин лазарь',
    'лаврентий лев леонид максим михаил николай павел петр роман семен сергей степан федор яков юрий анна вера екатерина елена мария надежда ольга',
  ].flatMap((line) => line.split(' ')),
);

const PATRONYMIC =
  /(?:[oe]vi[ct]h|(?:nikit|il|ily|kuzm|luk|fom|savv|никит|иль|кузьм|лук|фом|савв)(?:ich|ич)|[oe]vi[ct]s?ch|ovna|evna|ichna|ович|евич|овна|евна|ична|овича|евича|овичу|евичу)$/;

/** `word` folded. */
export function isGivenName(word: string): boolean {
  return NAMES.has(word) || isPatronymic(word);
}

export function isPatronymic(word: string): boolean {
  return word.length > 6 && PATRONYMIC.test(word);
}
