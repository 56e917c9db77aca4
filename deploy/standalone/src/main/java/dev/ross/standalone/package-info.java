/**
 * The house in one process: {@link dev.ross.standalone.Ross} checks the ground, starts the stores and the identity
 * provider that nobody gave an address for, then the services upon them, and takes all of it down again in reverse.
 * What cannot start says so in one sentence, and leaves nothing half-started behind.
 */
@NullMarked
package dev.ross.standalone;

import org.jspecify.annotations.NullMarked;
