/**
 * Runs all of ROSS in one process: {@link dev.ross.standalone.RossCommand} checks the machine, starts the stores and
 * the identity provider for which no address is given, then the services that need them, and stops all of it in reverse
 * order. A failure to start is reported in one sentence, and leaves nothing half-started behind.
 */
@NullMarked
package dev.ross.standalone;

import org.jspecify.annotations.NullMarked;
