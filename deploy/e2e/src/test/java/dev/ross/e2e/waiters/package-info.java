/** Two waiters who serve the same tables at the same time, one of them over connections that are cut. */
@NullMarked
package dev.ross.e2e.waiters;

import org.jspecify.annotations.NullMarked;
