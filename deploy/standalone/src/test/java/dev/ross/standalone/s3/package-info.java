/** Tests of the object store that the house brings along. */
@NullMarked
package dev.ross.standalone.s3;

import org.jspecify.annotations.NullMarked;
