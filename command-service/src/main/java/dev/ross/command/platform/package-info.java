/** What every feature stands on and no feature is known to. */
@NullMarked
package dev.ross.command.platform;

import org.jspecify.annotations.NullMarked;
