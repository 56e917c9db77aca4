/**
 * What every step of a start and of a stop uses: lines on the terminal, a failure in one sentence, concurrent work, and
 * the stack of what has to be closed again.
 */
@NullMarked
package dev.ross.standalone.lifecycle;

import org.jspecify.annotations.NullMarked;
