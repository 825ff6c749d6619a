import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button'
import { toast } from './toast'
import classes from './copy.module.css'

/** An id, URL or header that is copied by a click. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const t = useTranslations()
  const { isCopied, Picture, button } = useCopy(() => text)
  return (
    <>
      <button type="button" className={classes['copy']} {...button}>
        <span className="hidden-text">{t('common.copy', { label })}</span>
        <code>{text}</code>
        <Picture size={14} aria-hidden />
      </button>
      {/* Beside the button: inside, it would be left out of the button's name. */}
      <span className="hidden-text" role="status">
        {isCopied && t('common.copied', { label })}
      </span>
    </>
  )
}

/** A button that copies a text. The text is computed when the button is pressed. */
export function CopyButton({
  text,
  label,
  copied,
  size = 'sm',
}: {
  text: () => string
  label: string
  /** The announcement after the text has been copied. */
  copied: string
  size?: 'sm' | 'xs'
}) {
  const { isCopied, Picture, button } = useCopy(text)
  return (
    <>
      <Button
        size={size}
        variant="default"
        leftSection={<Picture size={size === 'xs' ? 14 : 16} aria-hidden />}
        {...button}
      >
        {label}
      </Button>
      {/* Not part of the button, because a wider button would move its neighbors under the pointer. */}
      <span className="hidden-text" role="status">
        {isCopied && copied}
      </span>
    </>
  )
}

/**
 * Returns the props of a button that copies a text. The text is computed when the button is pressed. The button shows
 * success until the focus leaves it.
 */
export function useCopy(text: () => string) {
  const { isCopied, copy, forget } = useClipboard()
  return {
    isCopied,
    Picture: isCopied ? IconCheck : IconCopy,
    button: { onClick: () => void copy(text()), onBlur: forget },
  }
}

/**
 * Returns a function that copies a text, and whether it was copied. If the browser doesn't allow it, a toast says so.
 */
export function useClipboard() {
  const t = useTranslations()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setIsCopied(true)
    } catch {
      // Browsers give the clipboard to secure pages alone, and to people who allow it.
      void toast(t('common.copy-failed'), { isBad: true })
    }
  }
  return { isCopied, copy, forget: () => setIsCopied(false) }
}
