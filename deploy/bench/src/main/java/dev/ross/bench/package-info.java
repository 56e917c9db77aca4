/**
 * Benchmarks of ROSS: measures each path through the system against a plain INSERT as the baseline, and compares ROSS
 * with a simple program.
 */
@NullMarked
package dev.ross.bench;

import org.jspecify.annotations.NullMarked;
