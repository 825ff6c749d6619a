import { useEffect } from 'react'

/** Shows in the browser's tab whether something is failing. */
export function useFavicon(isFailing: boolean): void {
  useEffect(() => {
    showIcon(isFailing ? '/icon-failing.svg' : '/icon.svg')
    return () => showIcon('/icon.svg')
  }, [isFailing])
}

function showIcon(path: string): void {
  const link = document.querySelector('link[rel="icon"]')
  // A browser loads it again even if it is the same.
  if (link?.getAttribute('href') !== path) link?.setAttribute('href', path)
}
