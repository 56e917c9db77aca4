/** What is seen of restaurants: by guests who look for one, and by those who run it. */
@NullMarked
package dev.ross.query.restaurant;

import org.jspecify.annotations.NullMarked;
