/** Hostile callers, with sockets and addresses of their own. */
@NullMarked
package dev.ross.e2e.hostile;

import org.jspecify.annotations.NullMarked;
