// The one door of every npm script: node scripts/run.mjs COMMAND [arguments]
// As old in its syntax as fitting-node.mjs: nothing else is loaded before that was asked.
import { fits, sayItDoesNot } from './fitting-node.mjs'

if (fits) {
  void import('./launch.mjs').then((launch) => launch.launch(process.argv.slice(2)))
} else {
  sayItDoesNot()
}
