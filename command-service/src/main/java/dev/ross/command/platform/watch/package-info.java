/**
 * Metrics and traces for operators: names and labels from closed lists, nothing that identifies a guest, a restaurant
 * or an object. Values that can be read on a scrape are not counted in advance.
 */
@NullMarked
package dev.ross.command.platform.watch;

import org.jspecify.annotations.NullMarked;
