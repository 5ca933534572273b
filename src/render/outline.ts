/**
 * What the finished pages tell the navigation: the table of contents, the landmarks and the list of printed pages.
 */

/** An entry of the table of contents; `href` is relative to the folder that holds the package document. */
export interface OutlineEntry {
  readonly title: string
  readonly href: string
  /** From 0. */
  readonly depth: number
}

export interface Landmark {
  readonly type: 'cover' | 'titlepage' | 'toc' | 'bodymatter'
  readonly title: string
  readonly href: string
}

export interface Outline {
  readonly entries: OutlineEntry[]
  readonly landmarks: Landmark[]
  readonly pages: { readonly label: string; readonly href: string }[]
}

/** An entry with the entries below it. */
export interface OutlineNode {
  readonly entry: OutlineEntry
  readonly children: OutlineNode[]
}

/** The entries as a tree; an entry that skips a level hangs under the nearest one above it. */
export const nest = (entries: readonly OutlineEntry[]): readonly OutlineNode[] => {
  const roots: OutlineNode[] = []
  const open: OutlineNode[] = []
  for (const entry of entries) {
    while (open.length > 0 && (open[open.length - 1] as OutlineNode).entry.depth >= entry.depth) open.pop()
    const node: OutlineNode = { entry, children: [] }
    const parent = open[open.length - 1]
    if (parent) parent.children.push(node)
    else roots.push(node)
    open.push(node)
  }
  return roots
}

/** How many levels the tree has; 1 where there is nothing. */
export const depthOf = (nodes: readonly OutlineNode[]): number =>
  nodes.reduce((most, node) => Math.max(most, 1 + (node.children.length > 0 ? depthOf(node.children) : 0)), 1)
