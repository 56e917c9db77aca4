@NullMarked
package dev.ross.saga.seating;

import org.jspecify.annotations.NullMarked;
