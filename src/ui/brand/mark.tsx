import classes from './mark.module.css'

/**
 * The console's mark: a bell whose clapper is a dot, amber, or red while something is failing. index.html and the icons
 * in `public` have the same shapes. What is failing is written elsewhere.
 */
export const Mark = ({ isFailing }: { isFailing: boolean }) => (
  <svg className={classes['mark']} viewBox="0 0 24 24" width="24" height="24" aria-hidden>
    <rect className={classes['ground']} width="24" height="24" rx="6" />
    <path
      className={classes['bell']}
      d="M12 3.4a5.3 5.3 0 0 0-5.3 5.3c0 4.4-2.2 6.1-2.2 6.1h15s-2.2-1.7-2.2-6.1A5.3 5.3 0 0 0 12 3.4z"
    />
    {isFailing ? (
      <circle className={classes['failing']} cx="12" cy="17.8" r="3.4" strokeWidth="1.5" />
    ) : (
      <circle className={classes['quiet']} cx="12" cy="18.2" r="2.6" />
    )}
  </svg>
)
