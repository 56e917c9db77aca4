/** Event processors that resume soon after a store is back, and queries that do not wait for long. */
@NullMarked
package dev.ross.platform.axon;

import org.jspecify.annotations.NullMarked;
