// Read by whatever Node there is: nothing newer than import() may stand here.
import node from './workspace/ensure-node.cjs';

node.ensureNode();
import('./workspace/run-server.mjs').then(function (workspace) {
  return workspace.runServer(['serve'].concat(process.argv.slice(2))).catch(workspace.giveUp);
});
