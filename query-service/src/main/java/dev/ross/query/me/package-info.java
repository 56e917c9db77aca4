/** What someone who is logged in sees of themselves. */
@NullMarked
package dev.ross.query.me;

import org.jspecify.annotations.NullMarked;
