/** Health indicators of stores and servers, for readiness: whether requests are sent to this process, not whether it is restarted. */
@NullMarked
package dev.ross.platform.health;

import org.jspecify.annotations.NullMarked;
