/** Figures that are added up: rows by key, and histograms of durations. */
@NullMarked
package dev.ross.query.platform.figures;

import org.jspecify.annotations.NullMarked;
