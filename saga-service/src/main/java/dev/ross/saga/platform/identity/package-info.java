/** The identity provider, as far as processes must write to it: attributes of users that tokens are made from. */
@NullMarked
package dev.ross.saga.platform.identity;

import org.jspecify.annotations.NullMarked;
