import { lazy, useState, type ComponentType } from 'react'
import { loadFailedStyles } from './failed-styles'

/** Code of the console that could not be loaded: there is no network, or the server has a newer console. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure'
  /** Lets it be loaded again. Not before the failure is shown: React would render, and load, again and again. */
  readonly forget: () => void

  constructor(cause: unknown, forget: () => void) {
    super('Part of the console could not be loaded', { cause })
    this.forget = forget
  }
}

export interface Loadable {
  /** Loads the code before it is needed. Resolves once that has ended, also if it has failed. */
  load: () => Promise<void>
  /** Whether the code has been loaded: then it is rendered without suspending. */
  isLoaded: () => boolean
}

/**
 * Returns a page, or a part of one, whose code is in a chunk of its own. It suspends until the code has been loaded, and
 * throws a `LoadFailure` to the boundary around it if that fails. Code that is loaded already is rendered at once.
 */
export function lazyPage<Props extends object>(
  importPage: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> & Loadable {
  let Page: ComponentType<Props> | undefined
  let loading: Promise<{ default: ComponentType<Props> }> | undefined
  const loadPage = () => {
    loading ??= importWithStyles(importPage).then(
      module => {
        Page = module.default
        return module
      },
      (cause: unknown) => {
        throw new LoadFailure(cause, forget)
      },
    )
    return loading
  }
  const pendingPage = () => lazy(loadPage) as unknown as ComponentType<Props>
  let Pending = pendingPage()
  const forget = () => {
    loading = undefined
    Pending = pendingPage()
  }
  function LazyPage(props: Props) {
    const [Chosen] = useState(() => Page ?? Pending)
    return <Chosen {...props} />
  }
  return Object.assign(LazyPage, {
    isLoaded: () => Page !== undefined,
    load: async () => {
      await loadPage().catch((error: unknown) => {
        if (error instanceof LoadFailure) error.forget()
      })
    },
  })
}

/** Imports code. If it could not be loaded before, its style sheets are loaded again, too. */
async function importWithStyles<Module>(importPage: () => Promise<Module>): Promise<Module> {
  await loadFailedStyles()
  return importPage()
}

/** Loads the code of what a control opens as soon as the pointer or the focus is on the control. */
export function loadOnIntent({ load }: Pick<Loadable, 'load'>) {
  const begin = () => void load()
  return { onPointerEnter: begin, onFocus: begin }
}
