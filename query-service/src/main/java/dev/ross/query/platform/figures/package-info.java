/** Figures that views keep in few numbers, however much is measured: percentiles from histograms. */
@NullMarked
package dev.ross.query.platform.figures;

import org.jspecify.annotations.NullMarked;
