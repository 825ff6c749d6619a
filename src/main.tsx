import { start } from '~/app/start'

/** The mock's code is loaded by the demo alone. */
const startMock = async () => (await import('~mocks/hosts/browser')).startMock()

const root = document.getElementById('root')
if (root) void start(root, startMock)
