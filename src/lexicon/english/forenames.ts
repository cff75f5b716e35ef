// Forenames that English, American and French texts of 1790–1960 use: plain facts, compiled for teikit.
import type { Forenames } from '../shape/language-lexicon.ts';

export const forenames: Forenames = {
  full: `
    aaron abby abe abel béla bela abigail abner abraham abram absalom ada adam adaline addie adela adelaide adele adeline
    adolf adolph adolphus adrian agatha agnes alan albert alberta alec alex alexander alexandra alexis alfred alice alison
    allan allen alma alois alonzo alphonse alphonso alvah alvin amanda ambrose amelia amos amy anastasia anders andre andreas
    andrew andy angela angelina angus anita ann anna anne annette annie ansel anselm anson anthony antoine anton antonio
    arabella archibald archie armand arnold art artemas artemus arthur asa asahel asher ashbel aubrey august augusta augustin
    augustine augustus aurelia azariah barbara barnabas barnard barney bartholomew basil beatrice becky belinda bella ben
    benedict benjamin bennie bernard bernhard bernice bert bertha bertram bessie beth betsey betsy betty beulah bill billie
    billy birdie blanche bob bobby brenda bridget bruce bruno bryan burt caleb calvin camilla carl carlos carol caroline
    carrie casper caspar catharine catherine cathy cecil cecilia celeste celia charles charley charlie chauncey chester chris
    christian christiana christina christine christopher clara clarence clarissa claud claude claudia clayton clem clement
    clementine cliff clifford clyde conrad constance cora cordelia corinne cornelia cornelius curt curtis cynthia cyril cyrus
    daisy dan daniel danny daphne darius dave david deborah delia delilah della dennis derek dewitt dexter diana dick dolly
    dolores dominic don donald donna dora doris dorothea dorothy dottie doug douglas drusilla duncan dwight earl earnest eben
    ebenezer eddie edgar edith edmond edmund edna eduard edward edwin effie eileen elbert elbridge eleanor eleazer elena eli
    elias elihu elijah elinor eliphalet elisabeth elisha eliza elizabeth ella ellen ellie elliott elmer elmira elnathan eloise
    elsa elsie elvira emanuel emil emile emily emma emmett emory enoch ephraim erastus eric erich erik erma ernest ernestine
    ernst erwin esau essie estelle esther ethan ethel etta eugen eugene eugenia eunice eva evan eve evelyn everett experience
    ezekiel ezra fannie fanny faye felicia felix ferdinand fletcher flora floyd frances francis francois frank frankie
    franklin franz fred freda freddie frederic frederica frederick frieda friedrich fritz gabriel gaius gail gaston gene
    genevieve geoffrey george georges georgiana gerald geraldine gerard gertrude gideon gilbert giles gladys gloria godfrey
    gordon gottfried gottlieb grace gracie greta gregory gretchen griffith grover guido gus gustav gustave gustavus guy hannah
    hans harold harriet harrison harry harvey hattie hazel hector heinrich helen helena helene henri henrietta henry herbert
    herman hermann hester hezekiah hilda hiram homer horace horatio howard hubert hugh hugo hyman ichabod ida ignatius ike
    immanuel ines inez ira irene irma irving irwin isaac isabel isabella isaiah israel ivan ivy jabez jack jackie jacob
    jacques jakob james jan jane janet janice jared jasper jay jean jeanette jedediah jeff jefferson jehu jemima jennie jenny
    jeremiah jeremy jerome jerry jesse jessica jessie jethro jill jim jimmie jimmy joan joanna joanne job joe joel johann
    johannes john johnnie johnny jon jonah jonas jonathan joseph josephine josephus joshua josiah josie jotham joyce juan
    juanita judah judith judy jules julia julian juliana julie juliet juliette julius justin justus karen karl kate katharine
    katherine kathleen kathryn katie kay keith kenneth kitty klaus konrad kurt laban larry laura laurence lavinia lawrence
    lazarus leander leigh lemuel lena leo leon leonard leonora leopold leroy leslie lester letitia lettie levi lewis lillian
    lillie lilly linda linus lionel lizzie llewellyn lloyd lois lon lorenzo loretta lottie lou louis louisa louise lucas
    lucian lucille lucinda lucius lucretia lucy ludwig luella luigi luis luke luther lydia lyman lynn mabel mae maggie malachi
    malcolm malvina mamie manuel marcella marcia marcus margaret margarita margery margie maria marian marianne marie marietta
    marilyn marion marjorie martha martin marvin mary mathew mathilda matilda matt matthew matthias mattie maud maude maurice
    maxine maxwell mehitable melissa melvin mercy meredith micah michael michel mike mildred miles millicent millie milton
    minerva minnie miriam molly monica morris moritz mortimer moses moshe muriel myra myron myrtle nancy naomi nat nate nathan
    nathaniel neal ned nehemiah neil nellie nelly nelson nettie nicholas nick nicodemus nina noah noel nora norma norman
    obadiah octavia octavius olaf oliver olive olivia ollie olga omar ora oscar oswald otis otto owen pablo pamela pat
    patience patricia patrick patty paul paula paulina pauline pearl pedro peggy penelope percival percy perley pete peter
    phebe phil philemon philip phillip phineas phoebe phyllis pierre polly prudence rachel rachael ralph randall randolph
    raphael ray raymond rebecca reginald rene reuben rhoda ricardo richard rob robert roberta roderick rodney roger roland
    rolf roman ron ronald rosa rosalie rosalind rosamond rosanna roscoe rosie rowland roxana roy ruben rudolf rudolph rufus
    rupert russell ruth sadie sallie sally salmon salome sam sammy samson samuel sandra sara sarah saul seth seymour shadrach
    sheldon shirley sibyl sidney siegfried sigmund silas silvester simeon simon solomon sophia sophie sophronia stan
    stanislaus stanley stella stephen steve steven stewart stuart sue susan susanna susannah susie sylvanus sylvester sylvia
    tabitha ted teddy temperance teresa terence thaddeus thelma theodora theodore theophilus theresa therese thomas thurlow
    tillie tim timothy titus tobias toby tom tommie tommy tony uriah ursula valentine vera verna vernon vic vicki victor
    victoria vince vincent viola violet virgil vivian waldo wallace walter wanda ward warren washington wayne wendell wesley
    wilbert wilbur wilfred wilhelm wilhelmina willard william willie willis wilma winfield winfred winifred winnie winslow
    winston woodrow yvonne zachariah zachary zadock zebulon zelda zenas zilpha zoe
    ian alasdair alastair alistair hamish fergus colin callum ewan euan gavin graeme rory lachlan murdo torquil innes
    iain fiona moira morag mairi sheila shona una isobel elspeth catriona davina kirsty maureen brigid bridie noreen
    deirdre maeve sinead siobhan sean seamus liam kevin brendan declan dermot desmond padraig eamon cormac conor niall
    gareth rhys dylan emlyn gwilym ivor idris gwen gwyneth olwen megan bronwen nesta nigel clive trevor cedric sydney
    bertie algernon lancelot humphrey piers quentin beryl doreen enid pansy poppy rosemary audrey keziah jerusha
    hepzibah mehetabel dorcas priscilla bathsheba kezia zipporah huldah tryphena tryphosa zechariah hosea micajah
    zebulun gershom eleazar jehiel ottilie johanna gretel sven lars nils knut olof ingrid astrid sigrid gudrun bjorn
    leif giovanni giuseppe pietro paolo carlo francesco lucia diego fernando jorge ramon rafael françois marcel rené
    andré émile étienne thérèse geneviève lucien
  `,
  short: `
    jno:john jno:jonathan chas:charles robt:robert wm:william willm:william thos:thomas tho:thomas geo:george jas:james saml:samuel
    danl:daniel edw:edward edwd:edward benj:benjamin benjn:benjamin alex:alexander alexr:alexander theo:theodore jos:joseph
    richd:richard nathl:nathaniel fredk:frederick fredc:frederic abm:abraham abrm:abraham andw:andrew archd:archibald
    barthw:bartholomew cath:catherine margt:margaret eliz:elizabeth elizth:elizabeth michl:michael patk:patrick timy:timothy
    ebenr:ebenezer xtopher:christopher chrisr:christopher chr:christopher leond:leonard nichs:nicholas jona:jonathan josh:joshua
    zach:zachariah zachy:zachary jere:jeremiah augs:augustus matthw:matthew stephn:stephen phil:philip hy:henry
  `,
  dotted: `
    sol:solomon gilb:gilbert ant:anthony dav:david step:stephen lawr:lawrence hen:henry mat:matthew max:maximilian
  `,
};
