/** The command side: REST request to command to aggregate to event. */
@NullMarked
package dev.ross.command;

import org.jspecify.annotations.NullMarked;
