/** Tests of adding up the figures of weeks. */
@NullMarked
package dev.ross.query.report.figures;

import org.jspecify.annotations.NullMarked;
