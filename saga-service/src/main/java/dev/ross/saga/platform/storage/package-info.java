/** Client of the object store: a small interface to any S3-compatible store. */
@NullMarked
package dev.ross.saga.platform.storage;

import org.jspecify.annotations.NullMarked;
