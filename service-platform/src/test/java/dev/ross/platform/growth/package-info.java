/**
 * Counts the statements that a command, a mail or a query sends to the databases, so that tests can show that their
 * number does not grow.
 */
@NullMarked
package dev.ross.platform.growth;

import org.jspecify.annotations.NullMarked;
