/**
 * Metrics and traces for operators: names and labels are from closed lists, and identify no guest, restaurant or thing.
 * Values that can be read when they are requested are not counted before.
 */
@NullMarked
package dev.ross.query.platform.watch;

import org.jspecify.annotations.NullMarked;
