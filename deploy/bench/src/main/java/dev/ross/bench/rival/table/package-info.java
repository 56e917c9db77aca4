/** The restaurants of the booking program, their tables, and when these are free. */
@NullMarked
package dev.ross.bench.rival.table;

import org.jspecify.annotations.NullMarked;
