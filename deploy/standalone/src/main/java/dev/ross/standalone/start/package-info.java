/**
 * The very first step, compiled for a Java older than the rest: one that is too old gets this far, and is reported in a
 * sentence.
 */
@NullMarked
package dev.ross.standalone.start;

import org.jspecify.annotations.NullMarked;
