/** Of a keyboard event. `keyCode` is deprecated, but nothing else identifies Safari's last key. */
interface ComposedKey {
  isComposing: boolean
  keyCode: number
}

/**
 * Whether a key belongs to an input method, such as one for Japanese: it picks or confirms a conversion, and is no
 * command. Safari ends the composition before the key that confirms it, which then has the key code 229 alone.
 */
const isComposing = ({ isComposing: isOpen, keyCode }: ComposedKey): boolean => isOpen || keyCode === 229

/**
 * Keeps the keys of input methods from every handler of the page, ours and the libraries'. The browser itself still
 * gets them. Has to be called before any other listener is added.
 */
export function guardComposition(): void {
  addEventListener('keydown', event => isComposing(event) && event.stopImmediatePropagation(), true)
}
