#!/usr/bin/env node
// The door of the command line: npx orrery COMMAND, inside this folder.
// As old in its syntax as fitting-node.mjs: nothing else is loaded before that was asked.
import { fits, sayItDoesNot } from './fitting-node.mjs'

if (fits) {
  void import('./command-line.mjs').then((line) => line.start(process.argv.slice(2)))
} else {
  sayItDoesNot()
}
