/**
 * Metrics and tracing for operators: names and labels are from closed lists, and none names a guest, a restaurant or a
 * thing. Values that can be read at the time of a scrape are not counted before.
 */
@NullMarked
package dev.ross.saga.platform.watch;

import org.jspecify.annotations.NullMarked;
