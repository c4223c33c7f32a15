// Read by whatever Node there is: nothing newer than import() may stand here.
import node from './workspace/ensure-node.cjs';

node.ensureNode();
import('./bench/main.mjs').then(function (bench) {
  return bench.main(process.argv.slice(2));
});
