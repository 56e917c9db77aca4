/** Measurements of commands: their rates beside a plain INSERT, and the time until their effects are on a stream. */
@NullMarked
package dev.ross.bench.command;

import org.jspecify.annotations.NullMarked;
