/** Tests of the standalone as a whole. */
@NullMarked
package dev.ross.standalone;

import org.jspecify.annotations.NullMarked;
