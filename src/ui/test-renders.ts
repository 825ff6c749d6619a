/** A node of React's tree, as far as it shows what has rendered. */
interface Fiber {
  tag: number
  flags: number
  type: { displayName?: string; name?: string; render?: { name?: string }; type?: { name?: string } } | null
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
}

/** React's tags of function components: plain ones, `forwardRef`, and both kinds of `memo`. */
const functionTags = new Set([0, 11, 14, 15])
/** React's flag of a node whose component has run. */
const performedWork = 1

/** The number of renders of each component instance. A node and its alternate are one instance. */
const counts = new Map<Fiber, number>()

/** Counts what rendered for a commit. A subtree that React skipped keeps its nodes. */
function count(first: Fiber | null): void {
  for (let node = first; node; node = node.sibling) {
    const { alternate } = node
    if (functionTags.has(node.tag) && (node.flags & performedWork) !== 0) {
      const instance = alternate && counts.has(alternate) ? alternate : node
      counts.set(instance, (counts.get(instance) ?? 0) + 1)
    }
    if (node.child !== alternate?.child) count(node.child)
  }
}

const nameOf = ({ type }: Fiber) =>
  type?.displayName ?? type?.name ?? type?.render?.name ?? type?.type?.name ?? 'unknown'

// React looks for this hook of its developer tools when it is loaded, so the test setup imports this file first.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: (_id: number, root: { current: Fiber }) => count(root.current),
    onPostCommitFiberRoot: () => {},
    onCommitFiberUnmount: () => {},
  },
})

/** Starts counting from zero. */
export const resetRenders = (): void => counts.clear()

/** Returns the names of the components of which an instance has rendered at least so many times. */
export const renderedAtLeast = (times: number): string[] => [
  ...new Set([...counts].filter(([, renders]) => renders >= times).map(([fiber]) => nameOf(fiber))),
]

/** Returns how many instances of a component have been rendered. */
export const renderedInstances = (name: string): number =>
  [...counts.keys()].filter(fiber => nameOf(fiber) === name).length
