/** Tests of the very first step. */
@NullMarked
package dev.ross.standalone.start;

import org.jspecify.annotations.NullMarked;
