// Read by whatever Node there is: nothing newer than import() may stand here.
import node from './workspace/ensure-node.cjs';

node.ensureNode();
import('./test/main.mjs').then(function (test) {
  return test.main(process.argv.slice(2));
});
