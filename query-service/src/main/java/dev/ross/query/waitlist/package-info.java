/** Screens about those who wait for a place. */
@NullMarked
package dev.ross.query.waitlist;

import org.jspecify.annotations.NullMarked;
