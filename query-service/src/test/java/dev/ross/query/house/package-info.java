/** A house for the tests: a real document server, a real issuer of tokens, real sockets, and a log kept in memory. */
@NullMarked
package dev.ross.query.house;

import org.jspecify.annotations.NullMarked;
