/** Breaks the rules on purpose, to test that they report it. */
@NullMarked
package dev.ross.saga.architecture.faulty.first;

import org.jspecify.annotations.NullMarked;
