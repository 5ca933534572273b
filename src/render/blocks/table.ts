/**
 * Tables, in a box of their own so that a wide one can be scrolled where the reader scrolls.
 */
import type { Table, TableCell } from '../../book/block.js'
import type { Desk, Render } from '../desk.js'
import { renderInlines } from '../inline.js'

const row = (cells: readonly TableCell[], head: boolean, width: number, desk: Desk): string => {
  let out = '<tr>'
  for (const cell of cells) {
    desk.trace.push(cell.span)
    const inner = renderInlines(cell.content, desk)
    out += head && inner ? `<th scope="col">${inner}</th>` : `<td>${inner}</td>`
  }
  return `${out}${'<td></td>'.repeat(Math.max(0, width - cells.length))}</tr>\n`
}

export const table: Render<Table> = (block, desk) => {
  const width = block.rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  if (width === 0) return ''
  const heads = Math.max(0, Math.min(block.headerRows, block.rows.length))
  let out = '<div class="table">\n<table>\n'
  for (const [part, rows, head] of [
    ['thead', block.rows.slice(0, heads), true],
    ['tbody', block.rows.slice(heads), false],
  ] as const) {
    if (rows.length === 0) continue
    out += `<${part}>\n`
    for (const cells of rows) out += row(cells, head, width, desk)
    out += `</${part}>\n`
  }
  return `${out}</table>\n</div>\n`
}
