/** Tests of the reference page. */
@NullMarked
package dev.ross.standalone.reference;

import org.jspecify.annotations.NullMarked;
