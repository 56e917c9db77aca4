/** Callers who mean harm, over sockets of their own and from addresses of their own. */
@NullMarked
package dev.ross.e2e.hostile;

import org.jspecify.annotations.NullMarked;
