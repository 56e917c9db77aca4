/** Screens about the waitlist. */
@NullMarked
package dev.ross.query.waitlist;

import org.jspecify.annotations.NullMarked;
