// Surnames that are frequent in English texts: plain facts, compiled for teikit.
import type { WordLists } from '../shape/language-lexicon.ts';

export const surnames: WordLists = {
  surname: `
    napoleon buonaparte bismarck garibaldi voltaire rousseau goethe shakespeare caesar cicero
    white green king bishop dean earl duke abbot wood day hill snow penny winter summers rose knight page
    abbott adams adkins aldrich alexander allison alston anderson andrews appleton archer armstrong arnold ashley atkins
    atkinson atwood austin avery ayers babcock bacon bailey baird baker baldwin ballard bancroft barber barker barlow barnes
    barnett barrett barron barry bartlett barton bates baxter beard beatty beauregard beck becker beecher belknap bell bender
    benedict bennett benson bentley benton berg berger berry biddle bigelow bingham bishop black blackburn blackwell blaine
    blair blake blanchard bliss bolton bond booth borden bowen bowers bowman boyd bradford bradley bradshaw brady bragg brandt
    breckinridge brennan brewer brewster bridges briggs bright brinkley bristow brooks brown browne browning brownlow bryan
    bryant buchanan buck buckley buckner burgess burke burnett burnham burns burnside burr burroughs burton bush butler byrd
    byrne cabell cabot cadwallader calhoun callahan cameron campbell cannon cantrell carlisle carlson carlton carnegie
    carpenter carr carrington carroll carson carter cartwright carver cassidy castle chamberlain chambers chandler chapman
    chase cherry childs choate christensen churchill clark clarke clay clayton cleveland clifford clifton clinton cobb cochran
    cochrane coffey coffin cohen colby cole coleman collier collins colton conklin conley connelly conner connolly connor
    conrad conway cooke coolidge cooper copeland corbett cornell corwin cowan cox coyle craig crandall crane crawford
    crittenden crockett crosby cross crowley culpepper cummings cummins cunningham curran currier curry curtis cushing custer
    dalton daly daniels darling darrow davenport davidson davies davis dawson dayton dean decker delaney dempsey denison
    denton dewey dickens dickerson dickinson dickson dillon dix dixon dobbs dodd dodge doherty dolan donahue donaldson
    donnelly donovan dorsey dougherty douglass dow downing doyle drake draper drew driscoll dudley duffy duncan dunlap dunn
    dunning durham dutton duvall dyer eastman eaton edison edwards eliot ellington elliott ellis ellsworth emerson emmons
    english erickson evans everett ewing fairbanks farley farrell farragut faulkner ferguson fernandez field fields fillmore
    finch finley fischer fish fisher fisk fitzgerald fitzpatrick fleming fletcher flint flynn foley forbes ford forrest foster
    fowler fox foy francis fraser frazier freeman fremont frost fuller fulton gage gaines gallagher gallatin gardner garfield
    garner garrett garrison gates gentry gibbons gibbs gibson giddings gilbert gilchrist giles gill gillespie gilman gilmore
    gladstone glass gleason glenn goddard goldberg goldman goldstein gomez gonzales goodman goodrich goodwin gorman gould
    graham grant graves gray greeley greene greenwood greer gregg gregory griffin griffith griggs grimes griswold gross gunn
    guthrie hagen haines hale haley hall halleck halsey hamilton hamlin hammond hampton hancock hanley hanna hansen hanson
    harding hardy harlan harmon harper harrington harris harrison hart hartley hartman harvey haskell hastings hatch hathaway
    hawkins hawley hawthorne hayden hayes haynes hays hayward healy heath hedges henderson hendricks henley henry hensley
    herbert herndon herrera herring hewitt hickey hickman hicks higgins hill hilton hines hitchcock hobbs hobson hodges
    hoffman hogan holbrook holcomb holden holder holland holloway holmes holt hooker hooper hoover hopkins horn horton hosmer
    houghton houston howard howe howell hoyt hubbard hudson huff hughes hull humphrey humphreys hunt hunter huntington hurley
    hurst hutchins hutchinson hyde ingalls ingersoll ingram irvin irwin jackson jacobs jacobson james jameson jay jefferson
    jeffries jenkins jennings jensen jewett johns johnson johnston johnstone jones jordan joyce judson kane kaufman kearney
    keating keene keller kelley kellogg kelly kemp kendall kendrick kennedy kenney kent kerr kessler keyes kilgore kimball
    kinney kirby kirk kirkland kirkpatrick klein kline knapp knight knowles knox koch kramer kraus lacy lafayette lamar lamb
    lambert lancaster landon landrum lane lang langley larkin larsen larson latham lathrop lawler lawson leavitt lee leonard
    lester levy lewis lincoln lindsay lindsey livingston livingstone lloyd locke lockhart lockwood lodge logan long longfellow
    longstreet lopez lord lowell lowery lowry lucas ludlow lyman lynch lyon lyons macdonald mack mackenzie macon madden maddox
    madison magruder mahoney malone maloney mann manning mansfield markham marks marlowe marsh marshall martin martinez mason
    masters mather mathews matthews maxwell may mayer mayfield maynard mayo mcadams mcadoo mcallister mcbride mccabe mccall
    mccarthy mccarty mcclellan mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdonough mcdowell mcgee mcgill
    mcgovern mcgowan mcgrath mcgraw mcgregor mcguire mchenry mcintosh mcintyre mckay mckee mckenna mckenzie mckinley mckinney
    mcknight mclain mclaughlin mclean mcleod mcmahon mcmillan mcnally mcneil mcpherson mcrae meade meeks melville mendoza
    mercer merrill merritt metcalf metzger meyer meyers middleton miles miller milligan mills milton mitchell monroe
    montgomery moody mooney moore morales moran morehead morgan moriarty morris morrison morrissey morrow morse morton moseley
    mosher moss mott mueller muhlenberg mullen mullins murdock murphy murray myers nash neff nelson newell newman newton
    nichols nicholson nielsen nixon noble nolan norman norris norton norwood noyes nugent nunez oakley obrien oconnell oconnor
    odell odonnell ogden oliver olmstead olsen olson oneal oneil oneill orr ortiz osborn osborne otis owens packard page paine
    palmer parker parkhurst parks parsons patrick patterson patton payne peabody pearce pearson peck pendleton pennington
    perez perkins perrin perry pershing peters petersen peterson pettigrew phelps phillips pickering pickett pierce pierson
    pike pinckney pinkerton piper pitt pittman platt plummer poe poindexter polk pollard pollock pope porter potter powell
    powers pratt prentice prentiss prescott preston price prince pritchard proctor prior pryor putnam quigley quincy quinn
    ramsey randall randolph rankin ransom raymond reed reese reeves reid reilly reynolds rhodes rice richards richardson
    richmond richter riddle ridgely ridgeway riley ripley ritchie ritter rivera rives robbins roberson roberts robertson
    robeson robinson rockefeller rodgers rodriguez rogers rollins romero roosevelt root rosecrans rosenberg rosenthal ross
    roth rowe rowland ruggles rush rusk russell rutherford rutledge ryan sage salisbury sampson sanborn sanchez sanders
    sanderson sanford sargent saunders savage sawyer sayre schaefer schmidt schneider schofield schroeder schultz schumacher
    schuyler schwab schwartz scott seaton sedgwick serrano sewall seward seymour shafter shannon sharp sharpe shaw shea shelby
    sheldon shelton shepard shepherd sheppard sheridan sherman sherwood shields shipman shoemaker sibley simmons simms simon
    simons simpson sims sinclair singer singleton skinner slade slater slattery slaughter slidell sloan smith smythe snell
    snow snyder somers somerville sorensen southard sparks spaulding spears spence spencer sprague springer stafford standish
    stanford stanton staples stark starr steele stein stephens stephenson sterling stern stevens stevenson stewart stiles
    stockton stoddard stokes stone story stout strauss strickland strong stuart sullivan sumner sumter sutherland sutton
    swanson sweeney swift sylvester taft talbot talmadge taney tappan tate taylor temple terry thatcher thayer thomas thompson
    thomson thoreau thornton thurman thurston tilden tillman todd tompkins toombs torres townsend tracy travis trimble
    trumbull tucker turner tuttle tweed twiggs tyler tyson underwood updike upshur vance vanderbilt vaughan vaughn vernon
    vincent vinson wade wadsworth wagner wainwright wakefield walker  wallace waller walsh walters walton wanamaker warner
    warren washburn washburne watkins watson watts weaver webb weber webster weeks weiss welch weld welles wells wendell
    wentworth west weston wetmore wheeler wheelock whipple whitaker whitcomb whitehead whitman whitney whittaker whittier wick
    wickliffe wiggins wilcox wilder wilkes wilkins wilkinson willard willcox willey williams williamson willoughby wilmot
    wilson winchester winslow winston winters winthrop wirt wolcott wolfe wolff woodbury woodruff woods woodward woodworth
    woolsey wooten worth worthington wright wyatt wylie yancey yates yeager york young zimmerman hitler mussolini franco
  `,
};
