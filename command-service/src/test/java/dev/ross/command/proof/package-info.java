/**
 * Random evenings, checked against the invariants of every evening. A small number of them runs each day, many with the
 * profile {@code proof}.
 */
@NullMarked
package dev.ross.command.proof;

import org.jspecify.annotations.NullMarked;
