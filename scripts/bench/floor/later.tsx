import { useEffect, useState, type ComponentType } from 'react'

/**
 * A component whose code is loaded when it is first shown, or before that by `load`. It isn't `lazy`: React keeps a
 * fallback up for 300 ms, and nothing can be faster than that.
 */
export function later<Props extends object>(importPart: () => Promise<{ default: ComponentType<Props> }>) {
  let Loaded: ComponentType<Props> | null = null
  const load = async () => {
    Loaded = (await importPart()).default
  }
  function Part(props: Props) {
    const [, setIsLoaded] = useState(Loaded !== null)
    useEffect(() => {
      if (!Loaded) void load().then(() => setIsLoaded(true))
    }, [])
    return Loaded && <Loaded {...props} />
  }
  return { Part, load }
}
