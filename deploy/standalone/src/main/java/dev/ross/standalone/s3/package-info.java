/** The embedded object store, for an installation without a given one. */
@NullMarked
package dev.ross.standalone.s3;

import org.jspecify.annotations.NullMarked;
