/** Who may enter: nobody. This service has no interface but its health. */
@NullMarked
package dev.ross.saga.platform.security;

import org.jspecify.annotations.NullMarked;
