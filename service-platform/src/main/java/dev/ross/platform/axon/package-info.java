/** Event processors that resume soon after a store is back. */
@NullMarked
package dev.ross.platform.axon;

import org.jspecify.annotations.NullMarked;
