/** Who calls, and whether they may: the caller read from the token, and the callers that a handler declares. */
@NullMarked
package dev.ross.platform.security;

import org.jspecify.annotations.NullMarked;
