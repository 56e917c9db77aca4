/** Propagation of traces from message to message: as a W3C traceparent in the metadata, of sampled traces only. */
@NullMarked
package dev.ross.platform.tracing;

import org.jspecify.annotations.NullMarked;
