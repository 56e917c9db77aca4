/**
 * The installation that is measured: the services on embedded PostgreSQL, an issuer of tokens, a sink for mails,
 * restaurants to book, and the wait until all effects have been handled.
 */
@NullMarked
package dev.ross.bench.installation;

import org.jspecify.annotations.NullMarked;
