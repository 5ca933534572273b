import { describe, expect, test } from 'vitest'
import { readHeading } from '../../src/shape/heading.js'
import {
  isContentsHeading,
  isIllustrationsHeading,
  mayBeNamed,
  mayHeadList,
  namedKind,
} from '../../src/shape/heading-words.js'

const names = {
  chapter: ['The Last Chapter', 'chapter the last', 'Le dernier chapitre', 'Das letzte Kapitel', 'Letztes Kapitel'],
  prologue: ['Prologue', 'THE PROLOGUE', 'Пролог', '楔子', 'the  prologue'],
  epilogue: ['Épilogue', 'The Coda'],
  interlude: ['Entr’acte', "entr'acte", '间章'],
  preface: ['Author’s Preface', "The Translator's Preface", 'Preface to the second edition', 'まえがき'],
  foreword: ['Avant-propos', 'Forward by Ada Quill'],
  introduction: ['Introductory', 'Introductory Remarks', 'AUTHOR’S INTRODUCTION', 'Wstęp'],
  dedication: ['Dédicace'],
  epigraph: ['Epígrafe'],
  afterword: ['Epílogo del autor', "Author's Afterword", '后记'],
  conclusion: ['Schluß', 'L’envoi'],
  appendix: ['番外', '番外篇', 'Appendices'],
  acknowledgments: ['Acknowledgment', 'Acknowledgements', 'Danksagung'],
  notes: ['Notes', 'Note', 'Fußnoten'],
  glossary: ['The Glossary'],
  'authors-note': [
    "Author's Note",
    'Author’ notes',
    'Authors’ Note',
    'Notes from the author',
    "Nota dell'autore",
    'Anmerkung der Autorin',
    'Anmerkungen des Autors',
    '作者有话要说',
    '上架感言',
  ],
  text: [
    'The Argument',
    'Dramatis Personæ',
    'Persons of the Play',
    'Person in the Drama',
    'Map',
    'Note to the third edition',
    'About the Authors',
    'About this book',
    'Also by Ada Quill',
    'More stories by Ada Quill',
    'Praise for The Weir',
    'An Excerpt from The Weir',
    'A Sneak Peek',
    'Preview of The Weir',
    'Über die Autorin',
    'À propos de l’auteure',
    'Sobre la autora',
  ],
}

describe('the names of sections that have no number', () => {
  for (const [kind, some] of Object.entries(names)) {
    test.each(some)(`${kind}: %s`, (name) => {
      expect(namedKind(name)).toBe(kind)
      expect(mayBeNamed(name)).toBe(true)
      expect(mayBeNamed(`${name}: The Weir`)).toBe(true)
      expect(mayBeNamed(`${name} – The Weir`)).toBe(true)
    })
  }

  test.each([
    '',
    'The',
    'Prologues',
    'Author Notes',
    'Preface to',
    'Note to self',
    'More by',
    'A Storm',
    'x'.repeat(71),
  ])('not %j', (name) => {
    expect(namedKind(name)).toBeUndefined()
  })

  test.each(['The storm came up.', 'Anna', '—', 'He said: no'])('are told by their first word: %j', (line) => {
    expect(mayBeNamed(line)).toBe(false)
    expect(readHeading(line)?.pattern).not.toBe('named')
  })

  test.each([
    ['Second Epilogue: Ten Years After', 'epilogue'],
    ['The First Interlude', 'interlude'],
    ['番外　灯の帳面', 'appendix'],
    ['Appendix A. The Letters', 'appendix'],
  ])('an ordinal, a title or a space goes with them: %s', (line, kind) => {
    expect(readHeading(line)).toMatchObject({ pattern: 'named', kind })
  })
})

describe('the headings of lists', () => {
  test.each([
    'Contents',
    'THE CONTENTS.',
    'Table of Contents',
    'table of  contents :',
    'Contents of Vol. II: The Sea',
    'Chapters',
    'Inhalt:',
    'Table des matières',
    'ÍNDICE',
    'Spis treści',
    'Оглавление',
    '目录',
    '目　次',
    '차 례',
    'The 目錄',
  ])('%s', (line) => {
    expect(isContentsHeading(line)).toBe(true)
    expect(isIllustrationsHeading(line)).toBe(false)
  })

  test.each([
    'Illustrations',
    'A LIST OF ILLUSTRATIONS',
    'List of full-page plates.',
    'Full page illustrations',
    'Maps and Illustrations:',
    'Abbildungen',
  ])('%s', (line) => {
    expect(isIllustrationsHeading(line)).toBe(true)
    expect(isContentsHeading(line)).toBe(false)
  })

  test.each(['', 'Contentment', 'A list', 'The table was set.', 'Full of plates', 'The'])('not %j', (line) => {
    expect(isContentsHeading(line) || isIllustrationsHeading(line)).toBe(false)
  })

  test.each(['Contents', 'Contents ***', 'TABLE_', 'The Contents]', 'Plates ==', '目次～', 'Inhalt~'])(
    'perhaps %s, signs and all',
    (line) => expect(mayHeadList(line)).toBe(true),
  )
})
