/** Measurements of reading: views after a command, availability, search over many restaurants, and the log itself. */
@NullMarked
package dev.ross.bench.read;

import org.jspecify.annotations.NullMarked;
