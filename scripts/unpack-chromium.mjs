// Unpacks the Chromium of an npm package into the folder for temporary files (TMPDIR). A program of its own, since the
// package decides by its environment, while it is loaded, what to unpack.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
