/** Metrics of event processors and of the connection to Axon Server. */
@NullMarked
package dev.ross.platform.metrics;

import org.jspecify.annotations.NullMarked;
