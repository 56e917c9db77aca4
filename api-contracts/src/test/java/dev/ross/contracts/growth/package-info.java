/** Counts what a command, a mail or a query asks of the databases, so that tests can show that it does not grow. */
@NullMarked
package dev.ross.contracts.growth;

import org.jspecify.annotations.NullMarked;
