import { useNavigate } from 'react-router-dom'

/** Returns what opens a page from anywhere. The focus moves to the content, or to the detail that opens there. */
export function useGoTo(): (to: string) => void {
  const navigate = useNavigate()
  return to => {
    void navigate(to)
    // What had the focus may be gone with the page before: the next Tab goes to the content.
    document.querySelector('main')?.focus({ preventScroll: true })
  }
}
