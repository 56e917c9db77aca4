/** What is seen of visits: by the guest whose they are, and by those who serve them. */
@NullMarked
package dev.ross.query.seating;

import org.jspecify.annotations.NullMarked;
