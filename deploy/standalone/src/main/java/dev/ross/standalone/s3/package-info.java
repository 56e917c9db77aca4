/** The object store of a house that was given none. */
@NullMarked
package dev.ross.standalone.s3;

import org.jspecify.annotations.NullMarked;
