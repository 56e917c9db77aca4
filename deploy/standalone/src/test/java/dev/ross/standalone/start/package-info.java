/** Tests of the entry point of the jar. */
@NullMarked
package dev.ross.standalone.start;

import org.jspecify.annotations.NullMarked;
