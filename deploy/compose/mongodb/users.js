// Runs once, on an empty volume: who reads and writes the views, and nothing else.
const password = require('fs').readFileSync('/run/secrets/mongodb-password', 'utf8').trim();
db.getSiblingDB('ross').createUser({user: 'ross', pwd: password, roles: [{role: 'readWrite', db: 'ross'}]});
