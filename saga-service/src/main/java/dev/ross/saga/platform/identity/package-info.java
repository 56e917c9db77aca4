/** Client of the identity provider: writes the attributes of users from which tokens are made. */
@NullMarked
package dev.ross.saga.platform.identity;

import org.jspecify.annotations.NullMarked;
