/** Architecture rules of processes. */
@NullMarked
package dev.ross.saga.architecture;

import org.jspecify.annotations.NullMarked;
