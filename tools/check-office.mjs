// Read by whatever Node there is: nothing newer than import() may stand here.
import node from './workspace/ensure-node.cjs';

node.ensureNode();
import('./office/check.mjs').then(function (office) {
  return office.main(process.argv.slice(2));
});
