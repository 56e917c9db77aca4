/** The screen of a logged-in person's own profile. */
@NullMarked
package dev.ross.query.me;

import org.jspecify.annotations.NullMarked;
