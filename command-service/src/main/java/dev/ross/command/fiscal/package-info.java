/**
 * The port to a fiscal unit: a device or service that the law of a country has secure what is ordered and charged. ROSS
 * has none of its own; without one nothing here does anything.
 */
@NullMarked
package dev.ross.command.fiscal;

import org.jspecify.annotations.NullMarked;
