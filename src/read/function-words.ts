/**
 * The small words that hold a language's sentences together, the most frequent first, lower case.
 *
 * A third to a half of all words of a running text are among such few; those of a related language reach a tenth.
 * Dialogue words (you, me, no) are in, because stories talk.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en:
    'the and of to a in was he that it his i had with her as for she you on at is but be not they by have him from were ' +
    'said this my all which so me or one there we when what been would no out up if them an who could then into will ' +
    "do your their how it's don't i'm didn't just like about know",
  fr:
    'de la le et les à il un que en des elle dans qui ne pas une pour ce est se du sur au lui son je vous sa plus était ' +
    'avec tout par ses on mais nous comme avait me bien si dit sans mon où cette moi c’est qu’il d’un n’est j’ai même ' +
    'quand tu être fait leur aux ou été a-t-il oui non',
  de:
    'und die der er sie das ich nicht es in den zu ein mit sich war ist so auf dem wie hatte auch von eine an des aber ' +
    'im als dass daß was noch wenn nur wir aus ihm nach mir du ihr dann bei hat für um war mich über da sein einen doch ' +
    'ihn mehr schon oder haben kein sagte einer vor wieder ja nein',
  nl:
    'de het een van en in was zijn dat hij ze niet op te met ik voor is aan er maar haar die om had hem je bij zo als ' +
    'nog ook uit dan over wat naar door toen heeft mijn geen maar kon deze werd zei wel moest weer daar nu zou jij waren ' +
    'hun of ja nee',
  es:
    'de la que el y en a los se no un las por con una su para era del lo le al más como había él pero me si sus ella ' +
    'sin ya muy cuando sobre mi este también qué yo dijo estaba todo es ha hasta desde nos te porque donde bien sí todos ' +
    'esta fue así son nada usted ni eso',
  pt:
    'de que a o e do da em um não para se com uma os no na ele por mais ela as dos como mas era eu seu sua ao das me ' +
    'nos à lhe já muito quando disse foi estava tinha sem você até isso só pelo pela havia ou também minha meu está nem ' +
    'porque são depois sim',
  it:
    'di e che la il a un in non per è una si le con da i era del al come lo ma più della gli mi aveva alla nel se dei ' +
    'io ne lui anche disse suo sua questo lei tutto quando sono poi cosa ha perché ci essere così delle senza dalla sul ' +
    'ho mia già dal nella dove sì',
  ca:
    'de la i que el a en va un per no les els amb es una del al com se més era havia ho però seva seu li si ja per què ' +
    'tot jo quan aquest aquesta molt fins també dels perquè sense sobre ella ell em hi són estava sí res això meva li',
  sv:
    'och att det i en som han var på är med för hade till av hon den inte jag så men de sig ett om från honom sin när ' +
    'henne ut nu upp då kunde vad där över eller skulle sade mig efter man mycket bara du ni hans hennes blev någon ' +
    'detta in ja nej här kom ' +
    'kan ska vill denna alla deras hur bli blir vid mellan genom utan än själv alltid måste varit varje finns',
  da:
    'og i at det han en var som på af til hun med for den jeg ikke er de så der havde men et sig om ham kunne ud hende ' +
    'fra nu op sagde når da eller hvad mig skulle over efter sin man vi blev meget dig ind noget hans hendes bare også ' +
    'her kom ja nej din ' +
    'kan skal vil denne dette hvis alle deres hvor blive bliver ved mellem gennem uden end selv lige jo altid må været',
  nb:
    'og i det han en var som på av til hun med for jeg ikke den er de så at hadde men et seg om ham kunne ut henne fra ' +
    'nå opp sa når da eller hva meg skulle over etter sin man vi ble mye deg inn noe hans hennes bare også her kom ja ' +
    'nei din jeg mot noen ' +
    'kan skal vil denne dette hvis alle deres hvor bli blir ved mellom gjennom uten enn selv like jo alltid må vært',
  nn:
    'og i det han ein var som på av til ho med for eg ikkje den er dei så at hadde men eit seg om kunne ut henne frå no ' +
    'opp sa når då eller kva meg skulle over etter sin vi vart mykje deg inn noko hans hennar berre også her kom ja nei ' +
    'din mot nokon kvar ' +
    'kan skal vil denne dette viss alle deira bli blir ved mellom gjennom utan enn sjølv alltid må vore',
  is:
    'og að í á hann það var en ekki ég sem við hún er til með um þá af fyrir var því þegar svo hafði hans en honum sig ' +
    'henni eins eða þeir nú þetta þú upp mér sagði þar frá yfir út mig eftir hvað undir verið allt',
  fi:
    'ja ei on se hän oli että en mutta kun niin hänen kuin nyt minä sen ne vain jo mitä ole joka olin oli siitä sitä ' +
    'sinä tai olisi vielä minun sanoi olla häntä mikä sitten tämä kaikki ollut he jos hänelle koko sinun ovat ettei ' +
    'siinä eikä minua täällä kyllä kuinka ' +
    'voi myös tämän sekä tätä kanssa ennen jälkeen kaikkien niitä',
  et:
    'ja ei on oli ta et see ka kui ma aga nii mis siis oma ning tema siin seda selle kes nagu veel mu sa te olid juba ' +
    'ainult mida kuid minu siis nüüd pole või olnud ütles kõik talle mitte üle väga oleks sest üks ära jah ' +
    'saab kas olla enne pärast kõigi neid',
  pl:
    'i w nie się na z do że to a jak jest był po co o za tak od jego było ale już przez mnie go tym ja tylko być dla ' +
    'czy mu jej była ze pan kiedy tego jeszcze może ich gdy sobie był nad więc niej bardzo pod który ją jednak przed ' +
    'miał tej gdzie siebie nic ' +
    'które która są lub jeśli zostać będzie także można oraz aby ten ta te',
  cs:
    'a se v na že je to si do s z i ale jsem tak za o po jako byl by co jak k ho už když jeho jen bylo ve mu byla mě ' +
    'ještě nebo ne od jsi mi není než tam aby kde které který pro jsme řekl při své také před jí jejich ani ten proto ' +
    'ji pak ' +
    'která jsou pokud být bude toho této tohoto může pouze',
  sk:
    'a sa v na že je to si do s z i ale som tak za o po ako bol by čo k ho už keď jeho len bolo vo mu bola ma ešte alebo ' +
    'nie od mi než tam aby kde ktoré ktorý pre sme povedal pri svoje tiež pred jej ich ani ten preto ju potom nebol ' +
    'veľmi všetko ' +
    'ktorá sú ak byť bude toho tejto tohto môže iba nej',
  sl:
    'in je se v na da ne ki so za z si bi pa sem ga kot po kaj ali mu še že bil iz tako le o ni od bilo to do ko jo pri ' +
    'njegov bila samo svoje med lahko kako tudi smo nič ker potem on ti jih kdo rekel zdaj ' +
    'če ta vse brez vendar tega njegova biti',
  hr:
    'i je se u da na ne su sam za to od kao bi s iz o što ga li mu po ali si a koji bio kako samo nije još ili sve ja ' +
    'do bilo bila koja joj ako ono jer kad me smo on već svoje ni te mi rekao gdje nego oko pa ti nisam šta ' +
    'ovaj ova može bez toga njegova biti bude koje',
  hu:
    'a az és hogy nem is egy volt ez meg de csak mint már ha s el ki én azt még vagy aki akkor úgy van le fel neki sem ' +
    'olyan ő most mert amikor nagyon mondta minden hogyan azért kell lehet ezt itt volna ott mit igen semmi maga te nincs',
  ro:
    'și de a în să la nu o se cu că pe un din ce era mai îi îl al lui fi care au ca ei sau dar pentru le el am după ' +
    'când mi-a ea fost unde avea prin până numai dacă despre fără tot toate asta acum apoi această cum te eu ai ' +
    'sunt spuse si sa',
  tr:
    'bir ve bu da de ne için o gibi çok ama daha ben sen var kadar onun her şey sonra olarak dedi değil diye ki bana ' +
    'onu mi ya yok benim olan hiç şimdi kendi oldu beni böyle ona bile öyle iki vardı nasıl zaman biraz bütün göre ' +
    'içinde ise hem',
  lt:
    'ir į kad su jis buvo kaip tai iš bet aš jo už ne ar o ji jau tik apie nuo dar prie jos per po taip kas yra ką man ' +
    'mano savo jį labai pat čia dabar kai mes tu arba nes iki jei dėl visi ' +
    'ši gali visus be to būti bus kurie kuris šis',
  lv:
    'un ir ka bija viņš ar uz no tas kā bet es par viņa tā lai vai ne arī to nav pie pēc tik vēl jau kas ko viņam man ' +
    'tad viss kad savu ļoti tu bet mēs šo gan līdz kur tikai būtu tur ' +
    'ja šī var visus bez būt būs kurš šis',
  la:
    'et in est non ad ut cum quod qui sed si quae ab ex per atque esse nec sunt quam aut hoc ac enim etiam de eius ille ' +
    'erat neque ne tamen quo sic iam autem nunc quid me te se nihil omnes haec inter',
  vi:
    'và của là một có không người được cho anh những cô trong đã tôi này khi đến với như ra ông ở cũng lại nhưng thì ' +
    'mà đi vào làm từ còn đó nó về trên lên bà chỉ gì phải rồi biết em ta nói sẽ để',
  id:
    'yang dan di itu tidak dengan dia ini aku untuk dari ke ada akan saya kau telah sudah pada mereka dalam seperti ' +
    'juga kami orang bisa tapi lagi hanya satu karena saat kata sebuah tak oleh lalu apa atau ia jika menjadi masih begitu',
  eo:
    'la kaj de en al ne li mi ke estas estis ŝi por ĝi kun kiu sed el ili pri vi kiel tio oni sur ĉi pli ankaŭ kiam tiu ' +
    'jam unu kio nur ol lia ŝia mia tre sin se aŭ diris ĉiuj nun nenio',
  cy: 'y yr a i yn ar ei o ac oedd mae wedi ddim hi fe ond am eu fy gan hynny dim fel bod pan ni roedd at mi wrth beth chi',
  ga: 'an na agus a is ar i ní bhí sé le go sí do ag tá mé de ach nach sin ba é ná mar leis air anois bhfuil aon nuair dúirt',
  eu: 'eta da ez bat zen zuen du baina ere dut hau hori oso ni zer baino izan zuten egin den esan nire beste dio hura gabe',
  sq: 'e të në i që një me u nga ishte për si po do ka ai por kishte ajo nuk më te pa kur tha ta jam mos janë dhe këtë',
  gl:
    'de a o que e do da en un non para se con unha os no na el por máis ela as dos como mais era eu seu súa ao das me ' +
    'nos xa moi cando dixo foi estaba tiña sen ti ata iso só pola polo había ou tamén miña meu está nin porque despois si',
  af:
    "die en van het in nie dat is wat hy sy te om met ek 'n vir op aan was as maar jy hulle toe ons sou haar hom my so " +
    'ook kan na daar net by of een uit sê wees moet hierdie gaan ' +
    'hê êrens weer nog baie',
  tl:
    'ang ng sa na at ay mga niya siya ko si hindi ako mo ka kung para ito kanyang nang may pa lang ni rin kay namin ' +
    'isang din niyang naman ba sila kanya ng mga',
  ms:
    'yang dan di itu tidak dengan dia ini untuk ke ada akan saya telah sudah pada mereka dalam seperti juga orang ' +
    'awak kerana boleh beliau ialah daripada sahaja semasa hendak aku kau tak nak oleh kata apabila',
}
