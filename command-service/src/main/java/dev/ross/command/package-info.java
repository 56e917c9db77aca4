/** The side of the house where commands come in: REST to command to aggregate to event. */
@NullMarked
package dev.ross.command;

import org.jspecify.annotations.NullMarked;
