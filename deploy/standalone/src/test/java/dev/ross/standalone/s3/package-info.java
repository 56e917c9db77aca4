/** Tests of the standalone's built-in object store. */
@NullMarked
package dev.ross.standalone.s3;

import org.jspecify.annotations.NullMarked;
