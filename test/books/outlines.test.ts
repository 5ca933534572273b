/**
 * Outlines of whole books: contents lists, parts, named sections and title pages as old and new books have them.
 */
import { archived, chapters, type OutlineCases, prose, testOutlines } from './outline-cases.js'

const VERSE = `The lock is shut, the gate is barred,
    The keeper is in bed,
And nobody will cross the yard
    To hear what nobody said.`

const LISTED_VOLUMES = `CONTENTS


     VOLUME I

     BOOK FIRST.--WATER

        I.  A Lamp
       II.  The Carrier

     VOLUME II

     BOOK FIRST.--DUST

        I.  A Key
       II.  The Moor

     LETTER TO A FRIEND IN HULL




`

const cases: OutlineCases = {
  'a contents list that counts anew in each part': {
    source: `Contents\n\n\nBOOK ONE: 1805\n\nCHAPTER I\n\nCHAPTER II\n\n\nBOOK TWO: 1806\n\nCHAPTER I\n\nCHAPTER II\n\n\nFIRST EPILOGUE\n\nCHAPTER I\n\nCHAPTER II\n\n\n\n\n${chapters('BOOK ONE: 1805\n\n\n\n\nCHAPTER I', 'CHAPTER II', 'BOOK TWO: 1806\n\n\n\n\nCHAPTER I', 'CHAPTER II', 'FIRST EPILOGUE\n\n\n\n\nCHAPTER I', 'CHAPTER II')}`,
    outline: [
      'Book One 1805',
      '  Chapter I',
      '  Chapter II',
      'Book Two 1806',
      '  Chapter I',
      '  Chapter II',
      'First Epilogue',
      '  Chapter I',
      '  Chapter II',
    ],
  },
  'a contents list of bare numerals in parts, without blank lines': {
    source: `Table des matières\n\nPREMIÈRE PARTIE\nI\nII\nIII\nDEUXIÈME PARTIE\nI\nII\n\n\nÀ Odile\n\n\n${chapters('PREMIÈRE PARTIE\n\n\nI', 'II', 'III', 'DEUXIÈME PARTIE\n\n\nI', 'II')}`,
    outline: ['Première Partie', '  I', '  II', '  III', 'Deuxième Partie', '  I', '  II'],
    without: ['I II'],
  },
  'a contents list with spelled numbers in a column': {
    source: archived(
      'The Long Quay',
      'Anna Sand',
      `THE LONG QUAY\n\nby\n\nAnna Sand\n\n\n\nCONTENTS\n\n\nPART 1\n\n       ONE  A LAMP AT NOON\n       TWO  THE CARRIER\n     THREE  LOW WATER\n\nPART 2\n\n  TWENTY-ONE  GOSSIP\n  TWENTY-TWO  THE INLAND ROAD\n\n\n\n\n${chapters('PART 1\n\n\n\nCHAPTER ONE\n\nA LAMP AT NOON', 'CHAPTER TWO\n\nTHE CARRIER', 'CHAPTER THREE\n\nLOW WATER', 'PART 2\n\n\n\nCHAPTER TWENTY-ONE\n\nGOSSIP', 'CHAPTER TWENTY-TWO\n\nTHE INLAND ROAD')}`,
    ),
    outline: [
      'Part 1',
      '  Chapter One A Lamp at Noon',
      '  Chapter Two The Carrier',
      '  Chapter Three Low Water',
      'Part 2',
      '  Chapter Twenty-One Gossip',
      '  Chapter Twenty-Two The Inland Road',
    ],
    without: ['CONTENTS'],
  },
  'columns with heads over them, and a list of pictures': {
    source: `THE LONG WEIR\n\n\n\nTHE\n\nLONG WEIR\n\nA TALE\n\nBY\n\nANNA SAND\n\n\n\nCONTENTS\n\nCHAPTER                                     PAGE\n   I. A LAMP . . . . . . . . . . . . . . . . .    9\n  II. THE CARRIER . . . . . . . . . . . . . .    40\n III. LOW WATER  . . . . . . . . . . . . . . .   81\n\nLIST OF ILLUSTRATIONS\n\nThe sluice by night . . . . . . . . . .  _Frontispiece_\nShe held up the lantern . . . . . . . . . . . . .   13\n\n\n\n${chapters('CHAPTER I\n\nA LAMP', 'CHAPTER II\n\nTHE CARRIER', 'CHAPTER III\n\nLOW WATER')}`,
    outline: ['Chapter I A Lamp', 'Chapter II The Carrier', 'Chapter III Low Water'],
    title: 'The Long Weir',
    subtitle: 'A Tale',
    without: ['CONTENTS', 'PAGE', 'sluice by night'],
  },
  'pictures listed right over the first heading': {
    source: `THE LONG WEIR\n\nby Anna Sand\n\nLIST OF ILLUSTRATIONS\n\nThe sluice by night . . . . . . . .  9\n\nThe lantern  . . . . . . . . . . . 13\n\n${chapters('CHAPTER I', 'CHAPTER II')}`,
    outline: ['Chapter I', 'Chapter II'],
    without: ['sluice by night'],
  },
  'a cycle of numbered poems among others': {
    source: `LAMPS\n\nby Anna Sand\n\nCONTENTS\n\nSeven Locks\nThe Gutter\nThe Stair\nAn Inventory\n\n${['SEVEN LOCKS\n\nI', 'II', 'III', 'THE GUTTER', 'THE STAIR'].map((head) => `${head}\n\n${VERSE}`).join('\n\n')}\n\nAN INVENTORY\n\n${prose(2)}\n`,
    outline: ['Seven Locks', '  I', '  II', '  III', 'The Gutter', 'The Stair', 'An Inventory'],
  },
  'an argument under each number': {
    source: `THE LONG WEIR\n\nby Anna Sand\n\n${chapters(...['FIRST', 'SECOND', 'THIRD'].map((count) => `CANTO THE ${count}\n\nTHE ARGUMENT\n\nThe warden goes down--His lantern--An oath.`))}`,
    outline: ['Canto the First', 'Canto the Second', 'Canto the Third'],
  },
  'a comma between number and title, on two lines': {
    source: chapters(
      'KAPITOLA PRVNÍ,\nve které prší',
      'KAPITOLA DRUHÁ,\nve které přijde dopis',
      'KAPITOLA TŘETÍ,\nposlední',
    ),
    outline: ['Kapitola První ve které prší', 'Kapitola Druhá ve které přijde dopis', 'Kapitola Třetí poslední'],
  },
  'a last chapter that is not numbered': {
    source: archived(
      'The Long Quay, Complete',
      'Anna Sand (Anna Maria Teague)',
      `THE\n\nLONG\n\nQUAY\n\nBy Anna Sand\n\n\n\n\nCONTENTS.\n\nCHAPTER I. A Lamp.--At Noon.\n\nCHAPTER II. The Carrier.--Three Crowns.\n\nCHAPTER III. Low Water.\n\nCHAPTER THE LAST. What the Tide Left.--Yours Truly,\nAnna.\n\n\n\n\n${chapters('CHAPTER I.', 'CHAPTER II.', 'CHAPTER III.', 'CHAPTER THE LAST')}`,
    ),
    outline: ['Chapter I', 'Chapter II', 'Chapter III', 'Chapter the Last'],
    title: 'The Long Quay',
    author: 'Anna Sand',
    without: ['CONTENTS', 'Three Crowns', 'Yours Truly'],
  },
  'no last chapter: somebody speaks of one': {
    source: chapters('CHAPTER I', 'CHAPTER II', 'CHAPTER III').concat(
      '\n\n"The last chapter is the worst," said Tregear.\n\n',
      prose(3),
    ),
    outline: ['Chapter I', 'Chapter II', 'Chapter III'],
  },
  'titled chapters in numbered parts': {
    source: `THE LONG QUAY\n\nby Anna Sand\n\n\n\n\n${chapters('PART ONE\n\nThe Harbour\n\n\n\n\nA Lamp at Noon', 'The Widow Tregear', 'What the Tide Left', 'PART TWO\n\nThe Inland Road\n\n\n\n\nThree Crowns and a Key', 'The House on the Moor')}`,
    outline: [
      'Part One The Harbour',
      '  A Lamp at Noon',
      '  The Widow Tregear',
      '  What the Tide Left',
      'Part Two The Inland Road',
      '  Three Crowns and a Key',
      '  The House on the Moor',
    ],
  },
  'short sentences far apart in numbered parts are no titles': {
    source: chapters(
      'PART ONE',
      'She did not come.',
      'Nobody had asked her.',
      'And so it went on.',
      'PART TWO',
      'They waited all the same.',
    ),
    outline: ['Part One', 'Part Two'],
  },
  'the preface of a volume between its heading and its first book': {
    source: chapters(
      'VOLUME I--THE QUAY\n\n\n\nPREFACE',
      'BOOK FIRST--WATER\n\n\n\nCHAPTER I--A LAMP',
      'CHAPTER II--THE CARRIER',
      'VOLUME II--THE ROAD\n\n\n\nBOOK FIRST--DUST\n\n\n\nCHAPTER I--A KEY',
      'CHAPTER II--THE MOOR',
      'LETTER TO A FRIEND IN HULL',
    ).replace('VOLUME I--', `${LISTED_VOLUMES}VOLUME I--`),
    outline: [
      'Volume I The Quay',
      '  Preface',
      '  Book First Water',
      '    Chapter I A Lamp',
      '    Chapter II The Carrier',
      'Volume II The Road',
      '  Book First Dust',
      '    Chapter I A Key',
      '    Chapter II The Moor',
      'Letter to a Friend in Hull',
    ],
  },
  'acts that a list of scenes names first': {
    source: `THE SCENES OF THE PLAY\n\nACT I. A kitchen in Hull.\n\nACT II. The same.\n\n\n\n\n${['FIRST ACT', 'SECOND ACT'].map((act) => `${act}\n\n\nSCENE\n\nA kitchen.\n\nODILE.\nWho has taken the lamp?\n\nJORY.\nNobody has. It is where it was.\n\nODILE.\nThen where was it?\n\nJORY.\nOn the quay, I believe, in the rain.`).join('\n\n\n\n')}`,
    outline: ['First Act', 'Second Act'],
  },
  'an epilogue with chapters that the contents list has at the margin': {
    source: `CONTENTS\n\n\nPart I\n  Book I. Water\n    Chapter I. A Lamp\n    Chapter II. The Carrier\nPart II\n  Book II. Dust\n    Chapter I. A Key\n    Chapter II. The Moor\nEpilogue\n  Chapter I. Low Water\n  Chapter II. The Bell\nAppendix\n\n\n\n\n${chapters('PART I\n\n\n\nBook I. Water\n\n\n\nChapter I. A Lamp', 'Chapter II. The Carrier', 'PART II\n\n\n\nBook II. Dust\n\n\n\nChapter I. A Key', 'Chapter II. The Moor', 'EPILOGUE\n\n\n\nChapter I. Low Water', 'Chapter II. The Bell', 'APPENDIX')}`,
    outline: [
      'Part I',
      '  Book I Water',
      '    Chapter I A Lamp',
      '    Chapter II The Carrier',
      'Part II',
      '  Book II Dust',
      '    Chapter I A Key',
      '    Chapter II The Moor',
      'Epilogue',
      '  Chapter I Low Water',
      '  Chapter II The Bell',
      'Appendix',
    ],
  },
  'books by their ordinals over numbered paragraphs': {
    source: archived(
      'Thoughts on a Quay',
      'Anna Sand, Keeper of Lamps',
      `THOUGHTS ON A QUAY\n\nBy Anna Sand\n\n\n\n\n${['FIRST', 'SECOND', 'THIRD'].map((name) => `THE ${name} BOOK\n\nI. ${prose(1)}\n\nII. ${prose(1)}\n\nIII. ${prose(1)}`).join('\n\n\n\n')}`,
    ),
    outline: ['The First Book', 'The Second Book', 'The Third Book'],
    author: 'Anna Sand',
  },
  'cantos named for their part': {
    source: `THE LAMP\n\nby Anna Sand\n\n\n\n\n${chapters('Harbour: Canto I', 'Harbour: Canto II', 'Road: Canto I', 'Road: Canto II')}`,
    outline: ['Harbour: Canto I', 'Harbour: Canto II', 'Road: Canto I', 'Road: Canto II'],
  },
  'a translator below the author, and an imprint of several lines': {
    source: archived(
      'The Long Quay',
      'Anna Sand',
      `The Long Quay\n\nTranslated from the Cornish of\n\nAnna Sand\n\nby Jory Teague\n\nIllustrated.\n\nHULL:\nTEAGUE AND COMPANY,\n12 Quay Street.\n1878.\n\n\n\n\nTHE PUBLISHER'S NOTE\n\n\n${prose(2)}\n\n\n\n\n${chapters('CHAPTER I', 'CHAPTER II')}`,
    ),
    outline: ["The Publisher's Note", 'Chapter I', 'Chapter II'],
    author: 'Anna Sand',
    without: ['TEAGUE', 'Illustrated', 'Cornish'],
  },
  'a dedication in capitals, a note to the buyer, and sections whose first has no number': {
    source: `THE LAMP\n\nby Anna Sand\n\n\n\n\nTO ODILE AND JORY TEAGUE\n\nIn memory of a long winter\n\n\n\n\nTO THE BUYER OF THIS BOOK\n\n\n${prose(3)}\n\n\n\n\nCHAPTER I\n\n${prose(3)}\n\nII\n\n${prose(3)}\n\nIII\n\n${prose(3)}\n\n\n\n\nCHAPTER II\n\n${prose(3)}\n\nII\n\n${prose(3)}\n\nIII\n\n${prose(3)}\n\n\n\n\nCHAPTER III\n\n${prose(3)}\n\nII\n\n${prose(3)}`,
    outline: [
      'To the Buyer of This Book',
      'Chapter I',
      '  II',
      '  III',
      'Chapter II',
      '  II',
      '  III',
      'Chapter III',
      '  II',
    ],
  },
  'parts that only the contents list tells, and a prologue with sections': {
    source: `CONTENTS\n\n PROLOGUE\n THE BURNING OF THE MILL\n\n THE FIRST SUMMER\n CHAPTER I\n CHAPTER II\n\n THE SECOND SUMMER\n CHAPTER I\n CHAPTER II\n\n\n\n\n${chapters('PROLOGUE\n\nTHE BURNING OF THE MILL\n\n\n\n\nI', 'II', 'THE FIRST SUMMER\n\n_Told by Odile Teague, who was there_\n\n\n\n\nCHAPTER I', 'CHAPTER II', 'THE SECOND SUMMER\n\n_Told by her brother_\n\n\n\n\nCHAPTER I', 'CHAPTER II')}`,
    outline: [
      'Prologue The Burning of the Mill',
      '  I',
      '  II',
      'The First Summer',
      '  Chapter I',
      '  Chapter II',
      'The Second Summer',
      '  Chapter I',
      '  Chapter II',
    ],
  },
  'an imprint over a contents list of volumes': {
    source: archived(
      'The Long Quay',
      'Anna Sand',
      `THE LONG QUAY\n\nBy Anna Sand\n\n\nTeague & Co.\nNo. 12, Quay Street\nHull\n\nCopyright 1887\n\n\n\n\nCONTENTS\n\n\n     VOLUME I\n\n     CHAPTER\n         I.  A Lamp at Noon\n        II.  The Carrier\n\n     VOLUME II\n\n     CHAPTER\n         I.  A Key in the Dust\n        II.  The Moor\n\n\n\n\n${chapters('VOLUME I\n\n\n\n\nCHAPTER I--A LAMP AT NOON', 'CHAPTER II--THE CARRIER', 'VOLUME II\n\n\n\n\nCHAPTER I--A KEY IN THE DUST', 'CHAPTER II--THE MOOR')}`,
    ),
    outline: [
      'Volume I',
      '  Chapter I A Lamp at Noon',
      '  Chapter II The Carrier',
      'Volume II',
      '  Chapter I A Key in the Dust',
      '  Chapter II The Moor',
    ],
    without: ['Teague', 'CONTENTS'],
  },
  'a first volume right under the byline': {
    source: archived(
      'The Long Quay',
      'Anna Sand',
      `THE LONG QUAY\n\nBy Anna Sand\n\n\n\n\n${chapters('VOLUME I\n\n\n\n\nCHAPTER I', 'CHAPTER II', 'VOLUME II\n\n\n\n\nCHAPTER I', 'CHAPTER II')}`,
    ),
    outline: ['Volume I', '  Chapter I', '  Chapter II', 'Volume II', '  Chapter I', '  Chapter II'],
  },
  'speakers in small letters on lines of their own': {
    source: `THE LAMP\n\nby Anna Sand\n\n\n\n\n${['ACT I.\n\nScene I. A quay.', 'Scene II. A kitchen.', 'ACT II.\n\nScene I. The quay.'].map((scene) => `${scene}\n\n[Enter Odile and a Guard.]\n\nOdile.\nWho has taken the lamp that hung above the quay,\nAnd left me here to find my way by ear?\n\n1 Guard.\nNobody has. It is where it was.\n\n[Exeunt.]`).join('\n\n\n\n')}`,
    outline: ['Act I', '  Scene I A quay', '  Scene II A kitchen', 'Act II', '  Scene I The quay'],
    speakers: ['Odile', '1 Guard', 'Odile', '1 Guard', 'Odile', '1 Guard'],
  },
  'names that close letters speak nothing': {
    source: `THE LAMP\n\nby Anna Sand\n\n\n\n\n${chapters('CHAPTER I', 'CHAPTER II', 'CHAPTER III').replaceAll('rain came', 'rain came.\n\nYours,\nOdile.\n\nThe rain came')}`,
    outline: ['Chapter I', 'Chapter II', 'Chapter III'],
    speakers: [],
  },
  'a synopsis under a number is no title': {
    source: archived(
      'The Long Quay',
      'Anna Sand',
      `${' '.repeat(20)}THE LONG QUAY\n\n\n${' '.repeat(24)}BY\n${' '.repeat(20)}ANNA SAND\n${' '.repeat(20)}AUTHOR OF\n${' '.repeat(16)}"A LAMP AT NOON," ETC.\n\n\n\n\n${chapters('CHAPTER I.\n\n\nTHE FAIR.--A LOST SHOE.--WE GO HOME.', 'CHAPTER II.\n\n\nRAIN.--OLD TREGEAR COUNTS.', 'CHAPTER III.\n\n\nLAMPS LIT.--A VISITOR.--A KEY IS FOUND.')}`,
    ),
    outline: ['Chapter I', 'Chapter II', 'Chapter III'],
    author: 'Anna Sand',
    without: ['AUTHOR OF'],
  },
  'a title that begins with a small word and a pronoun': {
    source: chapters(
      'THE LONG QUAY\n\nby Anna Sand\n\n\n\n\nAs I Came Down the Hill',
      'For Her I Wait',
      'When I Heard the Bell',
      'To the Quay',
      'Low Water Once More',
    ),
    outline: [
      'As I Came Down the Hill',
      'For Her I Wait',
      'When I Heard the Bell',
      'To the Quay',
      'Low Water Once More',
    ],
  },
  'a part that is named for its book': {
    source: chapters(
      'PRIMERA PARTE DEL VIAJE DE UN FAROLERO\n\n\n\nCapítulo primero. De la lámpara',
      'Capítulo II. De la lluvia',
      'SEGUNDA PARTE DEL VIAJE DE UN FAROLERO\n\n\n\nCapítulo III. De la llave',
      'Capítulo IV. Del camino',
    ),
    outline: [
      'Primera Parte del Viaje de un Farolero',
      '  Capítulo primero De la lámpara',
      '  Capítulo II De la lluvia',
      'Segunda Parte del Viaje de un Farolero',
      '  Capítulo III De la llave',
      '  Capítulo IV Del camino',
    ],
  },
  'a letter to the reader, and when it was written': {
    source: archived(
      'The Long Quay',
      'Anna Sand',
      `THE LONG QUAY\n\nby Anna Sand\n\n\n\n\nTHE PUBLISHER TO THE READER.\n\n\n${prose(3)}\n\n\n\n\nA LETTER FROM CAPTAIN TREGEAR TO HIS COUSIN.\n\n\nWRITTEN IN THE YEAR 1812.\n\n${prose(3)}\n\n\n\n\n${chapters('CHAPTER I.', 'CHAPTER II.', 'CHAPTER III.')}`,
    ),
    outline: [
      'The Publisher to the Reader',
      'A Letter from Captain Tregear to His Cousin',
      'Chapter I',
      'Chapter II',
      'Chapter III',
    ],
  },
}

testOutlines(cases)
