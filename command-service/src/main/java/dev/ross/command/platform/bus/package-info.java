/**
 * The command bus: one deadline for each command, locks that end at it, retries after a concurrent change, and the
 * metadata that events take from their command.
 */
@NullMarked
package dev.ross.command.platform.bus;

import org.jspecify.annotations.NullMarked;
