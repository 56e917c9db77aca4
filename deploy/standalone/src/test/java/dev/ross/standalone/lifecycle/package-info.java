/** Tests of concurrent work during a start. */
@NullMarked
package dev.ross.standalone.lifecycle;

import org.jspecify.annotations.NullMarked;
