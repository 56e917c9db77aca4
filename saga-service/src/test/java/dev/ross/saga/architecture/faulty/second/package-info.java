/** Breaks the rules on purpose, to test that they report it. */
@NullMarked
package dev.ross.saga.architecture.faulty.second;

import org.jspecify.annotations.NullMarked;
