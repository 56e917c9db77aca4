// Healthy is the member that can be written to. The first time it is asked, the set of one is begun.
const password = require('fs').readFileSync('/run/secrets/mongodb-root-password', 'utf8').trim();
const admin = db.getSiblingDB('admin');
admin.auth('root', password);
try {
  rs.status();
} catch (e) {
  if (e.codeName !== 'NotYetInitialized') throw e;
  rs.initiate({_id: 'ross', members: [{_id: 0, host: 'mongodb:27017'}]});
}
if (!admin.hello().isWritablePrimary) quit(1);
