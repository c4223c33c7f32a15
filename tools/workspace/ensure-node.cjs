'use strict';
/* Loaded before anything else, by whatever Node there is: ES5 only, so that an old Node reads the sentence and not a syntax error. */
/* eslint-disable no-var -- see above */
var path = require('path');

function numbersOf(version) {
  var parts = version.replace(/^v/, '').split('-')[0].split('.');
  return [Number(parts[0]), Number(parts[1] || 0), Number(parts[2] || 0)];
}

function isAtLeast(version, least) {
  for (var i = 0; i < 3; i += 1) {
    if (version[i] !== least[i]) return version[i] > least[i];
  }
  return true;
}

/** Whether a version meets one of the alternatives of a range of `^a.b.c` and `>=a.b.c`. Throws on any other range. */
function satisfies(version, range) {
  var actual = numbersOf(version);
  return range.split('||').some(function (alternative) {
    var match = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(alternative);
    if (!match) throw new Error('cannot read the version range "' + alternative + '"');
    var least = numbersOf(match[2]);
    return isAtLeast(actual, least) && (match[1] === '>=' || actual[0] === least[0]);
  });
}

/** The one sentence, in both languages, that a too old Node is refused with. */
function refusal(version, range) {
  return (
    'Utfall behöver Node ' +
    range +
    ' men här körs ' +
    version +
    ': installera aktuell LTS (24). / ' +
    'Utfall needs Node ' +
    range +
    ' but this is ' +
    version +
    ': install the current LTS (24).'
  );
}

/** Ends the process with code 1 when this Node is not in the range of package.json. */
function ensureNode() {
  var range = require(path.join(__dirname, '..', '..', 'package.json')).engines.node;
  if (satisfies(process.version, range)) return;
  process.stderr.write(refusal(process.version, range) + '\n');
  process.exit(1);
}

module.exports = { satisfies: satisfies, refusal: refusal, ensureNode: ensureNode };
