/** What services share to push messages: which endpoints are allowed, keys of the curve P-256, and the public key. */
@NullMarked
package dev.ross.platform.push;

import org.jspecify.annotations.NullMarked;
