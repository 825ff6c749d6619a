import classes from './states.module.css'

/** A bell that sends to three tiles, for a list that has nothing yet. It says nothing that the text below doesn't. */
export const EmptyDrawing = () => (
  <svg className={classes['drawing']} width="112" height="64" viewBox="0 0 112 64" fill="none" aria-hidden>
    <path d="M44 32h14m0-20h18M76 32H58m0-20v40m0 0h18" />
    <rect x="4" y="12" width="40" height="40" rx="10" />
    <path d="M17 38v-7a7 7 0 0 1 14 0v7m-16 0h18m-11 5h4" />
    <rect x="76" y="2" width="20" height="20" rx="6" />
    <rect x="76" y="22" width="20" height="20" rx="6" />
    <rect x="76" y="42" width="20" height="20" rx="6" />
  </svg>
)
