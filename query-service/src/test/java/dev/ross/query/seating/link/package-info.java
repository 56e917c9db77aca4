@NullMarked
package dev.ross.query.seating.link;

import org.jspecify.annotations.NullMarked;
